import { site } from '../site.ts';

/** In English, bodies that are named by a common noun take an article; a name of another language stands as it is. */
const COMMON_NOUN = /\b(army|forces|government|coalition)$/i;
const isEnglish = new Intl.Locale(site.language).language === 'en';

const article = (name: string): string => (isEnglish && COMMON_NOUN.test(name) ? 'the ' : '');

/**
 * A name within a sentence: "the harbour forces".
 *
 * @param shown What stands for the name: a link, say.
 */
export const inSentence = (name: string, shown = name): string => article(name) + shown;

/** The same at the beginning of a sentence: "The harbour forces". */
export const atStart = (name: string, shown = name): string =>
  inSentence(name, shown).replace(/^the /, 'The ');
