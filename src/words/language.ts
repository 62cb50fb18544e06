import { directionOf } from '../text/direction.ts';
import { languageOf } from '../text/language/language.ts';
import { site } from '../site.ts';

/** The language of the site: what its words and texts are written by. */
export const language = languageOf(site.language);
export const direction = directionOf(site.language);
export const { typeset } = language;
