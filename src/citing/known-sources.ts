import { fold } from '../text/fold.ts';
import { isbn13 } from '../text/isbn.ts';
import type { Document } from '../newsroom/model/document.ts';
import { pageAt } from '../newsroom/model/source.ts';
import type { Reference } from './reference.ts';

const ofPages = ({ url, archiveUrl }: Reference): string[] =>
  [url, archiveUrl].flatMap((one) => (one !== undefined && URL.canParse(one) ? `page ${pageAt(one)}` : []));

/** What a source is known by, in a form that is the same for the same thing. What has no address and no number of its own goes by its name and day. */
const marksOf = (reference: Reference): string[] => {
  const { doi, isbn, publisher = '', title, number, date = '' } = reference;
  const marks = [
    ...ofPages(reference),
    ...(doi === undefined ? [] : [`doi ${doi.toLowerCase()}`]),
    ...(isbn === undefined ? [] : [`isbn ${isbn13(isbn) ?? isbn}`]),
  ];
  const name = title ?? number;
  return marks.length > 0 || name === undefined ? marks : [`name ${fold(publisher)} ${fold(name)} ${date}`];
};

/** The sources that are there, and those that are added meanwhile. */
export interface KnownSources {
  /** The source that a reference is, if it is one. */
  find: (reference: Reference) => KnownSource | undefined;
  add: (id: string, reference: Reference) => void;
  ids: ReadonlySet<string>;
}

export interface KnownSource {
  id: string;
  reference: Reference;
}

export const knownSources = (documents: readonly Document[]): KnownSources => {
  const byMark = new Map<string, KnownSource>();
  const ids = new Set<string>();
  const add = (id: string, reference: Reference) => {
    ids.add(id);
    for (const mark of marksOf(reference)) byMark.set(mark, byMark.get(mark) ?? { id, reference });
  };
  for (const { collection, id, data } of documents) if (collection === 'sources') add(id, data ?? {});
  return { find: (reference) => marksOf(reference).flatMap((mark) => byMark.get(mark) ?? [])[0], add, ids };
};
