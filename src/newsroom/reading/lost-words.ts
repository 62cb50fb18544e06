import { diffArrays } from 'diff';
import type { Position } from '../model/position.ts';
import { problem, type Problem } from '../model/problems.ts';
import { lettersOf, type WrittenWord } from './written-words.ts';

/** After this many differences two texts have so little in common that only the first is worth telling. */
const MOST_DIFFERENCES = 300;

interface Difference {
  written: readonly WrittenWord[];
  read: readonly string[];
  /** Number of the written word at which it begins. */
  from: number;
}

const differencesOf = (written: readonly WrittenWord[], read: readonly string[]): Difference[] => {
  const before = written.map(({ letters }) => letters);
  const after = read.map(lettersOf);
  const parts = diffArrays(before, after, { maxEditLength: MOST_DIFFERENCES });
  if (!parts) {
    const from = before.findIndex((letters, index) => letters !== after[index]);
    return [{ written: written.slice(from, from + 1), read: read.slice(from, from + 1), from }];
  }
  const found: Difference[] = [];
  let [from, to] = [0, 0];
  for (const [index, { added, removed, value }] of parts.entries()) {
    const last = found.at(-1);
    const continues = (added || removed) && (parts[index - 1]?.added || parts[index - 1]?.removed);
    const part = {
      written: removed ? written.slice(from, from + value.length) : [],
      read: added ? read.slice(to, to + value.length) : [],
      from,
    };
    if (continues && last)
      found.splice(-1, 1, {
        written: [...last.written, ...part.written],
        read: [...last.read, ...part.read],
        from: last.from,
      });
    else if (added || removed) found.push(part);
    if (!added) from += value.length;
    if (!removed) to += value.length;
  }
  return found;
};

/** Whether all that is written is read, too, perhaps with more space in it. */
const isKept = (written: readonly WrittenWord[], read: readonly string[]): boolean =>
  written.length <= read.length &&
  written.map(({ letters }) => letters).join('') === lettersOf(read.join(''));

/** What readers lack and what they get besides, as the words stand. */
const lossesOf = (written: readonly WrittenWord[], read: readonly string[]) =>
  differencesOf(written, read)
    .map((difference) => ({
      ...difference,
      lost: difference.written.filter(({ optional }) => !optional),
    }))
    .filter(({ written: found, lost, read: got }) => !isKept(found, got) && !isKept(lost, got));

/** What stands on a line before the first word of a footnote. */
const FOOTNOTE = /^\s*(\[\^[^\]\s]+\]):\s*$/;

/**
 * What the editor wrote and what a reader gets are compared: every word that is in the one and not in the other, with its place.
 *
 * @param text What the words were taken from.
 * @param at Where a place of it is in the file.
 */
export const checkWords = (
  file: string,
  text: string,
  at: (index: number) => Position,
  written: readonly WrittenWord[],
  read: readonly string[],
): Problem[] => {
  // A sign may look like a word beside it: what is the same without all signs is the same.
  const certain = written.filter(({ optional }) => !optional);
  if (lossesOf(certain, read).length === 0) return [];
  return lossesOf(written, read).map(({ lost, read: got, from }) => {
    const near = written[from] ?? written.at(-1);
    const start = lost[0]?.start ?? near?.start ?? 0;
    const [, sign] = FOOTNOTE.exec(text.slice(text.lastIndexOf('\n', start - 1) + 1, start)) ?? [];
    return problem('lost-words', file, at(start), {
      ...(sign !== undefined && {
        hint: `No sign in the text leads to this footnote. Write ${sign} behind the word that it belongs to, and give each footnote a sign of its own.`,
      }),
      written: text.slice(start, lost.at(-1)?.end ?? start),
      read: got.join(' '),
    });
  });
};
