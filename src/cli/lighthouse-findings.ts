import { points, type Audit, type LighthouseReport, type Reports } from './lighthouse-report.ts';

/** Where the site is served for the audit. */
const OWN_ADDRESS = /^http:\/\/127\.0\.0\.1:\d+/;

interface Finding {
  path: string;
  title: string;
  says: string;
}

/** The elements and files that an audit names, however deep its details are nested: files by their paths. */
function namedIn(details: unknown): string[] {
  if (typeof details !== 'object' || details === null) return [];
  const { snippet, url } = details as { snippet?: unknown; url?: unknown };
  const here = [snippet, url].filter((name) => typeof name === 'string');
  const inside = Object.values(details).flatMap(namedIn);
  return [...here.map((name) => name.replace(OWN_ADDRESS, '')), ...inside];
}

/**
 * What an audit found, unless it found everything right, had nothing to look at, or gives no score. That it is
 * about the page goes without saying.
 */
function sayingOf(path: string, { score, scoreDisplayMode, ...audit }: Audit): string[] {
  if (scoreDisplayMode !== 'error' && (score === null || score === 1)) return [];
  const why = [audit.displayValue, audit.explanation, audit.errorMessage].filter(Boolean).join(', ');
  const named = [...new Set(namedIn(audit.details))].filter((name) => name !== path);
  return [[`${points(score)}${why && ` (${why})`}`, ...named].join('\n    ')];
}

function findingsOn(path: string, report: LighthouseReport): Finding[] {
  const { categories, audits, runtimeError, runWarnings } = report;
  // Every audit would repeat it.
  if (runtimeError) return [{ path, title: 'The page could not be looked at', says: runtimeError.message }];
  const warnings = runWarnings.map((says) => ({ path, title: 'Warning', says }));
  const findings = Object.entries(audits).flatMap(([id, audit]) => {
    const counts = Object.values(categories).flatMap(({ title, auditRefs }) =>
      auditRefs
        .filter((ref) => ref.id === id)
        .map(({ weight }) => (weight > 0 ? title : `${title}, not counted`)),
    );
    return sayingOf(path, audit).map((says) => ({
      path,
      title: `${audit.title} (${counts.join('; ')})`,
      says,
    }));
  });
  return [...warnings, ...findings];
}

/** Every audit without all its points: its title, what it counts for, and what it found on which pages. */
export function shortcomings(reports: Reports): string[] {
  const findings = [...reports].flatMap(([path, report]) => findingsOn(path, report));
  return [...Map.groupBy(findings, ({ title }) => title)].map(([title, alike]) =>
    [
      title,
      ...[...Map.groupBy(alike, ({ says }) => says)].map(
        ([says, pages]) => `  ${pages.map(({ path }) => path).join(' ')}: ${says}`,
      ),
    ].join('\n'),
  );
}
