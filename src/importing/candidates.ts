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

/** Between the words of an office: "Institute for Old Bridges", "Ministry of Food and the Environment". */
const FOR: ReadonlySet<string> = new Set(['for', 'para', 'pour']);
const OF: ReadonlySet<string> = new Set(['of', 'de', 'del', 'du', ...FOR]);
const AND: ReadonlySet<string> = new Set(['and', 'y', 'et']);

/** Whether a word that begins small may go on a name that has begun. Two names with "and" between them are one only in an office. */
const goesOn = ({ same }: Word, run: readonly Word[]): boolean =>
  PARTICLES.has(same) || FOR.has(same) || (AND.has(same) && run.some((word) => OF.has(word.same)));

const isJoint = ({ same }: Word): boolean => PARTICLES.has(same) || FOR.has(same) || AND.has(same);

const keyOfRun = (run: readonly Word[]): string => run.map(({ same }) => same).join(' ');

/** Runs of words that begin with a capital, without the words of known names. */
const runsIn = (
  sentence: string,
  found: readonly FoundName[],
  isCommon: (word: string) => boolean,
  months: SearchLanguage['months'],
): Word[][] => {
  const words = wordsIn(sentence);
  const isTaken = ({ from, to }: Word) =>
    found.some((name) => name.doubt === undefined && from < name.to && name.from < to);
  const runs: Word[][] = [];
  let run: Word[] = [];
  const end = () => {
    const last = run.findLastIndex((word) => !isJoint(word));
    if (last !== -1) runs.push(run.slice(0, last + 1));
    run = [];
  };
  words.forEach((word, index) => {
    if (run.length > 0 && !isWithinName(word.before)) end();
    const isLarge = beginsLarge(word.text) && !isOrdinary(word.text, months) && !isTaken(word);
    const isFirst = index === 0 || /[.!?:\u201c"(]/u.test(word.before);
    if (isLarge && !(isFirst && isCommon(word.text))) run.push(word);
    else if (!isTaken(word) && run.length > 0 && goesOn(word, run)) run.push(word);
    else end();
    // "Austria's Robert Holzmann" is two names.
    if (isLarge && sentence.slice(word.to).match(/^['\u2019]s/u)) end();
  });
  end();
  // "President" before a known name is what that person is.
  const isTitle = (one: readonly Word[]) =>
    one.length === 1 && found.some(({ from }) => sentence.slice(one[0]?.to, from) === ' ');
  return runs.filter((one) => !isTitle(one));
};

/**
 * The names of a run that is more than one: "Darabrud for Tel Marun" is two names where the text has "Tel Marun" by itself, too.
 *
 * @param alone The runs of the text in which nothing joins two names.
 */
const parted = (run: readonly Word[], alone: ReadonlySet<string>): (readonly Word[])[] => {
  for (const [index, word] of run.entries()) {
    if (!FOR.has(word.same) && !AND.has(word.same)) continue;
    const left = run.slice(0, index);
    const right = run.slice(run.findIndex((other, at) => at > index && !isJoint(other)));
    if (alone.has(keyOfRun(right)) || (AND.has(word.same) && alone.has(keyOfRun(left))))
      return [left, ...parted(right, alone)];
  }
  return [run];
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

/** A sentence with the known names in it. */
export interface NamedSentence {
  text: string;
  names: readonly FoundName[];
}

/**
 * Words that seem to be names and that the newsroom does not know, in the order of the text, for each of its sentences. There are none in
 * a script without capitals, where nothing distinguishes a name from other words.
 */
export const unknownNamesIn = (
  sentences: readonly NamedSentence[],
  isCommon: (word: string) => boolean,
  { months }: SearchLanguage,
): Candidate[][] => {
  const runs = sentences.map(({ text, names }) => runsIn(text, names, isCommon, months));
  const alone = new Set(
    runs
      .flat()
      .filter((run) => !run.some(({ same }) => FOR.has(same) || AND.has(same)))
      .map(keyOfRun),
  );
  return sentences.map(({ text }, index) =>
    (runs[index] ?? [])
      .flatMap((run) => parted(run, alone))
      .map((run) => ({ words: text.slice(run[0]?.from, run.at(-1)?.to), sentence: text })),
  );
};

/** The same for all sentences, each name once. */
export const unknownNames = (...of: Parameters<typeof unknownNamesIn>): Candidate[] =>
  once(unknownNamesIn(...of).flat());

/** The day of a date in any year. */
const dayOf = (date: string): string => date.slice(-6);

/** The dates in a text, in its order, each once: "9 October" is that of a year, where the text says of which. */
export const datesOf = (sentences: readonly string[], language: SearchLanguage): DateCandidate[] => {
  const all = once(
    sentences.flatMap((sentence) =>
      datesIn(plainDigits(sentence), language).flatMap(({ from, to, dates }) =>
        dates.map((date) => ({ words: sentence.slice(from, to), sentence, date })),
      ),
    ),
  );
  const ofYears = new Set(all.filter(({ date }) => /^\d{4}-\d\d-/.test(date)).map(({ date }) => dayOf(date)));
  const seen = new Set<string>();
  return all.filter(({ date }) => {
    const isAgain = seen.has(date) || (date.startsWith('--') && ofYears.has(dayOf(date)));
    seen.add(date);
    return !isAgain;
  });
};
