import { outsideClaims, shareOf } from '../../model/accounted.ts';
import { problem } from '../../model/problems.ts';
import { positionAt } from '../../model/position.ts';
import { fileRule } from './file-rule.ts';

/** The most that a file is told of: who marks these will look at the others. */
const MOST = 10;
const IN_A_ROW = 4;
/** The words of a sentence by which it is looked for. */
const LOOKED_AT = 20;

/** A longer word is none, and a pattern of a hundred thousand letters cannot be made. */
const LONGEST_WORD = 60;

/** What may stand between two words: signs, and the target of a link. */
const BETWEEN = '(?:\\]\\([^)]*\\)|[^\\p{L}\\p{N}])+';

/** Where a sentence stands in the source: where the first of its runs of words is found. */
const placeOf = (sentence: string, source: string): number => {
  const words = (sentence.match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => word.length <= LONGEST_WORD)
    .slice(0, LOOKED_AT);
  const found = words
    .map((_, first) => words.slice(first, first + IN_A_ROW).join(BETWEEN))
    .map((pattern) => source.search(new RegExp(pattern, 'u')))
    .find((index) => index !== -1);
  return found ?? 0;
};

/** What states a number, a date or a name stands in a claim. It guesses: a sentence can lead over to what the next claim says. */
export const unaccountedSentences = fileRule(
  ['articles'],
  ['unaccounted'],
  ({ path, body, source, language, invalidFields, validFields }) =>
    // Of fields with a mistake nobody knows what they answer.
    (invalidFields.size > 0 || validFields.headline === undefined ? [] : outsideClaims(body.tree))
      .flatMap(({ text, names }) =>
        language
          .sentencesOf(text)
          .map(({ text: sentence }) => sentence)
          .filter((sentence) => /\p{Nd}/u.test(sentence) || names.some((name) => sentence.includes(name))),
      )
      .slice(0, MOST)
      .map((sentence) =>
        problem('unaccounted', path, positionAt(source, placeOf(sentence, source)), {
          sentence,
          share: shareOf(body),
        }),
      ),
);
