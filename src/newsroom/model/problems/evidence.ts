import type { Standing } from '../schema/evidence.ts';
import type { Voice } from '../voice.ts';
import { error, doubtful, meant, quote } from './entry.ts';

const namesOf = (voices: readonly Voice[]): string => voices.map(({ name }) => name).join(' and ');

/** What can be wrong with the evidence. */
export const evidence = {
  'unknown-claim': error(
    'A key point, or another field, that rests on a claim the body does not have.',
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
    'Words behind the address of a source that are neither a place in it nor a quotation.',
    (a: { title: string }) => ({
      sentence: `What is written behind the source is neither a place in it nor a quotation: ${quote(a.title)}.`,
      hint: `Write a place like (source:id "p. 2"), a quotation like (source:id "'We decided.'"), or both like (source:id "p. 2: 'We decided.'").`,
    }),
  ),
  'empty-claim': error(
    'A claim, or a side of one, that says nothing, or nothing but a citation.',
    (a: { id: string; side: boolean; cites: boolean }) => ({
      sentence: `${a.side ? 'A side of the' : 'The'} claim "${a.id}" ${a.cites ? 'is nothing but a citation' : 'says nothing'}.`,
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
    'An answer to a question that was open, and no source of it.',
    (a: { id: string }) => ({
      sentence: `The question "${a.id}" has been answered, and nothing in the answer says who says so.`,
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
      sentence: `The claim "${a.id}" is "confirmed", but ${a.voices.length === 0 ? 'no voice in it can confirm anything' : `all that counts goes back to ${namesOf(a.voices)}`}${a.others.length === 0 ? '' : ` (what does not count: ${a.others.map(({ name, kind }) => `${name}, "${kind}"`).join('; ')})`}.`,
      hint: `Cite a second publisher that has its own reporting and does not belong to the first or to its side. Or make the standing "reported".${a.others.some(({ kind }) => kind === 'unknown') ? ' "unknown" is a copy or a digest: where a publisher is something else, correct its "kind", for example "publishing-house" for one of books, "organisation" for a body in its own words.' : ''}`,
    }),
  ),
  'no-record': error(
    'A statement that is called recorded, without a record among its sources.',
    (a: { what: string }) => ({
      sentence: `${a.what} is "recorded", but none of its sources is the record.`,
      hint: 'Cite the law, the ruling or the text of the body that decided: a source of type "law" or "court-file", or of a publisher of the kind "official" or "organisation".',
    }),
  ),
  'party-assesses': doubtful(
    'An assessment by somebody who stands on a side of the subject: a party claims.',
    (a: { by: string; topic: string }) => a.by,
    (a) => ({
      sentence: `"${a.by}" is said to assess this, and stands on a side of the topic "${a.topic}".`,
      hint: 'Make the standing "claimed" if it is involved in what it judges.',
    }),
  ),
  unaccounted: doubtful(
    'A sentence with a number, a date or a name that stands in no claim. A file is told of ten at most.',
    (a: { sentence: string; share: number }) => a.sentence,
    (a) => ({
      sentence: `No claim accounts for: ${quote(a.sentence)} Of this text ${a.share}% stands in claims.`,
      hint: 'Put it into a <Claim> with its citation. If it is a remark of the editors, put it into a <Note>.',
    }),
  ),
  'mostly-unsourced': doubtful(
    'An article that readers have, of whose claims most have no source.',
    (a: { unsourced: number; claims: number }) => `${a.unsourced} of ${a.claims}`,
    ({ unsourced, claims }) => ({
      sentence: `Of the ${claims} claims of this article ${unsourced} have no source, ${Math.round((100 * unsourced) / claims)}%.`,
      hint: 'Cite who says so, or leave it a draft ("draft: true") until you can.',
    }),
  ),
  'unlisted-publisher': doubtful(
    'A publisher of which nothing says what it is, though something counts as confirmed by it.',
    (a: { name: string; known: Iterable<string> }) => a.name,
    (a) => ({
      sentence: `Something counts as confirmed by ${quote(a.name)}, and nothing says what kind of publisher that is.`,
      hint: meant(a.name, a.known, 'Add a file to the folder publishers, with its "name" and its "kind".'),
    }),
  ),
  'stronger-evidence': doubtful(
    'A claim that its sources would make confirmed, and that is called reported.',
    (a: { id: string; voices: Voice[] }) => a.id,
    (a) => ({
      sentence: `The claim "${a.id}" is "reported", but by its sources it would be confirmed by ${namesOf(a.voices)}.`,
      hint: 'Make the standing "confirmed" if each of them says all of it and none has it from another.',
    }),
  ),
  'told-otherwise': doubtful(
    'One event told with two standings: by two articles of one day, less surely by the later one, or otherwise than in its own file.',
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
    'A statement of a day of which no source has a date: none of them shows that it was written then.',
    (a: { what: string; day: string }) => a.day,
    (a) => ({
      sentence: `${a.what} gives the day ${a.day}, and no source of it has a date.`,
      hint: 'Cite a source that has a date. If you have seen the date of one of these, add it to the file of that source. Otherwise write only the month.',
    }),
  ),
  'one-host': doubtful(
    'A confirmed statement whose sources all lie on one host.',
    (a: { what: string; host: string }) => a.host,
    (a) => ({
      sentence: `${a.what} counts as confirmed, but all its sources are on one website, ${a.host}.`,
      hint: 'If one publisher made them, write the same "publisher" in each. Otherwise cite a source from elsewhere, too.',
    }),
  ),
  'untold-event': doubtful(
    'An event in the list of an article that nothing tells.',
    (a: { id: string }) => a.id,
    (a) => ({
      sentence: `No claim tells the event "${a.id}", and its file has no text.`,
      hint: `Add tells="${a.id}" to the claim that tells it, write what happened into its file, or take it out of the list.`,
    }),
  ),
  'one-sided': error(
    'A disputed claim without two sides.',
    (a: { id: string; sides: number; voices?: Voice[] }) => ({
      sentence: `The claim "${a.id}" is "disputed", but ${
        a.voices
          ? `all its sides go back to ${namesOf(a.voices)}`
          : `${a.sides === 0 ? 'no side' : 'only one side'} is told with its source`
      }.`,
      hint: a.voices
        ? 'Cite for each side who says it. Where one publisher contradicts itself, write a claim for each of the two, with its source, and say in a <Note> that they contradict each other.'
        : 'Put what each side says, with its citation, into <Side>...</Side>, from different publishers.',
    }),
  ),
  'figure-not-in-data': doubtful(
    'A figure in a claim that the data it comes from do not have.',
    (a: { claim: string; figure: string; data: string }) => a.figure,
    (a) => ({
      sentence: `The claim "${a.claim}" says ${quote(a.figure)}, which the data "${a.data}" do not have.`,
      hint: 'Correct the figure, or write into data="..." the name of the data that have it.',
    }),
  ),
} as const;
