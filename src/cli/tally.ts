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
  testResults: { name: string; assertionResults: { fullName: string; duration?: number | null }[] }[];
}

/** A file, or a group of tests in one, as Playwright reports it. */
interface PlaywrightSuite {
  title: string;
  suites?: PlaywrightSuite[];
  specs: {
    file: string;
    title: string;
    tests: { projectName: string; results: { duration: number }[] }[];
  }[];
}

/** What Playwright's JSON reporter says, as far as it is used here. */
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  suites: PlaywrightSuite[];
}

/** What a test runner says of its tests. */
export type Report = VitestReport | PlaywrightReport;

/** Counts a report of Vitest or of Playwright. A flaky test, one that needed a second try, has failed. */
export function count(report: Report): Tally {
  if ('stats' in report) {
    const { expected, unexpected, flaky, skipped } = report.stats;
    return { passed: expected, failed: unexpected + flaky, skipped };
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

/** A test and how long it took, in milliseconds. */
interface Timed {
  test: string;
  duration: number;
}

const timedIn = ({ suites = [], specs }: PlaywrightSuite): Timed[] => [
  ...suites.flatMap(timedIn),
  ...specs.flatMap(({ file, title, tests }) =>
    tests.flatMap(({ projectName, results }) =>
      results.map(({ duration }) => ({ test: `${file} (${projectName}): ${title}`, duration })),
    ),
  ),
];

/** The tests that took longest, one a line, the slowest first: `4.2 s  unit/map.test.ts: pins are apart`. */
export function slowest(report: Report, most: number): string[] {
  const timed =
    'stats' in report
      ? report.suites.flatMap(timedIn)
      : report.testResults.flatMap(({ name, assertionResults }) =>
          assertionResults.map(({ fullName, duration }) => ({
            test: `${name.replace(/.*[/\\]tests[/\\]/, '')}: ${fullName}`,
            duration: duration ?? 0,
          })),
        );
  return timed
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
