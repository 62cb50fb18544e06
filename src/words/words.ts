import { site } from '../site.ts';
import { en } from './en.ts';

/** What a language has to say. A second language is a second file of this type and an entry below. */
export type Words = typeof en;

const languages: Record<string, Words> = { en };

export const words: Words = languages[new Intl.Locale(site.language).language] ?? en;
