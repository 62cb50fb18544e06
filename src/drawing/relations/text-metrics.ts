import { rounded, type Point } from './curves.ts';

/** How a text is set. Lines are kept to `maxWidth` if the words allow it. */
export interface TextStyle {
  fontSize: number;
  lineHeight: number;
  maxWidth: number;
}

/** Lines of text, each centred on x. The first stands on y, each of the others `lineHeight` below the one before. */
export interface PlacedText {
  lines: readonly string[];
  x: number;
  y: number;
  lineHeight: number;
}

export interface Size {
  width: number;
  height: number;
}

/**
 * Widths of letters, in parts of the font size. Nobody knows the reader's fonts: these fit the widest of those that
 * the site asks for.
 */
const WIDTHS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/\p{M}/u, 0],
  [/[iljtfI.,:;'’ ]/, 0.38],
  [/[mwMW@]/, 0.97],
  [/\p{Lu}/u, 0.75],
  [/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{Extended_Pictographic}]/u, 1],
];
const OTHER_WIDTH = 0.62;

const widthOf = (text: string, { fontSize }: TextStyle): number =>
  [...text].reduce(
    (sum, letter) => sum + fontSize * (WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? OTHER_WIDTH),
    0,
  );

const widest = (lines: readonly string[], style: TextStyle): number =>
  Math.max(0, ...lines.map((line) => widthOf(line, style)));

/** Fills each line with as many words as the width holds. A word that is wider has a line of its own. */
const wrapped = (text: string, style: TextStyle, width: number): string[] =>
  text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    const longer = `${last ?? ''} ${word}`.trim();
    return last === undefined || widthOf(longer, style) > width ? [...lines, word] : lines.with(-1, longer);
  }, []);

const MOST_LINES = 3;

/** Makes lines as equally long as their number allows. */
const balanced = (lines: string[], style: TextStyle): string[] => {
  const narrower = wrapped(lines.join(' '), style, widest(lines, style) - 1);
  const gain = widest(narrower, style) < widest(lines, style);
  return gain && narrower.length === lines.length ? balanced(narrower, style) : lines;
};

/** Breaks a text into lines between words. Where they would be more than three, the lines are wider. */
export const linesOfText = (text: string, style: TextStyle): string[] => {
  const tried = [1, 1.5, 2].map((times) => wrapped(text, style, style.maxWidth * times));
  return balanced(tried.find((lines) => lines.length <= MOST_LINES) ?? tried.at(-1) ?? [], style);
};

/** The box around lines, with some air. */
export const boxOf = (lines: readonly string[], style: TextStyle): Size => ({
  width: widest(lines, style) + style.fontSize / 2,
  height: lines.length * style.lineHeight + style.fontSize / 2,
});

/** Places lines around a point. */
export const centred = (
  lines: readonly string[],
  [x, y]: Point,
  { fontSize, lineHeight }: TextStyle,
): PlacedText => ({
  lines,
  x: rounded(x),
  // A letter stands on its y: half the height of a capital lies above the middle.
  y: rounded(y - ((lines.length - 1) / 2) * lineHeight + fontSize * 0.35),
  lineHeight,
});
