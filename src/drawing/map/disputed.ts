import data from './disputed.json' with { type: 'json' };
import type { Division } from './ground.ts';
import { countryName, type Naming } from './names.ts';

/** What a line is that is not agreed on. Each has words. */
export const DISPUTE_KINDS = ['ceasefire', 'control', 'recognition', 'claim'] as const;
export type DisputeKind = (typeof DISPUTE_KINDS)[number];

/** A line that is not agreed on: it is drawn dashed, wherever Natural Earth puts it. */
export interface Dispute {
  id: string;
  kind: DisputeKind;
  /** Pairs of codes: a country's, or a division's against the rest. */
  between: readonly (readonly string[])[];
  /** Codes of the divisions whose country is not agreed on. */
  area?: readonly string[];
  /** Degrees west, south, east, north, where only a part of the border is meant. */
  within?: readonly [west: number, south: number, east: number, north: number];
  /** What it is about, by language. */
  names: Readonly<Record<string, string>>;
}

export const DISPUTES = data as unknown as readonly Dispute[];

/** What a division is a part of whose country is not agreed on. */
export const areaWith = ({ code, country }: Division): Dispute | undefined =>
  DISPUTES.find(({ area }) => area?.includes(code) || area?.includes(country));

const isOf = (code: string, { code: own, country }: Division): boolean => code === own || code === country;

export const isBetween = ({ between }: Dispute, one: Division, other: Division): boolean =>
  between.some(([a = '', b = '']) =>
    [
      [one, other],
      [other, one],
    ].some(([first, second]) => {
      if (!first || !second || !isOf(a, first) || !isOf(b, second)) return false;
      // A division against the rest of its country, and not what lies within it.
      return second.code !== a;
    }),
  );

/** Whether the line between two divisions is not agreed on, near a point of it. */
export const isDisputedAt = (
  [east, north]: readonly [east: number, north: number],
  one: Division,
  other: Division,
): boolean =>
  DISPUTES.some((dispute) => {
    const [westmost, southmost, eastmost, northmost] = dispute.within ?? [-180, -90, 180, 90];
    const isWithin = east >= westmost && east <= eastmost && north >= southmost && north <= northmost;
    return isWithin && isBetween(dispute, one, other);
  });

/** `GE` for `GE-AB`. */
export const countryOf = (code: string): string => code.split('-')[0] ?? code;

/** The names of the countries on both sides of a line. What ISO does not know is what the line is about. */
export const partiesOf = ({ between }: Dispute, naming: Naming): string[] =>
  [...new Set(between.flat().map(countryOf))]
    .filter((code) => code.length === 2)
    .map((code) => countryName(naming, code, {}));
