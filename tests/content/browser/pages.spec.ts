import { base } from '../../../src/site.ts';
import { expectContrast } from '../../browser/contrast.ts';
import { brokenWords, overhang, scrollsApart, enlarge } from '../../browser/overhang.ts';
import { expect, test } from '../../browser/reader.ts';
import { NARROW, WIDE, WIDTHS } from '../../browser/windows.ts';
import { dist, readPage } from '../pages.ts';
import { addresses, pageOfEachKind } from './kinds.ts';

// `test` fails as well for what a page logs, misses or asks of another host.
for (const address of pageOfEachKind) {
  test(`${address} logs nothing, asks nobody else, stands out, scrolls as one and is never moved sideways`, async ({
    page,
  }) => {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overhang(page), `${width} px`).toEqual({ pixels: 0, sticksOut: [] });
      expect(await scrollsApart(page), `${width} px`).toEqual([]);
      for (const grounds of await expectContrast(page)) expect(grounds.length).toBeGreaterThan(0);
    }
    await enlarge(page);
    for (const width of [NARROW, WIDE]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overhang(page), `${width} px, text twice as large`).toEqual({ pixels: 0, sticksOut: [] });
    }
    // A wide window counts as narrow for a reader who sets letters so large, but not here.
    await page.setViewportSize({ width: NARROW, height: 800 });
    expect(await brokenWords(page), 'text twice as large').toEqual([]);
  });
}

test.describe('on a narrow phone, without script', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: NARROW, height: 800 } });
  // What has moved leads on before it can be measured.
  const isMoved = (address: string) =>
    readPage(dist, address.slice(base.length)).html.includes('http-equiv="refresh"');
  const staying = addresses.filter((address) => !pageOfEachKind.includes(address) && !isMoved(address));

  test('no page has to be moved sideways', async ({ page }) => {
    const wide: string[] = [];
    for (const address of staying) {
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      const { pixels, sticksOut } = await overhang(page);
      if (pixels > 0) wide.push(`${address.slice(base.length)}: ${pixels} px, ${sticksOut.join(', ')}`);
    }
    expect(wide).toEqual([]);
  });
});
