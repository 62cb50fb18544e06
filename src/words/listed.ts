import { locale } from '../site.ts';

const list = new Intl.ListFormat(locale);

/** `Orun, Darabrud and Tel Marun`. */
export const listed = (entries: readonly string[]): string => list.format(entries);
