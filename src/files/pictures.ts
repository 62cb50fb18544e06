import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Sharp } from 'sharp';
import { kept } from './kept.ts';
import { listContent } from './content-folder.ts';
import { problem, type Problem } from '../newsroom/model/problems.ts';
import {
  IMAGES,
  LARGEST_PICTURE,
  MOST_PIXELS,
  PICTURE_BUDGET,
  type Picture,
  type PictureFile,
} from '../newsroom/model/pictures/picture.ts';

/** The newsroom's pictures on the disk: what they are, what is wrong with them, and the files that pages show. */

/** What reads and makes pictures. It takes as long to load as fifty articles to read, and most checks need none of it. */
export const loadSharp = async () => (await import('sharp')).default;

/** What a file begins with. Its name may say anything, and a program that reads pictures is not given just any file. */
const KINDS: readonly (readonly [name: string, begins: RegExp])[] = [
  ['JPEG', /^\xff\xd8\xff/],
  ['PNG', /^\x89PNG/],
  ['WebP', /^RIFF[^]{4}WEBP/],
  ['GIF', /^GIF8/],
  ['HEIC', /^[^]{4}ftyp(?:hei|hev|mif|msf)/],
  ['AVIF', /^[^]{4}ftypavi/],
  ['TIFF', /^(?:II\*\0|MM\0\*)/],
  ['BMP', /^BM/],
  ['PDF', /^%PDF/],
  ['SVG', /^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|!DOCTYPE|svg)/i],
];
const READ: readonly (string | undefined)[] = ['JPEG', 'PNG', 'WebP'];

/** What a file is by its first bytes. */
export const kindOf = (bytes: Buffer): string | undefined => {
  const beginning = bytes.toString('latin1', 0, 100);
  return KINDS.find(([, begins]) => begins.test(beginning))?.[0];
};

const megapixels = (pixels: number): string => (pixels / 1_000_000).toFixed(0);

/** What a file is, or why it cannot be a picture of the site. */
type Look = Pick<Picture, 'width' | 'height'> | { sentence: string; hint: string };

const BROKEN = {
  sentence: 'The picture cannot be read to its end: the file is cut short or damaged.',
  hint: 'Copy it again from where it came from, or export it again.',
};

/** Reads a picture to its end. */
export const look = async (bytes: Buffer): Promise<Look> => {
  const sharp = await loadSharp();
  try {
    const {
      autoOrient,
      width,
      height,
      pages = 1,
    } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > MOST_PIXELS)
      return {
        sentence: `The picture has ${megapixels(width * height)} megapixels; at most ${megapixels(MOST_PIXELS)} are read.`,
        hint: 'Make it smaller: no page shows more than 1280 pixels across.',
      };
    if (pages > 1)
      return {
        sentence: 'The picture is an animation.',
        hint: 'Nothing moves on this site: save one of its frames as a picture.',
      };
    // Small, so that as little as possible is computed of what must be read to its end.
    await sharp(bytes, { failOn: 'truncated' }).resize(8, 8).toBuffer();
    return { width: autoOrient.width, height: autoOrient.height };
  } catch {
    return BROKEN;
  }
};

const lookAt = async (bytes: Buffer, digest: string): Promise<Look> => {
  if (bytes.length > LARGEST_PICTURE)
    return {
      sentence: `The file has ${Math.ceil(bytes.length / 1_000_000)} MB; at most ${LARGEST_PICTURE / 1_000_000} MB are read.`,
      hint: 'Make the picture smaller: no page shows more than 1280 pixels across.',
    };
  const kind = kindOf(bytes);
  if (!READ.includes(kind))
    return {
      sentence:
        kind === undefined ? 'The file is not a picture.' : `The file is ${kind}, whatever its name says.`,
      hint: 'Save the picture as JPEG, PNG or WebP. Export a drawing in SVG as a PNG.',
    };
  const { versions } = await loadSharp();
  const said = await kept('looks', `${JSON.stringify([versions, MOST_PIXELS])} ${digest}`, async () =>
    Buffer.from(JSON.stringify(await look(bytes))),
  );
  return JSON.parse(said.toString()) as Look;
};

/** What is known of one file. A picture with something wrong has no size, and the site is not built. */
export interface LookedAt {
  picture: Picture;
  problems: Problem[];
}

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** @param id Path of the file within the folder of the pictures. */
export const lookAtPicture = async (id: string, bytes: Buffer): Promise<LookedAt> => {
  const digest = digestOf(bytes);
  const found = await lookAt(bytes, digest);
  return 'sentence' in found
    ? {
        picture: { id, width: 0, height: 0, digest },
        problems: [problem('bad-picture', `${IMAGES}/${id}`, undefined, found)],
      }
    : { picture: { id, ...found, digest }, problems: [] };
};

/** All pictures of a content folder. */
export const picturesIn = async (folder: string): Promise<{ pictures: Picture[]; problems: Problem[] }> => {
  const looked: LookedAt[] = [];
  // One after the other: a large one takes much memory.
  for (const { id, absolute } of listContent(folder).pictures)
    looked.push(await lookAtPicture(id, readFileSync(absolute)));
  return {
    pictures: looked.map(({ picture }) => picture),
    problems: looked.flatMap(({ problems }) => problems),
  };
};

/** From the best that anybody sees down to what fits the budget: less quality, then less detail. */
const STEPS: readonly (readonly [quality: number, detail: number])[] = [
  ...[62, 50, 40, 30].map((quality) => [quality, 1] as const),
  ...[2, 4, 8, 16].map((times) => [30, 1 / times] as const),
];

const encoders = {
  avif: (picture: Sharp, quality: number) => picture.avif({ quality }),
  webp: (picture: Sharp, quality: number) => picture.webp({ quality: quality + 10 }),
  jpg: (picture: Sharp, quality: number) => picture.jpeg({ quality: quality + 15, mozjpeg: true }),
};

const encoded = async (bytes: Buffer, { width, height, format }: PictureFile): Promise<Buffer> => {
  const sharp = await loadSharp();
  // Metadata are left out by default: place, camera, author. Colours become those of the web, and see-through parts white.
  const { data: drawn, info } = await sharp(bytes)
    .autoOrient()
    .resize({ width, ...(height !== undefined && { height, position: 'attention' }) })
    .flatten({ background: '#fff' })
    .png({ compressionLevel: 0 })
    .toBuffer({ resolveWithObject: true });
  let made = drawn;
  for (const [quality, detail] of STEPS) {
    const coarse = await sharp(drawn)
      .resize(Math.max(1, Math.round(info.width * detail)))
      .toBuffer();
    made = await encoders[format](
      sharp(coarse).resize(info.width, info.height, { fit: 'fill' }),
      quality,
    ).toBuffer();
    if (made.length <= PICTURE_BUDGET) break;
  }
  return made;
};

/**
 * A file that is made of a picture, without anything that the camera or its owner wrote into it.
 *
 * @param folder The content folder.
 */
export const pictureFile = async (
  folder: string,
  { id, digest }: Picture,
  file: PictureFile,
): Promise<Buffer<ArrayBuffer>> => {
  const { versions } = await loadSharp();
  return kept('pictures', JSON.stringify([digest, file, versions, STEPS, PICTURE_BUDGET]), () =>
    encoded(readFileSync(path.join(folder, IMAGES, id)), file),
  );
};
