import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { expect, test } from 'vitest';
import { dateTime } from '../../src/newsroom/model/time/dates.ts';
import { pathOf } from '../../src/newsroom/model/paths.ts';
import { site } from '../../src/site.ts';
import { typeset } from '../../src/words/language.ts';
import { words } from '../../src/words/words.ts';
import { articles, signaturesOf } from './content.ts';
import { describeEach } from './each.ts';
import { dist, letters, read, readPage } from './pages.ts';
import { parting } from './parting.ts';

/** Letters that a text has to have: of a shorter one reading modes show what they like of the page. */
const LEAST = 400;

/** What the reading modes of browsers and the apps that save articles make of a page: the article, whole and alone. */
describeEach('article', articles, ({ id }) => `a reading mode of the article ${id}`, (article) => {
  const page = () => readPage(dist, pathOf('article', article.id)).document;
  const extracted = () => {
    const found = new Readability(page()).parse();
    if (!found) throw new Error('Nothing was extracted.');
    return found;
  };
  test('is offered', () => {
    // A text that is short is never offered: what else speaks against one is looked for in it as well.
    expect(isProbablyReaderable(page(), { minContentLength: 10, minScore: 0 })).toBe(true);
  });

  test('knows its title, its language, its author, its site and its day', () => {
    expect(extracted()).toMatchObject({
      title: typeset(article.headline),
      lang: site.language,
      ...(signaturesOf(article).length > 0 && { byline: signaturesOf(article).join(', ') }),
      siteName: site.name,
      publishedTime: dateTime(article.datePublished),
    });
  });

  if (letters(article.body.text).length < LEAST) {
    console.info(`The article ${article.id} is too short for reading modes.`);
    return;
  }

  test('has every piece of the article, in its order', () => {
    const document = page();
    const pieces = [
      ...document.querySelectorAll(
        '.status > p, .head > h1 + p, .dates, .points p:first-of-type, .summary > p, .text :is(h2, h3, p, li, td), #page-since :is(dt, dd), .sources > li, #page-changes li > p:not(.micro)',
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
    const { keyPoints, reckoning, since, sources, changes, whyItMatters, background } = words;
    const titles = [keyPoints, reckoning, since, sources, changes].map(({ title }) => title);
    titles.push(whyItMatters, background);
    // Named one by one, so that whatever comes into the page is no part of the article until it is named here.
    const named = ['main section', 'main .head > p', 'main .dates'];
    // In other letters than Latin ones Readability does not see that the headline is the title, which it shows itself.
    if (!/\w/.test(article.headline)) named.push('main h1');
    const parts = [...page().querySelectorAll(named.join())].filter(
      (part) =>
        part.localName !== 'section' ||
        part.matches('.status, .text') ||
        titles.includes(read(part.querySelector('h2')?.textContent)),
    );
    expect(parts.length).toBeGreaterThan(0);
    const text = letters(extracted().textContent);
    for (const part of parts) for (const controls of part.querySelectorAll('.share')) controls.remove();
    const whole = letters(parts.map((part) => part.textContent).join(' '));
    expect(parting(text, whole)).toBeUndefined();
  });
});
