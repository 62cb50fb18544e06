import type { Sentence } from '../words/messages/message.ts';
import type { Words } from '../words/words.ts';

/** A sentence with a gap is a string with `{}` in it. */
type WithGap<T> = { [K in keyof T]: T[K] extends string | Sentence<never> ? string : WithGap<T[K]> };

/** astro.config.mjs puts the words of scripts here: a reader does not load the whole dictionary. */
declare const WORDS_OF_SCRIPTS: WithGap<Words['scripts']>;

export const words = WORDS_OF_SCRIPTS;

/** A sentence with its gap filled. */
export const fill = (sentence: string, gap: string): string => sentence.replace('{}', gap);
