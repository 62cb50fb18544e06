import type { LanguageRules } from './language-rules.ts';
import { typesetter } from './typesetter.ts';

const NARROW = '\u202f';
const NO_BREAK = '\u00a0';

/** Straight single quotes are apostrophes: within guillemets one quotes with other marks. */
const quoted = typesetter({ outer: ['«', '»'], inner: ['\u2019', '\u2019'] }, '–');

/**
 * The spaces that never end a line: within guillemets and before high marks. What stands inside an address or a time
 * of the day, with no space or end behind it, is no mark of a sentence.
 */
const setSpaces = (text: string, before: string): string =>
  (before + text)
    .replace(/« ?/g, `«${NARROW}`)
    .replace(/[ \u00a0]?»/g, `${NARROW}»`)
    .replace(/(?<=[^\s;!?])[ \u00a0]?(?=[;!?]+(?:[\s»)\u202f]|$))/g, NARROW)
    .replace(/(?<=[\p{L}\p{N})»])[ \u00a0]?:(?=\s|$)/gu, `${NO_BREAK}:`)
    .replace(/\u202f{2,}/g, NARROW)
    .slice(before.length);

export const fr: LanguageRules = {
  typeset: (text, before) => setSpaces(quoted(text, before), before),
  abbreviations: 'M|MM|Mme|Mlle|Dr|Me|Mgr|St|Ste|av|apr|janv|févr|juill|sept|oct|nov|déc|[A-Z]',
  semicolon: `${NARROW}; `,
  wordsPerMinute: 195,
  citation: {
    title: (text) => `«${NARROW}${text}${NARROW}»`,
    asOf: (day) => `décrit la situation au ${day}`,
    updated: (day) => `mis à jour le ${day}`,
    withdrawn: 'retiré',
  },
};
