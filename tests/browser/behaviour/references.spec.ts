import { claimsUnder } from '../../../src/newsroom/questions/key-points.ts';
import { pathOf, sourceId } from '../../../src/newsroom/model/paths.ts';
import { languageOf } from '../../../src/text/language/language.ts';
import { words } from '../../../src/words/words.ts';
import { newsroom } from '../../content/content.ts';
import { seed } from '../seed.ts';
import { expect, expectArrival, lookOf, test, WAYS } from '../reader.ts';

const { typeset } = languageOf('en-GB');

for (const javaScriptEnabled of [true, false]) {
  for (const [by, follow] of Object.entries(WAYS)) {
    test.describe(`by ${by} ${javaScriptEnabled ? 'with' : 'without'} script`, () => {
      test.use({ javaScriptEnabled });
      test.beforeEach(async ({ page }) => {
        await page.goto(pathOf('article', seed.id));
      });

      test('a key point leads to each claim it rests on', async ({ page }) => {
        for (const point of seed.keyPoints) {
          for (const { id, standing } of claimsUnder(seed, point)) {
            const claim = page.locator(`#${id}`);
            const before = await lookOf(claim);
            await follow(page.locator(`#${point.id} a[href="#${id}"]`));
            await expectArrival(claim, before);
            await expect(claim).toContainText(words.standings[standing]);
          }
        }
      });

      test('a citation leads to its source, and the source back to the claim', async ({ page }) => {
        const [claim] = seed.body.claims.filter(({ citations }) => citations.length > 1);
        expect(claim).toBeDefined();
        for (const id of claim?.citations ?? []) {
          const publisher = newsroom.sources.get(id)?.publisher ?? '';
          const place = page.locator(`#${claim?.id}`);
          const source = page.locator(`#${sourceId(id)}`);
          const before = await lookOf(source);
          await follow(
            place.getByRole('link', { name: publisher }).and(page.locator(`[href="#${sourceId(id)}"]`)),
          );
          await expectArrival(source, before);
          await expect(source.getByRole('link').first()).toContainText(publisher);
          await follow(source.locator(`a[href="#${claim?.id}"]`));
          await expectArrival(place);
        }
      });

      test('the status of an old page leads to what happened next', async ({ page }) => {
        const next = newsroom.articles.get(seed.successor);
        await follow(page.getByRole('region', { name: words.statusOfPage }).getByRole('link'));
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(typeset(next?.headline ?? ''));
      });
    });
  }
}
