import { site, type Site } from '../site.config.ts';
import { en } from './en.ts';

/** What a language has to say. A second language is a second file of this type and an entry below. */
export type Words = typeof en;

const languages: Record<Site['language'], Words> = { 'en-GB': en };

export const words: Words = languages[site.language];
