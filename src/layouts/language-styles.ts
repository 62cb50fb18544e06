import { locale, site } from '../site.ts';
import arabicScript from '../styles/arabic-script.css?inline';
import eastAsian from '../styles/east-asian.css?inline';

/** Style sheets by the script of the site: pages in other scripts do not carry them. */
const SHEETS: Record<string, string> = {
  Arab: arabicScript,
  ...{ Hans: eastAsian, Hant: eastAsian, Jpan: eastAsian, Kore: eastAsian },
};

/** What CSS calls the digits that `Intl` knows by another name. */
const LIST_STYLES: Record<string, string> = { arab: 'arabic-indic', arabext: 'persian', deva: 'devanagari' };

const numberedBy = (digits: string | undefined): string =>
  digits === undefined
    ? ''
    : `.text ol,.sources{list-style-type:${digits}}.places>li::before{content:counter(place,${digits})/''}`;

/** The styles that only this site's language needs; empty for those that are at home in the others. */
export const languageStyles: string =
  (SHEETS[new Intl.Locale(site.language).maximize().script ?? ''] ?? '') +
  numberedBy(LIST_STYLES[new Intl.NumberFormat(locale).resolvedOptions().numberingSystem]);
