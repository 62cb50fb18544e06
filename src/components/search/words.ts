import { said, type Messages } from '../../words/messages/message.ts';
import { datesIn, type SpanWords } from '../../words/dates-in.ts';
import type { Words } from '../../words/words.ts';
import { languageFor } from '../../newsroom/model/languages.ts';
import { locale } from '../../site.ts';

/** What the search says of an answer, and of the rest of the dictionary what stands in it. */
type Spoken = Pick<Words, 'results' | 'standings' | 'claimedBy' | 'attributed'> & {
  pages: Pick<Words['pages'], 'search'>;
  dates: Pick<Words['dates'], 'asOf'> & SpanWords;
};

/** astro.config.mjs puts these messages here, compiled: a reader loads neither the whole dictionary nor what compiles it. */
declare const WORDS_OF_SEARCH: Messages;

export const words = said(WORDS_OF_SEARCH, locale) as Spoken;

export const { shortDate, dateInText } = datesIn(locale, languageFor(locale) && words.dates);
