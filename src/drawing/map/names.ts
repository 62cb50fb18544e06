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

/** A name as it is compared: "St. Kitts & Nevis" is "Saint Kitts and Nevis". */
export const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/^st /, 'saint ');

/** Names of divisions by where they lie in their country, of which there are dozens of each, some in French. */
const BEARING =
  /^(cent(er|re|ral)|middle|north|south|east|west|nord|sud|est|ouest|northern|southern|eastern|western)+( (province|region|district|division|governorate))?$/;

/** Whether readers know a division by its name, and it is not that of a country, too: "Central" and "Djibouti" say nothing. */
export const isTelling = (names: Names, countries: readonly string[]): boolean => {
  const english = plain(names['en'] ?? '');
  const isBearing = BEARING.test(english.replaceAll(/(north|south|nord|sud) /g, '$1'));
  const isCountry = countries.some((country) => Object.values(names).map(plain).includes(plain(country)));
  return english !== '' && !isBearing && !isCountry;
};

/**
 * What kind of division it is, which a file may say and the data not, or the other way round: "Ishikawa Prefecture", "Galápagos
 * Islands".
 */
const KINDS =
  /^(state|province|prefecture|region|oblast|krai|canton|county|department|governorate|autonomous region|republic) of |( (state|province|prefecture|region|oblast|krai|canton|county|department|governorate|autonomous region|republic|islands))$/;
/** A name as it is compared, whatever it says of the kind of what it names. */
export const withoutKind = (name: string): string => plain(name).replace(KINDS, '');

/** Whether one of the names is that of a division, whatever it says of its kind. */
export const isNameOf = (division: Names, names: readonly { text: string }[]): boolean => {
  const known = Object.values(division).map(withoutKind);
  return names.some(({ text }) => known.includes(withoutKind(text)));
};

/** Codes by name, by language. */
const codes = new Map<string, ReadonlyMap<string, string>>();

/**
 * The code of the country or territory that one of the names is of.
 *
 * @param names Each in its own language, or in that of the site.
 * @param countries What there is, by code: Natural Earth's names.
 */
export const codeOf = (
  naming: Naming,
  names: readonly { text: string; lang?: string }[],
  countries: ReadonlyMap<string, Names>,
): string | undefined => {
  for (const { text, lang = naming.language } of names) {
    const key = JSON.stringify([lang, naming.countries]);
    const known = codes.get(key) ?? codesIn({ ...naming, language: lang }, countries);
    codes.set(key, known);
    const code = known.get(plain(text));
    if (code !== undefined) return code;
  }
  return undefined;
};

/** Names in English that the Unicode CLDR has not, and files have. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  BN: ['Brunei Darussalam'],
  CD: ['Democratic Republic of the Congo', 'DR Congo', 'DRC'],
  CG: ['Republic of the Congo'],
  CI: ['Ivory Coast'],
  CV: ['Cabo Verde'],
  CZ: ['Czech Republic'],
  FM: ['Federated States of Micronesia'],
  GB: ['Great Britain'],
  MM: ['Burma'],
  MO: ['Macau'],
  PS: ['State of Palestine'],
  SZ: ['Swaziland'],
  TL: ['East Timor'],
  TR: ['Turkey'],
  US: ['United States of America', 'USA'],
};

const codesIn = (naming: Naming, countries: ReadonlyMap<string, Names>): ReadonlyMap<string, string> =>
  new Map(
    [...countries].flatMap(([code, names]) =>
      [
        ...(languageFor(naming.language) === 'en' ? (OTHER_NAMES[code] ?? []) : []),
        ...(code.length === 2 ? displayNamesIn(naming.language).map((known) => known.of(code) ?? '') : []),
        countryName(naming, code, names),
      ].map((name) => [plain(name), code] as const),
    ),
  );
