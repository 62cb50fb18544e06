import fc from 'fast-check';
import { base } from '../../../src/site.ts';
import { changesOf } from '../../../src/newsroom/changes/corrections.ts';
import { pathOf } from '../../../src/newsroom/model/paths.ts';
import { sidebarOf } from '../../../src/newsroom/questions/sidebar.ts';
import { correctionsOfWhole, sinceOf } from '../../../src/newsroom/questions/since.ts';
import { beginningOf } from '../../../src/text/beginning.ts';
import { shortName } from '../../../src/newsroom/model/short-name.ts';
import { eventDate, longDate, shortDate } from '../../../src/words/dates.ts';
import { language, typeset } from '../../../src/words/language.ts';
import { inSentence } from '../../../src/words/names-in-text.ts';
import { words } from '../../../src/words/words.ts';
import { expect, test } from '../../browser/reader.ts';
import { articles, newsroom, today } from '../content.ts';

/** What half of a phone's screen shows, and two lines of an answer, in pixels. */
const FIRST_LINES = 320 - 2 * 22;

test.use({ viewport: { width: 360, height: 780 }, hasTouch: true });

const sentences = articles.flatMap((article) => article.body.claims.map((claim) => ({ article, claim })));
/** Of all marked sentences ten, the same ones each time. */
const TEN = Math.min(10, sentences.length);
const [drawn = []] = fc.sample(fc.shuffledSubarray(sentences, { minLength: TEN, maxLength: TEN }), {
  numRuns: 1,
  seed: 1,
});

for (const { article, claim } of drawn)
  test(`one tap on the mark of ${article.id}#${claim.id} answers what a reader asks`, async ({ page }) => {
    const address = `${base}${pathOf('article', article.id)}`;
    await page.goto(address);
    const mark = page.locator(`#${claim.id}`).locator('a.standing').first();
    await mark.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    await mark.tap();
    const card = page.locator('.card');
    const [sure, means] = [card.locator('> p').nth(0), card.locator('> p').nth(1)];

    // How sure it is, and whose word it is.
    await expect(sure).toContainText(words.standings[claim.standing]);
    await expect(means).toHaveText(words.standingMeans[claim.standing]);
    const claimant = newsroom.actors.get(claim.by);
    for (const name of [...(claim.voices ?? []), ...(claimant ? [shortName(claimant, language.tag)] : [])])
      await expect(sure).toContainText(typeset(inSentence(name)));

    // Who says so: by name in the first lines, and then publisher and day of each source.
    const sources = newsroom.sources.getAll(claim.citations);
    const isNamed = claimant !== undefined || (claim.voices ?? []).length > 0;
    for (const { authors: [author], publisher } of isNamed ? [] : sources)
      await expect(card.locator('> p').nth(2)).toContainText(author ?? publisher);
    const entries = card.locator('ul > li');
    await expect(entries).toHaveCount(new Set(sources).size);
    for (const { publisher, date } of sources)
      await expect(
        entries
          .filter({ hasText: publisher })
          .filter({ hasText: date === undefined ? words.sources.undated : shortDate(date) })
          .first(),
      ).toBeVisible();

    // As of when.
    await expect(card).toContainText(words.dates.situation({ date: longDate(article.asOf) }));

    // What has changed since, of this sentence or of the page as a whole, and nothing else.
    const changes = changesOf('article', article);
    const since = sinceOf(newsroom, article, sidebarOf(newsroom, article, today), changes);
    const found = since.find((one) => one.claim.id === claim.id);
    const world = found ? [found.overtaking, found.events, found.cards, found.sources].flat().length : 0;
    const isSaid = since.length < article.body.claims.length;
    const entriesHere = [...(found?.changes ?? []), ...correctionsOfWhole(changes)];
    const said = [
      words.since.title,
      // What the page itself changed says nothing of the world.
      ...(world === 0 && isSaid ? [words.since.none({ date: longDate(article.asOf) })] : []),
      ...entriesHere.flatMap(({ change }) => [typeset(change.note), shortDate(change.date)]),
      ...(found
        ? [
            ...found.overtaking.map(({ text }) => typeset(text)),
            ...found.events.flatMap((event) => [eventDate(event), typeset(event.title)]),
            ...found.cards.flatMap(({ name, since: [fact] }) => [name, typeset(fact?.brief ?? name)]),
            ...found.sources.map(({ publisher }) => publisher),
          ]
        : []),
    ];
    for (const one of said) await expect(card).toContainText(one);
    // On the card's first lines: what a phone shows of it before it is moved.
    if (found && found.overtaking.length + found.events.length + found.cards.length > 0) {
      const title = card.getByText(words.since.title);
      const { y = 0 } = (await card.boundingBox()) ?? {};
      expect(((await title.boundingBox())?.y ?? NaN) - y).toBeLessThan(FIRST_LINES);
    }
    // The world comes before the page's own corrections.
    const text = (await card.textContent()) ?? '';
    const [first] = found ? [...found.events.map(({ title }) => title), ...found.cards.map(({ name }) => name)] : [];
    if (first !== undefined)
      for (const { change } of entriesHere)
        expect(text.indexOf(typeset(first))).toBeLessThan(text.lastIndexOf(typeset(change.note)));
    const here = new Set(entriesHere.map(({ change }) => change.note));
    for (const { change } of changes.filter((other) => !here.has(other.change.note)))
      await expect(card).not.toContainText(typeset(change.note));

    // Without a leap: the page stays where it was, and so does its address.
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await expect(page).toHaveURL(address);
    await mark.tap();
    await expect(card).toHaveCount(0);
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await expect(page).toHaveURL(address);
  });

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
      const changes = changesOf('article', article);
      const since = sinceOf(newsroom, article, sidebarOf(newsroom, article, today), changes);
      const none = since.length + correctionsOfWhole(changes).length === 0;
      // A count of none would say less than the sentence.
      if (none) await expect(list).toContainText(words.since.none({ date: longDate(article.asOf) }));
      await expect(list).toBeVisible({ visible: none });
      await page.locator('.row > a[href="#page-since"]').click();
      await expect(list).toBeInViewport();
      for (const link of await list.locator('a').all()) {
        const to = (await link.getAttribute('href')) ?? '';
        expect(await page.locator(to).count(), to).toBe(1);
      }
    });
});
