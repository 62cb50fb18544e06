import { FILTERS, type Filter } from './shown.ts';

/** What a reader asks for. It stands in the address of the page, so that it can be shared and gone back to. */
export interface Asked {
  query: string;
  /** Ids of what the passages must all have to do with; of years, the years. */
  narrowed: Record<Filter, string[]>;
}

/** @param address The part of an address after the question mark. */
export const askedIn = (address: string): Asked => {
  const parameters = new URLSearchParams(address);
  const values = (name: Filter) => [...new Set(parameters.getAll(name).filter((value) => value !== ''))];
  return {
    query: (parameters.get('q') ?? '').trim(),
    narrowed: {
      actor: values('actor'),
      location: values('location'),
      topic: values('topic'),
      year: values('year'),
    },
  };
};

/** The same address that the form gives without us; nothing for a question that asks nothing. */
export const addressOf = ({ query, narrowed }: Asked): string => {
  const parameters = new URLSearchParams(query === '' ? {} : { q: query });
  for (const name of FILTERS) for (const value of narrowed[name]) parameters.append(name, value);
  return parameters.size === 0 ? '' : `?${parameters.toString()}`;
};

export const isNarrowed = ({ narrowed }: Asked): boolean => FILTERS.some((name) => narrowed[name].length > 0);
