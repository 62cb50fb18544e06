import { isSameWord, type SearchLanguage } from './language.ts';
import type { Names } from './open-index.ts';
import type { Unit } from './query.ts';
import type { Token } from './tokens.ts';

/** Whether a term that is asked for is the one that is there. */
export type IsSame = (asked: string, there: string) => boolean;

/** Words are found in all their forms, but a name as itself only: "Orums" is not the plural of "Orum". */
export const sameness = (unit: Unit, language: SearchLanguage, { single }: Names): IsSame =>
  unit.isExact
    ? (asked, there) => asked === there
    : (asked, there) =>
        asked === there || (isSameWord(language, asked, there) && !single.has(asked) && !single.has(there));

/** The tokens of a text that are what a unit looks for. */
export const matchesIn = (unit: Unit, tokens: readonly Token[], isSame: IsSame): Token[] => {
  const { terms, joined } = unit;
  return tokens.flatMap((token) => {
    if (joined !== undefined && isSame(joined, token.term)) return [token];
    const run = terms.map(({ term, after }) =>
      tokens.find((other) => other.at === token.at + after && isSame(term, other.term)),
    );
    return run.every((one) => one !== undefined) ? run : [];
  });
};
