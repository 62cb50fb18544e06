import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fa } from './fa.ts';
import { fr } from './fr.ts';
import type { CitationStyle, LanguageRules, RoleGrammar, Wording } from './language-rules.ts';
import { segmentSentences, type Sentence } from './sentences.ts';
import { monthBinder } from './typesetter.ts';
import { zh } from './zh.ts';

export interface Language {
  /** BCP 47. */
  tag: string;
  /**
   * A text as a typesetter sets it: the quotation marks, apostrophes, dashes and spaces of the language.
   *
   * @param before The character that stands before the text on the page, if the text is a piece of a longer
   * one: the apostrophe of `[Tarvani](actor:...)'s` closes, although it begins its piece.
   */
  typeset: (text: string, before?: string) => string;
  sentencesOf: (text: string) => Sentence[];
  /** Where words begin and end. */
  words: Intl.Segmenter;
  countWords: (text: string) => number;
  /** Whole minutes that it takes to read a text, one at the least. */
  minutesToRead: (text: string) => number;
  /** The order of names in a list. */
  compare: (a: string, b: string) => number;
  /** The letter under which a name stands in a list of letters; nothing where it begins with none. */
  letterOf: (name: string) => string | undefined;
  /** What comes before a name in a sentence: "the " before "river guard forces". */
  articleBefore: (name: string) => string;
  /** What stands between the parts of a list, and between parts that have such marks in them. */
  comma: string;
  semicolon: string;
  /** Absent where nobody has written down how the language cites: a reference then says less. */
  citation: CitationStyle | undefined;
  /** Absent where nobody has: roles are not looked for. */
  roles: RoleGrammar | undefined;
  /** Absent where nobody has: such words are not looked for. */
  wording: Wording | undefined;
}

const RULES: Record<string, LanguageRules> = { ar, en, es, fa, fr, zh };

const baseOf = (tag: string): string => new Intl.Locale(tag).language;

/** Whether there are rules for a language; a neutral one holds for the others, which leaves a text as it was typed. */
export const hasRules = (tag: string): boolean => baseOf(tag) in RULES;

/** Whether a text in one language is read by those who read the other: `en` and `en-GB`. */
export const isSameLanguage = (a: string, b: string): boolean => baseOf(a) === baseOf(b);

const known = new Map<string, Language>();

/** @param tag BCP 47, as in `<html lang>`. */
export const languageOf = (tag: string): Language => {
  const language = known.get(tag) ?? newLanguage(tag, RULES[baseOf(tag)] ?? {});
  known.set(tag, language);
  return language;
};

/**
 * A letter with a mark stands under the one without it, unless the language counts them as two: `É` under `E`, and in Spanish `Ñ` by
 * itself. Chinese characters are no letters; where a language has letters for them, `lookedUp` says which.
 */
const letterTeller = (tag: string, lookedUp: (name: string) => string): Language['letterOf'] => {
  const { compare } = new Intl.Collator(tag, { sensitivity: 'base' });
  return (name) => {
    const first = /[\p{L}\p{N}]/u.exec(lookedUp(name))?.[0] ?? '';
    if (!/\p{L}/u.test(first) || /\p{Script=Han}/u.test(first)) return undefined;
    const [letter = ''] = first.toLocaleUpperCase(tag);
    const [bare = ''] = letter.normalize('NFD');
    return compare(bare, letter) === 0 ? bare : letter;
  };
};

/** Words a minute: the mean of the seventeen languages of the study that `wordsPerMinute` names. */
const MEAN_SPEED = 184;

const newLanguage = (tag: string, rules: LanguageRules): Language => {
  const {
    typeset = (text) => text,
    articleBefore = () => '',
    abbreviations,
    comma = ', ',
    semicolon = '; ',
    wordsPerMinute = MEAN_SPEED,
    lookedUp = (name) => name,
    citation,
    roles,
    wording,
  } = rules;
  const words = new Intl.Segmenter(tag, { granularity: 'word' });
  const countWords = (text: string) => [...words.segment(text)].filter(({ isWordLike }) => isWordLike).length;
  const bindMonths = monthBinder(tag);
  const sentences = new Intl.Segmenter(tag, { granularity: 'sentence' });
  return {
    tag,
    typeset: (text, before = '') => bindMonths(typeset(text, before)),
    sentencesOf: segmentSentences(sentences, abbreviations),
    words,
    countWords,
    minutesToRead: (text) => Math.max(1, Math.round(countWords(text) / wordsPerMinute)),
    compare: new Intl.Collator(tag).compare,
    letterOf: letterTeller(tag, lookedUp),
    articleBefore,
    comma,
    semicolon,
    citation,
    roles,
    wording,
  };
};
