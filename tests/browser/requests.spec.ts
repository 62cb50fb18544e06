import { pathOf } from '../../src/newsroom/model/paths.ts';
import { newsroom } from '../content/content.ts';
import { expect, test } from './reader.ts';

for (const { id } of newsroom.articles.list) {
  test.describe(`the article ${id}`, () => {
    test('waits for nothing but itself before it is shown', async ({ page }) => {
      await page.goto(pathOf('article', id), { waitUntil: 'networkidle' });
      const waitedFor = await page.evaluate(() =>
        (
          performance.getEntriesByType('resource') as (PerformanceResourceTiming & {
            renderBlockingStatus: string;
          })[]
        )
          .filter(({ renderBlockingStatus }) => renderBlockingStatus !== 'non-blocking')
          .map(({ name }) => name),
      );
      expect(waitedFor).toEqual([]);
    });

    test.describe('without script', () => {
      test.use({ javaScriptEnabled: false });

      test('is one request, and one for each picture in it', async ({ page }) => {
        const requests: string[] = [];
        page.on('request', (request) => requests.push(new URL(request.url()).pathname));
        await page.goto(pathOf('article', id), { waitUntil: 'networkidle' });
        const icons = await page
          .locator('link[rel="icon"], link[rel="manifest"], link[rel="apple-touch-icon"]')
          .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
        const own = requests.filter((path) => !icons.includes(path) && !path.startsWith('/images/'));
        expect(own).toEqual([pathOf('article', id)]);
      });
    });
  });
}
