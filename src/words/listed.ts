import { site } from '../site.ts';

const list = new Intl.ListFormat(site.language);

/** `Orun, Darabrud and Tel Marun`. */
export const listed = (entries: readonly string[]): string => list.format(entries);
