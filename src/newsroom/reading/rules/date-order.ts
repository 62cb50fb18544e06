import { isBefore } from '../../model/time/as-of.ts';
import { onDate } from '../../model/time/partial-date.ts';
import { problem } from '../../model/problems.ts';
import { datedEntries, fileRule } from './file-rule.ts';

/** What ended began before it did. */
export const endsOfEntries = fileRule(['actors', 'locations'], ['date-order'], ({ path, validFields, at }) =>
  datedEntries(validFields).flatMap(({ entry: { validFrom, validUntil }, path: within }) =>
    validFrom === undefined || validUntil === undefined || !isBefore(validUntil, validFrom)
      ? []
      : [
          problem('date-order', path, at([...within, 'validUntil']), {
            earlier: 'validFrom',
            later: 'validUntil',
            sentence: `It ended ${onDate(validUntil)}, before it began ${onDate(validFrom)}.`,
          }),
        ],
  ),
);

export const endOfEvent = fileRule(
  ['events'],
  ['date-order'],
  ({ path, validFields: { date, endDate }, at }) =>
    date === undefined || endDate === undefined || !isBefore(endDate, date)
      ? []
      : [
          problem('date-order', path, at(['endDate']), {
            earlier: 'date',
            later: 'endDate',
            sentence: `It ended ${onDate(endDate)}, before it began ${onDate(date)}.`,
          }),
        ],
);

/** A site does not have an article before the day on which it is published. */
export const dayOfPublication = fileRule(
  ['articles'],
  ['date-order'],
  ({ path, validFields: { publishOn, datePublished }, at }) =>
    publishOn === undefined || datePublished === undefined || datePublished >= publishOn
      ? []
      : [
          problem('date-order', path, at(['datePublished']), {
            earlier: 'publishOn',
            later: 'datePublished',
            sentence: `The article is to be published on ${publishOn} ("publishOn"), but "datePublished" says that readers have had it since ${datePublished}.`,
          }),
        ],
);

/** An article cannot describe a day later than everything that was published of it. */
export const dayOfArticle = fileRule(
  ['articles'],
  ['date-order'],
  ({ path, validFields, invalidFields, at }) => {
    const { asOf, datePublished, changes = [] } = validFields;
    if (asOf === undefined || datePublished === undefined || invalidFields.has('changes')) return [];
    const published = [datePublished, ...changes.map(({ date }) => date)];
    if (published.some((date) => date >= asOf)) return [];
    return [
      problem('date-order', path, at(['asOf']), {
        earlier: 'asOf',
        later: 'datePublished',
        sentence: `The article tells what was known on ${asOf} ("asOf"), but it was published and last changed before that day.`,
        hint: 'Correct "asOf", or add the entry under "changes" that brought the article up to that day.',
      }),
    ];
  },
);
