import { NO_LETTER } from '../newsroom/questions/archive/by-letter.ts';
import type { Part } from '../newsroom/questions/archive/parts.ts';
import { dateInText, longDate, shortRange } from './dates.ts';
import { isSpan } from './dates-in.ts';
import { typeset } from './language.ts';
import { numeral } from './numbers.ts';
import { words } from './words.ts';

/** What a part of a list is called. */
export type PartName = (part: Part<unknown>) => string;

const withNumber = (name: string, { number }: Part<unknown>): string =>
  number === undefined ? name : words.archive.part({ name, number: numeral(number) });

/** `2024`, `March 2024`, `March 2024, part 2`; of several on one page `2014–2018`. */
export const periodName: PartName = (part) =>
  part.until === undefined ? withNumber(longDate(part.name), part) : shortRange(part.name, part.until);

/** The same in a sentence: `the 1960s`. */
export const periodInText: PartName = (part) =>
  isSpan(part.name) ? withNumber(dateInText(part.name), part) : periodName(part);

/** `A`, `A, part 2`. */
export const letterName: PartName = (part) =>
  withNumber(part.name === NO_LETTER ? words.archive.noLetter : part.name, part);

/** `Abbas to Adel`: the first and the last name on a page of a letter. */
export const spanName: PartName = (part) => {
  const [first, last] = [part.entries.at(0), part.entries.at(-1)] as { name: string }[];
  return first && last
    ? words.archive.span({ first: typeset(first.name), last: typeset(last.name) })
    : letterName(part);
};
