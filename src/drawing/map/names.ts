import { languageFor } from '../../newsroom/model/languages.ts';

/** In which words a map speaks. */
export interface Naming {
  /** Of the site, BCP 47. */
  language: string;
  /** Names of countries by code, where the site does not use those of the Unicode CLDR. */
  countries: Readonly<Record<string, string>>;
}

type Names = Readonly<Record<string, string>>;

/** The name in the language of the site; in English where the data have none. */
export const nameIn = ({ language }: Naming, names: Names): string =>
  names[languageFor(language) ?? 'en'] ?? names['en'] ?? '';

/** To make them costs more than to ask for all countries. By language, short and long. */
const displayNames = new Map<string, Intl.DisplayNames[]>();
const displayNamesIn = (language: string): Intl.DisplayNames[] => {
  const made =
    displayNames.get(language) ??
    (['short', 'long'] as const).map(
      (style) => new Intl.DisplayNames([language, 'en'], { type: 'region', style }),
    );
  displayNames.set(language, made);
  return made;
};

const ABBREVIATION = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;

/**
 * A country or territory as readers of the language call it. The short name, but no abbreviation: "Bosnia", not "US".
 *
 * @param names Natural Earth's, for what has no code of ISO's.
 */
export const countryName = (naming: Naming, code: string, names: Names): string => {
  const own = naming.countries[code];
  if (own !== undefined) return own;
  if (code.length !== 2) return nameIn(naming, names);
  const [short = '', long = ''] = displayNamesIn(naming.language).map((known) => known.of(code));
  return ABBREVIATION.test(short) ? long : short;
};
