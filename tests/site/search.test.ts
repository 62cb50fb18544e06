import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { answer } from '../../src/searching/answer.ts';
import type { Directory } from '../../src/searching/directory.ts';
import { searchLanguageOf } from '../../src/searching/language.ts';
import { openIndex } from '../../src/searching/open-index.ts';
import { askedIn } from '../../src/searching/question.ts';
import { dist, filesIn, pathsIn, readPage } from './pages.ts';

/**
 * Of a phone's first search, with the page and its scripts, and with the passages of the ten pages that it shows, which
 * grow with the texts. It is little more than half of what Pagefind loaded (114 kB).
 */
const MOST_BYTES = 64_000;

const { document } = readPage(dist, '/search/');
const directory: Directory = JSON.parse(document.querySelector('#page-index')?.textContent ?? '');
const contentOf = (file: string): Buffer => readFileSync(path.join(dist, file));

test('the page of the search says what is in each file of the index, and there is no other', () => {
  const { names, words, subjects, pages } = directory;
  const named = [names, ...[words, subjects, pages].flatMap((files) => files.map(([, file]) => file))];
  const there = filesIn(dist).filter((file) => /^search\/.*\.json$/.test(file));
  expect(there).toEqual(named.map((file) => `search/${file}.json`).toSorted());
});

test('the index has fewer files than the site has pages', () => {
  const files = filesIn(dist).filter((file) => /^search\/.*\.json$/.test(file));
  expect(files.length).toBeLessThan(pathsIn(dist).length);
});

test.each(['aleppo', 'why did Assad fall', '8 December 2024', 'Al-Jazeera'])(
  `the first search loads at most ${MOST_BYTES} bytes: %s`,
  async (query) => {
    const loaded = [...document.querySelectorAll('script[src]')].map(
      (script) => script.getAttribute('src') ?? '',
    );
    for (const file of loaded)
      for (const [, other = ''] of contentOf(file)
        .toString()
        .matchAll(/\bfrom\s*["'`](\.[^"'`]+)/g))
        loaded.push(path.posix.join(path.posix.dirname(file), other));
    const index = openIndex(directory, searchLanguageOf(document.documentElement.lang), async (file) => {
      loaded.push(`search/${file}.json`);
      return JSON.parse(contentOf(`search/${file}.json`).toString());
    });
    const { pages } = await answer(askedIn(`q=${encodeURIComponent(query)}`), index);
    expect(pages.length).toBeGreaterThan(0);
    await Promise.all(pages.slice(0, 10).map(({ page }) => index.page(page)));
    const files = new Set(['search/index.html', ...loaded]);
    const bytes = [...files].reduce((sum, file) => sum + brotliCompressSync(contentOf(file)).length, 0);
    expect(files.size).toBeGreaterThan(5);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
  },
);
