import type { Standing } from '../schema/evidence.ts';
import { allOf } from '../../../text/nearest.ts';
import { doubtful, quote } from './entry.ts';

/** What an editor looks at twice in the wording of an article. */
export const wording = {
  'unlinked-name': doubtful(
    'A name that the newsroom knows, in an article that links it nowhere.',
    (a: { name: string; link: string }) => a.name,
    ({ name, link }) => ({
      sentence: `${quote(name)} is named here for the first time, but nothing in the article links to its page.`,
      hint: `Write ${link}.`,
    }),
  ),
  'doubled-word': doubtful(
    'A word that is written twice in a row.',
    (a: { word: string; twice: string }) => a.twice,
    ({ word, twice }) => ({ sentence: `${quote(twice)} repeats a word.`, hint: `Write "${word}" once.` }),
  ),
  'misspelt-word': doubtful(
    'A word in small letters that is in no dictionary, and almost like one that is.',
    (a: { word: string; near: string }) => a.word,
    ({ word, near }) => ({
      sentence: `${quote(word)} is in no dictionary.`,
      hint: `Write "${near}" if that is meant.`,
    }),
  ),
  'two-spellings': doubtful(
    'A name that is spelt almost like another one in the article, or a publisher almost like one that has a file.',
    (a: { written: string; near: string }) => a.written,
    ({ written, near }) => ({
      sentence: `${quote(written)} is spelt almost like ${quote(near)}.`,
      hint: `Write "${near}" if that is meant.`,
    }),
  ),
  'long-headline': doubtful(
    'A headline of which search results and phones show only a part.',
    (a: { headline: string; width: number; most: number }) => a.headline,
    ({ width, most }) => ({
      sentence: `The headline has ${width} letters. Phones and search results cut off what comes after about ${most}.`,
      hint: 'Say the main thing first, and leave out what the description says.',
    }),
  ),
  'loaded-word': doubtful(
    'A word that the newsroom has put on its list of words to avoid.',
    (a: { word: string; instead: string | undefined }) => a.word,
    ({ word, instead }) => ({
      sentence: `${quote(word)} is on the newsroom's list of words to avoid ("avoid" in site.yaml).`,
      hint: instead === undefined ? 'Say what happened, in words that do not judge.' : `Write "${instead}".`,
    }),
  ),
  'beyond-claims': doubtful(
    'A key point or a short text with a figure, a day or a name that is not in the claims it rests on.',
    (a: { what: string; written: string; claims: readonly string[] }) => a.written,
    ({ what, written, claims }) => ({
      sentence: `${what} says ${quote(written)}, but ${claims.length === 1 ? 'the claim' : 'the claims'} it rests on, ${allOf(claims.map((id) => `"${id}"`))}, ${claims.length === 1 ? 'does' : 'do'} not.`,
      hint: 'Correct one of the two, or add the claim that says it to "restsOn".',
    }),
  ),
  'two-figures': doubtful(
    'Two figures for what seems to be the same thing, in one article.',
    (a: { written: string; what: string; other: string; otherWhat: string }) => a.written,
    ({ written, what, other, otherWhat }) => ({
      sentence: `${quote(written)} stands in ${what}, and ${quote(other)} in ${otherWhat}. Both seem to be about the same thing.`,
      hint: 'Look it up in the sources and correct the one that is wrong. If both are right, say in each what it counts.',
    }),
  ),
  'told-as-coming': doubtful(
    'Something that is told as still to come, though its day is not after that of the article.',
    (a: { sentence: string; words: string; day: string; asOf: string }) => a.sentence,
    ({ words, day, asOf, sentence }) => ({
      sentence: `${quote(sentence)} says "${words}" about ${day}, as if that day were still to come. The article tells what was known on ${asOf} ("asOf").`,
      hint: 'Tell what happened on that day, with its source, or correct one of the two days.',
    }),
  ),
  'pair-of-one': doubtful(
    'Words for two people with the same office, where the text before has named at most one.',
    (a: { words: string; office: string }) => a.words,
    ({ words, office }) => ({
      sentence: `${quote(words)} speaks of two people, but the text before it names at most one ${office}.`,
      hint: 'Write the two names.',
    }),
  ),
  'unnamed-voice': doubtful(
    'Words like "reportedly" or "concerns grew" in a claim that cites nobody, or that counts as confirmed.',
    (a: { id: string; words: string; standing: Standing }) => a.words,
    ({ id, words, standing }) => ({
      sentence: `The claim "${id}" says ${quote(words)}, ${standing === 'confirmed' ? 'but is "confirmed"' : 'but cites nobody'}.`,
      hint:
        standing === 'confirmed'
          ? 'Take these words out, or make the standing "reported".'
          : 'Say who says so, with a citation, or take these words out.',
    }),
  ),
} as const;
