import { distance } from 'fastest-levenshtein';
import type { Article } from '../../model/newsroom.ts';
import { problem, type Problem } from '../../model/problems.ts';
import { beginsLarge, wordsIn } from '../../naming/words-in-text.ts';
import { contentRule, type Content } from '../rules/content-rule.ts';
import { fieldsOf, placeIn } from './article-text.ts';
import { ordinaryWords } from './names-in-content.ts';

/** Letters. Shorter names are one letter from each other: Bonn and Bern. */
const SHORTEST = 5;
/** In a name of so many letters two may be wrong. */
const LONG = 8;
/** How much more often the one spelling must stand there, where no file has it as a name. */
const MORE_OFTEN = 3;

/** Words by their folded spelling, with one way of writing it and how often it stands there. */
type Counted = Map<string, { text: string; times: number }>;

const counted = (texts: readonly string[]): Counted => {
  const words: Counted = new Map();
  for (const { text, same } of texts.flatMap(wordsIn)) {
    if (!beginsLarge(text) || same.length < SHORTEST) continue;
    const before = words.get(same);
    words.set(same, { text, times: (before?.times ?? 0) + 1 });
  }
  return words;
};

const isSwapped = (a: string, b: string): boolean => {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a.length === b.length && a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2) === b;
};

/** Whether one is written for the other by a slip. What one has behind the other is an ending: Chile and Chilean. */
const isSlip = (a: string, b: string): boolean =>
  a.charAt(0) === b.charAt(0) &&
  !a.startsWith(b) &&
  !b.startsWith(a) &&
  (isSwapped(a, b) || distance(a, b) <= (Math.min(a.length, b.length) >= LONG ? 2 : 1));

const namesOf = ({ newsroom }: Content): Counted =>
  counted(
    [...newsroom.actors.list, ...newsroom.locations.list, ...newsroom.terms.list].flatMap(
      ({ name, names }) => [name, ...names.map(({ text }) => text)],
    ),
  );

const spellingsIn = (
  article: Article,
  content: Content,
  names: Counted,
  isOrdinary: (word: string) => boolean,
) => {
  const words = counted([...fieldsOf(article, content).map(({ text }) => text), article.body.text]);
  return [...words].flatMap(([same, { text, times }]): Problem<'two-spellings'>[] => {
    if (names.has(same) || isOrdinary(text)) return [];
    const near = [
      ...[...names].filter(([other]) => words.has(other)),
      ...[...words].filter(([, other]) => other.times >= MORE_OFTEN * times),
    ].find(([other]) => isSlip(same, other))?.[1].text;
    if (near === undefined) return [];
    const file = content.textOf?.(article.path);
    const at =
      (file === undefined ? undefined : placeIn(file, text)) ??
      article.body.claims.find((claim) => claim.text.includes(text))?.at;
    return [problem('two-spellings', article.path, at, { written: text, near })];
  });
};

/** A publisher of a source that is no file's, but almost one: nothing that the file says would hold of it. */
const publishersIn = ({ newsroom, positionOf }: Content): Problem<'two-spellings'>[] => {
  const names = newsroom.publishers.list.flatMap(({ name, aliases }) => [name, ...aliases]);
  return newsroom.sources.list.flatMap(({ path, publisher, via }) =>
    [['publisher', publisher] as const, ['via', via] as const].flatMap(([field, written]) => {
      if (written === undefined || names.includes(written)) return [];
      const typed = written.toLowerCase();
      const near = names.find((name) => {
        const other = name.toLowerCase();
        return other === typed || isSlip(typed, other);
      });
      return near === undefined
        ? []
        : [problem('two-spellings', path, positionOf(path, field), { written, near })];
    }),
  );
};

/** A name is spelt in one way. It guesses: two names may be near to each other. */
export const sameSpellings = contentRule(['two-spellings'], (content) => {
  const names = namesOf(content);
  const isOrdinary = ordinaryWords(content);
  return [
    ...content.newsroom.articles.list.flatMap((article) => spellingsIn(article, content, names, isOrdinary)),
    ...publishersIn(content),
  ];
});
