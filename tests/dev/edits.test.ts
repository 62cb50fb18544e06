import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkFolder } from '../../src/check-folder.ts';
import { pathOf } from '../../src/newsroom/model/paths.ts';
import { hasErrors, report } from '../../src/newsroom/checking/report.ts';
import { randomOf } from '../bench/random.ts';
import { createProject, type Project } from '../project.ts';
import { WORLD } from '../unit/a-folder.ts';

/**
 * `npm run test:dev`: one dev server through many edits in a row. After each it serves the right page, or tells the mistakes
 * that the check finds; it never starts again, and its memory does not grow. EDITS and SEED choose how many and which.
 */

const EDITS = Number(process.env['EDITS'] ?? 200);
const SEED = process.env['SEED'] ?? 'edits';
/** After so many edits all that is kept for good is there. */
const SETTLED = Math.floor(EDITS / 4);
/** What the heap may be at the end, as a multiple of what it was then. */
const MOST_GROWTH = 1.1;
/** Milliseconds: many times what an edit takes. What is wrong stays wrong. */
const PATIENCE = { timeout: 60_000, interval: 50 };

/** Answers each message with the bytes that are in use when nothing is left to collect. */
const TELLS_MEMORY =
  'data:text/javascript,process.on("message",()=>{gc();gc();process.send(process.memoryUsage().heapUsed)})';

let project: Project;
let server: ChildProcess;
let address = '';
let said = '';

beforeAll(async () => {
  project = createProject();
  const options = ['dev', '--ignore-lock', '--host', '127.0.0.1', '--port', '4790'];
  server = spawn(
    process.execPath,
    ['--expose-gc', '--import', TELLS_MEMORY, 'src/cli/astro.ts', ...options],
    { cwd: project.folder, env: project.env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  );
  address = await new Promise((resolve, reject) => {
    for (const stream of [server.stdout, server.stderr])
      stream?.on('data', (data) => {
        said += data;
        const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
        if (url !== undefined) resolve(url);
      });
    server.once('exit', () => reject(new Error(`The dev server ended: ${said}`)));
  });
});
afterAll(async () => {
  if (server.exitCode === null) {
    const ended = once(server, 'exit');
    server.kill();
    await ended;
  }
  project.remove();
});

const heapInUse = async (): Promise<number> => {
  const answer = once(server, 'message');
  server.send('memory');
  const [bytes] = (await answer) as [number];
  return bytes;
};

const get = async (page: string): Promise<{ status: number; text: string }> => {
  const response = await fetch(address + page);
  return { status: response.status, text: await response.text() };
};

const fileOf = (id: string): string => `articles/${id}.mdx`;
const textOf = (headline: string): string => `---
headline: ${headline}
kind: explainer
description: Short.
datePublished: 2023-08-01
asOf: 2023-08-01
status: developing
keyPoints:
  - { id: it, text: The one point., restsOn: [only] }
---

<Claim id="only" standing="unsourced">That is all.</Claim>
`;

const random = randomOf(SEED);
/** The headlines of the articles that were added, by id. */
const added = new Map<string, string>();
const gone = new Set<string>();
/** What takes the mistakes back that are there. */
let mendings: (() => void)[] = [];

/** One that an article of the world cites. */
const SOURCE = 'sources/post-gates.yaml';
const remove = (file: string) => rmSync(path.join(project.content, file), { recursive: true });
const write = (id: string, headline: string) => {
  project.write(fileOf(id), textOf(headline));
  added.set(id, headline);
  gone.delete(id);
};

/** Ways to break an article, or what is around it. Each says how it is taken back. */
const BREAKS: ((id: string, step: number) => () => void)[] = [
  ...[
    (text: string) => text.replace('That is all.', 'That is all [there](location:nowhere).'),
    (text: string) => text.replace('kind: explainer\n', ''),
    (text: string) => text.replace('kind:', 'knd:'),
    (text: string) => `${text}\nIt is { so.\n`,
    (text: string) => text.replace('restsOn: [only]', 'restsOn: [nothing]'),
    (text: string) => text.replace('---', '--'),
    () => '',
  ].map((broken) => (id: string) => {
    project.write(fileOf(id), broken(textOf(added.get(id) ?? '')));
    return () => project.write(fileOf(id), textOf(added.get(id) ?? ''));
  }),
  (_, step) => {
    project.write(`articles/notes-${step}.txt`, 'To do.');
    return () => remove(`articles/notes-${step}.txt`);
  },
  (id, step) => {
    project.write(`articles/again-${step}/${id}.mdx`, textOf('It stands here twice'));
    return () => remove(`articles/again-${step}`);
  },
  () => {
    rmSync(path.join(project.content, SOURCE), { force: true });
    return () => project.write(SOURCE, readFileSync(path.join(WORLD, SOURCE)));
  },
];

const EDIT = {
  add: (step: number) => write(`added-${step}`, `Headline ${step}`),
  change: (step: number) => write(random.oneOf([...added.keys()]), `Headline ${step}`),
  rename: (step: number) => {
    const id = random.oneOf([...added.keys()]);
    const to = `renamed-${step}`;
    renameSync(path.join(project.content, fileOf(id)), path.join(project.content, fileOf(to)));
    added.set(to, added.get(id) ?? '');
    added.delete(id);
    gone.add(id);
  },
  remove: () => {
    const id = random.oneOf([...added.keys()]);
    remove(fileOf(id));
    added.delete(id);
    gone.add(id);
  },
  break: (step: number) => void mendings.push(random.oneOf(BREAKS)(random.oneOf([...added.keys()]), step)),
  mend: () => {
    for (const mend of mendings.reverse()) mend();
    mendings = [];
  },
};

/** What can be done now. What is broken is mended next, or broken once more. */
const possible = (): (keyof typeof EDIT)[] => {
  if (mendings.length > 0) return mendings.length < 3 ? ['mend', 'mend', 'break'] : ['mend'];
  if (added.size === 0) return ['add'];
  return [
    'add',
    'change',
    'change',
    'rename',
    'break',
    'break',
    ...(added.size > 3 ? (['remove'] as const) : []),
  ];
};

/** What the server shows otherwise than it is. A mistake in one file is told on all pages. */
const wrong = async (mistakes: string | undefined, since: number): Promise<string[]> => {
  const list = await get('/articles/');
  if (mistakes !== undefined)
    return [
      ...(list.status === 500 ? [] : [`/articles/ is ${list.status}`]),
      ...(said.slice(since).includes(mistakes) ? [] : ['The mistakes are not told.']),
    ];
  const listed = [...new Set(list.text.match(/Headline \d+/g))].sort();
  const found =
    listed.join() === [...added.values()].sort().join() ? [] : [`/articles/ has ${listed.join()}`];
  for (const [id, headline] of added) {
    const { status, text } = await get(pathOf('article', id));
    if (status !== 200 || !text.includes(`${headline}</h1>`))
      found.push(`${id} is ${status}, not ${headline}`);
  }
  for (const id of gone) {
    const { status } = await get(pathOf('article', id));
    if (status !== 404) found.push(`${id} is gone and ${status}`);
  }
  return found;
};

test(`after each of ${EDITS} edits the right page is served, or the mistakes told`, async () => {
  const done = new Map<string, number>();
  let settled = 0;
  for (let step = 1; step <= EDITS; step++) {
    const edit = random.oneOf(possible());
    const since = said.length;
    EDIT[edit](step);
    const { problems } = await checkFolder(project.content);
    const mistakes = hasErrors(problems) ? report('text', problems, 'content') : undefined;
    await expect
      .poll(() => wrong(mistakes, since), {
        ...PATIENCE,
        message: `Edit ${step}, ${edit}: ${mistakes ?? ''}`,
      })
      .toEqual([]);
    done.set(edit, (done.get(edit) ?? 0) + 1);
    if (step === SETTLED) settled = await heapInUse();
  }
  EDIT.mend();
  const growth = (await heapInUse()) / settled;
  console.log(
    `${EDITS} edits (seed ${SEED}): ${[...done].map(([edit, times]) => `${edit} ${times}`).join(', ')}. ` +
      `The heap was ${Math.round(settled / 1e6)} MB after ${SETTLED}, and ${growth.toFixed(2)} times as much in the end.`,
  );
  expect(growth).toBeLessThan(MOST_GROWTH);
  expect(server.exitCode).toBeNull();
  expect(said.match(/ready in/g)).toHaveLength(1);
  expect(said).not.toMatch(/restart|Stack trace|^ +at /m);
}, 3_600_000);
