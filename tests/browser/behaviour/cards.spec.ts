import { cardId, pathOf, sourceId } from '../../../src/newsroom/model/paths.ts';
import { longDate } from '../../../src/words/dates.ts';
import { words } from '../../../src/words/words.ts';
import { articles, newsroom } from '../../content/content.ts';
import { seed } from '../seed.ts';
import { bringAxe, runAxe } from '../axe.ts';
import { expect, expectArrival, test, WAYS } from '../reader.ts';
import type { Locator, Page } from '@playwright/test';

/** How long a pointer rests before a card opens, and may be elsewhere before it closes, in ms. */
const INTENT = 150;
const GRACE = 300;
/** In a window narrower than this a card is as wide as the window; else it has its own width. In CSS pixels. */
const ROOM = 768;
const CARD = 352;

const address = pathOf('article', seed.id);
const [first, second] = [
  ...new Set(seed.body.mentions.filter(({ kind }) => kind === 'actor').map(({ id }) => id)),
];
const entryOf = (page: Page, id = first): Locator => page.locator(`#${cardId('actor', id ?? '')}`);
const nameOf = (page: Page, id = first): Locator =>
  page.locator(`.text a[href="#${cardId('actor', id ?? '')}"]`).first();
const cardOn = (page: Page): Locator => page.locator('.card');
const away = (page: Page) => page.mouse.move(2, 2);

test.describe('with a pointer', () => {
  test.beforeEach(async ({ page }) => {
    await page.clock.install({ time: 0 });
    await page.goto(address);
    await page.clock.pauseAt(60_000);
    await nameOf(page).scrollIntoViewIfNeeded();
  });

  test(
    'a card opens once the pointer has rested on a name, not when it passes over it',
    { tag: '@every-browser' },
    async ({ page }) => {
      await nameOf(page).hover();
      await page.clock.runFor(INTENT - 1);
      await expect(cardOn(page)).toHaveCount(0);
      await page.clock.runFor(1);
      await expect(cardOn(page)).toBeVisible();
      await page.keyboard.press('Escape');

      await away(page);
      await nameOf(page).hover();
      await page.clock.runFor(INTENT - 1);
      await away(page);
      await page.clock.runFor(INTENT + GRACE);
      await expect(cardOn(page)).toHaveCount(0);
    },
  );

  test('the card closes a moment after the pointer has left, and not before', async ({ page }) => {
    await nameOf(page).hover();
    await page.clock.runFor(INTENT);
    await away(page);
    await page.clock.runFor(GRACE - 1);
    await expect(cardOn(page)).toBeVisible();
    await page.clock.runFor(1);
    await expect(cardOn(page)).toHaveCount(0);
  });

  test('the pointer can go into the card and stay there', async ({ page }) => {
    await nameOf(page).hover();
    await page.clock.runFor(INTENT);
    await away(page);
    await page.clock.runFor(GRACE - 1);
    await cardOn(page).hover();
    await page.clock.runFor(60_000);
    await expect(cardOn(page)).toBeVisible();
    await away(page);
    await page.clock.runFor(GRACE);
    await expect(cardOn(page)).toHaveCount(0);
  });

  test(
    'Escape closes the card without a move of the pointer, and it stays closed',
    { tag: '@every-browser' },
    async ({ page }) => {
      await nameOf(page).hover();
      await page.clock.runFor(INTENT);
      await expect(cardOn(page)).toBeVisible();
      await page.keyboard.press('Escape');
      await page.clock.runFor(INTENT + GRACE);
      await expect(cardOn(page)).toHaveCount(0);
      await expect(nameOf(page)).not.toHaveAttribute('aria-expanded');
    },
  );

  test(
    'the card says what the sidebar says, beside the name, and covers neither the name nor the window’s edge',
    { tag: ['@every-browser', '@narrow', '@middle'] },
    async ({ page }) => {
      await nameOf(page).hover();
      await page.clock.runFor(INTENT);
      for (const paragraph of await entryOf(page).locator('p').allTextContents()) {
        await expect(cardOn(page)).toContainText(paragraph.trim());
      }
      const card = await cardOn(page).boundingBox();
      const name = await nameOf(page).boundingBox();
      if (!card || !name) throw new Error('The card or its name has no box.');
      const gap = card.y > name.y ? card.y - (name.y + name.height) : name.y - (card.y + card.height);
      expect(Math.abs(gap)).toBeLessThan(8);
      expect(card.x).toBeLessThan(name.x + name.width);
      expect(card.x + card.width).toBeGreaterThan(name.x);
      await expect(cardOn(page)).toBeInViewport({ ratio: 1 });
    },
  );

  test('nothing sticks out of any card', { tag: '@narrow' }, async ({ page }) => {
    await page.keyboard.press('Tab');
    for (const id of new Set(seed.body.mentions.filter(({ kind }) => kind === 'actor').map(({ id }) => id))) {
      await nameOf(page, id).focus();
      const out = await cardOn(page).evaluate((card) => {
        const { left, right } = card.getBoundingClientRect();
        return [...card.querySelectorAll('*')]
          .filter((element) => {
            const box = element.getBoundingClientRect();
            return box.left < left || box.right > right;
          })
          .map((element) => element.outerHTML);
      });
      expect(out).toEqual([]);
    }
  });

  test('there is one card at a time, and no card in a card', async ({ page }) => {
    await nameOf(page).hover();
    await page.clock.runFor(INTENT);
    for (const link of await cardOn(page).getByRole('link').all()) {
      await link.hover();
      await page.clock.runFor(INTENT + GRACE);
      await link.focus();
    }
    await expect(cardOn(page)).toHaveCount(1);
    await page.keyboard.press('Escape');
    await nameOf(page, second).hover();
    await page.clock.runFor(INTENT);
    await expect(cardOn(page)).toHaveCount(1);
    await expect(nameOf(page, second)).toHaveAttribute('aria-expanded', 'true');
  });

  test(
    'with an open card every id still stands on the page once',
    { tag: '@every-browser' },
    async ({ page }) => {
      await nameOf(page).hover();
      await page.clock.runFor(INTENT);
      await expect(cardOn(page)).toBeVisible();
      const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      await expect(cardOn(page).locator('[id]')).toHaveCount(0);
    },
  );

  test(
    'a click on the name follows the link to the sidebar, card or no card',
    { tag: ['@every-browser', '@narrow'] },
    async ({ page }) => {
      await nameOf(page).click();
      await page.clock.runFor(INTENT + GRACE);
      await expectArrival(entryOf(page));
      await expect(cardOn(page)).toHaveCount(0);

      await away(page);
      await page.goto(address);
      await nameOf(page).hover();
      await page.clock.runFor(INTENT);
      await expect(cardOn(page)).toBeVisible();
      await nameOf(page).click();
      await expectArrival(entryOf(page));
      await expect(cardOn(page)).toHaveCount(0);
    },
  );

  test('a click with Ctrl or with the middle button opens another tab, as on any link', async ({
    page,
    context,
  }) => {
    for (const options of [{ modifiers: ['ControlOrMeta' as const] }, { button: 'middle' as const }]) {
      const opened = context.waitForEvent('page');
      await nameOf(page).click(options);
      const other = await opened;
      await expect(other).toHaveURL(`${address}#${cardId('actor', first ?? '')}`);
      await other.close();
      await expect(page).toHaveURL(address);
    }
  });

  test('cards can be switched off in a card, on at the foot of the page, and both are remembered', async ({
    page,
  }) => {
    const box = page.getByRole('checkbox', { name: words.scripts.card.on });
    await nameOf(page).hover();
    await page.clock.runFor(INTENT);
    await cardOn(page).getByRole('button', { name: words.scripts.card.off }).click();
    await expect(page.getByRole('status')).toHaveText(words.scripts.card.isOff);
    await expect(cardOn(page)).toHaveCount(0);

    await page.reload();
    await expect(box).not.toBeChecked();
    await nameOf(page).hover();
    await page.clock.runFor(INTENT);
    await page.locator('body').press('Tab');
    await nameOf(page).focus();
    await expect(cardOn(page)).toHaveCount(0);

    await box.check();
    await page.reload();
    await expect(box).toBeChecked();
    await nameOf(page).hover();
    await page.clock.runFor(INTENT);
    await expect(cardOn(page)).toBeVisible();
  });

  test('the claims of a key point light up while the pointer or the focus is on it', async ({ page }) => {
    const point = page.locator('.points > li').first();
    const lit = page.locator('.claim.lit');
    const claims = new Set(
      await point
        .locator('a.standing')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    );
    await point.hover();
    await expect(lit).toHaveCount(claims.size);
    await away(page);
    await expect(lit).toHaveCount(0);
    await point.getByRole('link').first().focus();
    await expect(lit).toHaveCount(claims.size);
  });
});

test.describe('with the keyboard', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(address);
    await page.keyboard.press('Tab'); // from here on the focus is one that shows
    await nameOf(page).focus();
  });

  test(
    'the card opens with the focus and says that Down leads into it; Tab passes it by',
    { tag: '@every-browser' },
    async ({ page }) => {
      await expect(cardOn(page)).toContainText(words.scripts.card.enter);
      await expect(nameOf(page)).toBeFocused();
      await page.keyboard.press('ArrowDown');
      await expect(cardOn(page).getByRole('link').first()).toBeFocused();
      await page.keyboard.press('Escape');
      await nameOf(page).blur();
      await nameOf(page).focus();
      await expect(cardOn(page)).toBeVisible();
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(() => document.activeElement?.closest('.card') ?? undefined),
      ).toBeUndefined();
    },
  );

  test('the pointer does not close a card that the focus is on', async ({ page }) => {
    await page.clock.install();
    await nameOf(page).hover();
    await away(page);
    await page.clock.runFor(INTENT + GRACE);
    await expect(cardOn(page)).toBeVisible();
  });

  test('Escape in the card closes it and brings the focus back to the name', async ({ page }) => {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await expect(cardOn(page)).toHaveCount(0);
    await expect(nameOf(page)).toBeFocused();
  });

  test('Escape on the name closes the card, and Tab goes on in the text', async ({ page }) => {
    await page.keyboard.press('Escape');
    await expect(cardOn(page)).toHaveCount(0);
    await expect(nameOf(page)).toBeFocused();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.text') !== null)).toBe(true);
  });

  test('the card closes when the focus has gone through it', async ({ page }) => {
    const stops = await cardOn(page).locator('a, button').count();
    await page.keyboard.press('ArrowDown');
    for (let stop = 1; stop < stops; stop++) await page.keyboard.press('Tab');
    await expect(cardOn(page).locator(':focus')).toHaveCount(1);
    await page.keyboard.press('Tab');
    await expect(nameOf(page)).not.toHaveAttribute('aria-expanded');
  });

  test('Enter follows the link to the sidebar', async ({ page }) => {
    await page.keyboard.press('Enter');
    await expectArrival(entryOf(page));
    await expect(cardOn(page)).toHaveCount(0);
  });
});

test.describe('with a finger', { tag: ['@narrow', '@middle'] }, () => {
  test.use({ hasTouch: true });
  test.beforeEach(({ page }) => page.goto(address));

  test('a tap opens the card inside the window, over its whole width where it is narrow', async ({
    page,
    viewport,
  }) => {
    const { width = 0 } = viewport ?? {};
    await nameOf(page).tap();
    await expect(cardOn(page)).toBeInViewport({ ratio: 1 });
    expect((await cardOn(page).boundingBox())?.width).toBe(width < ROOM ? width : CARD);
    await expect(page).toHaveURL(address);
  });

  test('a card that is longer than its box has a shadow at its foot until its end is reached', async ({
    page,
    viewport,
  }) => {
    await page.setViewportSize({ width: viewport?.width ?? 0, height: 200 });
    await nameOf(page).tap();
    const hidden = () =>
      cardOn(page).evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
    expect(await hidden()).toBeGreaterThan(0);
    /** Where no words are: in the padding at the foot. */
    const foot = async () => {
      const { x = 0, y = 0, height = 0 } = (await cardOn(page).boundingBox()) ?? {};
      const clip = { x: x + 2, y: y + height - 6, width: 4, height: 4 };
      return (await page.screenshot({ clip })).toString('base64');
    };
    const before = await foot();
    await cardOn(page).evaluate((card) => card.scrollTo(0, card.scrollHeight));
    expect(await foot()).not.toBe(before);
  });

  test('a second tap follows the link', async ({ page }) => {
    await nameOf(page).tap();
    await expect(cardOn(page)).toBeVisible();
    await nameOf(page).tap();
    await expectArrival(entryOf(page));
    await expect(cardOn(page)).toHaveCount(0);
  });

  test('a tap beside the card closes it, and a tap in it does not', async ({ page }) => {
    await nameOf(page).tap();
    await cardOn(page).tap({ position: { x: 5, y: 8 } });
    await expect(cardOn(page)).toBeVisible();
    // A finger that comes near a link means it, so the tap is far from all of them.
    await page.locator('.text h2:not(:has(a))').last().tap();
    await expect(cardOn(page)).toHaveCount(0);
  });
});

test.describe('the number of a source', () => {
  const cited = articles.flatMap((article) =>
    article.body.claims.flatMap(({ id, pinpoints }) =>
      pinpoints.flatMap((pinpoint) => (pinpoint.quotation ? [{ article, claim: id, pinpoint }] : [])),
    ),
  )[0];
  const { claim = '', pinpoint } = cited ?? {};
  const source = newsroom.sources.get(pinpoint?.source);
  const numberOn = (page: Page) => page.locator(`#${claim} sup a[href="#${sourceId(source?.id ?? '')}"]`);

  test.beforeEach(({ page }) => page.goto(pathOf('article', cited?.article.id ?? '')));

  test(
    'opens who says so, in which words, and leads to the source and its place in the list',
    { tag: '@every-browser' },
    async ({ page }) => {
      await page.keyboard.press('Tab');
      await numberOn(page).focus();
      await expect(cardOn(page)).toContainText(source?.publisher ?? 'a publisher');
      await expect(cardOn(page)).toContainText(pinpoint?.quotation ?? 'a quotation');
      await expect(cardOn(page)).toHaveAccessibleName(new RegExp(`: ${source?.publisher}$`));
      await expect(cardOn(page).locator('a[href*="#page-from"], [id], a[aria-label]')).toHaveCount(0);
      await page.keyboard.press('ArrowDown');
      await cardOn(page).getByRole('link', { name: words.scripts.card.list }).click();
      await expectArrival(page.locator(`#${sourceId(source?.id ?? '')}`));
    },
  );

  test('quotes no words that are cited elsewhere', async ({ page }) => {
    const others = page.locator(`.text sup a[href="#${sourceId(source?.id ?? '')}"]:not([title])`);
    for (const number of await others.all()) {
      await number.focus();
      await expect(cardOn(page)).not.toContainText(pinpoint?.quotation ?? '');
    }
    await page.keyboard.press('Tab');
    await numberOn(page).focus();
    await expect(cardOn(page).locator('div > div')).toHaveCount(1);
  });

  test('adds no stop: Right leads from a number to the next link of its claim', async ({ page }) => {
    const links = page.locator(`#${claim}`).locator('a:not(.card *)');
    await page.keyboard.press('Tab');
    await links.nth(-2).focus();
    await expect(cardOn(page)).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(links.last()).toBeFocused();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.card') ?? undefined)).toBeUndefined();
  });

  test.describe('with a finger', () => {
    test.use({ hasTouch: true, isMobile: true });

    test('is 24 px wide and high and opens at a tap', { tag: '@narrow' }, async ({ page }) => {
      const sizes = await page
        .locator('.text sup a')
        .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().toJSON() as DOMRect));
      expect(sizes.filter(({ width, height }) => width < 24 || height < 24)).toEqual([]);
      await numberOn(page).tap();
      await expect(cardOn(page)).toContainText(source?.publisher ?? 'a publisher');
      await expect(cardOn(page)).toBeInViewport({ ratio: 1 });
    });
  });
});

test.describe('the mark of a standing', () => {
  const [claim] = seed.body.claims;
  const publishers = (claim?.citations ?? []).map((id) => newsroom.sources.get(id)?.publisher ?? id);
  test.beforeEach(async ({ page }) => {
    await page.goto(address);
    await page.keyboard.press('Tab');
  });

  test('says what it means and who says so, and leads to a letter about these words', async ({ page }) => {
    await page.locator(`#${claim?.id} > .standing`).focus();
    await expect(cardOn(page)).toContainText(words.standingMeans[claim?.standing ?? 'unsourced']);
    for (const publisher of publishers) await expect(cardOn(page)).toContainText(publisher);
    const letter = cardOn(page).getByRole('link', { name: words.scripts.report });
    const { searchParams } = new URL((await letter.getAttribute('href')) ?? '');
    expect(searchParams.get('subject')).toBe(words.footer.subject({ path: `${address}#${claim?.id}` }));
    expect(searchParams.get('body')).toContain('opened two gates');
    await page.keyboard.press('ArrowDown');
    await expect(cardOn(page).getByRole('link').first()).toBeFocused();
  });

  test('says what the page of somebody it names says of later days', async ({ page }) => {
    await page.locator(`#${claim?.id} > .standing`).focus();
    await expect(cardOn(page)).toContainText(words.since.title);
    const later = newsroom.actors.get('water-board')?.facts.find(({ id }) => id === 'must-warn');
    await expect(cardOn(page)).toContainText(later?.brief ?? 'a later fact');
  });

  test('says that nothing is recorded, and since when', async ({ page }) => {
    await page.locator('#no-warning > .standing').focus();
    await expect(cardOn(page)).toContainText(words.since.none({ date: longDate(seed.asOf) }));
  });

  test('under a key point quotes the words that it is about', { tag: '@narrow' }, async ({ page }) => {
    await page.locator(`.rests a[href="#${claim?.id}"]`).first().focus();
    await expect(cardOn(page).locator('blockquote')).toContainText('opened two gates');
    await expect(cardOn(page)).toBeInViewport({ ratio: 1 });
  });
});

test(
  'in a browser without anchor positioning the card stands at its name as well',
  { tag: ['@narrow', '@middle'] },
  async ({ page }) => {
    await page.addInitScript(() => {
      const supports = CSS.supports.bind(CSS);
      CSS.supports = ((...query: [string]) =>
        !query[0].startsWith('position-area') && supports(...query)) as never;
    });
    await page.goto(address);
    await nameOf(page).hover();
    await expect(cardOn(page)).toHaveClass(/placed/);
    const card = await cardOn(page).boundingBox();
    const name = await nameOf(page).boundingBox();
    if (!card || !name) throw new Error('The card or its name has no box.');
    const gap = card.y > name.y ? card.y - (name.y + name.height) : name.y - (card.y + card.height);
    expect(Math.abs(gap)).toBeLessThan(8);
    await expect(cardOn(page)).toBeInViewport({ ratio: 1 });
  },
);

test('axe finds nothing with an open card', { tag: ['@every-browser', '@narrow'] }, async ({ page }) => {
  await page.goto(address);
  await bringAxe(page);
  await nameOf(page).hover();
  await expect(cardOn(page)).toBeVisible();
  expect((await runAxe(page)).found).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const [by, follow] of Object.entries(WAYS)) {
    test(
      `by ${by} a name leads to the sidebar, and the sidebar back to the text`,
      { tag: '@narrow' },
      async ({ page }) => {
        await page.goto(address);
        await follow(nameOf(page));
        await expectArrival(entryOf(page));
        await expect(cardOn(page)).toHaveCount(0);
        const back = entryOf(page).getByRole('link', { name: words.sidebar.back });
        const place = page.locator((await back.getAttribute('href')) ?? '');
        await follow(back);
        await expectArrival(place);
        await expect(place.locator(`a[href="#${cardId('actor', first ?? '')}"]`)).not.toHaveCount(0);
      },
    );
  }

  test('nothing on the page is for script alone', async ({ page }) => {
    await page.goto(address);
    // A browser opens the menu by itself.
    const controls = 'button:not([popovertarget]), select, input, [role="status"]';
    await expect(page.locator(controls)).toHaveCount(0);
  });
});

test('a browser that knows no popover gets links and the rest', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover']) {
      Reflect.deleteProperty(HTMLElement.prototype, name);
    }
  });
  await page.goto(address);
  await expect(page.getByRole('combobox', { name: words.scripts.theme })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: words.scripts.card.on })).toHaveCount(0);
  await nameOf(page).click();
  await expectArrival(entryOf(page));
});

test('a word that is explained opens its meaning, and without script leads to it', async ({
  page,
  browser,
}) => {
  const term = articles.flatMap(({ body, id }) =>
    body.mentions.filter(({ kind }) => kind === 'term').map((mention) => ({ article: id, id: mention.id })),
  )[0];
  const meaning = newsroom.terms.get(term?.id)?.description ?? '';
  const path = pathOf('article', term?.article ?? '');
  const link = `.text a[href="#${cardId('term', term?.id ?? '')}"]`;
  await page.goto(path);
  await page.locator(link).first().focus();
  await expect(cardOn(page)).toContainText(meaning);
  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(new URL(path, page.url()).href);
  await plain.locator(link).first().click();
  await expect(plain.locator('#page-terms').getByText(meaning)).toBeVisible();
  await plain.close();
});
