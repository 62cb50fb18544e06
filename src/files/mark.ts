import { existsSync, lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { MARK, MARK_SIDE, type Mark } from '../newsroom/model/settings.ts';
import { problem, type Problem } from '../newsroom/model/problems.ts';
import { LARGEST_PICTURE } from '../newsroom/model/pictures/picture.ts';
import { kept } from './kept.ts';
import { kindOf, loadSharp, look } from './pictures.ts';

/** The mark of a newsroom where it is a picture. */

const SIZE = `A mark is a square with sides of ${MARK_SIDE.least} to ${MARK_SIDE.most} pixels.`;
const PADDING = 'If yours is not square, put it into the middle of a transparent square.';

/**
 * The problems of a mark that is a picture. There are none where it is a drawing, or missing.
 *
 * @param folder The content folder.
 */
export const problemsOfMark = async (folder: string): Promise<Problem[]> => {
  const file = path.join(folder, MARK.png);
  if (!existsSync(file) || !lstatSync(file).isFile()) return [];
  const refuse = (sentence: string, hint: string) => [
    problem('bad-mark', MARK.png, undefined, { sentence, hint }),
  ];
  const bytes = readFileSync(file);
  const kind = kindOf(bytes);
  if (kind !== 'PNG')
    return refuse(
      kind === undefined ? 'The file is not a picture.' : `The file is ${kind}, whatever its name says.`,
      kind === 'SVG' ? `Name it ${MARK.svg}.` : `Save the mark as PNG, or draw it as ${MARK.svg}.`,
    );
  if (bytes.length > LARGEST_PICTURE)
    return refuse(
      `The file has ${Math.ceil(bytes.length / 1_000_000)} MB; at most ${LARGEST_PICTURE / 1_000_000} MB are read.`,
      `Make it smaller. ${SIZE}`,
    );
  const found = await look(bytes);
  if ('sentence' in found) return refuse(found.sentence, found.hint);
  const { width, height } = found;
  const fits = width === height && width >= MARK_SIDE.least && width <= MARK_SIDE.most;
  return fits ? [] : refuse(`The picture has ${width} × ${height} pixels.`, `${SIZE} ${PADDING}`);
};

/**
 * The mark as SVG in one line. A picture is made as small as asked, without the notes that programs leave in a file, and put into an
 * SVG.
 *
 * @param folder The content folder.
 * @param side Pixels of a side, where the mark is a picture.
 */
export const drawnMark = async (
  folder: string,
  mark: Mark | undefined,
  side: number,
): Promise<string | undefined> => {
  if (mark === undefined || 'svg' in mark) return mark?.svg;
  const sharp = await loadSharp();
  const small = await kept('marks', JSON.stringify([mark.png, side, sharp.versions]), () =>
    sharp(readFileSync(path.join(folder, MARK.png)))
      .resize(side, side)
      .png()
      .toBuffer(),
  );
  const address = `data:image/png;base64,${small.toString('base64')}`;
  return `<svg viewBox="0 0 ${side} ${side}"><image width="${side}" height="${side}" href="${address}"/></svg>`;
};
