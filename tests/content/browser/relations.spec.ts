import { base } from '../../../src/site.ts';
import { expect, test } from '../../browser/reader.ts';
import { dist, pathsIn, readPage } from '../pages.ts';

/** In pixels, for the smaller of its two sizes of type. */
const LEAST_TYPE = 12;

const drawn = pathsIn(dist).filter((path) => readPage(dist, path).document.querySelector('.relations > svg'));

for (const path of drawn) {
  test(`the drawing on ${path} is readable: nothing stands on a label or runs through it`, async ({
    page,
  }) => {
    await page.goto(base + path);
    const drawing = page.locator('.relations > svg');
    const wide = (await page.locator('.relations.wide').count()) > 0;
    for (const width of [320, 360, 656, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      // Too small to read, a wide drawing leaves its place to the list.
      if (wide && width < 656) {
        await expect(drawing, `${width} px`).toBeHidden();
        continue;
      }
      const { type, faults } = await drawing.evaluate((svg: SVGSVGElement) => {
        const matrix = svg.getScreenCTM();
        const labels = [...svg.querySelectorAll('g')].map((label) => ({
          text: label.textContent,
          box: label.getBoundingClientRect(),
        }));
        /** Boxes are as high as the type's line, and letters are not. */
        const AIR = 3;
        const frame = svg.getBoundingClientRect();
        const cut = labels.filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1);
        const hidden = labels.filter(({ box }, index) =>
          labels
            .slice(0, index)
            .some(
              ({ box: other }) =>
                box.left < other.right &&
                other.left < box.right &&
                box.top < other.bottom - AIR &&
                other.top < box.bottom - AIR,
            ),
        );
        const struck = [...svg.querySelectorAll<SVGPathElement>(':scope > path')].flatMap((line) =>
          Array.from({ length: Math.ceil(line.getTotalLength()) }, (_, at) => {
            const { x, y } = line.getPointAtLength(at).matrixTransform(matrix ?? undefined);
            return labels.filter(
              ({ box }) => x > box.left && x < box.right && y > box.top + AIR && y < box.bottom - AIR,
            );
          }).flat(),
        );
        const sizes = [...svg.querySelectorAll('text')].map((text) =>
          parseFloat(getComputedStyle(text).fontSize),
        );
        return {
          type: Math.min(...sizes) * (matrix?.a ?? 0),
          faults: [...cut, ...hidden, ...struck].map(({ text }) => text),
        };
      });
      expect(faults, `${width} px`).toEqual([]);
      expect(type, `${width} px`).toBeGreaterThanOrEqual(LEAST_TYPE);
    }
  });
}
