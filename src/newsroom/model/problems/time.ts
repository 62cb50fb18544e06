import { onDate } from '../time/partial-date.ts';
import { error, warning, doubtful, quote } from './entry.ts';

/** What can be wrong with dates and order. */
export const time = {
  'ended-role': doubtful(
    'A role in the present tense after it ended.',
    (a: { sentence: string; role: string; until: string }) => a.sentence,
    (a) => ({
      sentence: `${quote(a.sentence)} speaks of the role "${a.role}" as if it still held, but it ended ${onDate(a.until)}.`,
      hint: 'Put it into the past ("was ... until"), or take the role out of the sentence.',
    }),
  ),
  'future-date': doubtful(
    'A date in the future for something that is told as done.',
    (a: { field: string; date: string; today: string }) => a.date,
    (a) => ({
      sentence: `"${a.field}" is ${a.date}, but that is still to come: today is ${a.today}.`,
      hint: 'Correct the date, or add this once it has happened.',
    }),
  ),
  'later-than-as-of': doubtful(
    'A claim that tells an event, or cites a source, of a day after that of its article.',
    (a: { claim: string; kind: 'event' | 'source'; id: string; date: string; asOf: string }) => a.id,
    (a) => ({
      sentence: `The claim "${a.claim}" ${a.kind === 'event' ? 'tells the event' : 'cites the source'} "${a.id}" of ${a.date}, but the article tells what was known on ${a.asOf} ("asOf").`,
      hint: 'Tell it in an article with a later "asOf", or correct one of the dates.',
    }),
  ),
  'never-on-card': warning(
    'A role or a short fact that holds on no day, so that no card shows it.',
    (a: { says: string; asOf: string; until: string }) => ({
      sentence: `No card shows ${quote(a.says)}: it held until ${a.until} and its "asOf" is ${a.asOf}, but nothing says from when it held.`,
      hint: 'Add "validFrom" with the day from which it held. If nobody knows that day, write into "asOf" a day before it ended, on which the sources show that it held.',
    }),
  ),
  'known-later': doubtful(
    'A role or a short fact that was checked only after the day of an article, so that its card does not say it.',
    (a: { says: string; isBrief: boolean; checked: string; article: string; day: string }) => a.says,
    (a) => ({
      sentence: `The card in the article "${a.article}" does not say ${quote(a.says)} of ${a.day}: it was checked for ${a.checked}, and nothing says from when it held.`,
      hint: `Add "validFrom". If nobody knows that day, write into "asOf" an earlier one on which, by its sources, it held.${a.isBrief ? ' If it tells what happened, give the year in "brief".' : ''}`,
    }),
  ),
  'review-due': warning(
    'An article whose day of review has passed. Readers are told so.',
    (a: { reviewBy: string }) => ({
      sentence: `This article was to be reviewed by ${a.reviewBy}.`,
      hint: 'Read it again, change what is no longer right, and set a new "reviewBy" or take it out.',
    }),
  ),
  'draft-target': error(
    'A published text that leads to a draft, or to something that is published on a later day.',
    (a: { kind: string; id: string; publishOn: string | undefined }) => ({
      sentence: `The ${a.kind} "${a.id}" is ${a.publishOn === undefined ? 'a draft' : `not published before ${a.publishOn}`}, so readers cannot reach it from here.`,
      hint: 'Take the link or the id out. Or publish the other file first: take "draft: true" out of it, or give it an earlier "publishOn".',
    }),
  ),
  'withdrawn-without-reason': error('A withdrawn article that does not say why.', (_: object) => ({
    sentence: 'The article is withdrawn, but readers are not told why.',
    hint: 'Add "statusNote:" with the reason, and under "changes" an entry of the kind "withdrawal".',
  })),

  'answers-nothing': warning(
    'An entry under "checked" for something that the check does not report.',
    (a: { rule: string; text: string }) => ({
      sentence: `The check does not report ${quote(a.text)} as "${a.rule}" in this file.`,
      hint: 'Take this entry out of "checked", or copy the words exactly as the check quotes them.',
    }),
  ),
} as const;
