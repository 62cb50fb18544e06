/** What Lighthouse says of a page, as far as it is used here. A score is a part of 1, or null where there is none. */
export interface LighthouseReport {
  categories: Record<string, Category>;
  audits: Record<string, Audit>;
  /** Why the page could not be looked at. */
  runtimeError?: { message: string };
  runWarnings: string[];
}

interface Category {
  title: string;
  score: number | null;
  auditRefs: { id: string; weight: number }[];
}

export interface Audit {
  title: string;
  score: number | null;
  scoreDisplayMode: string;
  displayValue?: string;
  explanation?: string;
  errorMessage?: string;
  details?: unknown;
}

/** Reports by the path of the page. */
export type Reports = ReadonlyMap<string, LighthouseReport>;

/** Whether every category has all its points. Without categories, or with a page that did not load, it is not so. */
export function hasFullMarks({ categories, runtimeError }: LighthouseReport): boolean {
  const scores = Object.values(categories).map(({ score }) => score);
  return !runtimeError && scores.length > 0 && scores.every((score) => score === 1);
}

const speed = ({ categories }: LighthouseReport) => categories['performance']?.score ?? -1;

/** Whether the page was as fast as can be. */
export const isFast = (report: LighthouseReport): boolean => speed(report) === 1;

/** Of three reports on one page, the one that found it neither fastest nor slowest. */
export function median(reports: readonly [LighthouseReport, LighthouseReport, LighthouseReport]) {
  const [, middle] = reports.toSorted((one, other) => speed(one) - speed(other));
  return middle as LighthouseReport;
}

/** A score as people say it: of 100. */
export const points = (score: number | null | undefined): string =>
  typeof score === 'number' ? String(Math.round(score * 100)) : '-';

/** The points of each page in each category. */
export function table(reports: Reports): string {
  const categories = new Map(
    [...reports.values()].flatMap((report) =>
      Object.entries(report.categories).map(([id, { title }]) => [id, title] as const),
    ),
  );
  const width = Math.max(0, ...[...reports.keys()].map((path) => path.length));
  const row = (name: string, cells: readonly string[]) => [name.padEnd(width), ...cells].join('   ');
  const rows = [...reports].map(([path, report]) =>
    row(
      path,
      [...categories].map(([id, title]) => points(report.categories[id]?.score).padStart(title.length)),
    ),
  );
  return [row('', [...categories.values()]), ...rows].join('\n');
}
