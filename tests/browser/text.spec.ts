import { pathOf } from '../../src/newsroom/model/paths.ts';
import { newsroom } from '../content/content.ts';
import { expect, test } from './reader.ts';

const developing = newsroom.articles.list.find(({ body }) => body.tree.some(({ type }) => type === 'update'));
if (!developing) throw new Error('No article has an update.');

test('what came in last reads as the text below it does', async ({ page }) => {
  await page.goto(pathOf('article', developing.id));
  const looks = await page
    .locator('.text > p, .text > div:not([role]) p')
    .evaluateAll((all) =>
      all.map((one) => getComputedStyle(one)).map((of) => [of.fontSize, of.color].join()),
    );
  expect(looks.length).toBeGreaterThan(2);
  expect(new Set(looks).size).toBe(1);
});

test('links to other parts of a page and of a series are underlined', async ({ page }) => {
  const plain: string[] = [];
  for (const { id } of newsroom.articles.list) {
    await page.goto(pathOf('article', id));
    plain.push(
      ...(await page
        .locator('main nav a')
        .evaluateAll((all) =>
          all
            .filter((link) => getComputedStyle(link).textDecorationLine !== 'underline')
            .map(({ textContent }) => textContent),
        )),
    );
  }
  expect(plain).toEqual([]);
});
