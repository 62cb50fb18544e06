import unhomoglyph from 'unhomoglyph';

/**
 * Letters of one script that look like those of another, by the tables of UTS 39: the Cyrillic "а" in "аpple".
 */

/** Scripts that UTS 39 keeps apart from Latin letters (section 5.2), and those it does not recommend that have its shapes. */
const LOOK_LATIN = ['Cyrillic', 'Greek', 'Armenian', 'Cherokee', 'Coptic', 'Lisu'];
const SCRIPTS = ['Latin', ...LOOK_LATIN].map((name) => ({
  name,
  letter: new RegExp(`\\p{Script=${name}}`, 'u'),
}));
/** Greek letters that end the names of science, such as TNFα and IFNγ, and have a shape of their own. */
const OF_SCIENCE = new Set('αγ');

const scriptOf = (letter: string): string | undefined =>
  SCRIPTS.find((script) => script.letter.test(letter))?.name;

const looksLatin = (letter: string): boolean =>
  !OF_SCIENCE.has(letter) &&
  /^[a-z]+$/i.test(unhomoglyph(letter)) &&
  LOOK_LATIN.includes(scriptOf(letter) ?? '');

/** A word of letters from two scripts that look alike. */
export interface MixedWord {
  index: number;
  word: string;
  /** Its letters of the script that has fewer of them. */
  strangers: string[];
}

/** Words in which Latin letters and letters that look like them are mixed. */
export const mixedWordsIn = (text: string): MixedWord[] => {
  if (!/[^\0-\u024f]/.test(text)) return [];
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)].flatMap(({ 0: word, index }) => {
    if (!/[^\0-\u024f]/.test(word)) return [];
    const letters = [...word].filter((letter) => scriptOf(letter) !== undefined);
    const latin = letters.filter((letter) => scriptOf(letter) === 'Latin');
    const others = letters.filter((letter) => scriptOf(letter) !== 'Latin');
    return latin.length > 0 && others.some(looksLatin)
      ? [{ index, word, strangers: others.length <= latin.length ? others : latin }]
      : [];
  });
};

/** `U+0430, a Cyrillic letter`. */
export const letterName = (letter: string): string => {
  const script = scriptOf(letter) ?? 'foreign';
  const number = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `U+${number}, ${/^[aeiou]/i.test(script) ? 'an' : 'a'} ${script} letter`;
};

/** A text as it reads to the eye, as far as letters of other scripts and forms look like those of ASCII. */
export const readingOf = (text: string): string =>
  text.normalize('NFKC').replace(/[^\0-\x7f]/gu, (character) => unhomoglyph(character));
