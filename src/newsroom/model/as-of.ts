import type { Fact } from './schema.ts';

/**
 * What held on a day. Dates may be as coarse as a month or a year; they are compared as text, so `2024`
 * counts as the beginning of 2024. `validUntil` is the first day on which a statement no longer held.
 */
export interface Dated {
  asOf: string;
  validFrom?: string | undefined;
  validUntil?: string | undefined;
}

/** Whether a date surely lies before another: of `2024` and `2024-12` nobody can tell. */
export const isBefore = (date: string, other: string): boolean => {
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) < other.slice(0, length);
};

/** The day from which a statement may be made: when it began to hold or, if unknown, when it was checked. */
export const startOf = (dated: Dated): string => dated.validFrom ?? dated.asOf;

/** Whether a statement can be made of that day. */
export const heldOn = (dated: Dated, day: string): boolean =>
  startOf(dated) <= day && (dated.validUntil === undefined || dated.validUntil > day);

/** Whether it only came to hold after that day. */
export const since = (dated: Dated, day: string): boolean => startOf(dated) > day;

/** The office or role of that day: of several, the one that began last. */
export const roleOn = (facts: readonly Fact[], day: string): Fact | undefined =>
  facts
    .filter((fact) => fact.role !== undefined && heldOn(fact, day))
    .reduce<Fact | undefined>(
      (last, fact) => (last && startOf(last) >= startOf(fact) ? last : fact),
      undefined,
    );
