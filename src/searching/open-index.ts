import { fileFor, type Directory, type FoundPage, type Name, type Words } from './directory.ts';
import type { SearchLanguage } from './language.ts';
import { readPostings, type Postings } from './postings.ts';
import { tokensOf, wordsOf, type Token } from './tokens.ts';

/** A word as it is written in texts, and where. */
export interface Form {
  term: string;
  text: Postings;
  title: Postings;
}

/** One of the names of a subject. */
export interface KnownName {
  /** As an editor wrote it. */
  written: string;
  /** All its terms, stop words too: who asks for "National" does not ask for "The National". */
  terms: string[];
  tokens: Token[];
}

export interface KnownSubject {
  number: number;
  kind: Name[0];
  id: string;
  name: string;
  page: number | null;
  names: KnownName[];
}

export interface Names {
  subjects: KnownSubject[];
  /** Words that are a name by themselves: Lyon is no form of Lyons. */
  single: ReadonlySet<string>;
}

/** The index, of which no more is read than is asked for. */
export interface OpenIndex {
  language: SearchLanguage;
  /** Of passages. */
  count: () => Promise<number>;
  names: () => Promise<Names>;
  /** All forms of a word. */
  forms: (term: string) => Promise<Form[]>;
  /** Words that begin in a similar way. */
  wordsNear: (term: string) => Promise<string[]>;
  /** Passages that have to do with a subject. */
  about: (subject: number) => Promise<Postings>;
  page: (number: number) => Promise<FoundPage>;
}

/**
 * @param directory The file of the index that holds its `Directory`.
 * @param read Gives what is in a file of the index, as JSON.
 */
export const openIndex = (
  directory: string,
  language: SearchLanguage,
  read: (file: string) => Promise<unknown>,
): OpenIndex => {
  const files = new Map<string, Promise<unknown>>();
  const readOnce = <T>(file: string): Promise<T> => {
    const reading = files.get(file) ?? read(file);
    files.set(file, reading);
    // What could not be read may be there the next time.
    reading.catch(() => files.delete(file));
    return reading as Promise<T>;
  };
  const readDirectory = () => readOnce<Directory>(directory);
  const wordsFor = async (stem: string): Promise<Words> => {
    const file = fileFor((await readDirectory()).words, stem);
    return file === undefined ? {} : readOnce<Words>(file[1]);
  };
  const entry = async <T>(of: 'subjects' | 'pages', number: number): Promise<T | undefined> => {
    const file = fileFor((await readDirectory())[of], number);
    return file && (await readOnce<T[]>(file[1]))[number - file[0]];
  };
  let names: Promise<Names> | undefined;
  const readNames = async () => namesOf(await readOnce<Name[]>((await readDirectory()).names), language);
  return {
    language,
    count: async () => (await readDirectory()).count,
    names: () => {
      names ??= readNames();
      names.catch(() => (names = undefined));
      return names;
    },
    forms: async (term) => {
      const stem = language.stem(term);
      const words = await wordsFor(stem);
      return Object.entries(Object.hasOwn(words, stem) ? (words[stem] ?? {}) : {}).map(([form, postings]) => {
        const [text = '', title = ''] = postings.split(';');
        return { term: form, text: readPostings(text), title: readPostings(title) };
      });
    },
    wordsNear: async (term) => Object.values(await wordsFor(language.stem(term))).flatMap(Object.keys),
    about: async (subject) => readPostings((await entry<string>('subjects', subject)) ?? ''),
    page: async (number) => {
      const page = await entry<FoundPage>('pages', number);
      if (!page) throw new Error(`The index has no page ${number}.`);
      return page;
    },
  };
};

const namesOf = (all: readonly Name[], language: SearchLanguage): Names => {
  const subjects = all.map(([kind, id, name, page, ...others], number) => ({
    number,
    kind,
    id,
    name,
    page,
    names: [name, ...others].map((written) => ({
      written,
      terms: wordsOf(written, language).flatMap(({ parts }) => parts.map(({ term }) => term)),
      tokens: tokensOf(written, language),
    })),
  }));
  const single = subjects
    .filter(({ kind }) => kind !== 'year')
    .flatMap((subject) => subject.names)
    .filter(({ written, terms }) => terms.length === 1 && !/^\p{Ll}/u.test(written))
    .flatMap(({ terms }) => terms);
  return { subjects, single: new Set(single) };
};
