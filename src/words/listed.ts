import { site } from '../site.ts';

const list = new Intl.ListFormat(site.language);

/** `Iran, Assad and Aleppo`. */
export const listed = (entries: readonly string[]): string => list.format(entries);
