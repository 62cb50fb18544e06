import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { pathOf } from '../../src/newsroom/model/paths.ts';
import { newsroom } from './content.ts';
import { dist, readPage } from './pages.ts';

/**
 * A server sends ten segments of 1,460 bytes before it waits for an answer (RFC 6928). TLS and the headers of the
 * response take some 400 of these 14,600 bytes.
 */
const MOST_BYTES = 14_200;
/** Of the map on a page, uncompressed. */
const MOST_MAP = 5_000;
const MAP = /<figure class="map">[^]*?<\/figure>/;
/** Of all scripts together. */
const MOST_SCRIPT = 4_000;

test(`no map weighs more than ${MOST_MAP} bytes, and it stands behind the text and sources of an article`, () => {
  const paths = (['article', 'topic', 'location'] as const).flatMap((kind) =>
    newsroom[`${kind}s`].list.map(({ id }) => pathOf(kind, id)),
  );
  const maps = paths.flatMap((page) => {
    const { html } = readPage(dist, page);
    const [map] = MAP.exec(html) ?? [];
    return map === undefined
      ? []
      : [
          {
            page,
            bytes: Buffer.byteLength(map),
            isBehind: html.indexOf(map) > html.indexOf('class="sources') || !page.startsWith('/articles/'),
          },
        ];
  });
  expect(maps.length).toBeGreaterThan(10);
  expect(maps.filter(({ bytes, isBehind }) => bytes > MOST_MAP || !isBehind)).toEqual([]);
});

const compressed = (bytes: string | Buffer): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } })
    .length;

describe.each(newsroom.articles.list.map(({ id }) => id))('the article %s', (id) => {
  const { document, html } = readPage(dist, pathOf('article', id));
  const sheets = [...document.querySelectorAll('link[rel~="stylesheet"]')].map(
    (link) => link.getAttribute('href') ?? '',
  );
  // The ledger only grows, and stands at the end: no editor shall have to leave out an entry, or a text for its sake.
  // The map stands behind text and sources, and has a limit of its own.
  const counted = html.replace(/<section id="page-changes">[^]*?<\/section>/, '').replace(MAP, '');
  const styles = [counted, ...sheets.map((sheet) => readFileSync(path.join(dist, sheet), 'utf8'))];

  test(`weighs at most ${MOST_BYTES} bytes with its styles, timeline, cards and sources, without its map and its ledger`, () => {
    expect(document.querySelectorAll('.sources > li').length).toBeGreaterThan(0);
    const bytes = styles.map(compressed).reduce((sum, one) => sum + one, 0);
    expect(
      bytes,
      'An explainer that is heavier is two: leave to another what it tells as well.',
    ).toBeLessThanOrEqual(MOST_BYTES);
  });

  test('has its styles in the page or in one sheet', () => {
    expect(sheets.length + document.querySelectorAll('style').length).toBe(1);
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
      '[src]:not(script[type="module"]), [srcset], [poster], object, embed, iframe, link[rel~="preload"], link[rel~="modulepreload"], link[rel~="preconnect"], use[href^="/"]',
    );
    expect([...fetched].map(String)).toEqual([]);
    expect(styles.flatMap((css) => css.match(/url\((?!\s*["']?data:)[^)]*\)|@import/g) ?? [])).toEqual([]);
  });
});
