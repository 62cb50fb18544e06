import { stripVTControlCharacters } from 'node:util';

/** How many tests passed, failed and were skipped. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** What Vitest's JSON reporter says, as far as it is used here. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  /** One for each file, with its whole path; times are in milliseconds. */
  testResults: {
    name: string;
    /** Of a file that could not be loaded. */
    message?: string;
    status?: string;
    assertionResults: {
      fullName: string;
      status?: string;
      duration?: number | null;
      failureMessages?: string[];
    }[];
  }[];
}

/** A file, or a group of tests in one, as Playwright reports it. */
interface PlaywrightSuite {
  title: string;
  suites?: PlaywrightSuite[];
  specs: {
    file: string;
    title: string;
    tests: {
      projectName: string;
      status?: string;
      results: { duration: number; errors?: { message?: string }[] }[];
    }[];
  }[];
}

/** What Playwright's JSON reporter says, as far as it is used here. */
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  suites: PlaywrightSuite[];
}

/** What a test runner says of its tests. */
export type Report = VitestReport | PlaywrightReport;

/**
 * Counts a report of Vitest or of Playwright. A flaky test, one that passed at its second try, has passed: only CI gives it one
 * (tests/content/playwright.config.ts), and the end of the run names it.
 */
export function count(report: Report): Tally {
  if ('stats' in report) {
    const { expected, unexpected, flaky, skipped } = report.stats;
    return { passed: expected + flaky, failed: unexpected, skipped };
  }
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * The tally of one step. A step that did not succeed counts at least one failure, whatever it reported: a
 * type error, or a test file that could not be loaded, must not disappear from the sum.
 */
export function tallyStep(succeeded: boolean, report?: Report): Tally {
  const tally = report ? count(report) : { passed: 0, failed: 0, skipped: 0 };
  return succeeded ? tally : { ...tally, failed: Math.max(1, tally.failed) };
}

/** The sum as one line, `120 passed, 0 failed` or `120 passed, 0 failed, 2 skipped`. */
export function sentence(tallies: Tally[]): string {
  const total = (key: keyof Tally) => tallies.reduce((sum, tally) => sum + tally[key], 0);
  const skipped = total('skipped');
  return `${total('passed')} passed, ${total('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** One run of a test. */
interface Ran {
  test: string;
  /** In milliseconds. */
  duration: number;
  failed: boolean;
  /** What the runner said of its failure. */
  message: string;
}

/** @param groups Titles of the groups of tests around it. */
const ranIn = ({ suites = [], specs }: PlaywrightSuite, groups: readonly string[] = []): Ran[] => [
  ...suites.flatMap((suite) => ranIn(suite, [...groups, suite.title])),
  ...specs.flatMap(({ file, title, tests }) =>
    tests.flatMap(({ projectName, status, results }) =>
      results.map(({ duration, errors = [] }) => ({
        test: `${status === 'flaky' ? 'passed at the second try: ' : ''}${file} (${projectName}): ${[...groups, title].join(', ')}`,
        duration,
        failed: errors.length > 0,
        message: errors[0]?.message ?? '',
      })),
    ),
  ),
];

const withoutFolders = (path: string) => path.replace(/.*[/\\]tests[/\\]/, '');

/** Each test of a report as often as it was run, and each file of tests that could not be loaded. */
function ran(report: Report): Ran[] {
  if ('stats' in report) return report.suites.flatMap((file) => ranIn(file));
  return report.testResults.flatMap(({ name, status, message = '', assertionResults }): Ran[] =>
    assertionResults.length === 0 && status === 'failed'
      ? [{ test: withoutFolders(name), duration: 0, failed: true, message }]
      : assertionResults.map((one) => ({
          test: `${withoutFolders(name)}: ${one.fullName}`,
          duration: one.duration ?? 0,
          failed: one.status === 'failed',
          message: one.failureMessages?.[0] ?? '',
        })),
  );
}

/**
 * The tests that failed, also those that passed at a second try, each with the first lines of what its runner said: the end of a
 * long run tells what to mend.
 */
export function failures(report: Report): string[] {
  const failed = ran(report).filter((one) => one.failed);
  return [...new Map(failed.map((one) => [one.test, one])).values()].map(({ test, message }) => {
    const said = stripVTControlCharacters(message)
      .split('\n')
      .filter((line) => line.trim() !== '');
    return [test, ...said.slice(0, 8).map((line) => `  ${line}`)].join('\n');
  });
}

/** The tests that took longest, one a line, the slowest first: `4.2 s  unit/map.test.ts: pins are apart`. */
export function slowest(report: Report, most: number): string[] {
  return ran(report)
    .sort((a, b) => b.duration - a.duration)
    .slice(0, most)
    .map(({ test, duration }) => `${(duration / 1000).toFixed(1)} s  ${test}`);
}

/** What the tests of a step say of what they tried: `COUNTS` names the file, one JSON object of this shape a line. */
export interface Tried {
  /** Attacks by way of the content, and what became of them. */
  attacks?: number;
  refused?: number;
  shown?: number;
  /** Pages that a browser opened under their policy, each by its name, and what they did against it. */
  pages?: string[];
  violations?: number;
  /** Builds that were killed, and how often the last good site was whole afterwards. */
  kills?: number;
  survived?: number;
  /** Hosts whose files were looked at. */
  hosts?: string[];
}

/** What was tried, a sentence for each sort; nothing of what no step had. */
export function triedIn(lines: string): string[] {
  const said = lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Tried);
  const sum = (key: 'attacks' | 'refused' | 'shown' | 'violations' | 'kills' | 'survived') =>
    said.reduce((total, one) => total + (one[key] ?? 0), 0);
  const names = (key: 'pages' | 'hosts') => [...new Set(said.flatMap((one) => one[key] ?? []))];
  const attacks = `Attacks: ${sum('attacks')} tried, ${sum('refused')} refused, ${sum('shown')} shown as text that does nothing.`;
  const pages = `Policy: ${names('pages').length} pages opened under it, violations: ${sum('violations')}.`;
  const kills = `Kills: ${sum('kills')} builds killed, ${sum('survived')} times the last good site stayed whole. npm run test:kills has more.`;
  const hosts = `Hosts: the files for ${names('hosts').join(', ')} were looked at. npm run test:hosts serves a site with nginx and Caddy.`;
  return [
    ...(sum('attacks') > 0 ? [attacks] : []),
    ...(names('pages').length > 0 ? [pages] : []),
    ...(sum('kills') > 0 ? [kills] : []),
    ...(names('hosts').length > 0 ? [hosts] : []),
  ];
}
