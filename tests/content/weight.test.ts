import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { pathOf } from '../../src/newsroom/model/paths.ts';
import { articles } from './content.ts';
import { describeEach } from './each.ts';
import { dist, readPage } from './pages.ts';

/**
 * A server sends ten segments of 1,460 bytes before it waits for an answer (RFC 6928). TLS and the headers of the
 * response take some 400 of these 14,600 bytes.
 */
const MOST_BYTES = 14_200;
/** Of all scripts together. */
const MOST_SCRIPT = 4_000;

const compressed = (bytes: string | Buffer): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } })
    .length;

describeEach('article', articles, ({ id }) => `the article ${id}`, ({ id }) => {
  const { document, html } = readPage(dist, pathOf('article', id));
  // The ledger only grows, and stands at the end: no editor shall have to leave out an entry, or a text for its sake.
  const counted = html.replace(/<section id="page-changes">[^]*?<\/section>/, '');
  test(`weighs at most ${MOST_BYTES} bytes with its styles, map, timeline, cards and sources, without its ledger`, () => {
    expect(
      compressed(counted),
      'An explainer that is heavier is two: leave to another what it tells as well.',
    ).toBeLessThanOrEqual(MOST_BYTES);
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
    expect(counted.match(/url\((?!\s*["']?data:)[^)]*\)|@import/g) ?? []).toEqual([]);
  });
});
