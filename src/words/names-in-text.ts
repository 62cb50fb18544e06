import { language } from './language.ts';

/**
 * A name within a sentence, with the article that it needs there: "the river guard forces".
 *
 * @param shown What stands for the name: a link, say.
 */
export const inSentence = (name: string, shown = name): string => language.articleBefore(name) + shown;

/** The same at the beginning of a sentence: "The river guard forces". */
export const atStart = (name: string, shown = name): string => {
  const article = language.articleBefore(name);
  return article.charAt(0).toLocaleUpperCase(language.tag) + article.slice(1) + shown;
};
