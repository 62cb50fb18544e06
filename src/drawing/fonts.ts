import type * as Fontkit from 'fontkit';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Which letters the pictures can show, and in which files of which packages they are. */

interface Family {
  /** Of the package; its files begin with the part after the slash. */
  package: string;
  /** Names of the files that are used, or `slices` for files by number, each with some hundred letters. */
  files: readonly string[] | 'slices';
  /** One file for each, or one for all. */
  weights: readonly number[] | 'all';
  /** Whether it has letters that its package does not tell of. */
  undeclared?: true;
}

const variable = (name: string, files: Family['files']): Family => ({
  package: `@fontsource-variable/noto-${name}`,
  files,
  weights: 'all',
});

/** A letter is drawn by the first of these that has it. */
const FAMILIES: readonly Family[] = [
  {
    package: '@fontsource/charis-sil',
    files: ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'],
    weights: [400, 700],
  },
  { package: '@fontsource/noto-naskh-arabic', files: ['arabic'], weights: [400, 700] },
  variable('serif', ['greek', 'greek-ext', 'latin-ext', 'cyrillic-ext', 'vietnamese']),
  variable('serif-hebrew', ['hebrew']),
  variable('serif-armenian', ['armenian']),
  variable('serif-georgian', ['georgian']),
  variable('serif-devanagari', ['devanagari']),
  variable('serif-bengali', ['bengali']),
  variable('serif-tamil', ['tamil']),
  variable('serif-thai', ['thai']),
  { package: '@fontsource/noto-sans-math', files: ['latin'], weights: [400], undeclared: true },
  { package: '@fontsource/noto-sans-symbols-2', files: ['symbols', 'math'], weights: [400] },
  variable('serif', ['math']),
  variable('emoji', 'slices'),
];

const JAPANESE = variable('serif-jp', 'slices');
/** Chinese, Japanese and Korean write the same letters differently. */
const EAST_ASIAN: readonly Family[] = [
  variable('serif-sc', 'slices'),
  variable('serif-tc', 'slices'),
  JAPANESE,
  variable('serif-kr', 'slices'),
];

const require = createRequire(import.meta.url);
/** @param file Within the packages. */
export const bytesOf = (file: string): Buffer => readFileSync(require.resolve(file));

/** A file of a font. */
export interface FontFile {
  /** Name under which it is asked for. Files of two weights share one. */
  family: string;
  /** Of the package: another version of it draws another picture. */
  package: string;
  file: string;
  weight: number | undefined;
  /** Code points. */
  letters: ReadonlySet<number>;
}

/** The files of all weights, which have the same letters. */
const faces = new Map<string, FontFile[]>();
const faceOf = (family: Family, name: string): FontFile[] => {
  const known = faces.get(`${family.package} ${name}`);
  if (known) return known;
  const base = `${family.package.split('/')[1] ?? ''}-${name}`;
  const weights = family.weights === 'all' ? [undefined] : family.weights;
  const fileOf = (weight: number | undefined) =>
    `${family.package}/files/${base}-${weight ?? 'wght'}-normal.woff2`;
  // The library, too, is loaded for the first letter that needs it: most checks need none.
  const { create } = require('fontkit') as typeof Fontkit;
  const letters = new Set((create(bytesOf(fileOf(weights[0]))) as Fontkit.Font).characterSet);
  const face = weights.map((weight) => ({
    family: base,
    package: family.package,
    file: fileOf(weight),
    weight,
    letters,
  }));
  faces.set(`${family.package} ${name}`, face);
  return face;
};

type Range = readonly [from: number, to: number];
const declared = new Map<string, Map<string, Range[]>>();

/** What a package says of its files: `U+4e00-4e8c,U+5b57`. */
const rangesIn = (family: Family): Map<string, Range[]> => {
  const known = declared.get(family.package);
  if (known) return known;
  const written = JSON.parse(bytesOf(`${family.package}/unicode.json`).toString()) as Record<string, string>;
  const read = new Map(
    Object.entries(written).map(([name, ranges]) => [
      name,
      ranges.split(',').map((range): Range => {
        const [from = '', to = from] = range.replace('U+', '').split('-');
        return [parseInt(from, 16), parseInt(to, 16)];
      }),
    ]),
  );
  declared.set(family.package, read);
  return read;
};

const foundWith = new Map<Family, Map<number, string[]>>();

/** Names of the files that may have a letter: to look into all would take seconds. */
const filesWith = (family: Family, codePoint: number): string[] => {
  const known = foundWith.get(family) ?? new Map<number, string[]>();
  foundWith.set(family, known);
  const found =
    known.get(codePoint) ??
    [...rangesIn(family)]
      .filter(([name]) => (family.files === 'slices' ? name.startsWith('[') : family.files.includes(name)))
      .filter(
        ([, ranges]) =>
          family.undeclared || ranges.some(([from, to]) => from <= codePoint && codePoint <= to),
      )
      .map(([name]) => name.replace(/[[\]]/g, ''));
  known.set(codePoint, found);
  return found;
};

/** What joins and steers letters and has no shape of its own. */
const SHAPELESS = /\p{Default_Ignorable_Code_Point}/gu;
const codePointsOf = (text: string): number[] =>
  Array.from(text.replace(SHAPELESS, ''), (character) => character.codePointAt(0) ?? 0);

/** The one face of a family that has all of these. */
const faceWith = (family: Family, codePoints: readonly number[]): FontFile[] | undefined =>
  filesWith(family, codePoints[0] ?? 0)
    .map((name) => faceOf(family, name))
    .find(([file]) => codePoints.every((codePoint) => file?.letters.has(codePoint)));

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const EAST_ASIAN_LETTER =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;

/**
 * The families for a text. Of those for East Asian letters the one comes first in whose language they are
 * commonest: its files are numbered from rare letters to common ones. Kana are Japanese, and in all of them.
 */
const familiesFor = (text: string): readonly Family[] => {
  const letters = [...text].filter((letter) => EAST_ASIAN_LETTER.test(letter));
  const commonness = (family: Family) =>
    family === JAPANESE && KANA.test(text)
      ? Infinity
      : letters.reduce(
          (sum, letter) => sum + Number(filesWith(family, letter.codePointAt(0) ?? 0)[0] ?? -1),
          0,
        );
  return [...FAMILIES, ...[...EAST_ASIAN].sort((a, b) => commonness(b) - commonness(a))];
};

/** What the fonts make of a text. */
export interface Lettering {
  /** The text without what no font has. */
  text: string;
  missing: string[];
  /** What draws it, in the order in which they are asked. */
  files: FontFile[];
}

/** Letters, digits and signs of ASCII: the first family has all of them, which need not be read for that. */
const ASCII = /^[ -~]*$/;

/** What no font has. */
export const undrawn = (text: string): string[] => (ASCII.test(text) ? [] : letteringOf(text).missing);

/** A letter with its accents and vowel signs is drawn whole, by one file, or not at all. */
export const letteringOf = (text: string): Lettering => {
  const families = familiesFor(text);
  const used = families.map(() => new Set<FontFile>());
  const missing = new Set<string>();
  let drawn = '';
  // The frame of a key round a figure would be drawn beside it.
  const bare = text.normalize('NFC').replace(/\ufe0f?\u20e3/g, '');
  for (const { segment } of graphemes.segment(bare.replace(/\s+/g, ' '))) {
    const letter = segment.startsWith(' ') ? ' ' : segment;
    const codePoints = codePointsOf(letter);
    if (codePoints.length === 0) continue;
    const rank = families.findIndex((family) => faceWith(family, codePoints) !== undefined);
    const family = families[rank];
    if (!family) {
      missing.add(letter);
      continue;
    }
    drawn += letter;
    for (const file of faceWith(family, codePoints) ?? []) used[rank]?.add(file);
  }
  const kept = drawn.replace(/ +/g, ' ').trim();
  if (kept === text) return { text, missing: [...missing], files: used.flatMap((files) => [...files]) };
  // What stands side by side now may be one letter: a comma, and an accent that an invisible sign had parted from it.
  const again = letteringOf(kept);
  return { ...again, missing: [...new Set([...missing, ...again.missing])] };
};
