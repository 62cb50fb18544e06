import { matchesIn, sameness, type IsSame } from './matches.ts';
import type { Form, KnownSubject, Names, OpenIndex } from './open-index.ts';
import { DATED, type PassageKey, type Postings } from './postings.ts';
import type { Unit } from './query.ts';

/** What has one of the things that are looked for. */
export interface Found {
  unit: Unit;
  /** Words of the same meaning that were looked for as well. */
  related?: Unit[];
  /** How much each passage says of it: more where fewer passages have it, and in a title. */
  weights: ReadonlyMap<PassageKey, number>;
  /** Where in the texts of passages it begins. */
  places: Postings;
  /** Those whose name it is or is in, but for topics and years: a passage of a topic need not speak of it. */
  named: Named[];
}

export interface Named {
  subject: KnownSubject;
  /** Which of its names. */
  name: string;
  /** The passages that have to do with it. */
  postings: Postings;
}

const IN_TITLE = 2;
/** An event of that day. */
const OF_DATE = 3;
const OTHER_FORM = 0.8;
/** A passage mentions a subject by another name, or cites it. */
const BY_NAME = 0.5;

export const find = async (unit: Unit, index: OpenIndex): Promise<Found> => {
  const { joined, terms } = unit;
  const [names, inOne, ...inParts] = await Promise.all([
    index.names(),
    joined === undefined ? [] : index.forms(joined),
    ...terms.map(({ term }) => index.forms(term)),
  ]);
  const isSame = sameness(unit, index.language, names);
  const sameAs = (asked: string, forms: readonly Form[]): (Form & Written)[] =>
    forms
      .filter(({ term }) => isSame(asked, term))
      .map((form) => ({ ...form, weight: form.term === asked ? 1 : OTHER_FORM }));
  const parts = terms.map(({ term, after }, place) => ({ after, forms: sameAs(term, inParts[place] ?? []) }));
  const written = [...sameAs(joined ?? '', inOne), ...writtenAs(parts)];
  const named = await Promise.all(
    namedBy(unit, isSame, names).map(async (one) => ({
      ...one,
      postings: await index.about(one.subject.number),
    })),
  );

  const weights = new Map<PassageKey, number>();
  const add = (postings: Postings, weight: number) => {
    for (const [key, places] of postings)
      weights.set(key, Math.max(places.includes(DATED) ? OF_DATE : weight, weights.get(key) ?? 0));
  };
  for (const { text, title, weight } of written) {
    add(text, weight);
    add(title, weight * IN_TITLE);
  }
  for (const { postings } of named) add(postings, BY_NAME);

  const rarity = Math.log(1 + (await index.count()) / Math.max(1, weights.size));
  for (const [key, weight] of weights) weights.set(key, weight * rarity);
  return { unit, weights, places: merged(written.map(({ text }) => text)), named };
};

interface Written {
  text: Postings;
  title: Postings;
  weight: number;
}

/** A word in each of its forms; of several words, where these stand side by side. */
const writtenAs = (parts: readonly { after: number; forms: (Form & Written)[] }[]): Written[] => {
  const [first, ...others] = parts;
  if (others.length === 0) return first?.forms ?? [];
  const inField = (field: 'text' | 'title') =>
    sideBySide(
      parts.map(({ after, forms }) => ({ after, postings: merged(forms.map((form) => form[field])) })),
    );
  return [{ text: inField('text'), title: inField('title'), weight: 1 }];
};

/** Subjects with a name that has the unit in it, and that name. */
const namedBy = (unit: Unit, isSame: IsSame, { subjects }: Names): Omit<Named, 'postings'>[] =>
  subjects
    .filter(({ kind }) => kind !== 'topic' && kind !== 'year')
    .flatMap((subject) => {
      const name = subject.names.find(({ tokens }) => matchesIn(unit, tokens, isSame).length > 0);
      return name ? [{ subject, name: name.written }] : [];
    });

/** All places of several forms of a word. */
const merged = (all: readonly Postings[]): Postings => {
  const [first = new Map<PassageKey, number[]>(), ...others] = all;
  if (others.length === 0) return first;
  const together: Postings = new Map();
  for (const postings of all)
    for (const [key, places] of postings) together.set(key, [...(together.get(key) ?? []), ...places]);
  return together;
};

/** Where words stand as far from each other as they were asked for. */
const sideBySide = (words: readonly { after: number; postings: Postings }[]): Postings => {
  const [first, ...others] = words;
  const found: Postings = new Map();
  for (const [key, places] of first?.postings ?? []) {
    const starts = places.filter((place) =>
      others.every(({ after, postings }) => postings.get(key)?.includes(place + after)),
    );
    if (starts.length > 0) found.set(key, starts);
  }
  return found;
};
