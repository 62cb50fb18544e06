import { cpSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { calledWith, refuse } from '../../src/cli/editor/command.ts';
import { installWhatIsMissing } from '../../src/cli/setup.mjs';
import { CODE, linkPackages } from '../project.ts';
import { editedIn } from './corpus.ts';
import { measure } from './measure.ts';
import { PEERS, preparePeer } from './peers.ts';
import { curveOf } from './curve.ts';
import { OURS, summaryOf, tableOf, type Failure, type Result } from './report.ts';
import { writeCorpus } from './write-corpus.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const WORK = path.join(root, '.cache/bench');
const RESULTS = path.join(root, 'test-results');
/** The part of the README that `--readme` writes anew. */
const IN_README = /(?<=<!-- npm run bench writes from here -->\n)[^]*(?=<!-- to here -->)/;

const CURVE = '.github/bench.svg';
const CURVE_SHOWS =
  'Curves over the number of articles: the processor time of a cold build and of an edit, and of two other generators';

const USAGE = `npm run bench [-- [--articles 300,1000,3000] [--readme]]
Builds made-up newsrooms of so many articles, whole and after an edit, beside bare Eleventy and bare @astrojs/mdx with the same text in the
same run: how long that takes, and how it grows. It takes long, and installs 60 MB on its first run. The figures are written to
test-results/bench.json, their table to bench.md there, and the curve to bench.svg. --readme puts table and curve into the README, too.`;

const { values: asked } = calledWith(USAGE, {
  options: { articles: { type: 'string', default: '300,1000,3000' }, readme: { type: 'boolean' } },
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
const failures: Failure[] = [];

/** Says whether the build came to its end: what builds on one that did not is not measured. */
const run = async (
  program: string,
  phase: string,
  articles: number,
  folder: string,
  command: [string, ...string[]],
  more: NodeJS.ProcessEnv = {},
): Promise<boolean> => {
  const begin = Date.now();
  let cost;
  try {
    cost = await measure(command, { cwd: folder, env: { ...env, ...more } });
  } catch (error) {
    const message = (error as Error).message.split('\n', 1)[0] ?? '';
    failures.push({ program, phase, articles, message });
    console.error(`${articles} articles, ${program}, ${phase}: ${(error as Error).message}`);
    return false;
  }
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
    // A file that is taken over has the time of the build that wrote it.
    made: written.filter(({ found }) => found.mtimeMs >= begin).length,
  };
  results.push(result);
  console.log(
    `${articles} articles, ${program}, ${phase}: ${result.cpu.toFixed(1)} s of processor time, ${result.wall.toFixed(1)} s, ${(result.memory / 1e9).toFixed(1)} GB at most, ${result.pages} pages, ${result.made} of ${result.files} files written, ${(result.bytes / 1e6).toFixed(1)} MB`,
  );
  return true;
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

  const built = await build('cold');
  for (const peer of PEERS) {
    const ofPeer = path.join(WORK, path.basename(peer.name));
    preparePeer(peer, articles, ofPeer);
    await run(peer.name, 'cold', articles, ofPeer, peer.command);
    rmSync(ofPeer, { recursive: true, force: true });
  }
  if (!built || !(await build('unchanged'))) continue;
  for (const [phase, edited, edit] of EDITS) {
    const file = path.join(content, editedIn(articles)[edited]);
    const text = readFileSync(file, 'utf8');
    if (edit(text) === text) throw new Error(`Nothing was edited in ${file}.`);
    writeFileSync(file, edit(text));
    if (!(await build(phase))) break;
  }
}
rmSync(WORK, { recursive: true, force: true });

const summary = summaryOf(results, failures, {
  date: new Date().toISOString().slice(0, 10),
  machine: `${availableParallelism()} cores of ${cpus()[0]?.model ?? 'unknown processors'}, ${Math.round(totalmem() / 1e9)} GB`,
  node: process.version,
});
const lines = [
  [OURS, 'cold'],
  [OURS, 'one article edited'],
  ...PEERS.map(({ name }) => [name, 'cold'] as const),
] as const;
const curve = curveOf(
  lines.map(([program, phase]) => ({
    name: phase === 'cold' ? program : `${program}, ${phase}`,
    points: results
      .filter((one) => one.program === program && one.phase === phase)
      .map(({ articles, cpu }) => [articles, cpu] as const),
  })),
  `Processor time of a build by the number of articles, ${summary.date}`,
);
const table = tableOf(summary);
mkdirSync(RESULTS, { recursive: true });
writeFileSync(path.join(RESULTS, 'bench.json'), `${JSON.stringify(summary, undefined, 2)}\n`);
writeFileSync(path.join(RESULTS, 'bench.md'), table);
writeFileSync(path.join(RESULTS, 'bench.svg'), curve);
if (asked.readme) {
  const readme = path.join(root, 'README.md');
  const text = readFileSync(readme, 'utf8');
  if (!IN_README.test(text)) throw new Error('README.md does not say where the figures go.');
  writeFileSync(path.join(root, CURVE), curve);
  writeFileSync(
    readme,
    text.replace(IN_README, () => `\n![${CURVE_SHOWS}](${CURVE})\n\n${table}\n`),
  );
}
console.log(`\n${table}`);
