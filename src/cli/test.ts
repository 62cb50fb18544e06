/**
 * `npm test`: every check there is, in order. A failure does not stop the others, so that one run tells
 * everything; only what needs the built site is left out, and counted as failed, when the build fails. Each
 * step is an npm script that can be run alone. The last line is the tally.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sentence, tallyStep, type Tally } from './tally.ts';

interface Step {
  says: string;
  script: string;
  /** Where a test runner writes its counts. */
  report?: string;
  needsSite?: true;
}

const steps: Step[] = [
  { says: 'Checking types', script: 'types' },
  { says: 'Checking code style', script: 'lint' },
  { says: 'Checking the content', script: 'check' },
  { says: 'Running the unit tests', script: 'test:unit', report: 'unit.json' },
  { says: 'Building the site', script: 'build' },
  { says: 'Testing the built site', script: 'test:site', report: 'site.json', needsSite: true },
  { says: 'Testing in a browser', script: 'test:browser', report: 'browser.json', needsSite: true },
];

const root = fileURLToPath(new URL('../..', import.meta.url));
const reports = new URL('../../test-results/', import.meta.url);

function succeeds(script: string): boolean {
  const npm = process.env['npm_execpath']; // npm's own JavaScript, when npm runs this: works in every shell
  const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []];
  const { status } = spawnSync(command, [...args, 'run', '--silent', script], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: !npm && process.platform === 'win32',
  });
  return status === 0;
}

function readReport(file: string) {
  try {
    return JSON.parse(readFileSync(new URL(file, reports), 'utf8'));
  } catch {
    return undefined; // the runner ended before it could write one
  }
}

rmSync(reports, { recursive: true, force: true }); // a report of an earlier run must not be counted
const tallies: Tally[] = [];
const failed: string[] = [];
for (const { says, script, report, needsSite } of steps) {
  const leftOut = needsSite && failed.includes('build');
  console.log(`\n${says} (npm run ${script}) …${leftOut ? ' left out: there is no built site.' : ''}`);
  const succeeded = !leftOut && succeeds(script);
  const counts = report && readReport(report);
  const complete = succeeded && (counts !== undefined || !report);
  tallies.push(tallyStep(complete, counts));
  if (!complete) failed.push(script);
}

console.log(failed.length > 0 ? `\nFailed: ${failed.join(', ')}.` : '\nEverything passed.');
console.log(sentence(tallies));
process.exitCode = failed.length > 0 ? 1 : 0;
