import { cardId, pathOf } from '../../../src/newsroom/model/paths.ts';
import { languageOf } from '../../../src/text/language/language.ts';
import { words } from '../../../src/words/words.ts';
import { seed } from '../seed.ts';
import { expect, expectArrival, test } from '../reader.ts';
import type { ElementHandle, Locator, Page } from '@playwright/test';

const { typeset } = languageOf('en-GB');

const STOPS = 'a[href], button, summary, select, input, [tabindex="0"]';

interface Stop {
  /** What is wrong with how the focused element shows that it is focused. */
  trouble?: string | undefined;
  /** Its number, where the stops were numbered; undefined when the page is through. */
  number?: string | undefined;
  isGoal: boolean;
  /** Whether the goal is no stop, but beside this one. */
  isBeside: boolean;
}

/** Where the focus is. All is asked in one go, since a page has hundreds of stops. */
const look = (page: Page, goal?: ElementHandle): Promise<Stop> =>
  page.evaluate((goal) => {
    const element = document.activeElement;
    if (!element || element === document.body)
      return { isGoal: false, isBeside: false, trouble: 'Nothing is focused.' };
    const name = `${element.tagName} ${element.getAttribute('href') ?? ''}`;
    const trouble = () => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2)
        return `${name} has no outline when focused.`;
      const box = element.getClientRects()[0];
      if (!box || box.width === 0 || box.height === 0) return `${name} has no size when focused.`;
      const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      if (!at) return `${name} is outside the window when focused.`;
      return element.contains(at) || at.contains(element)
        ? undefined
        : `${name} is covered by ${at.tagName}.`;
    };
    const number = element.getAttribute('data-stop') ?? '';
    const isBeside =
      goal instanceof HTMLElement &&
      goal.tabIndex < 0 &&
      element.closest('.claim') !== null &&
      element.closest('.claim') === goal.closest('.claim');
    return { isGoal: element === goal, isBeside, trouble: trouble(), number };
  }, goal);

const press = async (page: Page, key: 'Tab' | 'ArrowRight', goal?: ElementHandle): Promise<Stop> => {
  await page.keyboard.press(key);
  return look(page, goal);
};

/** Presses Tab until this is focused, or Right from a link before it in its claim; every stop on the way must show its focus. */
const tabTo = async (page: Page, goal: Locator): Promise<void> => {
  await expect(goal).toHaveCount(1);
  const element = await goal.elementHandle();
  if (!element) throw new Error(`${goal} went away.`);
  const stops = await page.locator(STOPS).count();
  let at = await look(page, element);
  for (let count = 0; count <= stops; count++) {
    at = await press(page, at.isBeside ? 'ArrowRight' : 'Tab', element);
    expect(at.trouble).toBeUndefined();
    if (at.isGoal) return;
  }
  throw new Error(`Tab never came to ${goal}.`);
};

/** Numbers what can be focused now, in the order of the document. */
const number = (page: Page): Promise<string[]> =>
  page
    .locator(STOPS)
    .filter({ visible: true })
    .evaluateAll((elements) =>
      elements.map((element, index) => {
        element.setAttribute('data-stop', `${index}`);
        return `${index}`;
      }),
    );

/** Presses Tab until the page is through, and at each link Right as long as it leads on; every stop must show its focus. */
const goThrough = async (page: Page): Promise<string[]> => {
  const stops: string[] = [];
  for (;;) {
    let { trouble, number } = await press(page, 'Tab');
    if (number === undefined || (number === '0' && stops.length > 0)) return stops;
    while (number !== undefined && number !== stops.at(-1)) {
      expect(trouble).toBeUndefined();
      stops.push(number);
      if (await page.evaluate(() => document.activeElement?.matches('a, button')))
        ({ trouble, number } = await press(page, 'ArrowRight'));
    }
  }
};

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', { tag: '@narrow' }, () => {
    test.use({ javaScriptEnabled });

    test('the first stop is a link that skips to the text and is visible when focused', async ({ page }) => {
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

    test('the next stops skip to the actors and to the sources', async ({ page }) => {
      for (const [stops, part, id] of [
        [2, words.sidebar.actors, 'page-actors'],
        [3, words.sources.title, 'sheet-sources'],
      ] as const) {
        await page.goto(pathOf('article', seed.id));
        for (let stop = 0; stop < stops; stop++) await page.keyboard.press('Tab');
        await expect(page.getByRole('link', { name: words.masthead.skipTo({ part }) })).toBeFocused();
        await page.keyboard.press('Enter');
        await expectArrival(page.locator(`#${id}`));
        await page.keyboard.press('Tab');
        expect(await page.evaluate(() => document.activeElement?.closest('section')?.id)).toBe(id);
      }
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
      await tabTo(page, card.locator(`a[href="${pathOf('actor', id)}"]`).first());
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(pathOf('actor', id));
      await tabTo(page, page.locator(`#page-mentions a[href="${pathOf('article', seed.id)}#${claimId}"]`));
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(`${pathOf('article', seed.id)}#${claimId}`);
      await expectArrival(claim);
    });
  });
}

test(
  'Tab and Right come to every link and control of the article and show where they are',
  { tag: '@narrow' },
  async ({ page }) => {
    await page.goto(pathOf('article', seed.id));
    const all = await number(page);
    const stops = await goThrough(page);
    expect(all.filter((stop) => !stops.includes(stop))).toEqual([]);
  },
);

test.describe('a claim', () => {
  const cited = seed.body.claims.find(({ citations }) => citations.length > 1);
  const linksOf = (page: Page) => page.locator(`#${cited?.id}`).locator('a:not(.card *)');

  test.beforeEach(async ({ page }) => {
    await page.goto(pathOf('article', seed.id));
    await page.keyboard.press('Tab');
    await linksOf(page).first().focus();
  });

  test('is one stop: Tab leads past it, and back to the link that had the focus', async ({ page }) => {
    await page.keyboard.press('ArrowRight');
    await expect(linksOf(page).nth(1)).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(linksOf(page).locator(':focus')).toHaveCount(0);
    await page.keyboard.press('Shift+Tab');
    await expect(linksOf(page).nth(1)).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(linksOf(page).locator(':focus')).toHaveCount(0);
  });

  test('lets Left and Right, Home and End go through its links, and opens their cards', async ({ page }) => {
    const card = page.locator('.card');
    await page.keyboard.press('End');
    await expect(linksOf(page).last()).toBeFocused();
    await expect(card).toHaveAccessibleName((await linksOf(page).last().getAttribute('aria-label')) ?? '');
    await page.keyboard.press('ArrowRight');
    await expect(linksOf(page).last()).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(linksOf(page).nth(-2)).toBeFocused();
    await page.keyboard.press('Home');
    await expect(linksOf(page).first()).toBeFocused();
    await expect(card).toContainText(words.scripts.card.enter);
    // In the card the keys are those of any page.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await expect(card.locator(':focus')).toHaveCount(1);
  });

  test('says that Left and Right lead to its links only where it has several', async ({ page }) => {
    const card = page.locator('.card');
    await expect(card).toContainText(words.scripts.beside);
    await page.keyboard.press('Escape');
    await linksOf(page).evaluateAll((links) => {
      for (const link of links.slice(1)) link.remove();
    });
    await linksOf(page).first().blur();
    await linksOf(page).first().focus();
    await expect(card).toContainText(words.scripts.card.enter);
    await expect(card).not.toContainText(words.scripts.beside);
    await expect(page.getByRole('status')).toBeEmpty();
  });

  test('says it, once on a page, where cards are off', async ({ page }) => {
    await page.evaluate(() => {
      localStorage['cards'] = 'off';
    });
    await page.reload();
    await page.keyboard.press('Tab');
    const status = page.getByRole('status');
    await linksOf(page).first().focus();
    await expect(status).toHaveText(words.scripts.beside);
    await expect(page.locator('.card')).toHaveCount(0);
    await expect(status).toBeEmpty({ timeout: 10_000 });
    await page.keyboard.press('ArrowRight');
    await expect(linksOf(page).nth(1)).toBeFocused();
    // Not in a moment, when it would be gone again.
    expect(await status.textContent()).toBe('');
  });

  test('leaves keys that are pressed with others to the browser', async ({ page }) => {
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Control+ArrowRight');
    await expect(linksOf(page).first()).toBeFocused();
  });

  test('is gone through from right to left where that is the direction of the page', async ({ page }) => {
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    await page.keyboard.press('ArrowLeft');
    await expect(linksOf(page).nth(1)).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(linksOf(page).first()).toBeFocused();
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('Tab goes through the article in the order of the document', async ({ page }) => {
    await page.goto(pathOf('article', seed.id));
    const all = await number(page);
    expect(await goThrough(page)).toEqual(all);
  });
});
