import { locale } from '../site.ts';

const plain = new Intl.NumberFormat(locale, { useGrouping: false });

/** A number that names something, as that of a source: in the digits of the site. */
export const numeral = (number: number): string => plain.format(number);

const inMinutes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'long' });

/** `5 minutes`. */
export const minutes = (number: number): string => inMinutes.format(number);

const formatters = new Map<number, Intl.NumberFormat>();

/** A number that counts or measures something, with so many digits behind its point. */
export const figure = (number: number, decimals: number): string => {
  const format =
    formatters.get(decimals) ??
    new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  formatters.set(decimals, format);
  // A minus sign is as wide as a plus.
  return format.format(number).replace('-', '\u2212');
};
