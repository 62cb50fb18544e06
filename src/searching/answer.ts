import { find, type Found } from './find.ts';
import { fitting, type Fit, type Scores } from './fit.ts';
import type { KnownSubject, OpenIndex } from './open-index.ts';
import { keyOf, pageOf, type PassageKey } from './postings.ts';
import { insteadOf, pairsFor, unitsOf, type Unit } from './query.ts';
import type { Asked } from './question.ts';
import { FILTERS, type Filter } from './shown.ts';
import { nearestTo } from './suggest.ts';
import { wordsOf } from './tokens.ts';

/** A page of which passages were found, the best first. */
export interface PageFound {
  page: number;
  passages: PassageKey[];
}

/** A value by which what was found can be narrowed down further. */
export interface Option {
  id: string;
  name: string;
  /** Passages that are left with it. */
  left: number;
}

export interface Answer {
  /** What no passage has, as it was written, and the nearest word or name that is known. */
  missing: { text: string; nearest: string | undefined }[];
  /** By what passages were found. */
  found: Found[];
  fit: Fit;
  /** The publisher whose name was asked for, who has no page. */
  publisher: KnownSubject | undefined;
  /** Of passages. */
  count: number;
  /** Without what it was narrowed to. */
  countOfAll: number;
  /** The best first. */
  pages: PageFound[];
  /** Needs more of the index than the answer does. */
  options: () => Promise<Record<Filter, Option[]>>;
}

export const answer = async (asked: Asked, index: OpenIndex): Promise<Answer> => {
  const { found, missing } = await findAll(unitsOf(asked.query, index.language), index);
  const fitted = await fitting(found, missing, index);
  const all = asked.query === '' ? undefined : fitted.scores;
  const left = await narrowed(all, asked, index);
  const namesakes = await namesakesOf(asked.query, index);
  return {
    missing: await Promise.all(
      // No figure or date is a slip for another.
      missing.map(async ({ text, isExact }) => ({
        text,
        nearest: isExact ? undefined : await nearestTo(text, index),
      })),
    ),
    found: fitted.found,
    fit: fitted.fit,
    publisher: namesakes.find(({ kind }) => kind === 'publisher'),
    count: left.size,
    countOfAll: all?.size ?? (await index.count()),
    pages: inOrder(left, namesakes, found),
    options: () => optionsOf(left, all, asked, index),
  };
};

const findAll = async (
  units: readonly Unit[],
  index: OpenIndex,
): Promise<{ found: Found[]; missing: Unit[] }> => {
  const all = await Promise.all(
    units.map(async (unit) => {
      const found = await find(unit, index);
      return { unit, found: isThere(found) ? [found] : await findInstead(unit, index) };
    }),
  );
  return {
    found: all.flatMap(({ found }) => found),
    missing: all.filter(({ found }) => found.length === 0).map(({ unit }) => unit),
  };
};

const isThere = ({ weights }: Found): boolean => weights.size > 0;

/** What is nowhere as it was written may be there without its particles, by its words, or as two words. */
const findInstead = async (unit: Unit, index: OpenIndex): Promise<Found[]> => {
  const parts = await Promise.all(insteadOf(unit, index.language).map((part) => find(part, index)));
  if (parts.length > 0) return parts.every(isThere) ? parts : [];
  for (const pair of pairsFor(unit)) {
    const first = await index.forms(pair.terms[0]?.term ?? '');
    const found = first.length > 0 && (await find(pair, index));
    if (found && isThere(found)) return [found];
  }
  return [];
};

const subjectOf = async (kind: Filter, id: string, index: OpenIndex) =>
  (await index.names()).subjects.find((subject) => subject.kind === kind && subject.id === id);

/** @param scores Missing when nothing but filters is asked for: these alone then say what is found. */
const narrowed = async (
  scores: Scores | undefined,
  { narrowed: to }: Asked,
  index: OpenIndex,
): Promise<Scores> => {
  const filters = await Promise.all(
    FILTERS.flatMap((filter) =>
      to[filter].map(async (id) => {
        const subject = await subjectOf(filter, id, index);
        return subject ? index.about(subject.number) : new Map<PassageKey, number[]>();
      }),
    ),
  );
  const [first] = filters;
  const from: Scores = scores ?? new Map(Array.from(first?.keys() ?? [], (key) => [key, 0]));
  return new Map([...from].filter(([key]) => filters.every((filter) => filter.has(key))));
};

/** Those whose whole name was asked for. */
const namesakesOf = async (query: string, index: OpenIndex): Promise<KnownSubject[]> => {
  const parts = wordsOf(query, index.language).flatMap((word) => word.parts);
  const asked = [parts, parts.filter(({ isStopWord }) => !isStopWord)].map((some) =>
    some.map(({ term }) => term).join(' '),
  );
  return (await index.names()).subjects.filter(
    ({ kind, names }) =>
      kind !== 'year' && names.some(({ terms }) => terms.length > 0 && asked.includes(terms.join(' '))),
  );
};

/** Pages by what they are, then by how well they answer: namesakes, then those with everything in their name. */
const inOrder = (
  scores: Scores,
  namesakes: readonly KnownSubject[],
  found: readonly Found[],
): PageFound[] => {
  const exact = new Set(namesakes.map(({ page }) => page));
  const [first, ...others] = found.map(({ named }) => new Set(named.map(({ subject }) => subject.page)));
  const named = new Set([...(first ?? [])].filter((page) => others.every((other) => other.has(page))));
  const rank = (page: number) => (exact.has(page) ? 0 : named.has(page) ? 1 : 2);

  const passages = Map.groupBy(scores, ([key]) => pageOf(key));
  const pages = [...passages].map(([page, all]) => {
    // Of who is asked for by name comes first who they are.
    const own = rank(page) < 2 ? keyOf(page, 0) : -1;
    all.sort(([a, x], [b, y]) => Number(b === own) - Number(a === own) || y - x || a - b);
    const best = Math.max(...all.map(([, score]) => score));
    return { page, passages: all.map(([key]) => key), score: best + Math.log(all.length) / 4 };
  });
  return pages
    .sort((a, b) => rank(a.page) - rank(b.page) || b.score - a.score || b.page - a.page)
    .map(({ page, passages: all }) => ({ page, passages: all }));
};

const optionsOf = async (
  left: Scores,
  all: Scores | undefined,
  asked: Asked,
  index: OpenIndex,
): Promise<Record<Filter, Option[]>> => {
  const { subjects } = await index.names();
  const options = async (filter: Filter): Promise<Option[]> => {
    const counted = await Promise.all(
      subjects
        .filter(({ kind }) => kind === filter)
        .map(async ({ number, id, name }) => {
          const keys = [...(await index.about(number)).keys()];
          const many = all ? keys.filter((key) => all.has(key)).length : keys.length;
          return { id, name, many, left: keys.filter((key) => left.has(key)).length };
        }),
    );
    const chosen = asked.narrowed[filter];
    const unknown = chosen.filter((id) => !counted.some((one) => one.id === id));
    return [
      ...counted.filter(({ id, many }) => many > 0 || chosen.includes(id)),
      ...unknown.map((id) => ({ id, name: id, many: 0, left: 0 })),
    ]
      .sort((a, b) =>
        filter === 'year' ? b.id.localeCompare(a.id) : b.many - a.many || a.name.localeCompare(b.name),
      )
      .map(({ id, name, left: count }) => ({ id, name, left: count }));
  };
  const [actor, location, topic, year] = await Promise.all([
    options('actor'),
    options('location'),
    options('topic'),
    options('year'),
  ]);
  return { actor, location, topic, year };
};
