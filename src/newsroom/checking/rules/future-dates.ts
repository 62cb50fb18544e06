import { dayAfter, isBefore } from '../../model/time/as-of.ts';
import type { Document } from '../../model/document.ts';
import { releaseOf } from '../../model/schema/publication.ts';
import { problem } from '../../model/problems.ts';
import type { Fields } from '../../model/schema.ts';
import { contentRule } from './content-rule.ts';

/** A date, the name of its field, and the key of its position. */
interface Dated {
  field: string;
  date: string | undefined;
  key: string;
}

/** Fields that say when something was done. What holds from a day or until it may say so beforehand. */
const DONE = ['date', 'endDate', 'datePublished', 'asOf', 'accessed', 'gone'] as const;

const datesOf = ({ data }: Document): Dated[] => {
  const fields: Fields = data ?? {};
  return [
    ...DONE.map((field) => ({ field, date: fields[field], key: field })),
    ...(['facts', 'relations'] as const).flatMap((list) =>
      (fields[list] ?? []).map(({ id, asOf }) => ({ field: 'asOf', date: asOf, key: `${list}.${id}` })),
    ),
    ...(fields.changes ?? []).map(({ date }, index) => ({ field: 'date', date, key: `changes.${index}` })),
  ];
};

const laterOf = (day: string, other: string): string => (day > other ? day : other);

/**
 * Nothing is told as done before its day, and readers are told on the day of the publication at the earliest. The day is that of the check and not the newest of the content: in a newsroom that
 * has been quiet for weeks, what happened yesterday is no mistake. It guesses: an event can be announced.
 */
export const pastDates = contentRule(['future-date'], ({ documents, today, positionOf }) =>
  documents
    .filter(({ publication }) => publication.draft !== 'true')
    .flatMap((document) => {
      const read = laterOf(today, releaseOf(document.publication));
      return datesOf(document).flatMap(({ field, date, key }) =>
        date !== undefined && isBefore(dayAfter(read), date)
          ? [problem('future-date', document.path, positionOf(document.path, key), { field, date, today })]
          : [],
      );
    }),
);
