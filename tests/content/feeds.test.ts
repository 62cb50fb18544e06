import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { FEED_FILES, feedPath, type FeedFormat } from '../../src/publishing/article-feed.ts';
import { MOST_ENTRIES } from '../../src/publishing/feed-document.ts';
import { correctionsOf } from '../../src/newsroom/changes/corrections.ts';
import { dateModified, moment } from '../../src/newsroom/model/time/dates.ts';
import { pathOf } from '../../src/newsroom/model/paths.ts';
import { articlesOf } from '../../src/newsroom/questions/related.ts';
import { has, site } from '../../src/site.ts';
import { newsroom } from './content.ts';
import { describeEach } from './each.ts';
import { allPages, dist, letters, readPage, wrong } from './pages.ts';

const text = (file: string) => readFileSync(path.join(dist, file), 'utf8');
const subjects = [
  { path: '/', articles: newsroom.articles.list },
  ...newsroom.topics.list
    .map(({ id }) => id)
    .map((id) => ({
      path: pathOf('topic', id),
      articles: articlesOf(newsroom, id),
    })),
];

/** What a feed reader makes of the entries of a feed. */
const entriesIn = (file: string, format: FeedFormat) =>
  ({
    atom: () =>
      (parseAtomFeed(text(file)).entries ?? []).map(({ id, published, updated, content }) => ({
        id,
        published,
        updated,
        html: content?.value ?? '',
      })),
    rss: () =>
      (parseRssFeed(text(file)).items ?? []).map(({ guid, pubDate, atom, content }) => ({
        id: guid?.value,
        published: pubDate && new Date(pubDate).toISOString(),
        updated: atom?.updated,
        html: content?.encoded ?? '',
      })),
    json: () =>
      (parseJsonFeed(text(file)).items ?? []).map(({ id, date_published, date_modified, content_html }) => ({
        id,
        published: date_published,
        updated: date_modified,
        html: content_html ?? '',
      })),
  })[format]();

describeEach('feed', has('feeds') ? subjects : [], ({ path: page }) => `the feeds of ${page}`, ({ path: page, articles }) => {
  test.each(FEED_FILES.map(([format]) => format))(
    'in %s have every article once, under its address and with its dates',
    (format) => {
      const entries = entriesIn(feedPath(page, format), format);
      const expected = articles.map((article) => ({
        id: site.url + pathOf('article', article.id),
        published: moment(article.datePublished).toISOString(),
        updated: moment(dateModified(article)).toISOString(),
      }));
      expect(entries).toHaveLength(Math.min(articles.length, MOST_ENTRIES));
      expect(expected).toEqual(
        expect.arrayContaining(entries.map(({ id, published, updated }) => ({ id, published, updated }))),
      );
      expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    },
  );

  test.each(FEED_FILES.map(([format]) => format))('in %s have the whole text of every article', (format) => {
    for (const { id, html } of entriesIn(feedPath(page, format), format)) {
      const article = articles.find((one) => id === site.url + pathOf('article', one.id));
      const characters = (some: string) =>
        some.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
      const told = letters(characters(html.replace(/<em>[^<]*<\/em>: |<sup>\[\w\]<\/sup>| <a[^>]*>\[\d+\]<\/a>|<[^>]+>/g, ' ')));
      for (const paragraph of article?.body.text.split('\n\n') ?? []) {
        expect(told).toContain(letters(paragraph));
      }
    }
  });
});

describeEach('feed', has('feeds') ? ['/corrections/'] : [], (page) => `the feed of ${page}`, () => {
  test('has each of the newest corrections and withdrawals once', () => {
  const ids = parseAtomFeed(text('corrections.xml')).entries?.map(({ id }) => id) ?? [];
  expect(ids).toEqual(correctionsOf(newsroom).slice(0, MOST_ENTRIES).map(({ path: page, id }) => `${site.url}${page}#${id}`));
  expect(new Set(ids).size).toBe(ids.length);
});
});

test('whatever the head of a page offers in another form is there', () => {
  expect(
    wrong(allPages(), ({ document }) =>
      [...document.querySelectorAll('link[rel="alternate"]')]
        .map((link) => link.getAttribute('href') ?? '')
        .filter((href) => !existsSync(path.join(dist, href))),
    ),
  ).toEqual([]);
});

test.each(['/', '/corrections/', ...subjects.map((subject) => subject.path)])(
  '%s offers its feed if it has one',
  (page) => {
    const types = [...readPage(dist, page).document.querySelectorAll('link[rel="alternate"]')].map((link) =>
      link.getAttribute('type'),
    );
    expect(types.includes('application/atom+xml')).toBe(has('feeds'));
  },
);
