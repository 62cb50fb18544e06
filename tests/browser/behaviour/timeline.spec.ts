import { eventId, pathOf } from '../../../src/newsroom/model/paths.ts';
import { tellingIn } from '../../../src/newsroom/questions/telling.ts';
import { timelineOf } from '../../../src/newsroom/questions/timeline.ts';
import { languageOf } from '../../../src/text/language/language.ts';
import { longDate } from '../../../src/words/dates.ts';
import { words } from '../../../src/words/words.ts';
import { newsroom } from '../../content/content.ts';
import { seed } from '../seed.ts';
import { expect, expectArrival, lookOf, test, WAYS } from '../reader.ts';
import type { Page } from '@playwright/test';

const { typeset } = languageOf('en-GB');

const { known, later } = timelineOf(newsroom, seed.events, seed.asOf);
const told = known.find(({ id }) => tellingIn(seed.body, id));
/** Of what the text cites anyway the source stands below it. */
const cited = new Set(seed.body.claims.flatMap(({ citations }) => citations));
const next = later.find(({ topics, sources }) => topics.length > 0 && !sources.some((id) => cited.has(id)));
if (!told || !next) throw new Error(`${seed.id} tells no event, or nothing came later.`);

const timeline = (page: Page) => page.locator('aside section').filter({ has: page.locator('.timeline') });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });
    test.beforeEach(({ page }) => page.goto(pathOf('article', seed.id)));

    test('every event is there with its date, the oldest first, and a line parts what came later', async ({
      page,
    }) => {
      const line = words.timeline.asOf({ date: longDate(seed.asOf) });
      const pieces = timeline(page).locator('li > p, .as-of');
      await expect(pieces).toContainText([
        ...known.map(({ title }) => typeset(title)),
        line,
        ...later.map(({ title }) => typeset(title)),
      ]);
      for (const piece of [pieces.first(), pieces.last()]) {
        await piece.scrollIntoViewIfNeeded();
        await expect(piece).toBeInViewport();
      }
      const days = await timeline(page)
        .locator('time')
        .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
      expect(days).toHaveLength(known.length + later.length);
      expect(days).toEqual([...days].sort());
      expect(days.filter((day) => day > seed.asOf)).toHaveLength(later.length);
    });

    for (const [by, follow] of Object.entries(WAYS)) {
      test(`by ${by} an event leads to the claim that tells it`, async ({ page }) => {
        const claim = page.locator(`#${tellingIn(seed.body, told.id)?.id}`);
        const before = await lookOf(claim);
        await follow(timeline(page).getByRole('link', { name: typeset(told.title) }));
        await expectArrival(claim, before);
      });

      test(`by ${by} an event that came later leads to where its topic tells it with its sources`, async ({
        page,
      }) => {
        const event = page.locator(`#${eventId(next.id)}`);
        await follow(event.getByRole('link', { name: typeset(next.title) }));
        await expect(page).toHaveURL(`${pathOf('topic', next.topics[0] ?? '')}#${eventId(next.id)}`);
        await expectArrival(event);
        await expect(event).toContainText(typeset(next.title));
        await expect(event.locator('sup a')).not.toHaveCount(0);
      });
    }
  });
}
