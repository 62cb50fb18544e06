import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { calledWith, refuse } from '../../src/cli/editor/command.ts';
import { installWhatIsMissing } from '../../src/cli/setup.mjs';
import { CODE, linkPackages } from '../project.ts';
import { editedIn } from './corpus.ts';
import { curveOf } from './curve.ts';
import { measure, type Cost } from './measure.ts';
import { PEERS, preparePeer } from './peers.ts';
import { writeCorpus } from './write-corpus.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const WORK = path.join(root, '.cache/bench');
const RESULTS = path.join(root, 'test-results');
const OURS = 'Wherefore';

/** What a build took, and what it wrote. */
export interface Result extends Cost {
  program: string;
  phase: string;
  articles: number;
  pages: number;
  files: number;
  bytes: number;
}

const USAGE = `npm run bench [-- --articles 300,1000,3000]
Builds made-up newsrooms of so many articles, whole and after an edit, beside bare Eleventy and bare @astrojs/mdx with the same text in the
same run: how long that takes, and how it grows. It takes long, and installs 60 MB on its first run. The figures are written to
test-results/bench.json, and the curve to test-results/bench.svg.`;

const { values: asked } = calledWith(USAGE, {
  options: { articles: { type: 'string', default: '300,1000,3000' } },
});
const sizes = asked.articles
  .split(',')
  .map(Number)
  .toSorted((a, b) => a - b);
if (sizes.some((size) => !Number.isInteger(size) || size < 1))
  refuse(
    `--articles cannot be "${asked.articles}". Write numbers with commas between them, like 300,1000.`,
    USAGE,
  );

installWhatIsMissing(path.join(root, 'tests/bench'));
const env = {
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  NO_COLOR: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
};
const results: Result[] = [];

const run = async (
  program: string,
  phase: string,
  articles: number,
  folder: string,
  command: [string, ...string[]],
  more: NodeJS.ProcessEnv = {},
): Promise<void> => {
  const cost = await measure(command, { cwd: folder, env: { ...env, ...more } });
  const written = globSync('dist/**/*', { cwd: folder })
    .map((file) => ({ file, found: statSync(path.join(folder, file)) }))
    .filter(({ found }) => found.isFile());
  const result: Result = {
    program,
    phase,
    articles,
    ...cost,
    pages: written.filter(({ file }) => file.endsWith('.html')).length,
    files: written.length,
    bytes: written.reduce((sum, { found }) => sum + found.size, 0),
  };
  results.push(result);
  console.log(
    `${articles} articles, ${program}, ${phase}: ${result.cpu.toFixed(1)} s of processor time, ${result.wall.toFixed(1)} s, ${(result.memory / 1e9).toFixed(1)} GB at most, ${result.pages} pages, ${result.files} files, ${(result.bytes / 1e6).toFixed(1)} MB`,
  );
};

/** Edits, each on top of those before it. */
const EDITS: [phase: string, file: keyof ReturnType<typeof editedIn>, edit: (text: string) => string][] = [
  ['one article edited', 'article', (text) => text.replace('. [', ' once more. [')],
  ['one actor renamed', 'actor', (text) => text.replace(/^name: .*$/m, '$& the Elder')],
  ['one source gone', 'source', (text) => `${text}gone: 2024-06-01\n`],
];

for (const articles of sizes) {
  rmSync(WORK, { recursive: true, force: true });
  const folder = path.join(WORK, 'site');
  const content = path.join(folder, 'content');
  mkdirSync(folder, { recursive: true });
  for (const name of CODE) cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  linkPackages(folder);
  await writeCorpus(articles, content);
  const build = (phase: string) =>
    run(OURS, phase, articles, folder, [process.execPath, 'src/cli/build.ts'], { HISTORY: 'off' });

  await build('cold');
  for (const peer of PEERS) {
    const ofPeer = path.join(WORK, path.basename(peer.name));
    preparePeer(peer, articles, ofPeer);
    await run(peer.name, 'cold', articles, ofPeer, peer.command);
  }
  await build('unchanged');
  for (const [phase, edited, edit] of EDITS) {
    const file = path.join(content, editedIn(articles)[edited]);
    const text = readFileSync(file, 'utf8');
    if (edit(text) === text) throw new Error(`Nothing was edited in ${file}.`);
    writeFileSync(file, edit(text));
    await build(phase);
  }
}

const of = (program: string, phase: string) =>
  results.filter((one) => one.program === program && one.phase === phase);
/** By which power of the articles the processor time grows, from the smallest size to the largest: 1 is in proportion. */
const exponentOf = (line: readonly Result[]): number | undefined => {
  const [first, last] = [line[0], line.at(-1)];
  return first && last && first !== last
    ? Math.log(last.cpu / first.cpu) / Math.log(last.articles / first.articles)
    : undefined;
};
const lines = [...Map.groupBy(results, ({ program, phase }) => `${program}, ${phase}`)];
const summary = {
  date: new Date().toISOString().slice(0, 10),
  machine: `${availableParallelism()} of ${cpus()[0]?.model ?? 'unknown processors'}, ${Math.round(totalmem() / 1e9)} GB`,
  node: process.version,
  exponents: Object.fromEntries(lines.map(([name, line]) => [name, exponentOf(line)])),
  /** Our processor time for a page in a cold build, as a multiple of theirs. */
  ratios: PEERS.flatMap((peer) =>
    of(peer.name, 'cold').flatMap((theirs) => {
      const ours = of(OURS, 'cold').find(({ articles }) => articles === theirs.articles);
      return ours
        ? [
            {
              peer: peer.name,
              articles: ours.articles,
              ratio: ours.cpu / ours.pages / (theirs.cpu / theirs.pages),
            },
          ]
        : [];
    }),
  ),
  results,
};
if (!existsSync(RESULTS)) mkdirSync(RESULTS);
writeFileSync(path.join(RESULTS, 'bench.json'), `${JSON.stringify(summary, undefined, 2)}\n`);
writeFileSync(
  path.join(RESULTS, 'bench.svg'),
  curveOf(
    [[OURS, 'cold'], [OURS, 'one article edited'], ...PEERS.map(({ name }) => [name, 'cold'] as const)].map(
      ([program, phase]) => ({
        name: phase === 'cold' ? `${program}` : `${program}, ${phase}`,
        points: of(program ?? '', phase ?? '').map(({ articles, cpu }) => [articles, cpu] as const),
      }),
    ),
    `Processor time of a build by the number of articles, ${summary.date}, ${summary.machine}`,
  ),
);
for (const [name, exponent] of Object.entries(summary.exponents))
  if (exponent !== undefined)
    console.log(`${name}: grows with the power ${exponent.toFixed(2)} of the articles`);
for (const { peer, articles, ratio } of summary.ratios)
  console.log(`${articles} articles: a page costs ${ratio.toFixed(1)} times what it costs ${peer}`);
rmSync(WORK, { recursive: true, force: true });
