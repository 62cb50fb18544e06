import type { Naming } from '../drawing/map/names.ts';
import { site } from '../site.ts';
import { words } from './words.ts';

/** In which words the maps of the site speak. */
export const naming: Naming = { language: site.language, countries: words.map.countries };
