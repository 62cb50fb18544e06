import { matchesIn, sameness } from './matches.ts';
import type { Form, KnownSubject, OpenIndex } from './open-index.ts';
import { DATED, type PassageKey, type Postings } from './postings.ts';
import type { Unit } from './query.ts';

/** What has one of the things that are looked for. */
export interface Found {
  unit: Unit;
  /** Words of the same meaning that were looked for as well. */
  related?: Unit[];
  /** How much each passage says of it: more where fewer passages have it, and in a title. */
  weights: ReadonlyMap<PassageKey, number>;
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
  const [names, terms, joined] = await Promise.all([
    index.names(),
    Promise.all(unit.terms.map(({ term }) => index.forms(term))),
    unit.joined === undefined ? [] : index.forms(unit.joined),
  ]);
  const isSame = sameness(unit, index.language, names);
  const same = (asked: string, forms: readonly Form[]) => forms.filter(({ term }) => isSame(asked, term));

  const weights = new Map<PassageKey, number>();
  const add = (postings: Postings, weight: number) => {
    for (const [key, places] of postings) {
      const here = places.includes(DATED) ? OF_DATE : weight;
      weights.set(key, Math.max(here, weights.get(key) ?? 0));
    }
  };
  const addForms = (asked: string, forms: readonly Form[]) => {
    for (const { term, text, title } of same(asked, forms)) {
      const weight = term === asked ? 1 : OTHER_FORM;
      add(text, weight);
      add(title, weight * IN_TITLE);
    }
  };
  if (unit.joined !== undefined) addForms(unit.joined, joined);
  const [first] = unit.terms;
  if (unit.terms.length === 1 && first) addForms(first.term, terms[0] ?? []);
  else {
    const all = unit.terms.map(({ term, after }, place) => ({
      after,
      forms: same(term, terms[place] ?? []),
    }));
    const inField = (field: 'text' | 'title') =>
      sideBySide(
        all.map(({ after, forms }) => ({ after, postings: merged(forms.map((form) => form[field])) })),
      );
    add(inField('text'), 1);
    add(inField('title'), IN_TITLE);
  }

  const named = await Promise.all(
    names.subjects
      .filter(({ kind }) => kind !== 'topic' && kind !== 'year')
      .flatMap((subject) => {
        const name = subject.names.find(({ tokens }) => matchesIn(unit, tokens, isSame).length > 0);
        return name ? [{ subject, name: name.written }] : [];
      })
      .map(async (one) => ({ ...one, postings: await index.about(one.subject.number) })),
  );
  for (const { postings } of named) add(postings, BY_NAME);

  const rarity = Math.log(1 + index.count / Math.max(1, weights.size));
  return {
    unit,
    weights: new Map([...weights].map(([key, weight]) => [key, weight * rarity])),
    named,
  };
};

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
