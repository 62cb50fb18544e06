import { describe, expect, test } from 'vitest';
import { allPages, type Page } from './pages.ts';

/** What shows that a site has something of a kind. */
const TRACES = {
  article: ({ path }: Page) => /^\/articles\/[^/]+\/$/.test(path),
  'key point': ({ path }: Page) => path.includes('/key-points/'),
  'actor or place': ({ path }: Page) => /^\/(actors|locations)\/[^/]+\/$/.test(path),
  'actor, place, term or topic': ({ path }: Page) => /^\/(actors|locations|terms|topics)\/[^/]+\/$/.test(path),
  relation: ({ document }: Page) => document.getElementById('page-relations') !== null,
  drawing: ({ document }: Page) => document.querySelector('.relations > svg') !== null,
  feed: ({ document }: Page) => document.querySelector('link[type="application/atom+xml"]') !== null,
  search: ({ path }: Page) => path === '/search/',
} satisfies Record<string, (page: Page) => boolean>;

const absent = new Set<string>();

/**
 * Tests of each thing of a kind. Where a newsroom has none, they would all pass in silence: then it is said that nothing of
 * the kind was looked at, and tested that no page has any.
 */
export const describeEach = <T>(
  kind: keyof typeof TRACES,
  things: readonly T[],
  title: (thing: T) => string,
  tests: (thing: T) => void,
): void => {
  for (const thing of things) describe(title(thing), () => tests(thing));
  if (things.length > 0) return;
  if (!absent.has(kind)) console.info(`This newsroom has no ${kind} to look at.`);
  absent.add(kind);
  test(`there is no ${kind}`, () => {
    const pages = allPages().filter(({ document }) => !document.querySelector('meta[http-equiv="refresh"]'));
    expect(pages.filter(TRACES[kind]).map(({ path }) => path)).toEqual([]);
  });
};
