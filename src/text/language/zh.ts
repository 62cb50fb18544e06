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

/** Letters with which syllables begin in pinyin, and beside each the character that `Intl` sorts as the first under it. */
const INITIALS = 'ABCDEFGHJKLMNOPQRSTWXYZ';
const FIRST = '阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他屲夕丫帀';
const byPinyin = new Intl.Collator('zh');

/** The letter of the first syllable. Of a character that is read in several ways it is the usual one. */
const initialOf = (name: string): string => {
  const [character = ''] = name;
  if (!/\p{Script=Han}/u.test(character)) return name;
  return INITIALS[[...FIRST].findLastIndex((first) => byPinyin.compare(first, character) <= 0)] ?? name;
};

export const zh: LanguageRules = {
  lookedUp: initialOf,
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
