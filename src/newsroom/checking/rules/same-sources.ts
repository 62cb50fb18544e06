import { isbn13 } from '../../../text/isbn.ts';
import type { Source } from '../../model/newsroom.ts';
import { problem } from '../../model/problems.ts';
import { pageAt } from '../../model/source.ts';
import { contentRule } from './content-rule.ts';

/** What a source is known by, each with its field, and in a form that is the same for the same thing. */
const marksOf = ({ url, doi, isbn }: Source) => [
  ...(url === undefined ? [] : [{ field: 'url', is: 'address' as const, value: url, same: pageAt(url) }]),
  ...(doi === undefined ? [] : [{ field: 'doi', is: 'DOI' as const, value: doi, same: doi.toLowerCase() }]),
  ...(isbn === undefined
    ? []
    : [{ field: 'isbn', is: 'ISBN' as const, value: isbn, same: isbn13(isbn) ?? isbn }]),
];

/** A page or a book is one source. It guesses: a page that changes can be cited as it was on two days. */
export const samePages = contentRule(['same-source'], ({ newsroom, positionOf }) => {
  const known = new Map<string, string>();
  return newsroom.sources.list.flatMap((source) =>
    marksOf(source).flatMap(({ field, is, value, same }) => {
      const key = `${is} ${same}`;
      const first = known.get(key);
      known.set(key, first ?? source.id);
      return first === undefined
        ? []
        : [problem('same-source', source.path, positionOf(source.path, field), { is, value, first })];
    }),
  );
});
