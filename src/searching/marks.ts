import { termsOfDate } from './dates-in-text.ts';
import type { FoundPassage } from './directory.ts';
import type { Found, Named } from './find.ts';
import type { SearchLanguage } from './language.ts';
import { matchesIn, sameness } from './matches.ts';
import type { Names } from './open-index.ts';
import { keyOf, type PassageKey } from './postings.ts';
import { tokensOf } from './tokens.ts';

/** Some text of a result, and whether it is what was searched for. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** A passage as it is read. */
export interface Marked {
  title: Piece[];
  section: Piece[];
  excerpt: Piece[];
  /** Whether it is an event of a date that was searched for. */
  isOfDate: boolean;
  /** By whose names it was found, where its words do not say so. */
  through: Named[];
}

/** So many letters are shown of a longer passage, in whole sentences. */
const MOST_LETTERS = 280;

/** What was found in a text, and where. */
interface Mark {
  (text: string, asOf?: string): { pieces: Piece[]; seen: Found[] };
}

/** Marks in texts what is looked for. */
export const marker =
  (found: readonly Found[], names: Names, language: SearchLanguage): Mark =>
  (text, asOf) => {
    const tokens = tokensOf(text, language, asOf);
    const matches = found.map((one) =>
      [one.unit, ...(one.related ?? [])].flatMap((unit) =>
        matchesIn(unit, tokens, sameness(unit, language, names)),
      ),
    );
    return { pieces: piecesOf(text, matches.flat()), seen: found.filter((_, at) => matches[at]?.length) };
  };

/** @param found By what it was found. */
export const markedOf = (
  { kind, title = '', section = '', searched, sentences, date }: FoundPassage,
  key: PassageKey,
  found: readonly Found[],
  mark: Mark,
): Marked => {
  const marks = {
    title: searched === 'title' ? mark(title, date) : unseen(title),
    section: searched === 'section' ? mark(section, date) : unseen(section),
    sentences: sentences.map((sentence) => mark(sentence, date)),
  };
  // Who asks for it by name wants to know what it is, from the beginning.
  const isNamed = found.some(({ named }) =>
    named.some(({ subject }) => subject.page !== null && keyOf(subject.page, 0) === key),
  );
  const dates = kind === 'event' && date !== undefined ? termsOfDate(date) : [];
  const ofDate = found.filter(({ unit }) => dates.includes(unit.terms[0]?.term ?? ''));
  const seen = [marks.title, marks.section, ...marks.sentences].flatMap((one) => one.seen);
  return {
    title: marks.title.pieces,
    section: marks.section.pieces,
    excerpt: excerptOf(
      marks.sentences.map(({ pieces }) => pieces),
      isNamed || marks.title.seen.length + marks.section.seen.length > 0,
    ),
    isOfDate: ofDate.length > 0,
    through: throughOf(
      found.filter((one) => !seen.includes(one)),
      key,
    ),
  };
};

/** The fewest subjects whose names have all of this. */
const throughOf = (unseen: readonly Found[], key: PassageKey): Named[] => {
  if (unseen.length === 0) return [];
  const has = ({ named }: Found, { subject }: Named) => named.some((one) => one.subject === subject);
  const [most] = unseen
    .flatMap(({ named }) => named)
    .filter(({ postings }) => postings.has(key))
    .map((one) => ({ one, left: unseen.filter((other) => !has(other, one)) }))
    .sort((a, b) => a.left.length - b.left.length || a.one.subject.number - b.one.subject.number);
  return most ? [most.one, ...throughOf(most.left, key)] : [];
};

const unseen = (text: string): { pieces: Piece[]; seen: Found[] } => ({ pieces: unmarked(text), seen: [] });
const unmarked = (text: string): Piece[] => (text === '' ? [] : [{ text, marked: false }]);

const piecesOf = (text: string, spans: readonly { from: number; to: number }[]): Piece[] => {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (to <= done) continue;
    const start = Math.max(from, done);
    pieces.push(...unmarked(text.slice(done, start)));
    const last = pieces.at(-1);
    // What follows at once, as the letters of a word do, is one mark.
    if (last?.marked && start === done) last.text += text.slice(start, to);
    else pieces.push({ text: text.slice(start, to), marked: true });
    done = to;
  }
  return [...pieces, ...unmarked(text.slice(done))];
};

/**
 * Whole sentences of a passage, from the first on that has something of what was searched for; from the beginning
 * where its title has it, and a short passage as a whole.
 */
const excerptOf = (sentences: readonly Piece[][], isTitled: boolean): Piece[] => {
  const lengths = sentences.map((pieces) => pieces.reduce((sum, { text }) => sum + text.length, 0));
  const length = (from: number, to: number) => lengths.slice(from, to).reduce((sum, one) => sum + one, 0);
  const first = sentences.findIndex((pieces) => pieces.some(({ marked }) => marked));
  const from = isTitled || length(0, sentences.length) <= MOST_LETTERS ? 0 : Math.max(0, first);
  let to = from + 1;
  while (to < sentences.length && length(from, to + 1) <= MOST_LETTERS) to++;
  return [
    ...(from > 0 ? unmarked('… ') : []),
    ...sentences.slice(from, to).flatMap((pieces, index) => [...(index > 0 ? unmarked(' ') : []), ...pieces]),
    ...(to < sentences.length ? unmarked(' …') : []),
  ];
};
