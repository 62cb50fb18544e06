import type { Source } from '../newsroom/model/newsroom.ts';
import type { Cited } from '../newsroom/questions/sources/bibliography.ts';
import { escapePattern } from '../text/escape-pattern.ts';
import { typeset } from './language.ts';
import { listed } from './listed.ts';
import { words } from './words.ts';

/** Whether a title has a number as a whole, as that of many a law has. */
const hasNumber = (title: string, number: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(number)}(?![\\p{L}\\p{N}])`, 'iu').test(title);

/** What is known of a source that is more than a web page: what it is, and by what it is found. */
export const documentDetails = ({
  source: { type, title = '', edition, number, pages, doi, isbn },
  by,
}: Pick<Cited, 'source' | 'by'>): string[] => {
  return [
    ...(type === 'web' ? [] : [words.sources.types[type]]),
    ...(by.length === 0 ? [] : [words.sources.by({ names: listed(by.map(({ name }) => typeset(name))) })]),
    ...(number === undefined || hasNumber(title, number) ? [] : [typeset(number)]),
    ...(edition === undefined ? [] : [words.sources.edition({ edition })]),
    ...(pages === undefined ? [] : [words.sources.pages({ pages })]),
    ...(isbn === undefined ? [] : [`ISBN ${isbn}`]),
    ...(doi === undefined ? [] : [`DOI ${doi}`]),
  ];
};

type Kind = NonNullable<Source['voice']['kindOfOutlet']>;

/** Types of sources that say by themselves what has published them: a book is a publishing house's, a broadcast a broadcaster's. */
const SAYS_ITS_HOUSE: Partial<Record<Kind, readonly Source['type'][]>> = {
  'publishing-house': ['book', 'paper'],
  broadcaster: ['broadcast'],
  data: ['dataset'],
};

/** What the publisher of a source is, where that is known and what the source is does not say it. */
export const kindOfPublisher = ({
  type,
  voice: { kindOfOutlet: kind },
}: Pick<Source, 'type' | 'voice'>): string[] =>
  kind === undefined || SAYS_ITS_HOUSE[kind]?.includes(type) ? [] : [words.sources.kinds[kind]];
