import type { Document } from '../model/document.ts';
import type { Name } from '../model/schema/entities.ts';
import { escapePattern } from '../../text/escape-pattern.ts';
import { wordsIn, type Word } from './words-in-text.ts';

/** Something that the newsroom knows by name, and to which a text can have a link. */
export interface Known {
  kind: 'actor' | 'location' | 'term';
  id: string;
  name: string;
  isPerson: boolean;
  /** Words that may stand before its name with a capital: those for what it is or was. */
  titles: ReadonlySet<string>;
}

/** One of the names of something. */
export interface KnownName {
  of: Known;
  /** Whether it is the name under which readers know it. */
  isMain: boolean;
  words: Word[];
}

/** Names by their first word, the longest first. */
export type KnownNames = ReadonlyMap<string, readonly KnownName[]>;

const KINDS = { actors: 'actor', locations: 'location', terms: 'term' } as const;

/** The fields of something that has names. */
export interface Named {
  name: string;
  names: readonly Name[];
  description: string;
  type?: string;
  facts?: readonly { role?: string | undefined }[];
}

/** Small words before a family name: al-Rawi, von der Leyen. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'al el ul ad an ar as at az ash bin ibn ben bint abu umm de del della di da do dos du la le van von der den ter zu af av of the'.split(
    ' ',
  ),
);

const ARTICLE_IN_ARABIC = 'ال';

const namesOf = (kind: Known['kind'], id: string, data: Named): { of: Known; texts: string[] } => {
  const roles = (data.facts ?? []).flatMap(({ role = '' }) => role);
  const of: Known = {
    kind,
    id,
    name: data.name,
    isPerson: data.type === 'person',
    titles: new Set([...roles, data.description].flatMap(wordsIn).map(({ same }) => same)),
  };
  const texts = [data.name, ...data.names.map(({ text }) => text)];
  // If a text may call a person by the family name alone, it may also put the particle before it.
  const short = data.names.filter(({ kind }) => kind === 'short').map(({ text }) => text);
  const withParticle = short.flatMap((family) =>
    texts.flatMap((text) => {
      const [found] =
        new RegExp(`\\b(?:al|el|von|van|de)[- ]${escapePattern(family)}$`, 'iu').exec(text) ?? [];
      return found === undefined ? [] : [found];
    }),
  );
  return { of, texts: [...texts, ...withParticle] };
};

/** All names by which the newsroom knows actors, places and terms. */
export const knownNames = (documents: readonly Document[]): KnownNames =>
  namesOfAll(
    documents.flatMap(({ collection, data, id }) =>
      data &&
      (collection === 'actors' || collection === 'locations' || collection === 'terms') &&
      'name' in data &&
      'names' in data
        ? [{ kind: KINDS[collection], id, named: data }]
        : [],
    ),
  );

/** The names of these alone. */
export const namesOfAll = (all: readonly { kind: Known['kind']; id: string; named: Named }[]): KnownNames => {
  const names = all
    .map(({ kind, id, named }) => namesOf(kind, id, named))
    .flatMap(({ of, texts }) =>
      [...new Set(texts)].map((text): KnownName => ({ of, isMain: text === of.name, words: wordsIn(text) })),
    )
    .filter(({ words }) => words.length > 0);
  const byFirst = new Map<string, KnownName[]>();
  for (const name of names) {
    const first = name.words[0]?.same ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), name]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
};

/**
 * The forms of a word under which a name that begins with it may be found. In Arabic script "and", "with", "to" and the like are written
 * together with the name, and "to the" drops a letter.
 */
export const formsOf = (same: string): { form: string; prefix: number }[] => [
  { form: same, prefix: 0 },
  ...(/^\p{Script=Arabic}/u.test(same)
    ? [1, 2]
        .filter((length) => length < same.length - 2 && /^[وف]?[بلك]?$/u.test(same.slice(0, length)))
        .flatMap((prefix) => [
          { form: same.slice(prefix), prefix },
          ...(same.slice(prefix - 1, prefix + 1) === 'لل'
            ? [{ form: ARTICLE_IN_ARABIC + same.slice(prefix + 1), prefix: prefix - 1 }]
            : []),
        ])
    : []),
];
