import { escapeHtml } from '../text/escape-html.ts';

/** What stands for a newsroom in a picture. */
export interface Brand {
  /** SVG in one line; what it draws by `currentColor` has the accent colour. Without one the first letter of the name stands in its place. */
  mark?: string | undefined;
  letter: string;
  accent: { light: string; dark: string };
}

const SIDE = 16;
const MARGIN = 1.5;

/** The mark in the middle of a square, in the accent colour: of light paper, or of what the reader's system has. */
export const squareMark = ({ mark, letter, accent }: Brand, adapts: boolean): string => {
  const dark = adapts ? `<style>@media(prefers-color-scheme:dark){svg{color:${accent.dark}}}</style>` : '';
  const size = SIDE - 2 * MARGIN;
  const drawn =
    mark === undefined
      ? `<text x="50%" y="12.5" text-anchor="middle" font-family="serif" font-weight="700" font-size="${SIDE}" fill="currentColor">${escapeHtml(letter)}</text>`
      : mark.replace('<svg', `<svg x="${MARGIN}" y="${MARGIN}" width="${size}" height="${size}"`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}" color="${accent.light}">${dark}${drawn}</svg>`;
};
