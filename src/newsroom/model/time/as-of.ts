import { byTime, spanOf } from './partial-date.ts';
import type { Fact } from '../schema/entities.ts';

/** What holds for a time. Dates may be as coarse as a month or a year. */
export interface Dated {
  asOf: string;
  validFrom?: string | undefined;
  /** The first day on which it no longer held. */
  validUntil?: string | undefined;
}

/** Whether a date surely lies before another: of `2024` and `2024-12` nobody can tell. */
export const isBefore = (date: string, other: string): boolean => spanOf(date)[1] < spanOf(other)[0];

/**
 * Whether what has this date had surely come by the end of a day. Of a month or a year it is only sure once that is over:
 * an event of `2024-12` can be one of the 31st, and a page as of 1 December must not tell it as known. Whoever asks what
 * was known, held or ended on a day asks this.
 *
 * @param day It may be a month or a year as well; then its end is meant.
 */
export const isPast = (date: string, day: string): boolean => spanOf(date)[1] <= spanOf(day)[1];

const A_DAY = 86_400_000;
/** The last that can be written. */
const LAST_DAY = '9999-12-31';

/**
 * The day after. What is dated on it is not yet late: it has begun in the east of the world while it is the day before in
 * UTC, and an evening is reported on the morning after.
 */
export const dayAfter = (day: string): string =>
  day === LAST_DAY ? day : new Date(Date.parse(day) + A_DAY).toISOString().slice(0, 10);

/** The day from which a statement may be made: when it began to hold or, if unknown, when it was checked. */
export const startOf = (dated: Dated): string => dated.validFrom ?? dated.asOf;

/**
 * Whether it surely held by the end of a day. What began in a month may have begun on its last day; what was checked for a
 * month held in all of it.
 */
const hasBegun = ({ validFrom, asOf }: Dated, day: string): boolean =>
  validFrom === undefined ? spanOf(asOf)[0] <= spanOf(day)[1] : isPast(validFrom, day);

const hasEnded = ({ validUntil }: Dated, day: string): boolean =>
  validUntil !== undefined && isPast(validUntil, day);

/** Whether a statement can be made of that day. */
export const heldOn = (dated: Dated, day: string): boolean => hasBegun(dated, day) && !hasEnded(dated, day);

/** A year in digits, in any script. */
const A_YEAR = /\p{Nd}{4}/u;
const saysItsDay = ({ brief }: Pick<Fact, 'brief'>): boolean => brief !== undefined && A_YEAR.test(brief);

/**
 * The day from which a fact held or, where its short words tell with their year what happened, on which that was known.
 * The day of a check alone is no beginning.
 */
const beginningOf = (fact: Told): string | undefined =>
  fact.validFrom ?? (saysItsDay(fact) ? fact.asOf : undefined);

type Told = Dated & Pick<Fact, 'brief'>;

/** Whether it came to hold after that day, or may have. */
export const since = (fact: Told, day: string): boolean =>
  beginningOf(fact) !== undefined && !hasBegun(fact, day);

/** Whether it was checked only after that day, and nobody says since when it held: perhaps on that day, too. */
export const isKnownLater = (fact: Told, day: string): boolean =>
  beginningOf(fact) === undefined && !hasBegun(fact, day) && !hasEnded(fact, day);

/**
 * Whether what held on that day has ended by another. Of an end that its short words tell themselves nothing more is to be said.
 *
 * @param today `YYYY-MM-DD`: an end may be known beforehand.
 */
export const endedSince = (fact: Told, day: string, today: string): boolean =>
  heldOn(fact, day) && hasEnded(fact, today) && !saysItsDay(fact);

/** The days on which it began and ended, as far as they are known and have come. */
export const turnsOf = (fact: Told, today: string): string[] =>
  [beginningOf(fact), hasEnded(fact, today) ? fact.validUntil : undefined].filter((day) => day !== undefined);

/** Whether there is no day of which it can be made: it was checked only after its end, and nobody says since when it held. */
export const isNeverHeld = (dated: Dated): boolean =>
  dated.validFrom === undefined && hasEnded(dated, dated.asOf);

/** The office or role of that day: of several, the one that began last. */
export const roleOn = (facts: readonly Fact[], day: string): Fact | undefined =>
  facts
    .filter((fact) => fact.role !== undefined && heldOn(fact, day))
    .reduce<Fact | undefined>(
      (last, fact) => (last && byTime(startOf(last), startOf(fact)) >= 0 ? last : fact),
      undefined,
    );

/** Of the offices and roles that had ended by that day, the one that ended last. */
export const pastRoleOn = (facts: readonly Fact[], day: string): Fact | undefined =>
  facts
    .filter((fact) => fact.role !== undefined && hasEnded(fact, day))
    .toSorted((a, b) => byTime(b.validUntil ?? '', a.validUntil ?? ''))[0];
