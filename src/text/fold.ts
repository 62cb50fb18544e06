/**
 * One spelling for the many that a name has: what is searched and what is searched for pass through here, so
 * that a reader finds Türkiye as Turkiye, and عراقچی as عراقجي.
 */

/** Letters that Unicode does not take apart. */
const LETTERS: Record<string, string> = {
  // Persian, Kurdish and Urdu letters as Arabic writes them, and endings that are written either way.
  ...{ ی: 'ي', ى: 'ي', ے: 'ي', ێ: 'ي', ې: 'ي', ک: 'ك', ڪ: 'ك', گ: 'ك', ة: 'ه', ە: 'ه', ہ: 'ه', ھ: 'ه' },
  ...{ ٱ: 'ا', چ: 'ج', پ: 'ب', ڤ: 'ف', ژ: 'ز', ڕ: 'ر', ڵ: 'ل', ۆ: 'و', ۇ: 'و' },
  // Latin letters with a stroke or a tail, or without a dot; the sigma that ends a Greek word.
  ...{
    ı: 'i',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    ħ: 'h',
    ŧ: 't',
    ə: 'e',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    þ: 'th',
    ς: 'σ',
  },
};

/**
 * What has no sound of its own: accents, vowel signs of Arabic and Hebrew, tatweel, joiners, soft hyphens, and
 * marks that steer direction. Vowel signs of Thai or Hindi are letters like others, and so are the marks that
 * make ガ of カ.
 */
const SILENT =
  /(?![\u3099\u309a])[\p{Script=Inherited}\u0640\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|(?=\p{M})[\p{Script=Arabic}\p{Script=Hebrew}]/gu;
/** Apostrophes, and the half rings that scholars write for ayn and hamza. */
const APOSTROPHES = /['`\u2018\u2019\u201b\u02b9-\u02bf\u02c8]/g;
const POSSESSIVE = /['\u2019\u02bc]s$/u;

const isDigit = (code: number): boolean => /\p{Nd}/u.test(String.fromCodePoint(code));

/** Unicode has the ten digits of a script in a row. */
const digitOf = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (isDigit(code - before - 1)) before++;
  return String(before % 10);
};

/** A text with its digits as 0 to 9, whatever its script. */
export const plainDigits = (text: string): string => text.replace(/(?!\d)\p{Nd}/gu, digitOf);

/** A word without its accents and apostrophes, in small letters, in the one spelling; the s of a possessor goes. */
export const fold = (word: string): string =>
  // Most words are plain, and an index has millions of them.
  /^[a-z]+$/i.test(word) ? word.toLowerCase() : foldMarks(word);

const foldMarks = (word: string): string =>
  word
    .replace(POSSESSIVE, '')
    .normalize('NFKD')
    .replace(SILENT, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(SILENT, '')
    .replace(APOSTROPHES, '')
    .replace(/\p{L}/gu, (letter) => LETTERS[letter] ?? letter)
    .replace(/(?!\d)\p{Nd}/gu, digitOf)
    .replace(/\s+/g, '')
    .normalize('NFC');
