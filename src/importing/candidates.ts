import { plainDigits } from '../text/fold.ts';
import { datesIn } from '../searching/dates-in-text.ts';
import type { SearchLanguage } from '../searching/language.ts';
import type { FoundName } from '../newsroom/naming/find-names.ts';
import { PARTICLES } from '../newsroom/naming/known-names.ts';
import { beginsLarge, isWithinName, wordsIn, type Word } from '../newsroom/naming/words-in-text.ts';

/** Words for which an editor may want to add something, and where they stand. */
export interface Candidate {
  words: string;
  /** The first sentence that has them. */
  sentence: string;
}

/** A date in a text. */
export interface DateCandidate extends Candidate {
  /** `2024-12-08` or `2024-12`; with `--` in place of the year where the text does not say it. */
  date: string;
}

const isOrdinary = (word: string, months: SearchLanguage['months']): boolean =>
  months.has(word.toLowerCase()) || /^\p{N}/u.test(word);

/** Runs of words that begin with a capital, without the words of known names. */
const runsIn = (
  sentence: string,
  found: readonly FoundName[],
  isCommon: (word: string) => boolean,
  months: SearchLanguage['months'],
): string[] => {
  const words = wordsIn(sentence);
  const isTaken = ({ from, to }: Word) =>
    found.some((name) => name.doubt === undefined && from < name.to && name.from < to);
  const runs: Word[][] = [];
  let run: Word[] = [];
  const end = () => {
    while (run.length > 0 && PARTICLES.has(run.at(-1)?.same ?? '')) run.pop();
    if (run.length > 0) runs.push(run);
    run = [];
  };
  words.forEach((word, index) => {
    if (run.length > 0 && !isWithinName(word.before)) end();
    const isLarge = beginsLarge(word.text) && !isOrdinary(word.text, months) && !isTaken(word);
    const isFirst = index === 0 || /[.!?:\u201c"(]/u.test(word.before);
    if (isLarge && !(isFirst && isCommon(word.text))) run.push(word);
    else if (!isTaken(word) && run.length > 0 && PARTICLES.has(word.same)) run.push(word);
    else end();
    // "Austria's Robert Holzmann" is two names.
    if (isLarge && sentence.slice(word.to).match(/^['\u2019]s/u)) end();
  });
  end();
  // "President" before a known name is what that person is.
  const isTitle = (one: readonly Word[]) =>
    one.length === 1 && found.some(({ from }) => sentence.slice(one[0]?.to, from) === ' ');
  return runs.filter((one) => !isTitle(one)).map((one) => sentence.slice(one[0]?.from, one.at(-1)?.to));
};

const once = <T extends Candidate>(candidates: readonly T[]): T[] => {
  const seen = new Set<string>();
  return candidates.filter(({ words }) => {
    const key = words.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

/**
 * Words that seem to be names and that the newsroom does not know, in the order of the text. There are none in a script without
 * capitals, where nothing distinguishes a name from other words.
 */
export const unknownNames = (
  sentences: readonly { text: string; names: readonly FoundName[] }[],
  isCommon: (word: string) => boolean,
  { months }: SearchLanguage,
): Candidate[] =>
  once(
    sentences.flatMap(({ text, names }) =>
      runsIn(text, names, isCommon, months).map((words) => ({ words, sentence: text })),
    ),
  );

/** The dates in a text, in its order. */
export const datesOf = (sentences: readonly string[], language: SearchLanguage): DateCandidate[] =>
  once(
    sentences.flatMap((sentence) =>
      datesIn(plainDigits(sentence), language).flatMap(({ from, to, dates }) =>
        dates.map((date) => ({ words: sentence.slice(from, to), sentence, date })),
      ),
    ),
  );
