import type { Asked } from '../../searching/question.ts';
import { fold } from '../../text/fold.ts';
import { FILTERS, type Filter, type Shown } from '../../searching/records.ts';

/** The index that the build has written (src/searching/write-index.ts), asked through Pagefind's own module. */

/** How many passages have each value, by filter. */
type Counts = Partial<Record<string, Record<string, number>>>;

interface Found {
  results: { words: number[]; data: () => Promise<{ raw_url: string }> }[];
  /** Of the passages found. */
  filters: Counts;
  /** Of the passages that the words alone would find. */
  totalFilters: Counts;
  unfilteredResultCount: number;
}

interface Pagefind {
  options: (options: { noWorker: boolean; ranking: { pageLength: number } }) => Promise<void>;
  init: () => Promise<void>;
  filters: () => Promise<Counts>;
  search: (query: string | null, options: { filters: Record<string, { all: string[] }> }) => Promise<Found>;
}

/** A value by which the passages found can be narrowed down further. */
export interface Option {
  id: string;
  name: string;
  /** Passages that are left with it. */
  left: number;
}

export interface Answer {
  count: number;
  /** Without what it was narrowed to. */
  countOfAll: number;
  options: Record<Filter, Option[]>;
  /** Results by rank, fetched when they are to be shown. */
  results: (from: number, to: number) => Promise<{ shown: Shown; words: number[] }[]>;
}

// In a variable, since the file is there only when the site is built.
const FILE = '/pagefind/pagefind.js';

let opened: Promise<{ pagefind: Pagefind; values: Counts }> | undefined;

const open = async () => {
  const pagefind: Pagefind = await import(/* @vite-ignore */ FILE);
  // The index is small, and a worker would be one more file and no Trusted Types.
  await pagefind.options({ noWorker: true, ranking: { pageLength: 0.4 } });
  await pagefind.init();
  return { pagefind, values: await pagefind.filters() };
};

/** Opens the index, once; before it is needed, if one likes. */
export const prepare = (): NonNullable<typeof opened> =>
  (opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  }));

const idOf = (value: string): string => value.split(' ', 1)[0] ?? value;

export const ask = async ({ query, narrowed }: Asked): Promise<Answer> => {
  const { pagefind, values } = await prepare();
  const valueOf = (filter: Filter, id: string) =>
    Object.keys(values[filter] ?? {}).find((value) => idOf(value) === id) ?? id;
  const filters = Object.fromEntries(
    FILTERS.filter((filter) => narrowed[filter].length > 0).map((filter) => [
      filter,
      { all: narrowed[filter].map((id) => valueOf(filter, id)) },
    ]),
  );
  const found = await pagefind.search(fold(query) || null, { filters });
  const optionsOf = (filter: Filter): Option[] => {
    const all = { ...found.totalFilters[filter] };
    for (const id of narrowed[filter]) all[valueOf(filter, id)] ??= 0;
    return Object.entries(all)
      .filter(([value, count]) => count > 0 || narrowed[filter].includes(idOf(value)))
      .sort(([a, many], [b, more]) =>
        filter === 'year' ? b.localeCompare(a) : more - many || a.localeCompare(b),
      )
      .map(([value]) => ({
        id: idOf(value),
        name: value.slice(idOf(value).length).trim() || value,
        left: found.filters[filter]?.[value] ?? 0,
      }));
  };
  return {
    count: found.results.length,
    countOfAll: found.unfilteredResultCount,
    options: {
      actor: optionsOf('actor'),
      location: optionsOf('location'),
      topic: optionsOf('topic'),
      year: optionsOf('year'),
    },
    results: (from, to) =>
      Promise.all(
        found.results.slice(from, to).map(async (result) => {
          const shown: Shown = JSON.parse((await result.data()).raw_url);
          return { shown, words: result.words };
        }),
      ),
  };
};
