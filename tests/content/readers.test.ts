import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { DatabaseSync } from 'node:sqlite';
import { SaxesParser } from 'saxes';
import { afterAll, describe, expect, test } from 'vitest';
import { moment } from '../../src/newsroom/model/time/dates.ts';
import { pathOf } from '../../src/newsroom/model/paths.ts';
import { MOST_ENTRIES } from '../../src/publishing/feed-document.ts';
import { has, site } from '../../src/site.ts';
import { articles, newsroom, signaturesOf } from './content.ts';
import { describeEach } from './each.ts';
import { dist, filesIn, letters, readPage } from './pages.ts';

/** What programs of others make of the feeds and pages, not what libraries say that they should. */

const folder = mkdtempSync(path.join(tmpdir(), 'wherefore-readers-'));
afterAll(() => rmSync(folder, { recursive: true }));

const isInstalled = (program: string) => spawnSync(program, ['--version']).error === undefined;
const PROGRAMS = ['newsboat', 'xmllint', 'w3m', 'lynx'];
const installed = PROGRAMS.filter(isInstalled);
if (installed.length < PROGRAMS.length) {
  const missing = PROGRAMS.filter((program) => !installed.includes(program));
  console.warn(`NOT ASKED, since they are not installed here: ${missing.join(', ')}.`);
}

const xml = filesIn(dist).filter((file) => file.endsWith('.xml'));
const days = Object.fromEntries(
  newsroom.articles.list.map(({ id, datePublished }) => [site.url + pathOf('article', id), datePublished]),
);

test.each(xml)('%s is well-formed', (file) => {
  const faults: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', ({ message }) => faults.push(message));
  parser.write(readFileSync(path.join(dist, file), 'utf8')).close();
  expect(faults).toEqual([]);
  if (installed.includes('xmllint')) execFileSync('xmllint', ['--noout', path.join(dist, file)]);
});

/** Prints the days of the feeds' entries by address, as two readers see them where the program runs. */
const READER = `
  import { readFileSync } from 'node:fs';
  import Parser from 'rss-parser';
  import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
  const dist = process.argv[1];
  const text = (file) => readFileSync(dist + '/' + file, 'utf8');
  const seen = (date) => {
    const day = new Date(date);
    return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  };
  const found = [
    ...(parseAtomFeed(text('feed.xml')).entries ?? []).map(({ id, published }) => [id, published]),
    ...(parseRssFeed(text('rss.xml')).items ?? []).map(({ guid, pubDate }) => [guid.value, pubDate]),
    ...(parseJsonFeed(text('feed.json')).items ?? []).map(({ id, date_published }) => [id, date_published]),
  ];
  for (const file of ['feed.xml', 'rss.xml']) {
    const { items } = await new Parser().parseString(text(file));
    found.push(...items.map(({ link, isoDate }) => [link, isoDate]));
  }
  console.log(JSON.stringify(found.map(([id, date]) => [id, seen(date)])));
`;

describeEach(
  'feed',
  has('feeds') ? ['America/Los_Angeles', 'Asia/Tehran', 'Pacific/Auckland'] : [],
  (zone) => `in ${zone}`,
  (zone) =>
    test('every feed has every article on its day', () => {
    const options = { env: { ...process.env, TZ: zone }, encoding: 'utf8' } as const;
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', READER, dist], options);
    const found = JSON.parse(printed) as [string, string][];
    expect(found).toHaveLength(5 * Math.min(newsroom.articles.list.length, MOST_ENTRIES));
    expect(found.filter(([id, day]) => days[id] !== day)).toEqual([]);
  }),
);

describe.each(installed.filter((program) => program === 'newsboat' && has('feeds')))('%s', () => {
  test.each(['feed.xml', 'rss.xml'])('reads %s: titles, days, authors and whole texts', (file) => {
    const at = (name: string) => path.join(folder, `${file}.${name}`);
    const feed = pathToFileURL(path.join(dist, file)).href;
    writeFileSync(at('urls'), `${feed}\n`);
    writeFileSync(at('config'), '');
    const files = ['-u', at('urls'), '-c', at('cache'), '-C', at('config')];
    execFileSync('newsboat', [...files, '-x', 'reload'], { env: { ...process.env, HOME: folder } });
    const database = new DatabaseSync(at('cache'));
    const items = database.prepare('select guid, title, author, pubDate, content from rss_item').all();
    database.close();
    expect(items).toHaveLength(Math.min(newsroom.articles.list.length, MOST_ENTRIES));
    for (const { guid, title, author, pubDate, content } of items) {
      const day = days[String(guid)] ?? '';
      expect(title).toBeTruthy();
      const article = newsroom.articles.list.find(({ id }) => guid === site.url + pathOf('article', id));
      // It shows the first, and of an article without any the author of the feed.
      expect(author).toBe((article && signaturesOf(article)[0]) ?? site.name);
      expect(Number(pubDate) * 1000).toBe(moment(day).getTime());
      expect(String(content)).toContain('<p');
    }
  });
});

const TEXT_BROWSERS: Record<string, string[]> = {
  w3m: ['-dump', '-T', 'text/html', '-I', 'UTF-8', '-O', 'UTF-8'],
  lynx: ['-dump', '-nolist', '-nonumbers', '-force_html', '-assume_charset=utf-8', '-display_charset=utf-8'],
};

describeEach('article', articles, ({ id }) => `the article ${id}`, ({ id }) => {
  const browsers = Object.entries(TEXT_BROWSERS).filter(([program]) => installed.includes(program));

  test(`has its parts in their order in text browsers: ${browsers.map(([program]) => program).join(', ') || 'none is here'}`, () => {
    const { document } = readPage(dist, pathOf('article', id));
    const page = path.join(dist, pathOf('article', id), 'index.html');
    const parts = [
      ...document.querySelectorAll('h1, .points p:first-of-type, aside summary :is(h3, h4), .text :is(h2, h3, p), .sources > li'),
    ];
    expect(parts.length).toBeGreaterThan(0);
    for (const [program, options] of browsers) {
      const shown = letters(execFileSync(program, [...options, page], { encoding: 'utf8' }));
      let from = 0;
      for (const part of parts) {
        const at = shown.indexOf(letters(part.textContent), from);
        expect(at, `${program}: ${part.textContent}`).toBeGreaterThanOrEqual(0);
        from = at;
      }
    }
  });
});
