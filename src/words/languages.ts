import { site } from '../site.ts';

const names = new Intl.DisplayNames(site.language, { type: 'language' });

/** `ar` is "Arabic". */
export const languageName = (code: string): string => names.of(code) ?? code;
