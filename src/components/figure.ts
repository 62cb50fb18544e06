import { escapeHtml } from '../text/escape-html.ts';
import { LEAD } from '../newsroom/model/pictures/figure.ts';
import { addressOfLicence } from '../newsroom/model/pictures/licence.ts';
import {
  PICTURE_FORMATS,
  pictureFilePath,
  portableFile,
  shownSize,
  widthsOf,
  type Picture,
} from '../newsroom/model/pictures/picture.ts';
import type { NodeOf } from '../newsroom/model/tree.ts';
import { words } from '../words/words.ts';
import { html } from './markup.ts';
import { href } from '../site.ts';

/** A picture in a text with what is said under it, as HTML. */

const srcsetOf = (picture: Picture, format: 'avif' | 'webp'): string =>
  widthsOf(picture)
    .map((width) => `${href(pictureFilePath(picture, { width, format }))} ${width}w`)
    .join(',');

/**
 * A browser takes the first format that it knows, in the width that it needs.
 *
 * @param picture Missing only where the check has an error.
 * @param early Whether it may be on the first screen: what is there must not wait.
 */
export const pictureHtml = (
  { id, alt }: NodeOf<'figure'>,
  picture: Picture | undefined,
  early = id === LEAD,
): string => {
  if (!picture) return '';
  const { width, height } = shownSize(picture);
  const sizes = `(min-width:${width + 64}px) ${width}px,100vw`;
  const sources = PICTURE_FORMATS.filter((format) => format !== 'jpg').map(
    (format) => `<source type="image/${format}" srcset="${srcsetOf(picture, format)}" sizes="${sizes}">`,
  );
  const lazy = early ? '' : ' loading="lazy"';
  const fallback = href(pictureFilePath(picture, portableFile(picture)));
  return `<picture>${sources.join('')}<img src="${fallback}" alt="${escapeHtml(alt)}" width="${width}" height="${height}"${lazy}></picture>`;
};

/** A licence in a sentence of whatever direction, with a link where its name tells where it can be read. */
export const licenceHtml = (licence: string): string => {
  const address = addressOfLicence(licence);
  const name = `<bdi>${escapeHtml(licence)}</bdi>`;
  return address === undefined ? name : `<a href="${address}">${name}</a>`;
};

/** Whose a picture is, and why it may be shown. */
export const creditHtml = ({ credit, licence, generated }: NodeOf<'figure'>): string => {
  const said = html(words.pictures.credit.parts({ credit, licence: { html: licenceHtml(licence) } }));
  return generated ? `${said} <b>${escapeHtml(words.pictures.generated)}</b>` : said;
};

/** @param caption HTML. */
export const figureHtml = (
  figure: NodeOf<'figure'>,
  caption: string,
  picture: Picture | undefined,
): string => {
  const shown = pictureHtml(figure, picture);
  const said = `${caption && `${caption} `}<small>${creditHtml(figure)}</small>`;
  return `<figure id="${escapeHtml(figure.id)}">${shown}<figcaption>${said}</figcaption></figure>`;
};
