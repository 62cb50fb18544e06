import { contentFolder } from './content-folder.ts';
import { settingsIn } from './settings.ts';

/**
 * The settings of the content folder. Astro bundles their value instead of this module (astro.config.mjs), so that
 * scripts in a browser can have it.
 */
export const ownSettings = settingsIn(contentFolder()).settings;
