import { base } from '../../../src/site.ts';
import { changesOf } from '../../../src/newsroom/changes/corrections.ts';
import { pathOf } from '../../../src/newsroom/model/paths.ts';
import { sidebarOf } from '../../../src/newsroom/questions/sidebar.ts';
import { entriesOfWhole, sinceOf } from '../../../src/newsroom/questions/since.ts';
import { beginningOf } from '../../../src/text/beginning.ts';
import { longDate } from '../../../src/words/dates.ts';
import { typeset } from '../../../src/words/language.ts';
import { words } from '../../../src/words/words.ts';
import { expect, test } from '../../browser/reader.ts';
import { articles, newsroom } from '../content.ts';

/** How many claims of an article are asked, from its beginning to its end. */
const ASKED = 6;

test.use({ viewport: { width: 360, height: 780 }, hasTouch: true });

for (const article of articles.filter(({ body }) => body.claims.length > 0)) {
  const { body, asOf } = article;
  const changes = changesOf('article', article);
  const since = new Map(
    sinceOf(newsroom, article, sidebarOf(newsroom, article), changes).map((one) => [one.claim.id, one]),
  );
  const step = Math.ceil(body.claims.length / ASKED);

  test(`a tap on a mark of ${article.id} says who says so, how sure it is and what has changed since`, async ({
    page,
  }) => {
    const address = `${base}${pathOf('article', article.id)}`;
    await page.goto(address);
    for (const claim of body.claims.filter((_, index) => index % step === 0)) {
      const mark = page.locator(`#${claim.id}`).locator('a.standing').first();
      await mark.scrollIntoViewIfNeeded();
      const before = await page.evaluate(() => scrollY);
      await mark.tap();
      const card = page.locator('.card');
      await expect(card).toContainText(words.standings[claim.standing]);
      await expect(card).toContainText(words.standingMeans[claim.standing]);
      for (const { publisher } of newsroom.sources.getAll(claim.citations))
        await expect(card).toContainText(publisher);
      await expect(card).toContainText(words.since.title);
      const found = since.get(claim.id);
      const said = found
        ? [
            ...found.changes.map(({ change }) => typeset(change.note)),
            ...found.events.map(({ title }) => typeset(title)),
            ...found.cards.map(({ name }) => name),
          ]
        : [words.since.none({ date: longDate(asOf) })];
      for (const one of [...said, ...entriesOfWhole(changes).map(({ change }) => typeset(change.note))])
        await expect(card).toContainText(one);
      // Without a leap: the page stays where it was, and so does its address.
      expect(await page.evaluate(() => scrollY)).toBe(before);
      await expect(page).toHaveURL(address);
      await page.keyboard.press('Escape');
    }
  });
}

for (const article of articles)
  for (const { id, change, places } of changesOf('article', article)
    .filter(({ change, places }) => change.kind === 'correction' && places.length > 0)
    .slice(0, 1))
    test(`the mark of a correction in ${article.id} opens what was wrong and what is right`, async ({ page }) => {
      await page.goto(base + pathOf('article', article.id));
      const mark = page.locator(`small a[href="#${id}"]`).first();
      const names = places.map(({ text }) => typeset(beginningOf(text)));
      const name = (await mark.getAttribute('aria-label')) ?? '';
      expect(names.some((one) => name.endsWith(one))).toBe(true);
      await mark.tap();
      const card = page.locator('.card');
      await expect(card).toContainText(typeset(change.note));
      if (change.was !== undefined) await expect(card).toContainText(words.changes.was);
      await card.getByRole('link', { name: words.scripts.card.list }).tap();
      await expect(page.locator(`#${id}`)).toBeInViewport();
    });

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const article of articles.filter(({ body }) => body.claims.length > 0))
    test(`${article.id} leads from its first marks to what has changed since each`, async ({ page }) => {
      await page.goto(base + pathOf('article', article.id));
      const list = page.locator('#page-since');
      await expect(list).toBeHidden();
      await page.locator('.copy a[href="#page-since"]').click();
      await expect(list).toBeInViewport();
      for (const link of await list.locator('a').all()) {
        const to = (await link.getAttribute('href')) ?? '';
        expect(await page.locator(to).count(), to).toBe(1);
      }
    });
});
