import { contentFolder } from './content-folder.ts';
import { settingsIn, wordsIn } from './settings.ts';

/**
 * The settings of the content folder. Astro bundles their value instead of this module (astro.config.mjs), so that
 * scripts in a browser can have it.
 */
export const ownSettings = settingsIn(contentFolder()).settings;

/** Those that scripts need, each by itself: the others stay behind. */
export const { language, numerals, url } = ownSettings;

/** Its words in place of those of the interface. */
export const ownWords = wordsIn(contentFolder()).words;
