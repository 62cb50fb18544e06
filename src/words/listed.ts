import { locale } from '../site.ts';

const list = new Intl.ListFormat(locale);

/** `Iran, Assad and Aleppo`. */
export const listed = (entries: readonly string[]): string => list.format(entries);
