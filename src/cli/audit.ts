/** What it needs beyond the site weighs more than the site does, so it is no part of `npm test`, and its packages are installed here. */
import { spawnSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkMarkup, hasJava, look, tools } from './audit-tools.ts';
import { calledWith } from './editor/command.ts';
import { shortcomings } from './lighthouse-findings.ts';
import { hasFullMarks, table, type LighthouseReport } from './lighthouse-report.ts';
import { installWhatIsMissing } from './setup.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = path.join(root, 'dist');

function succeed(file: string, ...args: string[]): void {
  const program = fileURLToPath(new URL(file, import.meta.url));
  const { status } = spawnSync(process.execPath, [program, ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(1); // it has said why
}

/**
 * What pages there are, as patterns of files in dist. Of a kind the largest page is looked at, which is slowest and has
 * most in it. Pages of single key points are not here: search engines are told to leave them alone, which costs points.
 */
const KINDS = [
  'index.html',
  'articles/*/index.html',
  'articles/*/history/index.html',
  'actors/*/index.html',
  'locations/*/index.html',
  'terms/*/index.html',
  'topics/*/index.html',
  'actors/index.html',
  'search/index.html',
  'corrections/index.html',
  'methodology/index.html',
];

function onePageOfEachKind(files: readonly string[]): string[] {
  const size = (file: string) => statSync(path.join(dist, file)).size;
  return KINDS.flatMap((pattern) => {
    const [largest] = files
      .filter((file) => path.matchesGlob(file, pattern))
      .toSorted((a, b) => size(b) - size(a));
    return largest === undefined ? [] : [`/${largest.replace(/index\.html$/, '')}`];
  });
}

async function lookAt(paths: readonly string[]): Promise<Map<string, LighthouseReport>> {
  const reports = new Map<string, LighthouseReport>();
  // The server of `npm run preview`. It compresses, as every host of static sites does.
  const { preview } = await import('astro');
  const server = await preview({ root, logLevel: 'error', server: { host: '127.0.0.1', port: 4321 } });
  try {
    for (const one of paths) {
      console.log(`Looking at ${one} …`);
      reports.set(one, await look(`http://127.0.0.1:${server.port}${one}`));
    }
  } finally {
    await server.stop();
  }
  return reports;
}

const USAGE = `npm run audit [-- ADDRESS ...]
Builds the site, looks at a page of each kind with Lighthouse as a phone would, and checks the markup of every page with the Nu HTML
checker. It wants all points and no error. With addresses, like /topics/ /about/, Lighthouse looks at these pages. It needs Java, and
installs 200 MB on its first run.`;

const { positionals: asked } = calledWith(USAGE, { allowPositionals: true });
if (!hasJava()) {
  console.error(
    'The HTML checker runs on Java, and there is none. Install version 17 or later (Debian, Ubuntu: "apt-get install default-jre-headless"; other systems: https://adoptium.net/), then run the command again.',
  );
  process.exit(1);
}
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
installWhatIsMissing(tools);
succeed('browser.ts');
succeed('build.ts');

const files = globSync('**/*.html', { cwd: dist })
  .map((file) => file.replaceAll(path.sep, '/'))
  .sort();
const reports = await lookAt(asked.length > 0 ? asked : onePageOfEachKind(files));
const { errors, warnings } = await checkMarkup(dist, files);
const short = shortcomings(reports);

console.log(`\nLighthouse, as a phone:\n\n${table(reports)}`);
if (short.length > 0) console.log(`\nLess than 100:\n\n${short.join('\n')}`);
console.log(
  `\nNu HTML checker: ${files.length} pages; different errors: ${errors.length}, different warnings: ${warnings.length}.`,
);
for (const [sort, messages] of Object.entries({ Error: errors, Warning: warnings }))
  for (const message of messages) console.log(`\n${sort}: ${message}`);

const passed = [...reports.values()].every(hasFullMarks) && errors.length === 0;
console.log(
  passed
    ? '\nEvery page looked at has 100 in every category, and no page has an error.'
    : '\nNot everything is as it should be.',
);
process.exitCode = passed ? 0 : 1;
