import { outsideClaims } from '../../model/accounted.ts';
import { problem } from '../../model/problems.ts';
import { positionAt } from '../../model/position.ts';
import { fileRule } from './file-rule.ts';

/** The most that a file is told of: who marks these will look at the others. */
const MOST = 10;
const IN_A_ROW = 4;
/** The words of a sentence by which it is looked for. */
const LOOKED_AT = 20;

/** A word, or the target of a link, whose words nobody reads. */
const WORD_OR_TARGET = /\]\([^)\]]*\)|[\p{L}\p{N}]+/gu;

/** Of a footnote without its text, which is told as that. */
const FOOTNOTE_SIGN = /\[\^[^[\]\s]+\]/g;

interface Word {
  word: string;
  index: number;
}

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(WORD_OR_TARGET)].flatMap(({ 0: word, index }) =>
    word.startsWith(']') ? [] : [{ word, index }],
  );

/** Where a sentence stands in the source: where the first of its runs of words is found. */
const placeOf = (sentence: string, source: readonly Word[]): number => {
  const words = wordsOf(sentence)
    .slice(0, LOOKED_AT)
    .map(({ word }) => word);
  for (const first of words.keys()) {
    const run = words.slice(first, first + IN_A_ROW);
    const found = source.find((_, at) => run.every((word, offset) => source[at + offset]?.word === word));
    if (found) return found.index;
  }
  return 0;
};

/** What states a number, a date or a name stands in a claim. It guesses: a sentence can lead over to what the next claim says. */
export const unaccountedSentences = fileRule(
  ['articles'],
  ['unaccounted'],
  ({ path, body, source, language, invalidFields, validFields }) => {
    // Of fields with a mistake nobody knows what they answer.
    const sentences = (
      invalidFields.size > 0 || validFields.headline === undefined ? [] : outsideClaims(body.tree)
    )
      .flatMap(({ text, names }) =>
        language
          .sentencesOf(text.replace(FOOTNOTE_SIGN, ''))
          .map(({ text: sentence }) => sentence)
          .filter((sentence) => /\p{Nd}/u.test(sentence) || names.some((name) => sentence.includes(name))),
      )
      .slice(0, MOST);
    const words = sentences.length > 0 ? wordsOf(source) : [];
    return sentences.map((sentence) =>
      problem('unaccounted', path, positionAt(source, placeOf(sentence, words)), {
        sentence,
      }),
    );
  },
);
