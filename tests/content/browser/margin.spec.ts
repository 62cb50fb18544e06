import type { Page } from '@playwright/test';
import { base } from '../../../src/site.ts';
import { pathOf } from '../../../src/newsroom/model/paths.ts';
import { marginOf } from '../../browser/margin.ts';
import { enlarge } from '../../browser/overhang.ts';
import { expect, test } from '../../browser/reader.ts';
import { WIDE } from '../../browser/windows.ts';
import { articles } from '../content.ts';

for (const { id, body } of articles.filter(({ body }) => body.claims.length > 0))
  test(`in the margin of ${id} each mark stands beside its own claim`, async ({ page }) => {
    await page.goto(base + pathOf('article', id));
    for (const width of [WIDE, 1600]) {
      await page.setViewportSize({ width, height: 900 });
      const { beside, inLine, away } = await marginOf(page);
      expect(away, `${width} px`).toEqual([]);
      expect(beside + inLine).toBe(body.claims.length);
    }
    // Readers have other faces: the same letters are closer to each other, and larger.
    for (const spacing of [-0.03, -0.06]) {
      await page.evaluate((letters) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`.text { letter-spacing: ${letters}em }`);
        document.adoptedStyleSheets = [sheet];
      }, spacing);
      expect((await marginOf(page)).away, `letters ${spacing} em apart`).toEqual([]);
    }
    await page.evaluate(() => (document.adoptedStyleSheets = []));
    await enlarge(page);
    await page.setViewportSize({ width: 2 * WIDE, height: 900 });
    expect((await marginOf(page)).away, 'text twice as large').toEqual([]);
  });

/** Marks whose sentence begins in a line below them. */
const marksAlone = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.claim a:is(.recorded, .confirmed, .reported)')].flatMap((mark) => {
      const texts = document.createTreeWalker(mark.closest('.claim') ?? mark, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode as Text;
        const from = text.data.search(/\S/);
        if (from === -1 || mark.contains(text)) continue;
        const first = document.createRange();
        first.setStart(text, from);
        first.setEnd(text, from + 1);
        return first.getBoundingClientRect().top > mark.getBoundingClientRect().bottom - 4 ? [text.data.trim()] : [];
      }
      return [];
    }),
  );

for (const { id } of articles.filter(({ body }) => body.claims.length > 0))
  test(`on a narrow screen no line of ${id} ends with the mark of the sentence below`, async ({ page }) => {
    await page.goto(base + pathOf('article', id));
    for (const width of [320, 360, 390, 412, 600, 768]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await marksAlone(page), `${width} px`).toEqual([]);
    }
  });

if (articles.some(({ body }) => body.claims.length > 0))
test('on the front page a long standing beside a key point does not part it from what stands under it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${base}/`);
  const story = page.locator('article:has(.standing)').first();
  const gap = () =>
    story.evaluate((article) => {
      const [, , point, published] = article.querySelectorAll(':scope > p');
      return (published?.getBoundingClientRect().top ?? NaN) - (point?.getBoundingClientRect().bottom ?? NaN);
    });
  const before = await gap();
  await story.locator('.standing').first().evaluate((standing) => {
    standing.textContent = 'assessed by an institute whose name takes up four lines of the margin beside it';
  });
  expect(Math.abs((await gap()) - before)).toBeLessThan(16);
});

for (const { id } of articles.filter(({ body }) =>
  body.claims.some(({ standing }) => standing === 'claimed' || standing === 'assessed'),
))
  test(`on a phone no name in a mark of ${id} runs on into the words of the claim`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(base + pathOf('article', id));
    const runOn = await page.locator('.claim > a:is(.claimed, .assessed)').evaluateAll((marks) =>
      marks
        .filter((mark) => {
          const said = document.createRange();
          said.setStartAfter(mark);
          said.setEndAfter(mark.parentElement?.lastChild ?? mark);
          const [first] = said.getClientRects();
          // What leads to a mark has room for a finger around it.
          return first !== undefined && first.bottom < mark.getBoundingClientRect().bottom + 4;
        })
        .map((mark) => mark.parentElement?.textContent),
    );
    expect(runOn).toEqual([]);
  });
