import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { describe, expect, test } from 'vitest';
import { dateTime } from '../../src/newsroom/model/dates.ts';
import { pathOf } from '../../src/newsroom/model/paths.ts';
import { languageOf } from '../../src/text/language/language.ts';
import { words } from '../../src/words/words.ts';
import { newsroom } from './content.ts';
import { dist, read, readPage } from './pages.ts';
import { parting } from './parting.ts';

const { typeset } = languageOf('en-GB');

/** What the reading modes of browsers and the apps that save articles make of a page: the article, whole and alone. */
describe.each(newsroom.articles.list)('a reading mode of the article $id', (article) => {
  const page = () => readPage(dist, pathOf('article', article.id)).document;
  const extracted = () => {
    const found = new Readability(page()).parse();
    if (!found) throw new Error('Nothing was extracted.');
    return found;
  };
  /** Letters and digits only: where elements meet, an extractor and a page differ in spaces. */
  const letters = (text: string | null | undefined) => (text ?? '').replace(/[^\p{L}\p{N}]+/gu, '');

  test('is offered', () => {
    expect(isProbablyReaderable(page())).toBe(true);
  });

  test('knows its title, its language, its author, its site and its day', () => {
    expect(extracted()).toMatchObject({
      title: typeset(article.headline),
      lang: 'en-GB',
      byline: 'Wherefore',
      siteName: 'Wherefore',
      publishedTime: dateTime(article.datePublished),
    });
  });

  test('has every piece of the article, in its order', () => {
    const document = page();
    const pieces = [
      ...document.querySelectorAll(
        '.status > p, .head > h1 + p, .dates, .points p:first-of-type, .text :is(h2, h3, p, li, td), .sources > li, #page-changes li > p:not(.micro)',
      ),
    ];
    expect(pieces.length).toBeGreaterThan(article.keyPoints.length + article.body.outline.length);
    const text = letters(extracted().textContent);
    let from = 0;
    for (const piece of pieces) {
      const at = text.indexOf(letters(piece.textContent), from);
      expect(at, read(piece.textContent)).toBeGreaterThanOrEqual(0);
      from = at;
    }
  });

  test('has nothing else', () => {
    const titles = [words.keyPoints, words.reckoning, words.sources, words.changes].map(({ title }) => title);
    // Named one by one, so that whatever comes into the page is no part of the article until it is named here.
    const parts = [...page().querySelectorAll('main section, main .head > p, main .dates')].filter(
      (part) =>
        part.localName !== 'section' ||
        part.matches('.status, .text') ||
        titles.includes(read(part.querySelector('h2')?.textContent)),
    );
    expect(parts.length).toBeGreaterThan(titles.length);
    const text = letters(extracted().textContent);
    const whole = letters(parts.map((part) => part.textContent).join(' '));
    expect(parting(text, whole)).toBeUndefined();
  });
});
