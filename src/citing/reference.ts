import type { Frontmatter } from '../newsroom/model/schema.ts';
import { withoutTracking } from '../newsroom/model/source.ts';

/** What a page or another program says of something that can be cited, in the fields of a source. */
export type Reference = Partial<
  Pick<
    Frontmatter<'sources'>,
    | 'type'
    | 'publisher'
    | 'authors'
    | 'title'
    | 'url'
    | 'archiveUrl'
    | 'date'
    | 'doi'
    | 'isbn'
    | 'edition'
    | 'number'
    | 'pages'
    | 'accessed'
    | 'via'
    | 'lang'
  >
>;

/** A page or a bibliography that cannot be read. The message says why, and what to do. */
export class UnreadableReference extends Error {}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const pad = (value: string | number): string => String(value).padStart(2, '0');

/** A written date as `2024-12-01`, `2024-12` or `2024`; undefined where it has no form that is known. The day stays as it is written,
 * whatever the time zone. */
export const dateOf = (written: string): string | undefined => {
  const text = written.trim();
  const [, year, month, day] = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?![\d])/.exec(text) ?? [];
  if (year !== undefined)
    return [year, ...[month, day].flatMap((part) => (part === undefined ? [] : pad(part)))].join('-');
  const [, compact] = /^(\d{8})(?!\d)/.exec(text) ?? [];
  if (compact !== undefined) return `${compact.slice(0, 4)}-${compact.slice(4, 6)}-${compact.slice(6)}`;
  // "1.12.2024": who writes points writes the day first.
  const points = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/.exec(text);
  if (points) return [points[3], pad(points[2] ?? ''), pad(points[1] ?? '')].join('-');
  // "1 December 2024", "December 1, 2024", "Sun, 01 Dec 2024 10:00:00 GMT"
  const words = /(?:(\d{1,2})\s+)?([a-z]{3})[a-z]*\.?(?:\s+(\d{1,2}),)?\s+(\d{4})/i.exec(text);
  const number = MONTHS.indexOf(words?.[2]?.toLowerCase() ?? '') + 1;
  if (!words || number === 0) return undefined;
  const of = words[1] ?? words[3];
  return [words[4], pad(number), ...(of === undefined ? [] : [pad(of)])].join('-');
};

/** The DOI in a text, without the address before it. */
export const doiOf = (written: string): string | undefined =>
  /10\.\d{4,9}(?:\.\d+)*\/[^\s"<>]+/.exec(decoded(written))?.[0].replace(/[.,;]$/, '');

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The address of a copy at the Internet Archive, which has that of the original in it. */
const ARCHIVED = /^https?:\/\/web\.archive\.org\/web\/\d{4,14}[a-z_]*\/(https?:\/\/.+)$/i;

/** The address of a page, without what counts readers. For the address of an archived copy: that of the original, and that of the copy. */
export const addressesOf = (address: string): Pick<Reference, 'url' | 'archiveUrl'> => {
  const [, original] = ARCHIVED.exec(address) ?? [];
  const url = original ?? address;
  return {
    url: URL.canParse(url) ? withoutTracking(url) : url,
    ...(original !== undefined && { archiveUrl: address.replace(/^http:/, 'https:') }),
  };
};

/** The language of a code, if it is another than that of the site. */
export const foreignLanguage = (code: string, ofSite: string): string | undefined => {
  try {
    const { language } = new Intl.Locale(code.trim().replaceAll('_', '-'));
    return language === new Intl.Locale(ofSite).language || language.length > 3 ? undefined : language;
  } catch {
    return undefined;
  }
};

/** How a text cites a source: by the agency whose words they are, or by its publisher. */
export const citationOf = ({ via, publisher }: Pick<Reference, 'via' | 'publisher'>, id: string): string =>
  `[${(via ?? publisher ?? id).replace(/[[\]\\]/g, '\\$&')}](source:${id})`;
