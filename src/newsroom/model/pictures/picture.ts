/** Pictures of the newsroom: files in the folder `images/`, and what a page gets in their place. */

/** The folder, within the content folder. */
export const IMAGES = 'images';

/** What a picture may be called, within the folder. Its address is made of its name. */
export const PICTURE_NAME = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*\.(?:jpe?g|png|webp)$/;

export interface Picture {
  /** Its path within the folder: `dam.jpg`. */
  id: string;
  /** In pixels, as it is seen: a camera that was held upright says so beside the pixels. */
  width: number;
  height: number;
  /** SHA-256 of its bytes, in hexadecimal digits. */
  digest: string;
}

/** Bytes of a file in the folder. */
export const LARGEST_PICTURE = 20_000_000;
export const MOST_PIXELS = 50_000_000;

/** Bytes of a file that a page may ask for; the quality is lowered until it has no more. */
export const PICTURE_BUDGET = 120_000;
/** On one page. With the budget of each that is 1.2 MB at the very most, on the largest screens. */
export const MOST_PICTURES = 10;

/** The first that a browser knows is taken. JPEG is what every program knows: feeds, shared links, old browsers. */
export const PICTURE_FORMATS = ['avif', 'webp', 'jpg'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** CSS pixels of the column of text, and the most that a picture is high. */
const COLUMN = 640;

interface Size {
  width: number;
  height: number;
}

/** How large a picture is shown at most, in CSS pixels. It is never made larger than it is. */
export const shownSize = ({ width, height }: Size): Size => {
  const scale = Math.min(1, COLUMN / width, COLUMN / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
};

/** Widths besides the largest: a phone's column, and that of a phone with fine pixels. */
const WIDTHS = [400, 800];

/** The widths in pixels in which a picture is made, up to two pixels for one of CSS. */
export const widthsOf = (picture: Size): number[] => {
  const largest = Math.min(picture.width, 2 * shownSize(picture).width);
  return [...WIDTHS.filter((width) => width < largest * 0.8), largest];
};

/** A file that is made of a picture. */
export interface PictureFile {
  width: number;
  format: PictureFormat;
  /** Cut to this height, for a shared link. */
  height?: number;
}

/** The path of a file. It has the digest in it, so a browser may keep it: another picture has another path. */
export const pictureFilePath = ({ id, digest }: Picture, { width, height, format }: PictureFile): string => {
  const size = height === undefined ? width : `${width}x${height}`;
  return `/${IMAGES}/${id.replace(/\.[^.]*$/, '')}-${size}.${digest.slice(0, 8)}.${format}`;
};

/** The file for programs that know one address and one format. */
export const portableFile = (picture: Picture): PictureFile => ({
  width: widthsOf(picture).at(-1) ?? picture.width,
  format: 'jpg',
});

/** What a shared link shows: 1200 by 630 pixels, or as large as the picture is. */
export const sharedFile = ({ width, height }: Size): Required<PictureFile> => {
  const scale = Math.min(1, width / 1200, height / 630);
  return { width: Math.round(1200 * scale), height: Math.round(630 * scale), format: 'jpg' };
};

/** Every file that is made of a picture. */
export const filesOf = (picture: Picture): PictureFile[] => [
  ...PICTURE_FORMATS.filter((format) => format !== 'jpg').flatMap((format) =>
    widthsOf(picture).map((width) => ({ width, format })),
  ),
  portableFile(picture),
  sharedFile(picture),
];
