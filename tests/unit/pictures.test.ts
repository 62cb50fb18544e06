import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { lookAtPicture, pictureFile, picturesIn } from '../../src/files/pictures.ts';
import { LARGEST_PICTURE, PICTURE_BUDGET, widthsOf } from '../../src/newsroom/model/pictures/picture.ts';
import { folderWith } from './a-folder.ts';

/** Pictures of an editor's machine: each that cannot be shown has its sentence. */

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#4f7f95' } });
const noise = (width: number, height: number) =>
  sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } });

const said = async (bytes: Buffer): Promise<string[]> => {
  const { problems } = await lookAtPicture('dam.jpg', bytes);
  expect(problems.every(({ code, file }) => code === 'bad-picture' && file === 'images/dam.jpg')).toBe(true);
  return problems.map(({ sentence }) => sentence);
};

describe('a file in images/ that cannot be shown says why:', () => {
  it('more pixels than are read', async () => {
    expect(await said(await blank(10_000, 6_000).jpeg({ quality: 1 }).toBuffer())).toEqual([
      'The picture has 60 megapixels; at most 50 are read.',
    ]);
  });

  it.each(['jpeg', 'png', 'webp'] as const)('a %s that was cut short', async (format) => {
    const whole = await noise(200, 200).toFormat(format).toBuffer();
    expect(await said(whole)).toEqual([]);
    expect(await said(whole.subarray(0, whole.length * 0.7))).toEqual([
      'The picture cannot be read to its end: the file is cut short or damaged.',
    ]);
  });

  it('a kind of file that the site does not show, whatever its name', async () => {
    const svg = Buffer.from('\n<svg xmlns="http://www.w3.org/2000/svg"><image href="/etc/passwd"/></svg>');
    const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic');
    expect(await said(await blank(8, 8).gif().toBuffer())).toEqual([
      'The file is GIF, whatever its name says.',
    ]);
    expect(await said(heic)).toEqual(['The file is HEIC, whatever its name says.']);
    expect(await said(svg)).toEqual(['The file is SVG, whatever its name says.']);
    expect(await said(Buffer.from('secret: 1'))).toEqual(['The file is not a picture.']);
  });

  it('one that moves', async () => {
    const frames = await Promise.all(
      ['#000', '#fff'].map((background) =>
        sharp({ create: { width: 8, height: 8, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const moving = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer();
    expect(await said(moving)).toEqual(['The picture is an animation.']);
  });

  it('more bytes than are read', async () => {
    expect(await said(Buffer.alloc(LARGEST_PICTURE + 1))).toEqual([
      'The file has 21 MB; at most 20 MB are read.',
    ]);
  });
});

describe('what is made of a picture', () => {
  it('stands upright, as the camera was held', async () => {
    const held = await blank(40, 20).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const folder = folderWith({ 'site.yaml': '', 'images/dam.jpg': held });
    const [picture] = (await picturesIn(folder)).pictures;
    expect(picture).toMatchObject({ id: 'dam.jpg', width: 20, height: 40 });
    if (!picture) return;
    const made = await sharp(await pictureFile(folder, picture, { width: 20, format: 'jpg' })).metadata();
    expect([made.width, made.height, made.orientation]).toEqual([20, 40, undefined]);
  });

  it('keeps to its budget even where nothing can be left out', async () => {
    const folder = folderWith({
      'site.yaml': '',
      'images/noise.png': await noise(800, 800).png().toBuffer(),
    });
    const [picture] = (await picturesIn(folder)).pictures;
    if (!picture) throw new Error('The picture was not found.');
    for (const format of ['webp', 'jpg'] as const)
      expect((await pictureFile(folder, picture, { width: 800, format })).length).toBeLessThan(
        PICTURE_BUDGET,
      );
  });

  it('is never larger than it was, and twice as fine as it is shown at most', () => {
    expect(widthsOf({ width: 300, height: 200 })).toEqual([300]);
    expect(widthsOf({ width: 900, height: 600 })).toEqual([400, 900]);
    expect(widthsOf({ width: 6000, height: 4000 })).toEqual([400, 800, 1280]);
    expect(widthsOf({ width: 3000, height: 6000 })).toEqual([400, 640]);
  });
});
