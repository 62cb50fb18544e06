import type { Cited } from '../newsroom/questions/sources/bibliography.ts';
import { typeset } from './language.ts';
import { listed } from './listed.ts';
import { words } from './words.ts';

/** What is known of a source that is more than a web page: what it is, and by what it is found. */
export const documentDetails = ({
  source: { type, edition, number, pages, doi, isbn },
  by,
}: Pick<Cited, 'source' | 'by'>): string[] => {
  return [
    ...(type === 'web' ? [] : [words.sources.types[type]]),
    ...(by.length === 0 ? [] : [words.sources.by({ names: listed(by.map(({ name }) => typeset(name))) })]),
    ...(number === undefined ? [] : [typeset(number)]),
    ...(edition === undefined ? [] : [words.sources.edition({ edition })]),
    ...(pages === undefined ? [] : [words.sources.pages({ pages })]),
    ...(isbn === undefined ? [] : [`ISBN ${isbn}`]),
    ...(doi === undefined ? [] : [`DOI ${doi}`]),
  ];
};
