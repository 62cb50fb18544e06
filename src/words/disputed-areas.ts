import areas from '../drawing/map/disputed-areas.json' with { type: 'json' };
import { languageFor } from '../newsroom/model/languages.ts';
import { site } from '../site.ts';

const sentences: Readonly<Record<string, Readonly<Record<string, string>>>> = areas;
const language = languageFor(site.language) ?? 'en';

/** What the map's data say of an area that its disputed lines are about; in English where they do not have the language. */
export const areaInWords = (area: string): string =>
  sentences[area]?.[language] ?? sentences[area]?.['en'] ?? '';
