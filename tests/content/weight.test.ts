import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { pathOf } from '../../src/newsroom/model/paths.ts';
import { listPaths } from '../../src/newsroom/questions/archive/lists.ts';
import { site } from '../../src/site.ts';
import { languageOf } from '../../src/text/language/language.ts';
import { articles, newsroom } from './content.ts';
import { describeEach } from './each.ts';
import { dist, filesIn, readPage } from './pages.ts';

/**
 * A server sends ten segments of 1,460 bytes before it waits for an answer (RFC 6928). TLS and the headers of the
 * response take some 400 of these 14,600 bytes.
 */
const FIRST_ROUND = 14_000;
/** Of a page without its words: markup, styles, structured data. */
const FRAME = 6_000;
/** What a page may weigh besides: it grows with what it says, so no editor has to leave out a fact. */
const PER_CHARACTER = 1.9;
const PER_SOURCE = 60;
/** With its line in the list of what has changed since. */
const PER_CLAIM = 50;
const PER_CARD = 90;
/** With the address at which it is told. */
const PER_EVENT = 45;
/** The ticks of its dates, and the shadow of a table that goes on. */
const PER_CHART = 20;
/** The part that says what has changed since: its title, its count, the row of the page as a whole, and the link to it. */
const SINCE = 110;
/**
 * What the first two screens show: what came after the page's day, names over the key points, under each who says so and its link, below them what
 * their words mean, and the row of parts.
 */
const TWO_SCREENS = 750;
/** Of the map on a page, uncompressed. */
const MOST_MAP = 5_000;
const MAP = /<figure class="map">[^]*?<\/figure>/;
/**
 * Of all scripts together, and of their words, which take more room in some languages: in Arabic 120 bytes. A hundred are what a card
 * says of who reports, and that it goes on below its edge.
 */
const MOST_SCRIPT = 4_800;

test('scripts carry of the settings no more than language, digits and address', () => {
  const scripts = filesIn(dist).filter((file) => /^_astro\/.*\.js$/.test(file));
  expect(scripts).not.toEqual([]);
  const carried = scripts.flatMap((script) => {
    const code = readFileSync(path.join(dist, script), 'utf8');
    return [site.mail, site.description, site.motto].filter((said) => said && code.includes(said));
  });
  expect(carried).toEqual([]);
});

test(`no map weighs more than ${MOST_MAP} bytes`, () => {
  const paths = (['article', 'topic', 'location'] as const).flatMap((kind) =>
    newsroom[`${kind}s`].list.map(({ id }) => pathOf(kind, id)),
  );
  const heavy = paths.filter((page) => {
    const [map = ''] = MAP.exec(readPage(dist, page).html) ?? [];
    return Buffer.byteLength(map) > MOST_MAP;
  });
  expect(heavy).toEqual([]);
});

const compressed = (bytes: string | Buffer): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } })
    .length;

test(`no page that leads to others weighs more than ${FIRST_ROUND} bytes`, () => {
  const lists = listPaths(newsroom, site.without, languageOf(site.language).letterOf);
  const weights = lists.map((list) => ({ list, bytes: compressed(readPage(dist, list).html) }));
  expect(weights.filter(({ bytes }) => bytes > FIRST_ROUND)).toEqual([]);
});

describeEach('article', articles, ({ id }) => `the article ${id}`, (article) => {
  const { id, body, keyPoints, whyItMatters, background, headline, description } = article;
  const { document, html } = readPage(dist, pathOf('article', id));
  const text = document.querySelector('.text');

  test(`has head, key points, names and the beginning of its text in its first ${FIRST_ROUND} bytes`, () => {
    const paragraph = text?.querySelector('p')?.outerHTML ?? '';
    const begun = html.indexOf('</p>', html.indexOf('id="sheet-prose"'));
    expect(paragraph === '' || begun > 0).toBe(true);
    expect(compressed(html.slice(0, begun > 0 ? begun : undefined))).toBeLessThanOrEqual(FIRST_ROUND);
  });

  test('weighs no more than its frame and what it says', () => {
    // The ledger only grows: it has no limit.
    const counted = html.replace(/<section id="page-changes">[^]*?<\/section>/, '').replace(MAP, '');
    const short = [...keyPoints, whyItMatters, background].map((one) => one?.text ?? '');
    const said = [headline, description, ...short, body.text].join('').length;
    const count = (selector: string) => document.querySelectorAll(selector).length;
    const most =
      FRAME +
      SINCE +
      TWO_SCREENS +
      PER_CHARACTER * said +
      PER_SOURCE * count('.sources > li') +
      PER_CLAIM * body.claims.length +
      PER_CARD * count('.cards > li') +
      PER_EVENT * count('.timeline > li') +
      PER_CHART * count('.chart');
    expect(compressed(counted)).toBeLessThanOrEqual(most);
  });

  test('has its styles in the page', () => {
    expect(document.querySelectorAll('link[rel~="stylesheet"]')).toHaveLength(0);
    expect(document.querySelectorAll('style').length).toBeGreaterThan(0);
  });

  const scripts = [...document.querySelectorAll('script:not([type="application/ld+json"])')];

  test('has one script that it does not wait for, and one line that is the same on every page', () => {
    const [line, ...files] = scripts;
    expect(line?.attributes.length).toBe(0);
    expect(line?.textContent).toBe('try{document.documentElement.dataset.theme=localStorage.theme}catch{}');
    expect(files.map((script) => script.getAttribute('type'))).toEqual(['module']);
  });

  test(`has at most ${MOST_SCRIPT} bytes of script, whatever it imports included`, () => {
    const open = scripts.flatMap((script) => script.getAttribute('src') ?? []);
    const texts = scripts.map((script) => script.textContent);
    for (const file of open) {
      const text = readFileSync(path.join(dist, file), 'utf8');
      texts.push(text);
      for (const [, other = ''] of text.matchAll(/\b(?:import|from)\s*\(?\s*["'`](\.[^"'`]+)/g)) {
        const imported = path.posix.join(path.posix.dirname(file), other);
        if (!open.includes(imported)) open.push(imported);
      }
    }
    expect(open.length).toBeGreaterThan(0);
    const bytes = texts.map(compressed).reduce((sum, one) => sum + one, 0);
    expect(bytes).toBeLessThanOrEqual(MOST_SCRIPT);
  });

  test('has no script in its elements', () => {
    const handlers = [...document.querySelectorAll('*')].filter((element) =>
      [...element.attributes].some(({ name }) => name.startsWith('on')),
    );
    expect(handlers.map(String)).toEqual([]);
  });

  test('waits for nothing else before it is shown', () => {
    const fetched = document.querySelectorAll(
      '[src]:not(script[type="module"], img), [srcset]:not(picture > source), img[src]:not([width][height]), [poster], object, embed, iframe, link[rel~="preload"], link[rel~="modulepreload"], link[rel~="preconnect"], use[href^="/"]',
    );
    expect([...fetched].map(String)).toEqual([]);
    expect(html.match(/url\((?!\s*["']?data:)[^)]*\)|@import/g) ?? []).toEqual([]);
  });
});
