import { answer, type Answer } from '../../src/searching/answer.ts';
import type { FoundPassage } from '../../src/searching/directory.ts';
import { searchIndex, type SearchIndex } from '../../src/searching/index-files.ts';
import { searchLanguageOf } from '../../src/searching/language.ts';
import { markedOf, marker, type Marked, type Piece } from '../../src/searching/marks.ts';
import { openIndex, type OpenIndex } from '../../src/searching/open-index.ts';
import { passageOf } from '../../src/searching/postings.ts';
import { askedIn } from '../../src/searching/question.ts';
import type { Newsroom } from '../../src/newsroom/model/newsroom.ts';

/** The search over a newsroom as a reader's browser has it, with what it reads of the index. */

const LANGUAGE = 'en-GB';

export interface Passage extends Marked {
  path: string;
  passage: FoundPassage;
}

export interface Asked extends Answer {
  /** Paths of the pages, the best first. */
  paths: string[];
  /** All passages that were found, page by page. */
  passages: Passage[];
  /** The best passage of the best page. */
  best: Passage | undefined;
  /** Missing words, each with what was meant: `allepo -> Aleppo`. */
  notThere: string[];
}

export const openFor = ({ directory, files }: SearchIndex): { index: OpenIndex; read: string[] } => {
  const read: string[] = [];
  const index = openIndex(directory, searchLanguageOf(LANGUAGE), async (file) => {
    read.push(file);
    const text = files.get(file);
    if (text === undefined) throw new Error(`There is no ${file}.`);
    return JSON.parse(text);
  });
  return { index, read };
};

/** @param address A question as it stands in an address after the question mark, or just its words. */
export const asker = (newsroom: Newsroom) => {
  const { index } = openFor(searchIndex(newsroom, LANGUAGE));
  return async (query: string, filters = ''): Promise<Asked> => {
    const answered = await answer(askedIn(`q=${encodeURIComponent(query)}${filters}`), index);
    const names = await index.names();
    const mark = marker(answered.found, names, index.language);
    const pages = await Promise.all(
      answered.pages.map(async ({ page: number, passages }) => {
        const page = await index.page(number);
        return {
          path: page.path,
          passages: passages.map((key): Passage => {
            const passage = page.passages[passageOf(key)];
            if (!passage) throw new Error(`${page.path} has no passage ${passageOf(key)}.`);
            return {
              path: page.path + passage.path,
              passage,
              ...markedOf(passage, key, answered.found, mark),
            };
          }),
        };
      }),
    );
    const passages = pages.flatMap((page) => page.passages);
    return {
      ...answered,
      paths: pages.map(({ path }) => path),
      passages,
      best: passages[0],
      notThere: answered.missing.map(({ text, nearest }) =>
        nearest === undefined ? text : `${text} -> ${nearest}`,
      ),
    };
  };
};

/** Marked words between brackets. */
export const marked = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join('');

/** All that is marked in passages, in small letters, each once. */
export const marksIn = (passages: readonly Marked[]): string[] => [
  ...new Set(
    passages.flatMap(({ title, section, excerpt }) =>
      [...title, ...section, ...excerpt]
        .filter((piece) => piece.marked)
        .map(({ text }) => text.toLowerCase()),
    ),
  ),
];
