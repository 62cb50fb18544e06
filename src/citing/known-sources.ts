import { fold } from '../text/fold.ts';
import { isbn13 } from '../text/isbn.ts';
import type { Document } from '../newsroom/model/document.ts';
import { pageAt } from '../newsroom/model/source.ts';
import type { Reference } from './reference.ts';

const ofPages = ({ url, archiveUrl }: Reference): string[] =>
  [url, archiveUrl].flatMap((one) => (one !== undefined && URL.canParse(one) ? `page ${pageAt(one)}` : []));

/** What a source is recognised by, in a form that is the same for the same source. A source without address, DOI and ISBN is recognised
 * by its publisher, title and date. */
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

/** The sources of the newsroom, and those that are added meanwhile. */
export interface KnownSources {
  /** The source that is the same as a reference, if there is one. */
  find: (reference: Reference) => KnownSource | undefined;
  add: (id: string, reference: Reference) => void;
  ids: ReadonlySet<string>;
}

/** A source of the newsroom, with the fields by which it is recognised. */
export interface KnownSource {
  id: string;
  reference: Reference;
}

/** @param documents Those of the content folder. */
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
