import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { isPlainDate } from '../../src/newsroom/model/time/partial-date.ts';
import { answer } from '../../src/searching/answer.ts';
import type { Directory } from '../../src/searching/directory.ts';
import { searchLanguageOf } from '../../src/searching/language.ts';
import { openIndex } from '../../src/searching/open-index.ts';
import { askedIn } from '../../src/searching/question.ts';
import { has, site } from '../../src/site.ts';
import { newsroom } from './content.ts';
import { describeEach } from './each.ts';
import { dist, filesIn, pathsIn, readPage } from './pages.ts';

/**
 * Of a phone's first search, with the page and its scripts, and with the passages of the ten pages that it shows, which
 * grow with the texts. It is little more than half of what Pagefind loaded (114 kB).
 */
const MOST_BYTES = 64_000;
/** For each page of the site, since lists of names and of files grow with it. */
const MORE_BYTES = 10;

const contentOf = (file: string): Buffer => readFileSync(path.join(dist, file));

/** A question of each sort that this newsroom can answer. */
const queries = [
  newsroom.actors.list[0]?.name,
  newsroom.locations.list[0]?.name,
  newsroom.articles.list[0]?.headline,
  newsroom.events.list.find(({ date }) => isPlainDate(date))?.date,
  newsroom.sources.list[0]?.publisher,
].filter((query) => query !== undefined);

describeEach('search', has('search') ? ['/search/'] : [], (page) => page, (page) => {
  const { document } = readPage(dist, page);
  const file = document.querySelector('#page-results')?.getAttribute('data-index') ?? '';
  const directory = JSON.parse(contentOf(`search/${file}.json`).toString()) as Directory;

  test('says what is in each file of the index, and there is no other', () => {
    const { names, words, subjects, pages } = directory;
    const named = [file, names, ...[words, subjects, pages].flatMap((files) => files.map(([, file]) => file))];
    const there = filesIn(dist).filter((file) => /^search\/.*\.json$/.test(file));
    expect(there).toEqual(named.map((file) => `search/${file}.json`).toSorted());
  });

  test('has fewer files in its index than the site has pages', () => {
    const files = filesIn(dist).filter((file) => /^search\/.*\.json$/.test(file));
    expect(files.length).toBeLessThan(pathsIn(dist).length);
  });

  const most = MOST_BYTES + MORE_BYTES * pathsIn(dist).length;
  test.each(queries)(`loads at most ${most} bytes for the first search: %s`, async (query) => {
    const loaded = [...document.querySelectorAll('script[src]')].map(
      (script) => script.getAttribute('src') ?? '',
    );
    for (const file of loaded)
      for (const [, other = ''] of contentOf(file)
        .toString()
        .matchAll(/\bfrom\s*["'`](\.[^"'`]+)/g))
        loaded.push(path.posix.join(path.posix.dirname(file), other));
    const index = openIndex(file, searchLanguageOf(site.language), async (file) => {
      loaded.push(`search/${file}.json`);
      return JSON.parse(contentOf(`search/${file}.json`).toString());
    });
    const { pages } = await answer(askedIn(`q=${encodeURIComponent(query)}`), index);
    expect(pages.length).toBeGreaterThan(0);
    await Promise.all(pages.slice(0, 10).map(({ page }) => index.page(page)));
    const files = new Set(['search/index.html', ...loaded]);
    const bytes = [...files].reduce((sum, file) => sum + brotliCompressSync(contentOf(file)).length, 0);
    expect(files.size).toBeGreaterThan(3);
    expect(bytes).toBeLessThanOrEqual(most);
  });
});
