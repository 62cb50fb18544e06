import { language } from '../files/own-settings.ts';

const names = new Intl.DisplayNames(language, { type: 'language' });

/** `ar` is "Arabic". */
export const languageName = (code: string): string => names.of(code) ?? code;
