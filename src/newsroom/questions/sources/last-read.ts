import type { Bibliography } from './bibliography.ts';

/** The day on which most sources of a page were last read, so that the page need say it only once. */
export const lastRead = (bibliography: Bibliography): string | undefined => {
  const counts = new Map<string, number>();
  for (const { source } of bibliography.values()) {
    if (source.accessed !== undefined) counts.set(source.accessed, (counts.get(source.accessed) ?? 0) + 1);
  }
  return [...counts].sort(([dayA, a], [dayB, b]) => b - a || (dayA < dayB ? 1 : -1))[0]?.[0];
};
