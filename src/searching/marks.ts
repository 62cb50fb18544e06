import { fold, wordsOf } from '../text/fold.ts';
import type { Shown } from './records.ts';

/** Some text of a result, and whether it is what was searched for. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** A result as it is read. */
export interface Marked {
  title: Piece[];
  section: Piece[];
  excerpt: Piece[];
  /** When no word that is seen matches: whose names do. */
  through: string[];
}

/** So many words are shown of a longer passage, in whole sentences. */
const MOST_WORDS = 45;
const CORE = /^([\p{P}\p{S}]*)(.*?)((?:['\u2019]s)?[\p{P}\p{S}]*)$/su;

/**
 * @param found Numbers of the words that matched, counted from the beginning of the record's content: the
 * content is the same text in another spelling, word for word.
 */
export const markedOf = (shown: Shown, found: readonly number[]): Marked => {
  const hits = new Set(found);
  let from = 0;
  const next = (text: string): Piece[] => {
    const pieces = piecesOf(text, hits, from);
    from += wordsOf(text).length;
    return pieces;
  };
  const searched = shown.searched === undefined ? [] : next(shown[shown.searched] ?? '');
  const sentences = shown.sentences.map(next);
  const through = shown.names.flatMap(({ of, words }) => {
    from += words;
    return found.some((word) => word >= from - words && word < from) ? [of] : [];
  });
  const seen = [searched, ...sentences].some(isMarked);
  return {
    title: shown.searched === 'title' ? searched : unmarked(shown.title),
    section: shown.searched === 'section' ? searched : unmarked(shown.section ?? ''),
    excerpt: excerptOf(sentences, searched),
    through: seen ? [] : through,
  };
};

const unmarked = (text: string): Piece[] => (text === '' ? [] : [{ text, marked: false }]);

const isMarked = (pieces: readonly Piece[]): boolean => pieces.some(({ marked }) => marked);

/** Marks leave the punctuation around a word alone, and the s of a possessor. */
const piecesOf = (text: string, hits: ReadonlySet<number>, first: number): Piece[] => {
  const pieces: Piece[] = [];
  const add = (piece: string, marked: boolean) => {
    const last = pieces.at(-1);
    if (piece === '') return;
    if (last?.marked === marked) last.text += piece;
    else pieces.push({ text: piece, marked });
  };
  let word = first;
  for (const part of text.trim().split(/(\s+)/)) {
    if (/^\s*$/.test(part) || !hits.has(word)) add(part, false);
    else {
      const [, before = '', core = '', after = ''] = CORE.exec(part) ?? [];
      add(before, false);
      add(core, true);
      add(after, false);
    }
    if (!/^\s*$/.test(part)) word++;
  }
  return pieces;
};

/** The words that are marked, each in one spelling. */
const markedIn = (pieces: readonly Piece[]): string[] =>
  pieces.filter(({ marked }) => marked).flatMap(({ text }) => fold(text).split(' '));

/**
 * Whole sentences of a passage, from the first on that says more of what was searched for than its title does;
 * a short passage as a whole.
 */
const excerptOf = (sentences: readonly Piece[][], title: readonly Piece[]): Piece[] => {
  const said = new Set(markedIn(title));
  const first = sentences.findIndex((pieces) => markedIn(pieces).some((word) => !said.has(word)));
  const length = (from: number, to: number) =>
    sentences
      .slice(from, to)
      .flat()
      .reduce((words, { text }) => words + wordsOf(text).length, 0);
  const whole = length(0, sentences.length) <= MOST_WORDS;
  const from = whole ? 0 : Math.max(0, first);
  let to = whole ? sentences.length : from + 1;
  while (to < sentences.length && length(from, to + 1) <= MOST_WORDS) to++;
  return [
    ...(from > 0 ? unmarked('… ') : []),
    ...sentences.slice(from, to).flatMap((pieces, index) => [...(index > 0 ? unmarked(' ') : []), ...pieces]),
    ...(to < sentences.length ? unmarked(' …') : []),
  ];
};
