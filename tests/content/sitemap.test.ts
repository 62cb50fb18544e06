import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DOMParser } from 'linkedom';
import { expect, test } from 'vitest';
import { formerPages } from '../../src/newsroom/model/addresses.ts';
import { dateModified } from '../../src/newsroom/model/time/dates.ts';
import { pathOf } from '../../src/newsroom/model/paths.ts';
import { has, site } from '../../src/site.ts';
import { newsroom } from './content.ts';
import { dist, allPages } from './pages.ts';

const text = (file: string) => readFileSync(path.join(dist, file), 'utf8');
/** The addresses of a sitemap or an index of sitemaps, with their dates. */
const listedIn = (file: string) =>
  [...new DOMParser().parseFromString(text(file), 'text/xml').querySelectorAll('url, sitemap')].map(
    (entry) => ({
      loc: entry.querySelector('loc')?.textContent ?? '',
      lastmod: entry.querySelector('lastmod')?.textContent ?? undefined,
    }),
  );

const index = listedIn('sitemap-index.xml');
const listed = index.flatMap(({ loc }) => listedIn(loc.slice(site.url.length)));

test('robots.txt leads to the index, and the index to sitemaps that are there', () => {
  expect(text('robots.txt')).toContain(`Sitemap: ${site.url}/sitemap-index.xml\n`);
  expect(index).not.toEqual([]);
  for (const { loc } of index) expect(existsSync(path.join(dist, loc.slice(site.url.length)))).toBe(true);
});

test('the sitemap lists exactly the pages that search engines may keep', () => {
  const retired = new Set(formerPages(newsroom, has('key-points')).map(({ address }) => address));
  const kept = allPages()
    .filter(({ document }) => !document.querySelector('meta[name="robots"][content~="noindex"]'))
    .map((page) => page.path)
    .filter((page) => !retired.has(page) && !/^\/articles\/[^/]+\/history\/$/.test(page));
  expect(listed.map(({ loc }) => loc).sort()).toEqual(kept.map((page) => site.url + page).sort());
});

test('the sitemap dates articles as their pages do', () => {
  for (const article of newsroom.articles.list) {
    const found = listed.find(({ loc }) => loc === site.url + pathOf('article', article.id));
    expect(found?.lastmod).toBe(dateModified(article));
  }
});
