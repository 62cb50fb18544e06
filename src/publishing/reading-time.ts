import type { Article } from '../newsroom/model/newsroom.ts';
import { languageOf } from '../text/language/language.ts';

/** Minutes that an article takes: its key points, its short texts and its text, without what stands beside and after it. */
export const readingTime = (
  { keyPoints, whyItMatters, background, body }: Article,
  language: string,
): number => {
  const said = [...keyPoints, whyItMatters, background, body].map((one) => one?.text ?? '');
  return languageOf(language).minutesToRead(said.join('\n\n'));
};
