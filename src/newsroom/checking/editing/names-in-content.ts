import { findNames, type FoundName } from '../../naming/find-names.ts';
import { knownNames, PARTICLES, type Known } from '../../naming/known-names.ts';
import { searchLanguageOf } from '../../../searching/language.ts';
import { fold } from '../../../text/fold.ts';
import type { Content } from '../rules/content-rule.ts';

/** Words of three letters or fewer begin sentences in every language and are no names. */
const SHORT = 3;

/**
 * Tells whether a word with a capital may be an ordinary one: it says little by itself, or some article has it in small letters. To load
 * a dictionary would take longer than all the rest of the check.
 */
export const ordinaryWords = ({ newsroom, language }: Content): ((word: string) => boolean) => {
  const { isStopWord } = searchLanguageOf(language);
  const small = new Set(
    newsroom.articles.list.flatMap(({ body }) => body.text.match(/(?<!\p{L})\p{Ll}[\p{L}\p{M}]*/gu) ?? []),
  );
  return (word) => word.length <= SHORT || small.has(word.toLowerCase()) || isStopWord(fold(word));
};

type Find = (text: string) => FoundName[];

const made = new WeakMap<Content, Find>();

/** Finds the names that the newsroom knows in a text. */
export const namesIn = (content: Content): Find => {
  const before = made.get(content);
  if (before) return before;
  const known = knownNames(content.documents);
  const isCommon = ordinaryWords(content);
  const find: Find = (text) => findNames(text, known, isCommon);
  made.set(content, find);
  return find;
};

/** Whether words are written like a name. "The board" is one of many boards, though some name may be short for that. */
const isProper = (written: string): boolean => {
  const [first = '', ...others] = written.split(/[\s-]+/);
  return [...(PARTICLES.has(fold(first)) ? [] : [first]), ...others].some((word) =>
    /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word),
  );
};

/** What a name in a text surely means; nothing where it may mean something else. */
export const meantBy = (
  text: string,
  { from, to, of: [known, other], doubt }: FoundName,
): Known | undefined =>
  other === undefined && doubt === undefined && (known?.kind === 'term' || isProper(text.slice(from, to)))
    ? known
    : undefined;
