import type { Standing } from '../schema/evidence.ts';
import type { Voice } from '../voice.ts';
import { allOf, meant, oneOf } from '../../../text/nearest.ts';
import { doubtful, error, quote, warning } from './entry.ts';

const namesOf = (voices: readonly Voice[]): string => allOf(voices.map(({ name }) => name));

/** What can be wrong with the evidence. */
export const evidence = {
  'unknown-claim': error(
    'A key point, or another field, that rests on a claim that the text does not have.',
    (a: { id: string; known: string[] }) => ({
      sentence: `The text has no claim "${a.id}".`,
      hint: meant(
        a.id,
        a.known,
        `Put <Claim id="${a.id}" standing="..."> before the words that say it, and </Claim> after them.`,
      ),
    }),
  ),
  'unclear-pinpoint': error(
    'Words after the address of a source that are neither a place in it nor a quotation.',
    (a: { title: string }) => ({
      sentence: `The words after the source are neither a place in it nor a quotation: ${quote(a.title)}.`,
      hint: `Write a place like (source:id "p. 2"), a quotation like (source:id "'We decided.'"), or both like (source:id "p. 2: 'We decided.'").`,
    }),
  ),
  'empty-claim': error(
    'A claim, or a side of one, that says nothing, or nothing but a citation.',
    (a: { id: string; side: boolean; cites: boolean }) => ({
      sentence: `${a.side ? 'A <Side> of the' : 'The'} claim "${a.id}" ${a.cites ? 'is nothing but a citation' : 'says nothing'}.`,
      hint: `Write the statement before its citations, or take <${a.side ? 'Side' : 'Claim'}> and </${a.side ? 'Side' : 'Claim'}> out.`,
    }),
  ),
  'claim-without-citation': error(
    'A claim whose standing needs citations that it does not have.',
    (a: { id: string; standing: string }) => ({
      sentence: `The claim "${a.id}" is "${a.standing}" but cites nothing.`,
      hint: 'Cite the source inside the claim, like [Hill Post](source:post-gates), or make the standing "unsourced".',
    }),
  ),
  'answer-without-source': error(
    'An answer to a question that was open, without a source.',
    (a: { id: string }) => ({
      sentence: `The question "${a.id}" has been answered, but the answer cites no source.`,
      hint: 'Put the answer into a <Claim> with its citations, or cite the source in the answer.',
    }),
  ),
  'unsourced-with-citation': error('An unsourced claim that cites a source.', (a: { id: string }) => ({
    sentence: `The claim "${a.id}" is "unsourced" but cites a source.`,
    hint: 'Give it the standing that the source supports, or move the citation out of the claim.',
  })),
  'not-independent': error(
    'A confirmed claim without two independent voices that can confirm something.',
    (a: { id: string; voices: Voice[]; others: Voice[] }) => ({
      sentence: `The claim "${a.id}" is "confirmed", but ${a.voices.length === 0 ? 'none of its sources can confirm anything' : `all that counts goes back to ${namesOf(a.voices)}`}${a.others.length === 0 ? '' : ` (not counted: ${a.others.map(({ name, kind }) => `${name}, "${kind}"`).join('; ')})`}.`,
      hint: `${a.voices.length === 0 ? 'Cite two publishers that have their own reporting and are independent of each other' : 'Cite a second publisher that has its own reporting and does not belong to the first or to its side'}. Or make the standing "reported".${a.others.some(({ kind }) => kind === 'unknown') ? ' "unknown" means a copy or a digest. If the publisher is something else, correct its "kind": for example "publishing-house" for one of books, or "organisation" for a body in its own words.' : ''}`,
    }),
  ),
  'no-record': error(
    'A statement that is called recorded, without a record among its sources.',
    (a: { what: string; sources: readonly string[] }) => ({
      sentence: `${a.what} is "recorded", but none of its sources is a record.`,
      hint: `Cite the law, the ruling or the text of the body that decided. That is a source of the type "law" or "court-file", or of a publisher of the kind "official" or "organisation". If ${oneOf(a.sources.map((id) => `"${id}"`))} is such a text, though its publisher is of another kind, write "kind: official" into the file of that source.`,
    }),
  ),
  'party-assesses': doubtful(
    'An assessment by somebody who takes a side in the subject: what a party says is a claim.',
    (a: { by: string; topic: string }) => a.by,
    (a) => ({
      sentence: `This is an assessment by "${a.by}", who stands on a side of the topic "${a.topic}".`,
      hint: 'Make the standing "claimed" if "by" names somebody who is involved in what they judge.',
    }),
  ),
  unaccounted: doubtful(
    'A sentence with a number, a date or a name that stands in no claim. At most ten are listed for a file.',
    (a: { sentence: string }) => a.sentence,
    (a) => ({
      sentence: `This has a number, a date or a name, but stands in no claim: ${quote(a.sentence)}`,
      hint: 'Put it into a <Claim> with its citation. For a table, put <Claim ...> and </Claim> on lines of their own. If it is a remark of the editors, put it into a <Note>.',
    }),
  ),
  'mostly-unsourced': doubtful(
    'A published article in which most claims have no source.',
    (a: { unsourced: number; claims: number }) => `${a.unsourced} of ${a.claims}`,
    ({ unsourced, claims }) => ({
      sentence: `${unsourced} of the ${claims} claims in this article have no source: ${Math.round((100 * unsourced) / claims)}%.`,
      hint: 'Cite who says so, or keep the article a draft ("draft: true") until you can.',
    }),
  ),
  'unlisted-publisher': doubtful(
    'A publisher without a file that says what kind it is, though something counts as confirmed by it.',
    (a: { name: string; known: Iterable<string> }) => a.name,
    (a) => ({
      sentence: `Something counts as confirmed by ${quote(a.name)}, but no file says what kind of publisher that is.`,
      hint: meant(a.name, a.known, 'Add a file to the folder publishers, with its "name" and its "kind".'),
    }),
  ),
  'agency-as-author': warning(
    'An agency among the authors of a source: its own text and a copy of it would count as two voices.',
    (a: { name: string }) => ({
      sentence: `${quote(a.name)} is an agency, but stands under "authors".`,
      hint: `If this is its text, write "via: ${a.name}". Take it out of "authors".`,
    }),
  ),
  'stronger-evidence': doubtful(
    'A claim that is called reported, although its sources would make it confirmed.',
    (a: { id: string; voices: Voice[] }) => a.id,
    (a) => ({
      sentence: `The claim "${a.id}" is "reported", but ${namesOf(a.voices)} may confirm it independently of each other.`,
      hint: 'Make the standing "confirmed" if each of them says all of it and none has it from another.',
    }),
  ),
  'told-otherwise': doubtful(
    'An event that two texts give different standings: two articles of one day, a later article that is less sure, or an article and the file of the event.',
    (a: {
      claim: string;
      standing: Standing;
      event: string;
      where: string;
      is: Standing;
      isOfSources?: boolean;
    }) => a.event,
    (a) => ({
      sentence: `The claim "${a.claim}" tells the event "${a.event}" as "${a.standing}", but in ${a.where} it is "${a.is}"${a.isOfSources ? ' by its sources' : ''}.`,
      hint: `Give both the same standing, the one that the sources support${a.isOfSources ? `: "standing: ${a.standing}" in ${a.where}, or "${a.is}" in the claim` : ''}. Where readers have read the wrong one, add a correction under "changes".`,
    }),
  ),
  'undated-day': doubtful(
    'A statement that names a day, while none of its sources has a date: nothing shows when they were written.',
    (a: { what: string; day: string }) => a.day,
    (a) => ({
      sentence: `${a.what} gives the day ${a.day}, but none of its sources has a date.`,
      hint: 'Cite a source that has a date. If you know the date of one of these, add it to the file of that source. Otherwise write only the month.',
    }),
  ),
  'one-host': doubtful(
    'A confirmed statement whose sources are all on one website.',
    (a: { what: string; host: string }) => a.host,
    (a) => ({
      sentence: `${a.what} counts as confirmed, but all its sources are on one website, ${a.host}.`,
      hint: 'If one publisher made them, write the same "publisher" in each. Otherwise also cite a source from another website.',
    }),
  ),
  'untold-event': doubtful(
    'An event in the list of an article that nothing tells.',
    (a: { id: string }) => a.id,
    (a) => ({
      sentence: `No claim tells the event "${a.id}", and the file of the event has no text.`,
      hint: `Add tells="${a.id}" to the claim that tells it, write what happened into the file of the event, or take it out of "events".`,
    }),
  ),
  'one-sided': error(
    'A disputed claim without two sides.',
    (a: { id: string; sides: number; voices?: Voice[] }) => ({
      sentence: `The claim "${a.id}" is "disputed", but ${
        a.voices
          ? `all its sides go back to ${namesOf(a.voices)}`
          : `${a.sides === 0 ? 'no <Side>' : 'only one <Side>'} in it cites a source`
      }.`,
      hint: a.voices
        ? 'Cite for each side who says it. Where one publisher contradicts itself, write a claim for each of the two, with its source, and say in a <Note> that they contradict each other.'
        : 'Put what each side says, with its citation, into a <Side>...</Side> of its own. The sides need different publishers.',
    }),
  ),
  'figure-not-in-data': doubtful(
    'A figure in a claim that is not in the data it comes from.',
    (a: { claim: string; figure: string; data: string }) => a.figure,
    (a) => ({
      sentence: `The claim "${a.claim}" says ${quote(a.figure)}, which is not in the data "${a.data}".`,
      hint: 'Correct the figure, or write into data="..." the name of the data in which it stands.',
    }),
  ),
} as const;
