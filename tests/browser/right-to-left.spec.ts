import { expect, test, type Page } from '@playwright/test';
import { onePageOfEachKind } from '../content/browser/kinds.ts';
import { readPages } from '../content/pages.ts';
import { environmentOf } from '../sites.ts';
import { bringAxe, runAxe } from './axe.ts';
import { marginOf } from './margin.ts';
import { openBuilt } from './open-built.ts';
import { overhang, enlarge } from './overhang.ts';
import { NARROW, WIDE, WIDTHS } from './windows.ts';

/** A newsroom that is read from right to left. */
const ARTICLE = '/articles/jisr-closed/';

const { BUILT_SITE } = environmentOf('arabic');

const open = (page: Page, address: string) => openBuilt(page, BUILT_SITE, address);
const middleOf = async (page: Page, selector: string): Promise<number> => {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not to be seen.`);
  return box.x + box.width / 2;
};

for (const address of onePageOfEachKind(readPages(BUILT_SITE))) {
  test(`${address} has room and no barriers`, async ({ page }) => {
    await open(page, address);
    await bringAxe(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overhang(page), `${width} px`).toEqual({ pixels: 0, sticksOut: [] });
    }
    // The colours are those of every language.
    expect((await runAxe(page)).found).toEqual([]);
    await enlarge(page);
    await page.setViewportSize({ width: NARROW, height: 800 });
    expect(await overhang(page), 'text twice as large').toEqual({ pixels: 0, sticksOut: [] });
  });
}

test('the sheet is mirrored', async ({ page }) => {
  await page.setViewportSize({ width: WIDE, height: 800 });
  await open(page, ARTICLE);
  const text = await middleOf(page, '.text > p');
  expect(await middleOf(page, '.brand')).toBeGreaterThan(text);
  expect(await middleOf(page, '.masthead nav')).toBeLessThan(text);
  expect(await middleOf(page, '.sheet > aside')).toBeLessThan(text);
  // Standings hang beside the text, where its lines begin.
  const [claim, standing] = await page
    .locator('.claim')
    .first()
    .evaluate((claim) =>
      [claim.closest('p') ?? claim, claim.querySelector('.standing') ?? claim].map(
        (one) => one.getBoundingClientRect().right,
      ),
    );
  expect(standing).toBeGreaterThan(claim ?? Infinity);
  const { beside, away } = await marginOf(page);
  expect(away).toEqual([]);
  expect(beside).toBeGreaterThan(3);
});

test('the number of a source stands behind the year that it follows', async ({ page }) => {
  await page.setViewportSize({ width: WIDE, height: 800 });
  await open(page, '/actors/bridge-authority/');
  const places = await page.getByText('تسلمت الهيئة الجسر عام').evaluate((line) => {
    const range = document.createRange();
    const words = line.firstChild as Text;
    const year = words.data.indexOf('١٩٩٨');
    range.setStart(words, year);
    range.setEnd(words, year + 4);
    return {
      year: range.getBoundingClientRect().left,
      source: line.querySelector('sup')?.getBoundingClientRect().right,
    };
  });
  expect(places.source).toBeLessThanOrEqual(places.year);
});

test('letters that are joined neither part nor lean nor shrink to capitals that they do not have', async ({
  page,
}) => {
  await open(page, ARTICLE);
  const styles = await page.locator('h1, .caps, .standing, em, .brand').evaluateAll((all) =>
    all.map((one) => {
      const { letterSpacing, fontStyle, fontVariantCaps } = getComputedStyle(one);
      return [letterSpacing, fontStyle, fontVariantCaps].join(' ');
    }),
  );
  expect(new Set(styles)).toEqual(new Set(['normal normal normal']));
});
