import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesIn } from '../content/pages.ts';
import { createProject, type Project } from '../project.ts';
import { environmentOf, HOME } from '../sites.ts';

const ARTICLE = 'articles/dam-gates-opened.mdx';

let project: Project;
let home: string;
let trace: string;
let env: Record<string, string>;
beforeAll(() => {
  project = createProject();
  home = path.join(project.folder, HOME);
  trace = path.join(project.folder, 'trace');
  env = { HOME: home, USERPROFILE: home };
  mkdirSync(home);
  // Whatever loads this leaves a trace.
  writeFileSync(
    path.join(project.folder, 'intruder.mjs'),
    `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(trace)}, 'run');\nexport default 'run';\n`,
  );
});
afterAll(() => project.remove());

const FIELD = 'layout: ../../intruder.mjs';
/** tests/unit/refused.test.ts has each of them, and many more, alone. */
const PARAGRAPHS = [
  `import intruder from '../../intruder.mjs'`,
  `import '/intruder.mjs'`,
  `export const intruder = await import('../../intruder.mjs')`,
  '{process.env.HOME}',
  `{await import('../../intruder.mjs')}`,
  '<Claim id={process.env.HOME} standing="unsourced">It is said.</Claim>',
  '<Claim {...process.env}>It is said.</Claim>',
  `<script>import '../../intruder.mjs'</script>`,
  '<img src="x" onerror="alert(1)" />',
  '<Intruder />',
  '[Read on](javascript:alert%281%29)',
  '[Read on](data:text/html,hello)',
];

test('code in an article fails check and build with file and line of each piece, and nothing of it runs', async () => {
  const file = path.join(project.content, ARTICLE);
  const [fence, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const written = [fence, FIELD, ...lines, ...PARAGRAPHS.flatMap((paragraph) => ['', paragraph])];
  writeFileSync(file, `${written.join('\n')}\n`);
  const places = [FIELD, ...PARAGRAPHS].map((line) => `content/${ARTICLE}:${written.indexOf(line) + 1}:`);
  for (const { status, stdout, stderr } of [await project.check(env), await project.build(env)]) {
    expect(status).toBe(1);
    expect(places.filter((place) => !(stdout + stderr).includes(place))).toEqual([]);
    expect((stdout + stderr).replaceAll(project.folder, '')).not.toContain(HOME);
  }
  expect(existsSync(trace)).toBe(false);
  expect(existsSync(path.join(project.dist, 'index.html'))).toBe(false);
});

test('nothing of the machine is in the pages of a built site', () => {
  const site = environmentOf('world').BUILT_SITE;
  const told = filesIn(site).filter((file) =>
    [HOME, path.dirname(site)].some((secret) =>
      readFileSync(path.join(site, file), 'latin1').includes(secret),
    ),
  );
  expect(told).toEqual([]);
});

test('a module that leaves a trace leaves it when it is run', async () => {
  await import(path.join(project.folder, 'intruder.mjs'));
  expect(readFileSync(trace, 'utf8')).toBe('run');
});
