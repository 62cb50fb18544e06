import type { Standing } from '../schema/evidence.ts';
import { doubtful, quote } from './entry.ts';

/** What an editor looks at twice in the wording of an article. */
export const wording = {
  'unlinked-name': doubtful(
    'A name that the newsroom knows, in an article that links it nowhere.',
    (a: { name: string; link: string }) => a.name,
    ({ name, link }) => ({
      sentence: `${quote(name)} stands here for the first time, and nothing in the article leads to its page.`,
      hint: `Write ${link}.`,
    }),
  ),
  'doubled-word': doubtful(
    'A word that stands there twice.',
    (a: { word: string; twice: string }) => a.twice,
    ({ word, twice }) => ({ sentence: `${quote(twice)} has a word twice.`, hint: `Write "${word}" once.` }),
  ),
  'misspelt-word': doubtful(
    'A word in small letters that no dictionary has, and that is almost one that a dictionary has.',
    (a: { word: string; near: string }) => a.word,
    ({ word, near }) => ({
      sentence: `${quote(word)} stands in no dictionary.`,
      hint: `Write "${near}" if that is meant.`,
    }),
  ),
  'two-spellings': doubtful(
    'A name that is spelt almost like another one in the article.',
    (a: { written: string; near: string }) => a.written,
    ({ written, near }) => ({
      sentence: `${quote(written)} is spelt almost like ${quote(near)}.`,
      hint: `Write "${near}" if that is meant.`,
    }),
  ),
  'long-headline': doubtful(
    'A headline of which search results and phones show a part only.',
    (a: { headline: string; width: number; most: number }) => a.headline,
    ({ width, most }) => ({
      sentence: `The headline has ${width} letters. On a phone and in lists of results, the end of one with more than ${most} is cut off.`,
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
    'A key point or a short text with a figure, a day or a name that the claims below do not have.',
    (a: { what: string; written: string; claims: readonly string[] }) => a.written,
    ({ what, written, claims }) => ({
      sentence: `${what} says ${quote(written)}, and what it rests on, ${claims.map((id) => `"${id}"`).join(' and ')}, does not.`,
      hint: 'Correct one of the two, or name under "restsOn" the claim that says it.',
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
      sentence: `${quote(sentence)} says "${words}" about ${day}, as if that day were still to come. The article describes ${asOf} ("asOf").`,
      hint: 'Tell what happened on that day, with its source, or correct one of the two days.',
    }),
  ),
  'pair-of-one': doubtful(
    'Both holders of an office, of whom the text before has named one at most.',
    (a: { words: string; office: string }) => a.words,
    ({ words, office }) => ({
      sentence: `${quote(words)} speaks of two, and the text before names one ${office} at most.`,
      hint: 'Write the two names.',
    }),
  ),
  'unnamed-voice': doubtful(
    'Words like "reportedly" or "concerns grew" in a claim that cites nobody, or that counts as confirmed.',
    (a: { id: string; words: string; standing: Standing }) => a.words,
    ({ id, words, standing }) => ({
      sentence: `The claim "${id}" says ${quote(words)}, ${standing === 'confirmed' ? 'and is "confirmed"' : 'and nobody is cited for it'}.`,
      hint:
        standing === 'confirmed'
          ? 'Take the words out, or make the standing "reported".'
          : 'Say who says so, with a citation, or take those words out.',
    }),
  ),
} as const;
