import type { Standing } from '../schema/evidence.ts';
import { error, warning, meant, quoteYaml, quote } from './entry.ts';

/** What can be wrong with a change. */
export const changes = {
  'incomplete-correction': error(
    'A correction that does not say what was wrong and what is right.',
    (a: { missing: string }) => ({
      sentence: `A correction shows the reader both wordings, and "${a.missing}" is missing.`,
      hint: 'Add "was:" with the wrong wording and "is:" with the right one, or make it a clarification.',
    }),
  ),
  'change-before-publication': error(
    'A change dated before the article was published.',
    (a: { date: string; published: string }) => ({
      sentence: `The change is dated ${a.date}, before the publication on ${a.published}.`,
      hint: 'Correct one of the two dates.',
    }),
  ),
  'unrecorded-change': error(
    'Something a reader will notice changed, and the ledger does not say so. Found by comparing with git.',
    (a: { what: string; became: string; subject: string; date: string; entries: number }) => ({
      sentence: `${a.what} ${a.became}, and ${a.entries === 0 ? 'the ledger has no new entry' : 'no new entry of the ledger is about it'}.`,
      hint: `Add under "changes": - { date: ${a.date}, kind: clarification, about: [${a.subject}], note: "..." }, or kind: correction with was and is${a.entries === 0 ? '' : `; or name "${a.subject}" in the "about" of the entry that tells it`}.`,
    }),
  ),
  'evidence-turned': warning(
    'A statement to which its sources give another standing than before, since one of them has another publisher, agency or owner, or its publisher is of another kind. Found by comparing with git.',
    (a: { what: string; before: Standing; after: Standing; turning: readonly string[]; date: string }) => ({
      sentence: `By its sources ${a.what} was ${a.before} and is ${a.after} now, since ${a.turning.join(' and ')} changed.`,
      hint: `Read it again, and change what no longer holds, with an entry in this file; or write "reviewed: ${a.date}" here once the change stands under "changes" in ${a.turning.join(' and ')}.`,
    }),
  ),
  'resting-unchanged': warning(
    'A key point or a short text that reads as before, although a claim that it rests on changed. Found by comparing with git.',
    (a: { what: string; claims: readonly string[] }) => ({
      sentence: `${a.what} rests on ${a.claims.map((id) => `"${id}"`).join(' and ')}, which changed, and reads as before.`,
      hint: 'Read it again. If it still holds, leave it as it is: this is not said once the change is published.',
    }),
  ),
  'other-wording': warning(
    'A correction that quotes words which were not there, or are not there now. Found by comparing with git.',
    (a: { field: 'was' | 'is'; written: string }) => ({
      sentence: `The correction says that the wording ${a.field} ${quote(a.written)}, ${a.field === 'was' ? 'which the published file does not have' : 'which the file does not have'}.`,
      hint: `Under "${a.field}" write the words of the ${a.field === 'was' ? 'earlier text' : 'text'} as they stand there.`,
    }),
  ),
  'empty-change': error(
    'A ledger entry although nothing a reader can see has changed.',
    (a: { note: string; subject?: string }) => ({
      sentence:
        a.subject === undefined
          ? `The ledger says ${quote(a.note)}, but nothing that a reader can see has changed.`
          : `The entry ${quote(a.note)} is about "${a.subject}", in which a reader can see no change.`,
      hint:
        a.subject === undefined
          ? 'Take the entry out, or make the change it speaks of.'
          : `Take "${a.subject}" out of its "about", or make the change it speaks of.`,
    }),
  ),
  'unknown-subject': error(
    'A ledger entry about something that its file does not have.',
    (a: { id: string; known: Iterable<string> }) => ({
      sentence: `The entry is about "${a.id}", and this file has neither a field nor an id of that name.`,
      hint: meant(
        a.id,
        a.known,
        'Name the id of a claim, a fact, a relation, a key point or a section, or a field.',
      ),
    }),
  ),
  'corrected-elsewhere': warning(
    'A page that links to, cites or tells something that was corrected in another file. Readers are told until an editor has read it again.',
    (a: { title: string; point?: string | undefined; date: string; note: string; today: string }) => ({
      sentence: `This rests on ${a.point === undefined ? '' : `${quote(a.point)} in `}${quote(a.title)}, corrected on ${a.date}: ${quote(a.note)}`,
      hint: `Read the page against it, and change what is no longer right, with an entry under "changes". Then write "reviewed: ${a.today}".`,
    }),
  ),
  'reviewed-ahead': error('A day of review that is still to come.', (a: { reviewed: string }) => ({
    sentence: `${a.reviewed} is still to come, so nobody has read the page on that day.`,
    hint: 'Write the day on which an editor read it. For a day by which somebody should, write "reviewBy".',
  })),
  'address-gone': error(
    'An address that was published and leads nowhere now.',
    (a: { address: string; file: string; date: string }) => ({
      sentence: `${a.address} was published and is gone.`,
      hint: `Give the id back, or add retired/${a.file}.yaml with the lines "address: ${quoteYaml(a.address)}", "date: ${a.date}", "kind: retired", "reason: ..." and, if there is one, "successor: ...".`,
    }),
  ),
  'address-lives': error('A retired address that still leads somewhere.', (a: { address: string }) => ({
    sentence: `${a.address} is retired, but there is something at that address.`,
    hint: 'Take this file out, or take away what is still there.',
  })),
  'moved-nowhere': error('A moved address without its new one.', (_: object) => ({
    sentence: 'The address has moved, but not where to.',
    hint: 'Add "successor:" with the new address, or make the kind "retired".',
  })),
  'ledger-rewritten': error(
    'A ledger entry that was published and is gone or reads otherwise.',
    (a: { note: string; date: string }) => ({
      sentence: `The entry of ${a.date}, ${quote(a.note)}, was published and is no longer there.`,
      hint: 'Put it back as it was. If it was wrong, add a new entry that says so.',
    }),
  ),
  'replaced-picture': error(
    'Another picture under the name of one that was published.',
    (a: { id: string }) => ({
      sentence: `"${a.id}" was published with another picture.`,
      hint: 'Give the new picture a name of its own: then its change stands in the files that show it, and in their ledgers.',
    }),
  ),
} as const;
