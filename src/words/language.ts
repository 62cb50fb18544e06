import { directionOf } from '../text/direction.ts';
import { languageOf } from '../text/language/language.ts';
import { language as code } from '../files/own-settings.ts';

/** The language of the site: what its words and texts are written by. */
export const language = languageOf(code);
export const direction = directionOf(code);
export const { typeset } = language;
