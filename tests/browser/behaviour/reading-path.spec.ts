import { cardId, pathOf } from '../../../src/newsroom/model/paths.ts';
import { languageOf } from '../../../src/text/language/language.ts';
import { words } from '../../../src/words/words.ts';
import { newsroom } from '../../content/content.ts';
import { enlarge } from '../overhang.ts';
import { seed } from '../seed.ts';
import { expect, expectArrival, lookOf, test } from '../reader.ts';

const { typeset } = languageOf('en-GB');

const mentioned = (kind: 'actor' | 'location') => {
  const mention = seed.body.mentions.find((one) => one.kind === kind && one.claim !== undefined);
  const entity = newsroom[`${kind}s`].get(mention?.id);
  if (!mention || !entity) throw new Error(`No claim of ${seed.id} mentions a known ${kind}.`);
  return { kind, entity, claim: `#${mention.claim}` };
};

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', { tag: '@narrow' }, () => {
    test.use({ javaScriptEnabled });

    for (const { kind, entity, claim } of [mentioned('actor'), mentioned('location')]) {
      const tag = javaScriptEnabled ? ['@every-browser'] : [];
      test(
        `the reader of a claim learns about the ${kind} it mentions and finds back`,
        { tag },
        async ({ page }) => {
          await page.goto('/');
          await page
            .getByRole('heading', { name: typeset(seed.headline) })
            .getByRole('link')
            .click();
          await expect(page).toHaveURL(pathOf('article', seed.id));
          await expect(page.getByRole('heading', { level: 1 })).toHaveText(typeset(seed.headline));

          const card = page.locator(`#${cardId(kind, entity.id)}`);
          const before = await lookOf(card);
          await page.locator(`${claim} a[href="#${cardId(kind, entity.id)}"]`).click();
          await expectArrival(card, before);
          await expect(card).toContainText(typeset(entity.name));

          await card.getByRole('link', { name: words.sidebar.back }).click();
          await expectArrival(page.locator(claim));

          await card
            .locator(`a[href="${pathOf(kind, entity.id)}"]`)
            .first()
            .click();
          await expect(page).toHaveURL(pathOf(kind, entity.id));
          await expect(page.getByRole('heading', { level: 1 })).toContainText(typeset(entity.name));

          const mentions = page.locator('section', {
            has: page.getByRole('heading', { name: words.mentions.title }),
          });
          await mentions
            .locator(`a[href="${pathOf('article', seed.id)}${claim}"]`)
            .first()
            .click();
          await expect(page).toHaveURL(`${pathOf('article', seed.id)}${claim}`);
          await expectArrival(page.locator(claim));
        },
      );
    }
  });
}

test(
  'with letters of twice the size no short word breaks, neither in dates nor in key points nor in a headline',
  { tag: '@narrow' },
  async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto(pathOf('article', seed.id));
    await enlarge(page);
    await page
      .locator('.points p')
      .first()
      .evaluate((point) => (point.textContent = 'By 30\u00a0November 2024 it was shut.'));
    await page.locator('h1').evaluate((title) => (title.textContent = 'The government is unwavering'));
    const broken = await page.locator('h1, .dates > *, .points p').evaluateAll((elements) =>
      elements.flatMap((element) => {
        const found: string[] = [];
        const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
          for (const { 0: word, index } of (text.textContent ?? '').matchAll(
            /(?<![\p{L}\p{N}])[\p{L}\p{N}]{2,10}(?![\p{L}\p{N}])/gu,
          )) {
            const range = document.createRange();
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) found.push(word);
          }
        }
        return found;
      }),
    );
    expect(broken).toEqual([]);
  },
);
