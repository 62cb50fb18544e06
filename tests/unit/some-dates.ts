import { languageFor } from '../../src/newsroom/model/languages.ts';
import { datesIn as datesWith, type Dates, type SpanWords } from '../../src/words/dates-in.ts';
import { compileAll } from '../../src/words/messages/compile.ts';
import { dictionaries } from '../../src/words/messages/dictionaries.ts';
import { said } from '../../src/words/messages/message.ts';

/** Dates as a site says them that is in a language. */
export const datesIn = (locale: string): Dates => {
  const language = languageFor(locale);
  return datesWith(locale, language && (said(compileAll(dictionaries[language].dates), locale) as SpanWords));
};
