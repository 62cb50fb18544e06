import { expect, test } from '@playwright/test';
import { pathOf } from '../../src/newsroom/model/paths.ts';
import { articles } from '../content/content.ts';

/** What would run or change the page if the browser let it: each sets a mark on the root. */
const INTRUDERS = [
  '<script>document.documentElement.dataset.ran = "script"</script>',
  '<img src="/none.png" alt="" onerror="document.documentElement.dataset.ran = \'attribute\'">',
  '<a href="javascript:void(document.documentElement.dataset.ran = \'address\')" id="page-trap">trap</a>',
  '<style>h1 { display: none }</style>',
  '<p style="position: fixed; inset: 0">over all</p>',
  '<base href="https://elsewhere.example/">',
  '<iframe src="https://elsewhere.example/"></iframe>',
  '<form action="https://elsewhere.example/"><button id="page-send">send</button></form>',
].join('');

test('what got into a page neither runs nor changes it, nor asks another host', async ({ page, baseURL }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '')) asked.push(request.url());
  });
  const address = pathOf('article', articles[0]?.id ?? '');
  await page.route(`**${address}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('<h1', `${INTRUDERS}<h1`) });
  });
  await page.goto(address);
  await page.locator('#page-trap').evaluate((link) => (link as HTMLElement).click());
  await expect(page.locator('h1')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.dataset['ran'])).toBeUndefined();
  const over = page.getByText('over all');
  expect(await over.evaluate((element) => getComputedStyle(element).position)).toBe('static');
  expect(await page.evaluate(() => document.baseURI)).toContain(address);
  // Trusted Types: no script of ours makes markup of a text, and none can.
  await expect(page.evaluate(() => void (document.body.innerHTML = '<p></p>'))).rejects.toThrow(
    /TrustedHTML/,
  );
  const refused = page.locator('#page-send').evaluate(
    (button) =>
      new Promise((resolve) => {
        addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective));
        (button as HTMLElement).click();
      }),
  );
  expect(await refused).toBe('form-action');
  expect(asked).toEqual([]);
});
