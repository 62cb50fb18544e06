import type { Claim } from '../../model/document.ts';
import type { Dataset } from '../../model/newsroom.ts';
import { decimalsOf, numbersOf } from '../../model/data/table.ts';
import { problem } from '../../model/problems.ts';
import { plainDigits } from '../../../text/fold.ts';
import { contentRule } from './content-rule.ts';

/** A figure with digits behind its point or comma, or with a sign or a word of the hundred after it. */
const FIGURE =
  /(?<![\p{L}\d.,/-])[-\u2212]?\d{1,3}(?:[,.\u00a0\u202f ]\d{3})*(?:[.,]\d+)?(?![\p{L}\d]|[.,/-]\d)(?=\s?(%|٪|per ?cent|pour cent|por ciento|درصد|في المئة)?)/gu;

const figuresIn = (text: string): { written: string; value: number; decimals: number }[] =>
  [...plainDigits(text).matchAll(FIGURE)].flatMap(({ 0: written, 1: hundredth }) => {
    const [, fraction = ''] = /[.,](\d{1,2}|\d{4,})$/.exec(written) ?? [];
    if (fraction === '' && hundredth === undefined) return [];
    const whole = written.slice(0, written.length - (fraction === '' ? 0 : fraction.length + 1));
    const value = Number(`${whole.replace('\u2212', '-').replace(/[^\d-]/g, '')}.${fraction || '0'}`);
    return [{ written, value, decimals: decimalsOf(`0.${fraction}`) }];
  });

/** What a dataset has, and what its figures rose or fell by from one that is known to the next. */
const numbersIn = ({ columns, table }: Dataset): number[] =>
  columns
    .filter(({ type }) => type === 'number')
    .flatMap(({ id }) => {
      const known = numbersOf(table, id).flatMap((value) => value ?? []);
      return [...known, ...known.slice(1).map((value, index) => Math.abs(value - (known[index] ?? 0)))];
    });

/** A text says "minus" in words, and gives no more digits than it needs. */
const isThere = (value: number, decimals: number, numbers: readonly number[]): boolean =>
  numbers.some((number) => Math.abs(Math.abs(number) - Math.abs(value)) <= 0.5 * 10 ** -decimals + 1e-9);

/** A claim that names a dataset has its figures from there. */
export const figuresInData = contentRule(['figure-not-in-data'], ({ documents, newsroom }) => {
  const missing = ({ text }: Claim, dataset: Dataset) => {
    const numbers = numbersIn(dataset);
    return figuresIn(text).filter(({ value, decimals }) => !isThere(value, decimals, numbers));
  };
  return documents.flatMap(({ path, body }) =>
    body.claims.flatMap((claim) => {
      const dataset = newsroom.data.get(claim.data);
      if (!dataset) return [];
      return missing(claim, dataset).map(({ written }) =>
        problem('figure-not-in-data', path, claim.at, { claim: claim.id, figure: written, data: dataset.id }),
      );
    }),
  );
});
