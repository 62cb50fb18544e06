import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { compareSites } from '../../src/cli/editor/compare-sites.ts';
import { takePictures } from '../../src/cli/editor/page-pictures.ts';
import { reviewPage } from '../../src/newsroom/changes/review-page.ts';
import { languageOf } from '../../src/text/language/language.ts';

/** Pictures of the pages of two small sites that live below a path. */

const ENGLISH = languageOf('en-GB');
const folder = mkdtempSync(path.join(tmpdir(), 'wherefore-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const page = (title: string, body: string): string =>
  `<!doctype html><meta name="viewport" content="width=device-width"><title>${title}</title>
  <style>body { margin: 0; background: #fff } p { margin: 0; height: 1000px } img { display: block }</style>${body}`;
/** Loaded late, as pages ask for them, and one that stands elsewhere. */
const PICTURE =
  '<img src="/hill/red.svg" width="50" height="50" alt="" loading="lazy"><img src="https://elsewhere.example/x.png" alt="">';
const RED =
  '<svg xmlns="http://www.w3.org/2000/svg" width="50" height="50"><rect width="50" height="50" fill="#f00"/></svg>';
const long = (word: string): string =>
  page('Long', `${'<p>As it was.</p>'.repeat(6)}<p>${word}</p>${'<p>As it was.</p>'.repeat(6)}`);

const site = (name: string, files: Record<string, string>) => {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name, file)), { recursive: true });
    writeFileSync(path.join(folder, name, file), text);
  }
  return { folder: path.join(folder, name), base: '/hill' };
};

test('changed pages are shown before and after, and of a long one what differs', async ({ page: tab }) => {
  const [before, after] = [
    site('before', {
      'short/index.html': page('Short', `<b>One.</b>${PICTURE}`),
      'long/index.html': long('Old.'),
    }),
    site('after', {
      'short/index.html': page('Short &amp; new', `<b>Two.</b>${PICTURE}`),
      'long/index.html': long('New.'),
      'new/index.html': page('New', '<p>New.</p>'),
    }),
  ] as const;
  for (const { folder: one } of [before, after]) writeFileSync(path.join(one, 'red.svg'), RED);
  const differences = await compareSites(before.folder, after.folder, ENGLISH);
  const out = path.join(folder, 'review');
  const pictures = await takePictures({ before, after }, differences.changed, out);
  if (typeof pictures === 'string') throw new Error(pictures);

  expect(pictures.leftOut).toBe(0);
  expect(pictures.pages.map(({ address, title }) => ({ address, title }))).toEqual([
    { address: '/long/', title: 'Long' },
    { address: '/new/', title: 'New' },
    { address: '/short/', title: 'Short & new' },
  ]);
  const [longOne, newOne, shortOne] = pictures.pages;
  expect(
    longOne?.pairs.map(({ width, before: was }) => ({ width, parts: was?.parts, of: was?.pageHeight })),
  ).toEqual([360, 1280].map((width) => ({ width, parts: [{ top: 5700, height: 1600 }], of: 13_000 })));
  expect(newOne?.pairs.map((pair) => Object.keys(pair))).toEqual([
    ['width', 'after'],
    ['width', 'after'],
  ]);
  for (const { pairs } of pictures.pages)
    for (const { width, ...pair } of pairs)
      for (const { file, height } of Object.values(pair))
        expect(await sharp(path.join(out, file)).metadata()).toMatchObject({ format: 'webp', width, height });

  // The picture that the page asks for late is there; what differs is framed.
  const { data, info } = await sharp(path.join(out, shortOne?.pairs[0]?.after?.file ?? ''))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const has = (near: (red: number, green: number, blue: number) => boolean): boolean =>
    Array.from({ length: info.width * info.height }, (_, index) => index * info.channels).some((at) =>
      near(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0),
    );
  expect(has((red, green, blue) => red > 230 && green < 40 && blue < 40)).toBe(true);
  expect(has((red, green, blue) => red < 40 && green > 80 && green < 130 && blue < 60)).toBe(true);

  const review = {
    files: [],
    addressesGone: [],
    problems: { added: [], gone: [] },
    pages: { differences, pictures },
  };
  writeFileSync(path.join(out, 'review.html'), reviewPage(review, ENGLISH));
  await tab.goto(pathToFileURL(path.join(out, 'review.html')).href);
  const shown = tab.getByAltText('After: the page "Short & new", 1,280 pixels wide');
  await shown.scrollIntoViewIfNeeded();
  await expect(shown).toHaveJSProperty('naturalWidth', 1280);
  await expect(tab.getByText('Before, pixels 5,700 to 7,300 of 13,000')).toHaveCount(2);
  await expect(tab.getByText('Before: there is no such page.')).toHaveCount(2);
  expect(readFileSync(path.join(out, 'review.html'), 'utf8')).not.toContain('<script');
});
