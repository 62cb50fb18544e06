/**
 * A failure does not stop the others, so that one run tells everything; only what needs a built site is left out, and counted as
 * failed, when its build fails. Each step is an npm script that can be run alone, and is stopped at its limit, so that a loop
 * without an end is a failure with a name. The last line is the tally.
 */
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { calledWith, refuse } from './editor/command.ts';
import { otherBrowsers, untested } from './other-browsers.ts';
import { runStep } from './step.ts';
import { failures, sentence, slowest, tallyStep, triedIn, type Report, type Tally } from './tally.ts';

interface Step {
  says: string;
  script: string;
  /** In minutes: many times what it takes, since a machine may be slow and do other things as well. */
  limit: number;
  /** Where a test runner writes its counts. */
  report?: string;
  /** Steps that have ended before, however they ended. */
  after?: string[];
  /** Steps without whose success it is left out. */
  needs?: string[];
}

/**
 * Two run at a time, each as soon as it can, in this order: each has work for more than one core, and three only get in each other's
 * way. The build writes the types that the check of types reads. Of `content/` it is asked what must hold of any newsroom; all
 * other tests look at the newsrooms of tests/fixtures.
 */
const steps: Step[] = [
  { says: 'Finding the browsers', script: 'browsers', limit: 10 },
  { says: 'Building the sites of the fixtures', script: 'test:sites', limit: 5 },
  { says: 'Building the site', script: 'build', limit: 5 },
  {
    says: 'Testing in browsers',
    script: 'test:browser',
    limit: 30,
    report: 'browser.json',
    needs: ['browsers', 'test:sites'],
  },
  {
    says: 'Testing the content in a browser',
    script: 'test:content:browser',
    limit: 15,
    report: 'content-browser.json',
    needs: ['browsers', 'build'],
  },
  {
    says: 'Testing the sites of the fixtures',
    script: 'test:site',
    limit: 30,
    report: 'site.json',
    needs: ['test:sites'],
  },
  { says: 'Running the unit tests', script: 'test:unit', limit: 15, report: 'unit.json' },
  { says: 'Checking types', script: 'types', limit: 10, after: ['build'] },
  { says: 'Checking code style', script: 'lint', limit: 10 },
  {
    says: 'Testing the pages of the content',
    script: 'test:content:pages',
    limit: 15,
    report: 'content.json',
    needs: ['build'],
  },
  { says: 'Checking the content', script: 'check', limit: 5 },
];
const AT_A_TIME = 2;
/** Failing tests that are named at the end. */
const MOST_SHOWN = 20;

const root = fileURLToPath(new URL('../..', import.meta.url));
const reports = new URL('../../test-results/', import.meta.url);
const known = steps.map(({ script }) => script);
const USAGE = `npm test [-- STEP ...]
Runs every check and test there is, or these steps alone, and tells at its end what failed.
The steps are ${known.join(', ')}.`;

const { positionals: asked } = calledWith(USAGE, { allowPositionals: true });
const unknown = asked.filter((script) => !known.includes(script));
if (unknown.length > 0) refuse(`There is no step ${unknown.join(', ')}.`, USAGE);

const interrupted = new AbortController();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(name, () => {
    process.exitCode = 128 + constants.signals[name];
    interrupted.abort();
  });
}

const tallies: Tally[] = [];
/** By script, in words. */
const failed = new Map<string, string>();
const times: string[] = [];
/** The tests that failed, in the order in which their steps ended. */
const failing: string[] = [];

function readReport(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(new URL(file, reports), 'utf8')) as Report;
  } catch {
    return undefined; // The runner ended before it could write one.
  }
}

/** Runs a step. Two at a time cannot both write to the screen: what a hidden one says is shown when it has ended. */
async function run({ says, script, limit, report, needs = [] }: Step, hidden: boolean): Promise<void> {
  const missing = needs.find((one) => failed.has(one));
  if (missing !== undefined) {
    console.log(`\n${says} (npm run ${script}) … left out: ${missing} has failed.`);
    tallies.push(tallyStep(false));
    failed.set(script, script);
    return;
  }
  console.log(`\n${says} (npm run ${script}) …`);
  const said = new URL(`${script.replaceAll(':', '-')}.txt`, reports);
  const output = hidden ? { output: openSync(said, 'w') } : {};
  const npm = process.env['npm_execpath']; // npm's own JavaScript, when npm runs this: works in every shell
  const [command, before] = npm ? [process.execPath, [npm]] : ['npm', []];
  const stop = AbortSignal.any([AbortSignal.timeout(limit * 60_000), interrupted.signal]);
  const { succeeded, stopped, seconds } = await runStep(command, [...before, 'run', '--silent', script], {
    cwd: root,
    stop,
    ...output,
  });
  if (output.output !== undefined) {
    closeSync(output.output);
    console.log(`\n${says}:\n${readFileSync(said, 'utf8').trim()}`);
  }
  const counts = report === undefined ? undefined : readReport(report);
  if (counts) console.log(`The slowest of npm run ${script}:\n${slowest(counts, 10).join('\n')}`);
  if (counts) failing.push(...failures(counts));
  const complete = succeeded && (counts !== undefined || report === undefined);
  tallies.push(tallyStep(complete, counts));
  times.push(`${script} ${Math.round(seconds)} s`);
  const isLate = stopped && !interrupted.signal.aborted;
  if (!complete)
    failed.set(script, isLate ? `${script} (stopped: it had not ended after ${limit} minutes)` : script);
}

rmSync(reports, { recursive: true, force: true }); // A report of an earlier run must not be counted.
mkdirSync(reports);
const tried = new URL('tried.jsonl', reports);
writeFileSync(tried, '');
process.env['COUNTS'] = fileURLToPath(tried); // Where tests write what they tried: tests/tried.ts.
const chosen = steps.filter(({ script }) => asked.length === 0 || asked.includes(script));
const waiting = [...chosen];
/** Those that have not ended. */
const open = new Set(chosen.map(({ script }) => script));
const running = new Set<Promise<void>>();
const isReady = ({ after = [], needs = [] }: Step) =>
  ![...after, ...needs].some((script) => open.has(script));
while (open.size > 0 && !interrupted.signal.aborted) {
  const next = running.size < AT_A_TIME ? waiting.find(isReady) : undefined;
  if (next) {
    waiting.splice(waiting.indexOf(next), 1);
    const ending = run(next, chosen.length > 1).then(() => {
      open.delete(next.script);
      running.delete(ending);
    });
    running.add(ending);
  } else await Promise.race(running);
}
await Promise.all(running);

if (!interrupted.signal.aborted) {
  console.log(`\n${times.join(', ')}.`);
  if (times.some((time) => time.startsWith('test:browser')))
    for (const sentence of untested(otherBrowsers())) console.log(sentence);
  for (const sentence of triedIn(readFileSync(tried, 'utf8'))) console.log(sentence);
  for (const test of failing.slice(0, MOST_SHOWN)) console.log(`Failed: ${test}`);
  if (failing.length > MOST_SHOWN) console.log(`... and ${failing.length - MOST_SHOWN} more.`);
  console.log(failed.size > 0 ? `Failed: ${[...failed.values()].join(', ')}.` : 'Everything passed.');
  console.log(sentence(tallies));
  process.exitCode = failed.size > 0 ? 1 : 0;
}
