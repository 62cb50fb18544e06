import { pathOf } from '../../../src/newsroom/model/paths.ts';
import { words } from '../../../src/words/words.ts';
import { seed } from '../seed.ts';
import { expect, test } from '../reader.ts';
import type { Scheme } from '../windows.ts';
import type { Locator, Page } from '@playwright/test';

const PAPER = { light: 'rgb(247, 245, 239)', dark: 'rgb(23, 22, 19)' };
const OTHER = { light: 'dark', dark: 'light' } as const;

const address = pathOf('article', seed.id);
const { themes } = words.scripts;

const choiceOn = (page: Page) => page.getByRole('combobox', { name: words.scripts.theme });
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

/** What the reader's machine is set to, which is what the window of the test is. */
const system = (scheme: string | null | undefined): Scheme => (scheme === 'dark' ? 'dark' : 'light');

/** On the keyboard a reader types the beginning of an option. */
const CHOOSING = {
  pointer: async (choice: Locator, option: string) => {
    await choice.selectOption(option);
  },
  keyboard: async (choice: Locator, option: string) => {
    await choice.focus();
    await choice.pressSequentially(option.slice(0, 3));
  },
};

test(
  'the page follows the system until the reader chooses',
  { tag: '@narrow' },
  async ({ page, colorScheme }) => {
    await page.goto(address);
    await expect(choiceOn(page)).toHaveValue('system');
    expect(await paper(page)).toBe(PAPER[system(colorScheme)]);
    await page.emulateMedia({ colorScheme: OTHER[system(colorScheme)] });
    expect(await paper(page)).toBe(PAPER[OTHER[system(colorScheme)]]);
  },
);

for (const [by, choose] of Object.entries(CHOOSING)) {
  test(
    `what the reader chooses by ${by} holds at once, on other pages and after a reload`,
    { tag: '@narrow' },
    async ({ page, colorScheme }) => {
      const other = OTHER[system(colorScheme)];
      await page.goto(address);
      await choose(choiceOn(page), themes[other]);
      expect(await paper(page)).toBe(PAPER[other]);
      for (const path of ['/', address]) {
        await page.goto(path);
        expect(await paper(page)).toBe(PAPER[other]);
        await expect(choiceOn(page)).toHaveValue(other);
      }
      await choose(choiceOn(page), themes.system);
      expect(await paper(page)).toBe(PAPER[system(colorScheme)]);
      await page.reload();
      expect(await paper(page)).toBe(PAPER[system(colorScheme)]);
    },
  );
}

test('a page with another choice than the system’s is never shown as the system has it first', async ({
  page,
  colorScheme,
}) => {
  const other = OTHER[system(colorScheme)];
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

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page follows the system and offers no choice', async ({ page, colorScheme }) => {
    await page.goto(address);
    await expect(page.getByRole('combobox')).toHaveCount(0);
    expect(await paper(page)).toBe(PAPER[system(colorScheme)]);
    await page.emulateMedia({ colorScheme: OTHER[system(colorScheme)] });
    expect(await paper(page)).toBe(PAPER[OTHER[system(colorScheme)]]);
  });
});

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
