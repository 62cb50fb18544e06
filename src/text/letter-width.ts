const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** How much room a text takes, in letters: one of Han, kana or Hangul is as wide as two. */
export const widthOf = (text: string): number => [...text].length + (text.match(WIDE)?.length ?? 0);
