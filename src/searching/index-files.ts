import { createHash } from 'node:crypto';
import { pageOfAddress } from '../newsroom/model/addresses.ts';
import type { Newsroom } from '../newsroom/model/newsroom.ts';
import type { Directory, FileFrom, FoundPage, Name } from './directory.ts';
import { termsOfDate } from './dates-in-text.ts';
import { languageOf } from '../text/language/language.ts';
import { searchLanguageOf, type SearchLanguage } from './language.ts';
import { DATED, PostingsWriter } from './postings.ts';
import { searchRecords, type SearchRecord } from './records.ts';
import type { Subject } from './shown.ts';
import { tokensOf } from './tokens.ts';

/** Letters in a file, about. Of words and subjects one file is read for each that is asked for, of pages one for each result. */
const MOST_OF_WORDS = 16_000;
const MOST_OF_PAGES = 10_000;
/** Each day of a shorter event is found. */
const MOST_DAYS = 31;
/** Places between two sentences, more than stop words end one: so no phrase runs over their border. */
const GAP = 10;

export interface SearchIndex {
  /** Name of the file that holds the `Directory`. */
  directory: string;
  /** Texts by name. A name is made from the text: what a name stands for never changes. */
  files: ReadonlyMap<string, string>;
}

/** The index of a newsroom, in the language of the site. */
export const searchIndex = (newsroom: Newsroom, language: string): SearchIndex => {
  const known = indexes.get(newsroom) ?? new Map<string, SearchIndex>();
  const made =
    known.get(language) ?? indexOf(searchRecords(newsroom, languageOf(language)), searchLanguageOf(language));
  indexes.set(newsroom, known.set(language, made));
  return made;
};

const indexes = new WeakMap<Newsroom, Map<string, SearchIndex>>();

interface Indexed {
  words: ReadonlyMap<string, { text: PostingsWriter; title: PostingsWriter }>;
  subjects: { subject: Subject; page: number | null; postings: PostingsWriter }[];
  pages: FoundPage[];
}

const indexed = (records: readonly SearchRecord[], language: SearchLanguage): Indexed => {
  const words = new Map<string, { text: PostingsWriter; title: PostingsWriter }>();
  const subjects = new Map<string, Indexed['subjects'][number]>();
  const pages: FoundPage[] = [];
  const postingsOf = (term: string) => {
    const known = words.get(term) ?? { text: new PostingsWriter(), title: new PostingsWriter() };
    words.set(term, known);
    return known;
  };
  for (const { shown, subjects: about, days } of records) {
    const { path: address, title, ...rest } = shown;
    const last = pages.at(-1);
    // What a topic has no room for stands in its archive, whose addresses begin with that of the topic.
    const found =
      last && address.startsWith(last.path)
        ? last
        : { kind: shown.kind, path: pageOfAddress(address), title, passages: [] };
    if (found !== last) pages.push(found);
    const page = pages.length - 1;
    const passage = found.passages.length;
    found.passages.push({
      ...rest,
      path: address.slice(found.path.length),
      ...(title !== found.title && { title }),
    });

    const heading = shown.searched === undefined ? '' : (shown[shown.searched] ?? '');
    for (const { term, at } of tokensOf(heading, language, shown.date))
      postingsOf(term).title.add(page, passage, at);
    // The day on which it began is what an event is called by.
    const [began, ...later] = daysFrom(days).map(termsOfDate);
    for (const term of began ?? []) postingsOf(term).title.add(page, passage, DATED);
    for (const term of new Set(later.flat())) postingsOf(term).text.add(page, passage, 0);
    let start = 0;
    for (const sentence of shown.sentences) {
      const tokens = tokensOf(sentence, language, shown.date);
      for (const { term, at } of tokens) postingsOf(term).text.add(page, passage, start + at);
      start += Math.max(0, ...tokens.map(({ at }) => at)) + GAP;
    }
    for (const subject of about) {
      const key = `${subject.kind}:${subject.id}`;
      const known = subjects.get(key) ?? { subject, page: null, postings: new PostingsWriter() };
      if (subject.kind === shown.kind) known.page = page;
      known.postings.add(page, passage);
      subjects.set(key, known);
    }
  }
  const inOrder = [...subjects].sort(([a], [b]) => (a < b ? -1 : 1));
  return { words, subjects: inOrder.map(([, subject]) => subject), pages };
};

/** The days of an event; of one whose day is not known, or of a long one, its first and last. */
const daysFrom = ([first, last]: readonly string[]): string[] => {
  if (first === undefined) return [];
  const day = 86_400_000;
  const length = last === undefined ? 0 : (Date.parse(last) - Date.parse(first)) / day;
  if (last === undefined || first.length < 10 || last.length < 10 || length > MOST_DAYS)
    return [first, ...(last === undefined ? [] : [last])];
  return Array.from({ length: length + 1 }, (_, index) =>
    new Date(Date.parse(first) + index * day).toISOString().slice(0, 10),
  );
};

const indexOf = (records: readonly SearchRecord[], language: SearchLanguage): SearchIndex => {
  const { words, subjects, pages } = indexed(records, language);
  const files = new Map<string, string>();
  const write = (kind: string, text: string): string => {
    const name = `${kind}-${createHash('sha256').update(text).digest('base64url').slice(0, 10)}`;
    files.set(name, text);
    return name;
  };
  /** As many entries to a file as have room in it. */
  const writeAll = <Key extends string | number>(
    kind: string,
    most: number,
    entries: readonly [key: Key, json: string][],
    textOf: (entries: readonly string[]) => string,
  ): FileFrom<Key>[] => {
    const written: FileFrom<Key>[] = [];
    let from = 0;
    let length = 0;
    entries.forEach(([, json], index) => {
      length += json.length;
      if (length < most && index < entries.length - 1) return;
      const part = entries.slice(from, index + 1);
      written.push([(part[0] as [Key, string])[0], write(kind, textOf(part.map(([, text]) => text)))]);
      from = index + 1;
      length = 0;
    });
    return written;
  };
  const list = (entries: readonly string[]) => `[${entries.join()}]`;

  const stems = Map.groupBy(words, ([term]) => language.stem(term));
  const wordEntries = [...stems]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([stem, forms]): [string, string] => {
      const postings = forms.map(([term, { text, title }]) => [
        term,
        title.text === '' ? text.text : `${text.text};${title.text}`,
      ]);
      return [stem, `${JSON.stringify(stem)}:${JSON.stringify(Object.fromEntries(postings))}`];
    });
  const names = subjects.map(({ subject, page }): Name => {
    const { kind, id, name, names: others } = subject;
    return [kind, id, name, page, ...others.filter((other) => other !== name)];
  });
  const numbered = (values: readonly unknown[]) =>
    values.map((value, number): [number, string] => [number, JSON.stringify(value)]);
  const directory: Directory = {
    count: records.length,
    names: write('names', JSON.stringify(names)),
    words: writeAll('words', MOST_OF_WORDS, wordEntries, (entries) => `{${entries.join()}}`),
    subjects: writeAll(
      'subjects',
      MOST_OF_WORDS,
      numbered(subjects.map(({ postings }) => postings.text)),
      list,
    ),
    pages: writeAll('pages', MOST_OF_PAGES, numbered(pages), list),
  };
  return { directory: write('directory', JSON.stringify(directory)), files };
};
