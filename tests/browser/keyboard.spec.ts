import { cardId, pathOf } from '../../src/newsroom/paths.ts';
import { typeset } from '../../src/newsroom/typography.ts';
import { words } from '../../src/words/words.ts';
import { seed } from '../site/content.ts';
import { expect, expectArrival, test, WIDTHS } from './reader.ts';
import type { Locator, Page } from '@playwright/test';

/** What is wrong with how the focused element shows that it is focused: nothing, or a sentence. */
const focusTrouble = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return 'Nothing is focused.';
    const name = `${element.tagName} ${element.getAttribute('href') ?? ''}`;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2)
      return `${name} has no outline when focused.`;
    const box = element.getClientRects()[0];
    if (!box || box.width === 0 || box.height === 0) return `${name} has no size when focused.`;
    const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    if (!at) return `${name} is outside the window when focused.`;
    return element.contains(at) || at.contains(element) ? undefined : `${name} is covered by ${at.tagName}.`;
  });

/** Presses Tab until this is focused; every stop on the way must show its focus. */
const tabTo = async (page: Page, goal: Locator): Promise<void> => {
  await expect(goal).toHaveCount(1);
  const stops = await page.locator('a[href], button, summary, input, [tabindex]').count();
  for (let stop = 0; stop <= stops; stop++) {
    await page.keyboard.press('Tab');
    expect(await focusTrouble(page)).toBeUndefined();
    if (await goal.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab never came to ${goal}.`);
};

/** Numbers what can be focused now, in the order of the document. */
const number = (page: Page): Promise<string[]> =>
  page
    .locator('a[href], button, summary, input')
    .filter({ visible: true })
    .evaluateAll((elements) =>
      elements.map((element, index) => {
        element.setAttribute('data-stop', `${index}`);
        return `${index}`;
      }),
    );

/** Presses Tab until the page is through; every stop must show its focus. */
const tabThrough = async (page: Page): Promise<string[]> => {
  const stops: string[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      return element === document.body ? undefined : (element?.getAttribute('data-stop') ?? '');
    });
    if (stop === undefined || (stop === '0' && stops.length > 0)) return stops;
    expect(await focusTrouble(page)).toBeUndefined();
    stops.push(stop);
  }
};

for (const width of WIDTHS) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`at ${width} px ${javaScriptEnabled ? 'with' : 'without'} script`, () => {
      test.use({ viewport: { width, height: 800 }, javaScriptEnabled });
      test('the first stop is a link that skips to the text and is visible when focused', async ({
        page,
      }) => {
        await page.goto(pathOf('article', seed.id));
        await page.keyboard.press('Tab');
        const skip = page.getByRole('link', { name: words.masthead.skip });
        await expect(skip).toBeFocused();
        await expect(skip).toBeInViewport({ ratio: 1 });
        await page.keyboard.press('Enter');
        await expect(page.getByRole('main')).toBeInViewport();
        await page.keyboard.press('Tab');
        expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
      });

      test('the whole way from the front page to a claim and back can be gone with Tab and Enter', async ({
        page,
      }) => {
        const mention = seed.body.mentions.find(({ kind, claim }) => kind === 'actor' && claim !== undefined);
        const { id = '', claim: claimId = '' } = mention ?? {};
        const card = page.locator(`#${cardId('actor', id)}`);
        const claim = page.locator(`#${claimId}`);

        await page.goto('/');
        await tabTo(page, page.getByRole('heading', { name: typeset(seed.headline) }).getByRole('link'));
        await page.keyboard.press('Enter');
        await expect(page).toHaveURL(pathOf('article', seed.id));

        const mentionLink = claim.locator(`a[href="#${cardId('actor', id)}"]`);
        const isInside = (place: Locator) =>
          place.evaluate((element) => element.contains(document.activeElement));
        await tabTo(page, mentionLink);
        await page.keyboard.press('Enter');
        await expectArrival(card);

        // Focus goes on from the card, not from the mention, and back in the text from the claim.
        await page.keyboard.press('Tab');
        expect(await isInside(card)).toBe(true);
        await tabTo(page, card.getByRole('link', { name: words.sidebar.back }));
        await page.keyboard.press('Enter');
        await expectArrival(claim);
        await page.keyboard.press('Tab');
        expect(await isInside(claim)).toBe(true);

        await tabTo(page, mentionLink);
        await page.keyboard.press('Enter');
        await tabTo(page, card.getByRole('heading').getByRole('link'));
        await page.keyboard.press('Enter');
        await expect(page).toHaveURL(pathOf('actor', id));
        await tabTo(page, page.locator(`a[href="${pathOf('article', seed.id)}#${claimId}"]`));
        await page.keyboard.press('Enter');
        await expect(page).toHaveURL(`${pathOf('article', seed.id)}#${claimId}`);
        await expectArrival(claim);
      });
    });
  }

  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });
    test('Tab comes to every link and control of the article and shows where it is', async ({ page }) => {
      test.slow();
      await page.goto(pathOf('article', seed.id));
      const all = await number(page);
      const stops = await tabThrough(page);
      expect(all.filter((stop) => !stops.includes(stop))).toEqual([]);
    });

    test.describe('without script', () => {
      test.use({ javaScriptEnabled: false });
      test('Tab goes through the article in the order of the document', async ({ page }) => {
        await page.goto(pathOf('article', seed.id));
        const all = await number(page);
        expect(await tabThrough(page)).toEqual(all);
      });
    });
  });
}
