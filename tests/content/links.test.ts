import { expect, test } from 'vitest';
import { formerPages } from '../../src/newsroom/model/addresses.ts';
import { addressOf } from '../../src/newsroom/model/source.ts';
import { visitsTo } from '../../src/newsroom/model/tree.ts';
import { addressOfLicence } from '../../src/newsroom/model/pictures/licence.ts';
import { base, has, site } from '../../src/site.ts';
import { newsroom, sharePaths } from './content.ts';
import { dist, filesIn, allPages, wrong, type Page } from './pages.ts';

const pages = allPages();
const byPath = new Map(pages.map((page) => [page.path, page]));
const files = new Set(filesIn(dist).map((file) => `/${file}`));
const home = new URL(site.url);

/** An address without the path that the site lives under. */
const absolute = (page: Page, address: string): URL => {
  const url = new URL(address, home.origin + page.path);
  if (url.origin === home.origin && url.pathname.startsWith(`${base}/`)) url.pathname = url.pathname.slice(base.length);
  return url;
};

const linksOf = (page: Page): string[] =>
  [...page.document.querySelectorAll('a[href], area[href], link[href], form[action]')].map(
    (element) => element.getAttribute('href') ?? element.getAttribute('action') ?? '',
  );

/** Addresses that the browser asks for by itself when it shows the page. */
const requestsOf = ({ document, html }: Page): string[] => [
  ...[...document.querySelectorAll('[src], [poster], object[data]')].map(
    (element) =>
      element.getAttribute('src') ?? element.getAttribute('poster') ?? element.getAttribute('data') ?? '',
  ),
  ...[...document.querySelectorAll('[srcset]')].flatMap((element) =>
    (element.getAttribute('srcset') ?? '').split(',').map((one) => one.trim().split(/\s/)[0] ?? ''),
  ),
  ...[...document.querySelectorAll('link[href]')]
    .filter(
      (link) => !/\b(canonical|alternate|license|author|help|me)\b/.test(link.getAttribute('rel') ?? ''),
    )
    .map((link) => link.getAttribute('href') ?? ''),
  ...[...document.querySelectorAll('use, image')].flatMap((element) => element.getAttribute('href') ?? []),
  ...Array.from(
    html.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g),
    ([, url, sheet]) => url ?? sheet ?? '',
  ),
];

/** Why a link within the site leads nowhere. */
const deadEnd = (url: URL): string[] => {
  const page = byPath.get(url.pathname);
  if (!page) return files.has(url.pathname) && !url.hash ? [] : [`${url.pathname} does not exist`];
  const id = decodeURIComponent(url.hash.slice(1));
  return id === '' || page.document.getElementById(id) ? [] : [`${url.pathname} has no #${id}`];
};

test('no link in the text of a page leads to the page that one reads', () => {
  expect(
    // The search begins anew by a link to itself.
    wrong(pages.filter(({ path }) => path !== '/search/'), (page) =>
      [...page.document.querySelectorAll('main a[href]:not(.share *, [aria-current])')]
        .map((link) => absolute(page, link.getAttribute('href') ?? ''))
        .filter(({ origin, pathname, hash, search }) =>
          origin === home.origin && pathname === page.path && hash === '' && search === '',
        )
        .map(({ href }) => href),
    ),
  ).toEqual([]);
});

test('every link within the site leads to a page or file, and its fragment to an element', () => {
  expect(
    wrong(pages, (page) =>
      linksOf(page)
        .map((link) => absolute(page, link))
        .filter((url) => url.origin === home.origin)
        .flatMap(deadEnd),
    ),
  ).toEqual([]);
});

test('every page can be reached from the front page by following links', () => {
  const reached = new Set(['/']);
  for (const path of reached) {
    const page = byPath.get(path);
    if (!page) continue;
    for (const link of page.document.querySelectorAll('a[href]')) {
      const url = absolute(page, link.getAttribute('href') ?? '');
      if (url.origin === home.origin) reached.add(url.pathname);
    }
  }
  const retired = new Set(formerPages(newsroom, has('key-points')).map(({ address }) => address));
  // Whoever shares a key point leads others to its page; the site itself leads to the article.
  const shared = new Set(sharePaths(newsroom));
  const missed = pages.filter(({ path }) => !reached.has(path) && !retired.has(path) && !shared.has(path));
  expect(missed.map(({ path }) => path)).toEqual(['/404.html']);
});

test('links to other sites are those of the content and the licences, and links begin in no other way', () => {
  const texts = [
    newsroom.articles,
    newsroom.actors,
    newsroom.locations,
    newsroom.terms,
    newsroom.topics,
    newsroom.pages,
  ].flatMap(({ list }) => list.flatMap(({ body }) => body.tree));
  const known = new Set([
    ...newsroom.sources.list.flatMap((source) => [addressOf(source), source.archiveUrl]),
    ...visitsTo('link', texts).map(({ node }) => node.url),
    site.licence.url,
    ...[...newsroom.articles.list.flatMap(({ picture }) => picture ?? []), ...visitsTo('figure', texts).map(({ node }) => node)].map(
      ({ licence }) => addressOfLicence(licence),
    ),
    ...newsroom.people.list.flatMap(({ profiles }) => profiles),
  ]);
  expect(
    wrong(pages, (page) =>
      linksOf(page).filter((link) => {
        const url = absolute(page, link);
        if (url.origin === home.origin) return false;
        return url.protocol === 'mailto:' ? !/^mailto:(\?|[^?]+@)/.test(link) : !known.has(link.split('#:~:')[0]);
      }),
    ),
  ).toEqual([]);
});

test('no page makes the browser ask another host for anything', () => {
  expect(
    wrong(pages, (page) =>
      requestsOf(page).filter((request) => {
        const url = absolute(page, request);
        return url.protocol !== 'data:' && url.origin !== home.origin;
      }),
    ),
  ).toEqual([]);
});

test('everything that a page makes the browser ask for is there', () => {
  expect(
    wrong(pages, (page) =>
      requestsOf(page)
        .map((request) => absolute(page, request))
        .filter((url) => url.origin === home.origin)
        .flatMap(deadEnd),
    ),
  ).toEqual([]);
});
