import { expectNothing, runAxeOnPaper } from '../../browser/axe.ts';
import { expect, test } from '../../browser/reader.ts';
import { pageOfEachKind } from './kinds.ts';

for (const address of pageOfEachKind) {
  test(`axe finds nothing on ${address}, light or dark, narrow or wide, or on paper`, async ({ page }) => {
    await page.goto(address);
    await expectNothing(page);
    await page.emulateMedia({ media: 'print' });
    expect((await runAxeOnPaper(page)).found).toEqual([]);
  });
}
