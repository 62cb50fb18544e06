/**
 * Marks of Western scripts as the Arabic script has them, where they follow one of its letters: keyboards that lack
 * the comma of a language are common. What stands between figures, or after a word in other letters, stays.
 */
const MARKS: Record<string, string> = { ',': '،', ';': '؛', '?': '؟' };

const AFTER_ARABIC = /(?<=[\p{Script=Arabic}»”)])[,;?](?=[\s»”)]|$)/gu;

export const setMarks = (text: string, before: string): string =>
  (before + text).replace(AFTER_ARABIC, (mark) => MARKS[mark] ?? mark).slice(before.length);
