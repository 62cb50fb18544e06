import type { Cost } from './measure.ts';
import { PEERS } from './peers.ts';

export const OURS = 'Wherefore';

/** What a build took, and what it wrote. */
export interface Result extends Cost {
  program: string;
  phase: string;
  articles: number;
  /** HTML files in its folder afterwards. */
  pages: number;
  files: number;
  bytes: number;
  /** Files that this build wrote, and did not take over from the one before it. */
  made: number;
}

/** A build that did not come to its end. */
export interface Failure {
  program: string;
  phase: string;
  articles: number;
  message: string;
}

export interface Summary {
  /** `YYYY-MM-DD`. */
  date: string;
  machine: string;
  node: string;
  /**
   * By which power of the articles the processor time of a program's phase grows, from the smallest size to the largest: 1 is in
   * proportion.
   */
  exponents: Record<string, number>;
  /** Our processor time for a page in a cold build, as a multiple of theirs. */
  ratios: { peer: string; articles: number; ratio: number }[];
  results: readonly Result[];
  failures: readonly Failure[];
}

const nameOf = ({ program, phase }: { program: string; phase: string }) => `${program}, ${phase}`;

export const summaryOf = (
  results: readonly Result[],
  failures: readonly Failure[],
  measured: { date: string; machine: string; node: string },
): Summary => {
  const cold = (program: string, articles: number) =>
    results.find((one) => one.program === program && one.phase === 'cold' && one.articles === articles);
  return {
    ...measured,
    exponents: Object.fromEntries(
      [...Map.groupBy(results, nameOf)].flatMap(([name, line]) => {
        const [first, last] = [line[0], line.at(-1)];
        return first && last && first.articles !== last.articles
          ? [[name, Math.log(last.cpu / first.cpu) / Math.log(last.articles / first.articles)]]
          : [];
      }),
    ),
    ratios: PEERS.flatMap(({ name }) =>
      results
        .filter(({ program, phase }) => program === name && phase === 'cold')
        .flatMap((theirs) => {
          const ours = cold(OURS, theirs.articles);
          return ours
            ? [
                {
                  peer: name,
                  articles: ours.articles,
                  ratio: ours.cpu / ours.pages / (theirs.cpu / theirs.pages),
                },
              ]
            : [];
        }),
    ),
    results,
    failures,
  };
};

const whole = (value: number) => Math.round(value).toLocaleString('en');
const short = (value: number) => (value < 100 ? value.toFixed(1) : whole(value));

/** The figures as a table of Markdown, with a column for each size; a build that failed is named under it. */
export const tableOf = ({ date, machine, node, exponents, ratios, results, failures }: Summary): string => {
  const sizes = [...new Set([...results, ...failures].map(({ articles }) => articles))];
  const row = (name: string, cell: (articles: number) => string, more = '') =>
    `| ${[name, ...sizes.map(cell), more].join(' | ')} |`;
  const cells =
    (program: string, phase: string, say: (result: Result) => string) =>
    (articles: number): string => {
      const is = (one: { program: string; phase: string; articles: number }) =>
        one.program === program && one.phase === phase && one.articles === articles;
      const found = results.find(is);
      return found ? say(found) : failures.some(is) ? 'failed' : '-';
    };
  const power = (name: string) => exponents[name]?.toFixed(2) ?? '';
  const time = (program: string, phase: string, name: string, say: (result: Result) => string) =>
    row(name, cells(program, phase, say), power(nameOf({ program, phase })));
  const phases = [...new Set(results.filter(({ program }) => program === OURS).map(({ phase }) => phase))];
  return [
    row('articles', whole, 'grows with the power'),
    `|${' --- |'.repeat(sizes.length + 2)}`,
    ...phases.map((phase) =>
      time(
        OURS,
        phase,
        `${phase}: processor time (on the clock)`,
        ({ cpu, wall }) => `${short(cpu)} s (${short(wall)} s)`,
      ),
    ),
    ...phases
      .filter((phase) => phase !== 'cold')
      .map((phase) =>
        row(
          `${phase}: files written`,
          cells(OURS, phase, ({ made }) => whole(made)),
        ),
      ),
    row(
      'most memory',
      cells(OURS, 'cold', ({ memory }) => `${(memory / 1e9).toFixed(1)} GB`),
    ),
    row(
      'pages',
      cells(OURS, 'cold', ({ pages }) => whole(pages)),
    ),
    row(
      'files',
      cells(OURS, 'cold', ({ files }) => whole(files)),
    ),
    row(
      'size of `dist/`',
      cells(OURS, 'cold', ({ bytes }) => `${whole(bytes / 1e6)} MB`),
    ),
    ...PEERS.flatMap(({ name }) => [
      time(
        name,
        'cold',
        `bare ${name}, cold: processor time (pages)`,
        ({ cpu, pages }) => `${short(cpu)} s (${whole(pages)})`,
      ),
      row(
        `a page costs, as a multiple of one of ${name}`,
        (articles) =>
          ratios.find((one) => one.peer === name && one.articles === articles)?.ratio.toFixed(1) ?? '-',
      ),
    ]),
    '',
    `Measured on ${date} with Node ${node} on ${machine}. "Most memory" is that of all processes of a cold build.`,
    ...failures.map(
      ({ program, phase, articles, message }) =>
        `\n${whole(articles)} articles, ${program}, ${phase}: ${message}`,
    ),
    '',
  ].join('\n');
};
