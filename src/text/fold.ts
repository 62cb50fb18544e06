/**
 * One spelling for the many that a name has: what is searched and what is searched for pass through here, so
 * that a reader finds Türkiye as Turkiye, and عراقچی as عراقجي.
 */

/** Letters that Unicode does not take apart. */
const LETTERS: Record<string, string> = {
  // Persian, Kurdish and Urdu letters as Arabic writes them, and endings that are written either way.
  ...{ ی: 'ي', ى: 'ي', ے: 'ي', ێ: 'ي', ې: 'ي', ک: 'ك', ڪ: 'ك', گ: 'ك', ة: 'ه', ە: 'ه', ہ: 'ه', ھ: 'ه' },
  ...{ ٱ: 'ا', چ: 'ج', پ: 'ب', ڤ: 'ف', ژ: 'ز', ڕ: 'ر', ڵ: 'ل', ۆ: 'و', ۇ: 'و' },
  // Latin letters with a stroke or a tail, or without a dot.
  ...{ ı: 'i', ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', ə: 'e', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' },
};

/** What has no sound of its own: vowel signs and accents, tatweel, joiners, and marks that steer direction. */
const SILENT = /[\p{M}\u0640\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
/** Apostrophes, and the half rings that scholars write for ayn and hamza. */
const APOSTROPHES = /['`\u2018\u2019\u201b\u02b9-\u02bf\u02c8]/g;
const POSSESSIVE = /['\u2019\u02bc]s(?=[^\p{L}\p{N}]*$)/u;
const DIGITS = /[٠-٩۰-۹]/g;

/** A word without its accents, in small letters, in the one spelling. Punctuation stays. */
export const foldWord = (word: string): string => {
  const folded = word
    .replace(POSSESSIVE, '')
    .normalize('NFKD')
    .replace(SILENT, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(SILENT, '')
    .replace(APOSTROPHES, '')
    .replace(DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .replace(/\p{L}/gu, (letter) => LETTERS[letter] ?? letter)
    .replace(/\s+/g, '');
  // Pagefind counts words, and so does who marks them: none may vanish.
  return folded === '' ? word : folded;
};

/** The words of a text, as Pagefind tells them apart. */
export const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** A text in the one spelling, word for word. */
export const fold = (text: string): string => wordsOf(text).map(foldWord).join(' ');
