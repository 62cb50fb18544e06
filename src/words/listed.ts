import { locale } from '../site.ts';
import { language } from './language.ts';

const list = new Intl.ListFormat(locale);

/** The word between two entries, where it stands apart: " and ". */
const link = list.formatToParts(['a', 'b']).find(({ type }) => type === 'literal');
const AND = link && /^\s\p{L}+\s$/u.test(link.value) ? link.value : undefined;
const SEMICOLON = language.comma.replace(',', ';').replace('،', '؛');

/** `Orun, Darabrud and Tel Marun`; `Orun; the border of Orun and Marun`, where an entry has the word itself. */
export const listed = (entries: readonly string[]): string =>
  AND !== undefined && entries.length > 1 && entries.some((entry) => entry.includes(AND))
    ? entries.join(SEMICOLON)
    : list.format(entries);
