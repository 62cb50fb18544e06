import { formsOf, PARTICLES, type Known, type KnownName, type KnownNames } from './known-names.ts';
import { beginsLarge, isWithinName, wordsIn, type Word } from './words-in-text.ts';

/** A known name in a text. */
export interface FoundName {
  from: number;
  to: number;
  /** What it may mean: more than one thing where the newsroom has the name twice. */
  of: readonly Known[];
  /** A word beside it that may belong to the name, so that it is not certain what is meant. */
  doubt?: string;
}

/** Whether a word is in capitals, as abbreviations are. */
const isAbbreviation = (word: string): boolean => /^[\p{Lu}\p{N}]{2,}$/u.test(word);

/** Whether words are written like a name. A single word needs the capitals of the name; several words need only their order. */
const isWrittenLike = (name: readonly Word[], written: readonly Word[]): boolean =>
  name.every((word, index) => {
    const own = written[index]?.text ?? '';
    if (isAbbreviation(word.text)) return own === word.text;
    return name.length > 1 || !beginsLarge(word.text) || beginsLarge(own);
  });

const startOf = (
  words: readonly Word[],
  at: number,
  name: KnownName,
): { from: number; count: number } | undefined => {
  const written = words.slice(at, at + name.words.length);
  const [first, ...others] = name.words;
  if (!first || written.length < name.words.length) return undefined;
  const isRest = others.every(({ same }, index) => {
    const word = written[index + 1];
    return word !== undefined && word.same === same && isWithinName(word.before);
  });
  return isRest && isWrittenLike(name.words, written) ? { from: at, count: written.length } : undefined;
};

/**
 * The names in a text that the newsroom knows. Only whole words are a name, and the longest name is taken: Orun is not in Orunda, and
 * the river guard is not in the Free River Guard. If a word with a capital beside the name may belong to it, that is a doubt.
 *
 * @param isCommon Whether a word with a capital at the beginning of a sentence may be an ordinary word.
 */
export const findNames = (
  text: string,
  known: KnownNames,
  isCommon: (word: string) => boolean,
): FoundName[] => {
  const words = wordsIn(text);
  const found: FoundName[] = [];
  for (let at = 0; at < words.length;) {
    const match = longestAt(text, words, at, known);
    if (match) {
      const doubt = match.names.every((name) => name.of.kind === 'term')
        ? undefined
        : neighbourOf(text, words, at, match.count, match.names, isCommon);
      found.push({
        from: match.from,
        to: match.to,
        of: match.names.map((name) => name.of),
        ...(doubt !== undefined && { doubt }),
      });
    }
    at += match?.count ?? 1;
  }
  return found;
};

/** The longest known name that begins at a word, and what it may mean. */
const longestAt = (text: string, words: readonly Word[], at: number, known: KnownNames) => {
  const word = words[at];
  if (!word) return undefined;
  // "Rawis’" means the family, or is a slip for "Rawi's".
  const isPlural = /s$/iu.test(word.text) && /^['\u2019]/u.test(text.slice(word.to));
  const forms = [...formsOf(word.same), ...(isPlural ? [{ form: word.same.slice(0, -1), prefix: 0 }] : [])];
  const matches = forms.flatMap(({ form, prefix }) =>
    (known.get(form) ?? []).flatMap((name) => {
      const match = startOf(words, at, name);
      return match ? [{ name, prefix, count: match.count, form }] : [];
    }),
  );
  const count = Math.max(0, ...matches.map((match) => match.count));
  const longest = matches.filter((match) => match.count === count);
  const first = longest[0];
  const last = words[at + count - 1];
  if (!first || !last) return undefined;
  const main = longest.filter(({ name }) => name.isMain);
  const names = (main.length > 0 ? main : longest).map(({ name }) => name);
  const cut = count === 1 && isPlural && first.form !== word.same ? 1 : 0;
  return {
    names: [...new Map(names.map((name) => [`${name.of.kind}:${name.of.id}`, name])).values()],
    count,
    from: word.from + prefixIn(word, first.prefix),
    to: last.to - cut,
  };
};

/** How long the first letters of a word's folded spelling are as they are written, where marks may stand between them. */
const prefixIn = (word: Word, letters: number): number => {
  let index = 0;
  for (let left = letters; left > 0 && index < word.text.length; index += 1)
    if (/\p{L}/u.test(word.text[index + 1] ?? '') || index + 1 === word.text.length) left -= 1;
  return index;
};

/** The word beside a name that may belong to it. */
const neighbourOf = (
  text: string,
  words: readonly Word[],
  at: number,
  count: number,
  names: readonly KnownName[],
  isCommon: (word: string) => boolean,
): string | undefined => {
  const after = words[at + count];
  const last = words[at + count - 1];
  // After a possessive another name begins.
  if (after && last && /^[\s-]$/u.test(text.slice(last.to, after.from)) && beginsLarge(after.text))
    return after.text;
  // Before a whole name stands a title. Before a family name alone another given name may stand.
  const isWhole = count > 1 && !PARTICLES.has(words[at]?.same ?? '');
  if (isWhole && names.some((name) => name.of.isPerson)) return undefined;
  let place = at - 1;
  let next = words[at];
  while (
    next &&
    /^[\s-]$/u.test(next.before) &&
    PARTICLES.has(words[place]?.same ?? '') &&
    !isStart(words, place)
  ) {
    next = words[place];
    place -= 1;
  }
  const before = words[place];
  if (!before || !next || !/^[\s-]$/u.test(next.before) || !beginsLarge(before.text)) return undefined;
  if (names.some((name) => name.of.titles.has(before.same))) return undefined;
  return isStart(words, place) && isCommon(before.text) ? undefined : before.text;
};

/** Whether a word begins a sentence or a part of one: nothing stands before it, or a mark after which one begins. */
const isStart = (words: readonly Word[], at: number): boolean =>
  at <= 0 || /[.!?:;"\u201c\u201d\u00ab(\u2014\u2013]/u.test(words[at]?.before ?? '');
