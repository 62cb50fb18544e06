import { pathOf } from '../../src/newsroom/paths.ts';
import { words } from '../../src/words/words.ts';
import { seed } from '../site/content.ts';
import { expect, test } from './reader.ts';
import type { Page } from '@playwright/test';

const address = pathOf('article', seed.id);
const { themes } = words.scripts;
const PAPER = { light: 'rgb(247, 245, 239)', dark: 'rgb(23, 22, 19)' };

const choiceOn = (page: Page) => page.getByRole('combobox', { name: words.scripts.theme });
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

for (const system of ['light', 'dark'] as const) {
  const other = system === 'light' ? 'dark' : 'light';
  test.describe(`where the system is ${system}`, () => {
    test.use({ colorScheme: system });

    test('the page follows the system until the reader chooses', async ({ page }) => {
      await page.goto(address);
      await expect(choiceOn(page)).toHaveValue('system');
      expect(await paper(page)).toBe(PAPER[system]);
      await page.emulateMedia({ colorScheme: other });
      expect(await paper(page)).toBe(PAPER[other]);
    });

    test(`the choice of ${other} holds at once, on other pages and after a reload`, async ({ page }) => {
      await page.goto(address);
      await choiceOn(page).selectOption(themes[other]);
      expect(await paper(page)).toBe(PAPER[other]);
      for (const path of ['/', address]) {
        await page.goto(path);
        expect(await paper(page)).toBe(PAPER[other]);
        await expect(choiceOn(page)).toHaveValue(other);
      }
      await choiceOn(page).selectOption(themes.system);
      expect(await paper(page)).toBe(PAPER[system]);
      await page.reload();
      expect(await paper(page)).toBe(PAPER[system]);
    });

    test(`a page with the choice of ${other} is never shown in ${system} first`, async ({ page }) => {
      await page.goto(address);
      await choiceOn(page).selectOption(themes[other]);
      // Every colour from the first moment there is a body to paint, with the module of the page held back.
      await page.route('**/*.js', () => {});
      await page.addInitScript(() => {
        const seen = new Set<string>();
        Object.assign(window, { seen });
        const look = () => {
          if (document.body) seen.add(getComputedStyle(document.documentElement).backgroundColor);
        };
        new MutationObserver(look).observe(document, { childList: true, subtree: true });
        const everyFrame = () => {
          look();
          requestAnimationFrame(everyFrame);
        };
        everyFrame();
      });
      await page.goto(address, { waitUntil: 'commit' });
      await expect(page.getByRole('contentinfo')).toBeAttached();
      const seen = await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);
      expect(seen).toEqual([PAPER[other]]);
      await page.unrouteAll({ behavior: 'ignoreErrors' });
    });
  });
}

test('on paper the page is light, whatever was chosen', async ({ page }) => {
  await page.goto(address);
  await choiceOn(page).selectOption(themes.dark);
  await page.emulateMedia({ media: 'print' });
  expect(await paper(page)).toBe('rgb(255, 255, 255)');
  await expect(choiceOn(page)).toBeHidden();
  const ink = await page.evaluate(() => getComputedStyle(document.body).color);
  expect(ink).toBe('rgb(28, 26, 23)');
});

test('where the browser keeps nothing the choice holds for the page, and nothing fails', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  });
  await page.goto(address);
  await choiceOn(page).selectOption(themes.dark);
  expect(await paper(page)).toBe(PAPER.dark);
});

test('in forced colours the page is readable and says where the focus is', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(`${address}#${seed.body.claims[0]?.id}`);
  const { outlineStyle } = await page
    .locator('.claim:target')
    .evaluate((claim) => ({ outlineStyle: getComputedStyle(claim).outlineStyle }));
  expect(outlineStyle).toBe('solid');
  await page.keyboard.press('Tab');
  const outline = await page.evaluate(
    () => document.activeElement && getComputedStyle(document.activeElement).outlineStyle,
  );
  expect(outline).toBe('solid');
});
