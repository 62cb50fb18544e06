import { rounded, type Point } from './curves.ts';

/** A sort of lettering: size of the type, height of a line, and the width to keep to if its words allow it. */
export interface Lettering {
  size: number;
  line: number;
  width: number;
}

/** A text of one or more lines that are centred on x. y is the first one's, and from each to the next is a step. */
export interface DrawnText {
  lines: readonly string[];
  x: number;
  y: number;
  step: number;
}

export interface Size {
  width: number;
  height: number;
}

/**
 * How wide letters are, in parts of the size. Nobody knows the reader's fonts: these are for the widest of those that
 * the site asks for.
 */
const WIDTHS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/\p{M}/u, 0],
  [/[iljtfI.,:;'’ ]/, 0.38],
  [/[mwMW@]/, 0.97],
  [/\p{Lu}/u, 0.75],
  [/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{Extended_Pictographic}]/u, 1],
];
const USUAL = 0.62;

const widthOf = (text: string, { size }: Lettering): number =>
  [...text].reduce(
    (sum, letter) => sum + size * (WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? USUAL),
    0,
  );

const broken = (text: string, lettering: Lettering, width: number): string[] =>
  text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    const longer = `${last ?? ''} ${word}`.trim();
    return last === undefined || widthOf(longer, lettering) > width
      ? [...lines, word]
      : lines.with(-1, longer);
  }, []);

const MOST_LINES = 3;

/** Lines as much of a length as their number allows. */
const balanced = (lines: string[], lettering: Lettering): string[] => {
  const widest = Math.max(...lines.map((line) => widthOf(line, lettering)));
  const narrower = broken(lines.join(' '), lettering, widest - 1);
  const gain = Math.max(...narrower.map((line) => widthOf(line, lettering))) < widest;
  return gain && narrower.length === lines.length ? balanced(narrower, lettering) : lines;
};

/** A text on lines that end between words; wider ones, if they would be more than three. */
export const linesOfText = (text: string, lettering: Lettering): string[] => {
  const tried = [1, 1.5, 2].map((times) => broken(text, lettering, lettering.width * times));
  return balanced(tried.find((lines) => lines.length <= MOST_LINES) ?? tried.at(-1) ?? [], lettering);
};

/** The room that lines take with some air around them. */
export const roomFor = (lines: readonly string[], lettering: Lettering): Size => ({
  width: Math.max(0, ...lines.map((line) => widthOf(line, lettering))) + lettering.size / 2,
  height: lines.length * lettering.line + lettering.size / 4,
});

/** Lines around a point. */
export const centred = (lines: readonly string[], [x, y]: Point, { size, line }: Lettering): DrawnText => ({
  lines,
  x: rounded(x),
  // A letter stands on its y: half of what a capital is high lies above the middle.
  y: rounded(y - ((lines.length - 1) / 2) * line + size * 0.35),
  step: line,
});
