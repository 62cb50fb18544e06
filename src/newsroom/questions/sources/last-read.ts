import type { Bibliography } from './bibliography.ts';

/** The day on which at least half of a page's sources were last read, so that the page need say it only once; undefined without such a day. */
export const lastRead = (bibliography: Bibliography): string | undefined => {
  const counts = new Map<string, number>();
  for (const { source } of bibliography.values()) {
    if (source.accessed !== undefined) counts.set(source.accessed, (counts.get(source.accessed) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count * 2 >= bibliography.size)
    .sort(([dayA], [dayB]) => (dayA < dayB ? 1 : -1))[0]?.[0];
};
