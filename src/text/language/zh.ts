import type { LanguageRules } from './language-rules.ts';

/** Marks as wide as the characters they follow. https://www.w3.org/TR/clreq/#h-punctuation_marks */
const WIDE: Record<string, string> = {
  ...{ ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '.': '。' },
};
const HAN = '\\p{Script=Han}》）”’';
const OPENS = new RegExp(`(?<=[${HAN}])\\( ?`, 'gu');
const CLOSES = /(?<=（[^（）()]*)\)/gu;
const AFTER_HAN = new RegExp(`(?<=[${HAN}])(?:[,;:?!] ?(?!\\d)|\\.(?=["”\\s]|$))`, 'gu');

/** No space parts words, so what stands before a mark does not tell whether it opens: they alternate. */
const setQuotes = (text: string, before: string): string => {
  // A mark at the beginning of a piece, with nothing of the quotation behind it, closes what opened before the piece.
  let open = before !== '' && /^"(?:[\p{P}\s]|$)/u.test(text);
  return text.replace(/"/g, () => {
    open = !open;
    return open ? '“' : '”';
  });
};

/** A bracket that was set lets the one behind it be set, too. */
const setBrackets = (text: string): string => {
  const set = text.replace(OPENS, '（').replace(CLOSES, '）');
  return set === text ? text : setBrackets(set);
};

export const zh: LanguageRules = {
  typeset: (text, before) =>
    setBrackets((before + setQuotes(text, before)).replace(/(?<!-)--(?!-)/g, '——'))
      .replace(AFTER_HAN, (mark) => WIDE[mark.trim()] ?? mark)
      .slice(before.length),
  comma: '，',
  semicolon: '；',
  wordsPerMinute: 158,
  citation: {
    title: (text) => `《${text}》`,
    asOf: (day) => `描述截至${day}的情况`,
    updated: (day) => `更新于${day}`,
    withdrawn: '已撤回',
  },
};
