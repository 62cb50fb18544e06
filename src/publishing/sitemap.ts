import type { Publisher } from './publisher.ts';
import { correctionsOf } from '../newsroom/changes/corrections.ts';
import { dateModified } from '../newsroom/model/time/dates.ts';
import { encodeXml } from '../text/encode.ts';
import { escapeHtml } from '../text/escape-html.ts';
import type { Newsroom } from '../newsroom/model/newsroom.ts';
import { CORRECTIONS, pathOf } from '../newsroom/model/paths.ts';
import { listPaths } from '../newsroom/questions/archive/lists.ts';
import { languageOf } from '../text/language/language.ts';

/** A page that search engines may keep. */
export interface Listed {
  path: string;
  /** Day of the last change that matters, only where it is known: a wrong one makes all of them worthless. */
  lastmod?: string | undefined;
}

/**
 * The pages of the site but for those that only explain where something went or what it said before. Articles
 * keep account of their changes, and so does the page of corrections; the others may gain a fact any day and
 * say no date.
 */
export const listedPages = (newsroom: Newsroom, publisher: Publisher): Listed[] => [
  ...listPaths(newsroom, publisher.without ?? [], languageOf(publisher.language).letterOf).map((path) => ({
    path,
    lastmod: path === CORRECTIONS ? correctionsOf(newsroom)[0]?.change.date : undefined,
  })),
  ...newsroom.articles.list.map((article) => ({
    path: pathOf('article', article.id),
    lastmod: dateModified(article),
  })),
  ...newsroom.people.list.map(({ id }) => ({ path: pathOf('person', id) })),
  ...(['topic', 'actor', 'location', 'term', 'page'] as const).flatMap((kind) =>
    newsroom[`${kind}s`].list.map(({ id }) => ({ path: pathOf(kind, id) })),
  ),
];

/** What a sitemap may hold is 50,000. */
const MOST = 40_000;

/** The pages in as many parts as sitemaps are needed. */
export const sitemapParts = (pages: readonly Listed[]): Listed[][] =>
  Array.from({ length: Math.max(1, Math.ceil(pages.length / MOST)) }, (_, part) =>
    pages.slice(part * MOST, (part + 1) * MOST),
  );

export const sitemapPath = (part: number): string => `/sitemap-${part}.xml`;

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

const entry = (tag: string, publisher: Publisher, { path, lastmod }: Listed): string =>
  `<${tag}><loc>${escapeHtml(publisher.url + path)}</loc>${lastmod === undefined ? '' : `<lastmod>${lastmod}</lastmod>`}</${tag}>`;

export const sitemap = (pages: readonly Listed[], publisher: Publisher): string =>
  encodeXml(
    `${XML}\n<urlset ${NAMESPACE}>\n${pages.map((page) => entry('url', publisher, page)).join('\n')}\n</urlset>\n`,
  );

/** What leads to the parts; each is as new as its newest page. */
export const sitemapIndex = (parts: readonly Listed[][], publisher: Publisher): string => {
  const entries = parts.map((pages, part) => {
    const lastmod = pages.map((page) => page.lastmod ?? '').reduce((a, b) => (a > b ? a : b), '');
    return entry('sitemap', publisher, { path: sitemapPath(part), lastmod: lastmod || undefined });
  });
  return encodeXml(`${XML}\n<sitemapindex ${NAMESPACE}>\n${entries.join('\n')}\n</sitemapindex>\n`);
};

/** Everyone may read everything; the sitemap says what there is. */
export const robots = (publisher: Publisher): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${publisher.url}/sitemap-index.xml\n`;
