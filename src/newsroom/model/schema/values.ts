import type { Kind } from '../kinds.ts';
import { DEVICE, LONGEST_ID, whyNoName } from '../paths.ts';
import { isOnCalendar, PARTIAL_DATE } from '../time/partial-date.ts';
import { z } from 'zod';
import { isPlainAddress } from '../../../text/address.ts';

/** What a single field can hold. The YAML gives strings alone, so each says itself how one reads. */

declare module 'zod' {
  interface GlobalMeta {
    /** What the id in such a field belongs to; `entity` where its kind stands before it. */
    refers?: Kind | 'entity';
    /** `true` where no page tells the id or leads there, so that it may name a draft. */
    unseen?: true;
    /** What the ids belong to that such a text has, with spaces between them. */
    lists?: Kind | 'entity';
    /** What the editors' guide says of such a field. */
    written?: string;
    /** What to write in place of a value that editors try in vain, by that value. */
    instead?: Record<string, string>;
    /** What the editors' guide shows, as an editor would type it. */
    example?: string;
  }
}

/** No letter of an id follows. */
const END = '(?![a-z0-9-])';
/** Small letters, digits and single hyphens: what file names and ids are made of. */
export const SLUG = new RegExp(
  `^(?!${DEVICE.source.slice(1, -1)}${END})(?=[a-z0-9-]{1,${LONGEST_ID}}${END})[a-z0-9]+(?:-[a-z0-9]+)*$`,
);
/** @param expected What is said of an id in the wrong letters. */
export const slugs = (expected: string) =>
  z.string().regex(SLUG, {
    error: ({ input }) => (typeof input === 'string' ? whyNoName(input) : undefined) ?? expected,
  });
export const slug = slugs('small letters, digits and hyphens, like "dam-gates-opened"').meta({
  written: 'id',
  example: 'rates-cut',
});

export const text = z.string().trim().min(1, 'some text');
export const optionalText = text.optional();

/**
 * Other programs write a day as a moment. One without a zone, or at midnight UTC, is that day; of any other it depends on the zone
 * which day it is, so it is left as it is, to be refused.
 */
const MOMENT =
  /^(\d{4}-\d{2}-\d{2})(?:[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?|[Tt ]00:00(?::00(?:\.0+)?)?\s?(?:Z|z|UTC|[+-]00:?00))$/;
const withoutTime = (value: string): string => MOMENT.exec(value.trim())?.[1] ?? value;

/** True for a day that exists: `2024-02-30` does not. */
export const exists = (value: string) => {
  const date = new Date(value);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
};
/** The calendar goes from 1 BC to AD 1. */
const YEAR_ZERO = /^0000/;
const DAY_ALONE = 'a date like 2024-12-01, without a time';
const existing = (date: z.ZodString) =>
  date
    .refine(exists, 'a date that exists, like 2024-12-01')
    .refine((value) => !YEAR_ZERO.test(value), 'a year from 0001 to 9999: there was no year 0');
export const day = existing(
  z
    .string()
    .overwrite(withoutTime)
    .regex(/^\d{4}-\d{2}-\d{2}$/, DAY_ALONE),
).meta({
  written: 'day',
  example: '2024-12-01',
});
/** A date no more precise than its source. */
export const date = z
  .string()
  .overwrite(withoutTime)
  .regex(
    PARTIAL_DATE,
    `${DAY_ALONE}. Where no more is known, write 2024-12 or 2024. For a decade write 199X, for a century 19XX, and for 431 BC -0430`,
  )
  .refine(isOnCalendar, 'a date that exists, like 2024-12-01')
  .meta({ written: 'day, month, year or `199X`', example: '2024-12' });
export const webAddress = z
  .string()
  .regex(/^https?:\/\/[^\s"<>]+$/, 'a web address that begins with https:// (or http://)')
  .refine(
    (value) => isPlainAddress(value),
    'a complete web address without \\ [ ] { } | ^ ` (write %5C %5B %5D and so on), and with no number above 65535 behind a colon',
  )
  .meta({ written: 'web address', example: 'https://post.example/2024/rate-cut' });

const EXAMPLES: Record<Kind, string> = {
  article: 'second-rate-cut',
  actor: 'central-bank',
  location: 'south-coast',
  term: 'deposit-rate',
  event: 'earthquake',
  topic: 'interest-rates',
  source: 'bank-decision',
  publisher: 'hill-post',
  person: 'mara-oln',
  page: 'methodology',
  retirement: 'old-claim',
  picture: 'dam.jpg',
  dataset: 'policy-rate',
};
/** The id of something in another file. The check looks it up; the editors' guide says what it names. */
export const id = (refers: Kind) =>
  z
    .string()
    .regex(
      SLUG,
      `${/^[aeiou]/.test(refers) ? 'an' : 'a'} ${refers} id, which is the name of its file without the ending, like "${EXAMPLES[refers]}"`,
    )
    .meta({ refers, example: EXAMPLES[refers] });
export const ids = (refers: Kind) => z.array(id(refers));
/** An address on this site, as a reader shares it. */
export const address = z
  .string()
  .regex(/^\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?$/, 'an address like /articles/old/ or /articles/old/#claim')
  .refine(
    (path) => path.split('/').every((part) => part.length <= LONGEST_ID),
    `an address whose parts have at most ${LONGEST_ID} letters each`,
  )
  .meta({ written: 'address', example: '/articles/old/#old-claim' });
export const sources = ids('source').min(1, 'at least one source id, like [bank-decision]');
/** An actor or a location. */
export interface EntityKey {
  kind: 'actor' | 'location';
  id: string;
}
/** Written `actor:water-board`: where an id may belong to more than one collection, its kind stands before it. */
export const entity = z
  .string()
  .regex(
    new RegExp(`^(actor|location):${SLUG.source.slice(1)}`),
    'an actor or a location, like actor:central-bank',
  )
  .meta({ refers: 'entity', example: 'actor:central-bank' })
  .transform((written): EntityKey => {
    const [kind, id = ''] = written.split(':');
    return { kind: kind === 'actor' ? 'actor' : 'location', id };
  });

/** Whether browsers and `Intl` take it, which throws at others. */
const isLanguageTag = (code: string): boolean => {
  try {
    return new Intl.Locale(code).language !== '';
  } catch {
    return false;
  }
};
export const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language code like ar, fa or tr')
  .refine(
    isLanguageTag,
    'a language code like ar, fa-IR or zh-Hant: a language, then a script, then a country, each once',
  )
  .meta({ written: 'language code', example: 'fa' });
