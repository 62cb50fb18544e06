import { locale } from '../site.ts';

const plain = new Intl.NumberFormat(locale, { useGrouping: false });

/** A number that names something, as that of a source: in the digits of the site. */
export const numeral = (number: number): string => plain.format(number);
