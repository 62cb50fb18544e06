import type { Words } from '../words/words.ts';

/** astro.config.mjs puts the words of scripts here: a reader does not load the whole dictionary. */
declare const WORDS_OF_SCRIPTS: Words['scripts'];

export const words = WORDS_OF_SCRIPTS;

/** A sentence with its gap filled. */
export const fill = (sentence: string, gap: string): string => sentence.replace('{}', gap);
