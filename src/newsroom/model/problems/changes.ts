import type { ChangeKind } from '../schema/ledger.ts';
import type { Standing } from '../schema/evidence.ts';
import { allOf, meant } from '../../../text/nearest.ts';
import { error, warning, quoteYaml, quote } from './entry.ts';

/** What an entry says has been done to what readers had. */
const COULD_BE: Record<ChangeKind, string> = {
  correction: 'corrected',
  clarification: 'made clearer',
  update: 'brought up to date',
  withdrawal: 'withdrawn',
};

/** What can be wrong with a change. */
export const changes = {
  'incomplete-correction': error(
    'A correction that does not say what was wrong and what is right.',
    (a: { missing: string }) => ({
      sentence: `A correction shows the reader both wordings, but "${a.missing}" is missing.`,
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
    'Something a reader will notice changed, and nothing under "changes" says so. Found by comparing with git.',
    (a: { what: string; became: string; subject: string; date: string; entries: number }) => ({
      sentence: `${a.what} ${a.became}, but ${a.entries === 0 ? 'there is no new entry under "changes"' : 'no new entry under "changes" is about it'}.`,
      hint: `Add this entry under "changes": - { date: ${a.date}, kind: clarification, about: [${a.subject}], note: "..." }.${a.entries === 0 ? ' If the file has no line "changes:" yet, write that line first.' : ''} In the note, tell readers in a sentence what changed. If the old words were wrong, write "kind: correction", and add "was" with the old words and "is" with the new ones.${a.entries === 0 ? '' : ` If a new entry already tells of it, add "${a.subject}" to the "about" of that entry.`}`,
    }),
  ),
  'renamed-id': error(
    'Something that was published under another id, with the same words. Readers and other sites have links to it. Found by comparing with git.',
    (a: { what: string; id: string; now: string; address: string; file: string; date: string }) => ({
      sentence: `${a.what} was published as "${a.id}", with the same words.`,
      hint: `Change the id back to "${a.id}". If it must have the new one, do two things. Add the file retired/${a.file}.yaml with the lines "address: ${quoteYaml(a.address)}", "date: ${a.date}", "kind: moved", "reason: ..." and "successor: ...", the last with the new address. And add under "changes": - { date: ${a.date}, kind: clarification, about: [${a.id}, ${a.now}], note: "..." }.`,
    }),
  ),
  'evidence-turned': warning(
    'A statement that has another standing now, because one of its sources has another publisher, agency or owner, or its publisher another kind. Found by comparing with git.',
    (a: { what: string; before: Standing; after: Standing; turning: readonly string[]; date: string }) => ({
      sentence: `The sources of ${a.what} made it "${a.before}". Now they make it "${a.after}", because ${allOf(a.turning)} changed.`,
      hint: `Read it again. If something no longer holds, correct it here, and say so under "changes". If all of it holds, add "reviewed: ${a.date}" here, and say under "changes" in ${allOf(a.turning)} what changed there.`,
    }),
  ),
  'resting-unchanged': warning(
    'A key point or a short text that reads as before, although a claim that it rests on changed. Found by comparing with git.',
    (a: { what: string; claims: readonly string[] }) => ({
      sentence: `${a.what} rests on ${allOf(a.claims.map((id) => `"${id}"`))}, which changed, but it still reads as before.`,
      hint: 'Read it again. If it still holds, leave it as it is: this warning goes away when the change is published.',
    }),
  ),
  'other-wording': warning(
    'A correction that quotes words which were not there, or are not there now. Found by comparing with git.',
    (a: { field: 'was' | 'is'; written: string }) => ({
      sentence: `The correction says that the wording ${a.field} ${quote(a.written)}, ${a.field === 'was' ? 'but the published file does not have these words' : 'but the file does not have these words'}.`,
      hint: `Copy the words into "${a.field}" exactly as they ${a.field === 'was' ? 'stood in the earlier text' : 'stand in the text'}.`,
    }),
  ),
  'empty-change': error(
    'A ledger entry although nothing a reader can see has changed.',
    (a: { note: string; subject?: string }) => ({
      sentence:
        a.subject === undefined
          ? `The entry ${quote(a.note)} stands under "changes", but nothing that a reader can see has changed.`
          : `The entry ${quote(a.note)} is about "${a.subject}", in which a reader can see no change.`,
      hint:
        a.subject === undefined
          ? 'Take the entry out, or make the change that it describes.'
          : `Take "${a.subject}" out of its "about", or make the change that it describes.`,
    }),
  ),
  'never-published': error(
    'An entry under "changes" in a file that no reader has had yet. Found by comparing with git.',
    (a: { kind: ChangeKind; date: string; note: string }) => ({
      sentence: `The ${a.kind} of ${a.date}, ${quote(a.note)}, stands under "changes", but this file was never published: there is nothing yet that could be ${COULD_BE[a.kind]}.`,
      hint:
        a.kind === 'withdrawal'
          ? 'Delete the file, or write "draft: true". Only what readers have had can be withdrawn.'
          : 'Take the entry out. Readers get the text as it stands now, and have never seen what a draft of it said.',
    }),
  ),
  'unknown-subject': error(
    'A ledger entry about something that its file does not have.',
    (a: { id: string; known: Iterable<string> }) => ({
      sentence: `The entry is about "${a.id}", but this file has neither a field nor an id of that name.`,
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
      sentence: `This rests on ${a.point === undefined ? '' : `${quote(a.point)} in `}${quote(a.title)}, which was corrected on ${a.date}: ${quote(a.note)}`,
      hint: `Read this file with the correction in mind. If something is no longer right, change it, and say so under "changes". Then write "reviewed: ${a.today}" among the fields.`,
    }),
  ),
  'reviewed-ahead': error('A day of review that is still to come.', (a: { reviewed: string }) => ({
    sentence: `${a.reviewed} is still to come, so nobody can have read the page on that day.`,
    hint: 'Write the day on which an editor read it. For a day by which somebody should read it, write "reviewBy".',
  })),
  'address-gone': error(
    'An address that was published and leads nowhere now.',
    (a: { address: string; file: string; date: string }) => ({
      sentence: `${a.address} was published, and nothing is there now.`,
      hint: `${/#|\/key-points\//.test(a.address) ? 'Give the old id back to what stood there' : 'Give the old name back to the file'}. If it is gone for good, add retired/${a.file}.yaml with the lines "address: ${quoteYaml(a.address)}", "date: ${a.date}", "kind: retired" and "reason: ...". If it has another address now, write "kind: moved" and add "successor: ..." with that address.`,
    }),
  ),
  'address-lives': error('A retired address that still leads somewhere.', (a: { address: string }) => ({
    sentence: `This file says that ${a.address} is gone, but something is still there.`,
    hint: 'Delete this file, or delete what is still there.',
  })),
  'moved-nowhere': error('A moved address without its new one.', (_: object) => ({
    sentence: 'This file says that the address has moved, but not where it is now.',
    hint: 'Add "successor:" with the new address, or make the kind "retired".',
  })),
  'ledger-rewritten': error(
    'A ledger entry that was published and has since been changed or taken out.',
    (a: { note: string; date: string }) => ({
      sentence: `The entry of ${a.date} under "changes", ${quote(a.note)}, was published, and has since been changed or taken out.`,
      hint: 'Put it back as it was. If it was wrong, add a new entry that says so.',
    }),
  ),
  'replaced-picture': error(
    'Another picture under the name of one that was published.',
    (a: { id: string }) => ({
      sentence: `The name "${a.id}" was published with another picture.`,
      hint: 'Give the new picture a name of its own. Write that name in the files that show it, and say so under "changes" there.',
    }),
  ),
} as const;
