import { bibliography, bodyUses } from '../../src/newsroom/questions/sources/bibliography.ts';
import { cardId, pathOf } from '../../src/newsroom/model/paths.ts';
import { longDate, shortDate } from '../../src/words/dates.ts';
import { words } from '../../src/words/words.ts';
import { articles, newsroom } from '../content/content.ts';
import { seed } from './seed.ts';
import { dist, readPage } from '../content/pages.ts';
import { parting } from '../content/parting.ts';
import { letters, printed } from './paper.ts';
import { expect, test } from './reader.ts';

/** The width of an A4 sheet without its margins, in CSS pixels. */
const A4 = 718;

/** What is for the hand and not for the eye, and what is for a phone: on paper the cards are whole. */
const CONTROLS = 'nav, .who, .skip, .row, .back, .sources [aria-label], button, select, label';

/** The page as it was built, whatever styles for print then hide, without its controls. */
const article = (id: string): Document => {
  const { document } = readPage(dist, pathOf('article', id));
  for (const control of document.querySelectorAll(CONTROLS)) control.remove();
  return document;
};

/** Everything an article says, in its order. */
const saidBy = (id: string): string => {
  const document = article(id);
  for (const drawn of document.querySelectorAll('.chart :is(svg, details)')) drawn.remove();
  // What folds a list and what copies a link is of no use on paper.
  for (const control of document.querySelectorAll('.rests :is(summary, .share)')) control.remove();
  // What a picture says instead of being seen.
  for (const words of document.querySelectorAll('svg :is(title, desc)')) words.remove();
  for (const list of document.querySelectorAll('.sources, .text ol:not(.timeline)')) {
    const first = Number(list.getAttribute('start') ?? 1);
    for (const [index, entry] of [...list.children].entries()) entry.prepend(`${first + index}. `);
  }
  return [...document.querySelectorAll('main')].map(({ textContent }) => letters(textContent)).join('');
};

const countOf = (text: string, piece: string) => text.split(piece).length - 1;

for (const entry of articles) {
  const { id, asOf, datePublished, status, body } = entry;
  const hasMap = readPage(dist, pathOf('article', id)).document.querySelector('.map') !== null;
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`the article ${id} as a PDF, ${javaScriptEnabled ? 'with' : 'without'} script`, () => {
      test.use({ javaScriptEnabled });

      test('has everything the page says, the address of every source, and the map with its names and numbers', async ({
        page,
      }) => {
        // What is drawn of a chart has its letters twice, for their halo; its table is not printed while it is closed.
        await page.route(pathOf('article', id), async (route) => {
          const response = await route.fetch();
          const body = (await response.text()).replace(/<figure class="chart".*?<\/figure>/gs, (chart) =>
            chart.replace(/<svg role="img".*<\/svg>/s, ''),
          );
          await route.fulfill({ response, body });
        });
        await page.goto(pathOf('article', id));
        const labels = (await page.locator('.map text').allTextContents()).map((label) =>
          label.replace(/\s+/g, ' ').trim(),
        );
        const { read: text, seen, figures } = await printed(page);

        const said = saidBy(id);
        const from = text.indexOf(said.slice(0, 20));
        expect(parting(text.slice(from, from + said.length), said)).toBeUndefined();
        for (const day of [longDate(asOf), shortDate(datePublished)]) expect(text).toContain(letters(day));
        if (status !== 'settled') expect(text).toContain(letters(words.statuses[status]));

        const sources = [...bibliography(newsroom, bodyUses(body)).values()];
        expect(sources.length).toBeGreaterThan(0);
        // A book has no address.
        const without = sources.filter(
          ({ source: { url } }) => url !== undefined && !seen.includes(letters(url)),
        );
        expect(without.map(({ source: { url } }) => url)).toEqual([]);

        const [map] = [...figures].filter(([alt]) => alt.startsWith(words.map.title({ country: '' })));
        if (!hasMap) return expect([labels, map]).toEqual([[], undefined]);
        expect(labels.length).toBeGreaterThan(5);
        expect(map?.[1].filter((label) => label !== '')).toEqual(labels);
      });
    });
  }

  test.describe(`the article ${id} on paper`, () => {
    test.use({ viewport: { width: A4, height: 1000 } });

    test('has nothing that is cut off because it could be scrolled', async ({ page }) => {
      await page.goto(pathOf('article', id));
      await page.emulateMedia({ media: 'print' });
      const cut = await page.locator('body *').evaluateAll((elements) =>
        elements
          .filter((element) => getComputedStyle(element).overflowY !== 'visible')
          .filter(
            (element) =>
              element.scrollHeight > element.clientHeight + 1 ||
              element.scrollWidth > element.clientWidth + 1,
          )
          .map((element) => element.outerHTML.slice(0, 80)),
      );
      expect(cut).toEqual([]);
    });

    test('has room between the mark of a claim and its sentence', async ({ page }) => {
      await page.goto(pathOf('article', id));
      await page.emulateMedia({ media: 'print' });
      const gaps = await page
        .locator('.claim a.standing')
        .evaluateAll((marks) => marks.map((mark) => parseFloat(getComputedStyle(mark).marginInlineEnd)));
      expect(gaps.filter((pixels) => pixels < 4)).toEqual([]);
    });
  });
}

const [claim] = seed.body.claims;
const [mentioned] = seed.body.mentions.filter(({ kind }) => kind === 'actor');

for (const [where, hash] of [
  ['', ''],
  [' printed at a claim', `#${claim?.id}`],
  [' printed at a card', `#${cardId('actor', mentioned?.id ?? '')}`],
] as const) {
  test(`an article${where} has no navigation, search or buttons on paper`, async ({ page }) => {
    await page.goto(pathOf('article', seed.id) + hash);
    await expect(page.getByRole('button').first()).toBeVisible();
    const texts = (await page.locator(CONTROLS).allTextContents()).map(letters);
    // A number, as that of a link back, may stand anywhere.
    const controls = texts.filter((text) => /\p{L}/u.test(text));
    expect(controls.length).toBeGreaterThan(10);
    const { seen } = await printed(page);
    // The word of a control may stand in a sentence of the article as well.
    const said = letters(article(seed.id).body.textContent);
    expect(controls.filter((control) => countOf(seen, control) > countOf(said, control))).toEqual([]);
  });
}

test('on paper an article is the same whatever colours the reader has on the screen', async ({ page }) => {
  await page.goto(pathOf('article', seed.id));
  const { strokes } = await printed(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const dark = await ground();
  expect((await printed(page)).strokes).toBe(strokes);

  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('combobox', { name: words.scripts.theme }).selectOption(words.scripts.themes.dark);
  expect(await ground()).toBe(dark);
  expect((await printed(page)).strokes).toBe(strokes);
  await page.emulateMedia({ media: 'print' });
  expect(await ground()).toBe('rgb(255, 255, 255)');
});
