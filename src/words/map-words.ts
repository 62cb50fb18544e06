import data from '../drawing/map/map-words.json' with { type: 'json' };
import { languageFor } from '../newsroom/model/languages.ts';
import { site } from '../site.ts';

type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;

const { areas, names }: { areas: Texts; names: Texts } = data;
const language = languageFor(site.language) ?? 'en';

/** A sentence about an area that disputed lines of a map are about; in English where the data do not have the language. */
export const areaInWords = (area: string): string => areas[area]?.[language] ?? areas[area]?.['en'] ?? '';

/** A country or a sea as maps call it, by its name in English. */
export const nameOnMap = (name: string): string => names[name]?.[language] ?? name;
