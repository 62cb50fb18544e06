import type { Collection } from './kinds.ts';
import { z } from 'zod';
import type { Kind } from './kinds.ts';
import { DOUBTFUL } from './problems.ts';
import { isPlainAddress } from '../../text/address.ts';

/**
 * What an editor may write in the frontmatter of each kind of file. Every object is strict (an unknown
 * key is a mistake, not an extension) and every field is described in words meant for the editor: the
 * field reference in content/README.md is printed from this file.
 *
 * The YAML is read with its *failsafe* schema, so every scalar arrives as a string: `2024` is a date and
 * not a number, `no` is a word and not `false`.
 */

declare module 'zod' {
  interface GlobalMeta {
    /** What the id in such a field belongs to; `entity` where its kind stands before it. */
    refers?: Kind | 'entity';
    /** What the editors' guide says of such a field. */
    written?: string;
    /** What the editors' guide shows, as an editor would type it. */
    example?: string;
  }
}

/** Small letters, digits and single hyphens: what file names and ids are made of. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const slug = z
  .string()
  .regex(SLUG, 'small letters, digits and hyphens, like "dam-gates-opened"')
  .meta({ written: 'id', example: 'gates-opened' });

export const text = z.string().trim().min(1, 'some text');
const optionalText = text.optional();

/**
 * Other programs write a day as a moment. One without a zone, or at midnight UTC, is that day; of any other it depends on the zone
 * which day it is, so it is left as it is, to be refused.
 */
const MOMENT =
  /^(\d{4}-\d{2}-\d{2})(?:[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?|[Tt ]00:00(?::00(?:\.0+)?)?\s?(?:Z|z|UTC|[+-]00:?00))$/;
const withoutTime = (value: string): string => MOMENT.exec(value.trim())?.[1] ?? value;

/** True for a day that exists: `2024-02-30` does not. */
const exists = (value: string) => {
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
const day = existing(
  z
    .string()
    .overwrite(withoutTime)
    .regex(/^\d{4}-\d{2}-\d{2}$/, DAY_ALONE),
).meta({
  written: 'day',
  example: '2024-12-01',
});
/** A date no more precise than its source: `2017`, `2017-12` or `2017-12-31`. */
const date = existing(
  z
    .string()
    .overwrite(withoutTime)
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, `${DAY_ALONE}, or 2024-12, or 2024 when no more is known`),
).meta({ written: 'day, month or year', example: '2024-12' });

const degrees = (limit: number) =>
  z
    .string()
    .regex(/^-?\d{1,3}(\.\d+)?$/, 'a number of degrees, like 36.2')
    .transform(Number)
    .refine((value) => Math.abs(value) <= limit, `between -${limit} and ${limit} degrees`)
    .meta({ written: 'degrees', example: '36.2' });

export const webAddress = z
  .string()
  .regex(/^https?:\/\/[^\s"<>]+$/, 'a web address that begins with https:// (or http://)')
  .refine(
    (value) => isPlainAddress(value),
    'a complete web address without \\ [ ] { } | ^ ` in it (a browser copies them as %5C %5B %5D and so on), with a port up to 65535',
  )
  .meta({ written: 'web address', example: 'https://post.example/2023/gates' });

const EXAMPLES: Record<Kind, string> = {
  article: 'dam-gates-opened',
  actor: 'water-board',
  location: 'darabrud',
  event: 'gates-open',
  topic: 'orun-river',
  source: 'post-gates',
  page: 'methodology',
  retirement: 'old-claim',
};
/** The id of something in another file. The check looks it up; the editors' guide says what it names. */
const id = (refers: Kind) => slug.meta({ refers, example: EXAMPLES[refers] });
const ids = (refers: Kind) => z.array(id(refers));
/** An address on this site, as a reader shares it. */
const address = z
  .string()
  .regex(/^\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?$/, 'an address like /articles/old/ or /articles/old/#claim')
  .meta({ written: 'address', example: '/articles/old/#old-claim' });
const sources = ids('source').min(1, 'at least one source id, like [post-gates]');
/** An actor or a location. */
export interface EntityKey {
  kind: 'actor' | 'location';
  id: string;
}
/** Written `actor:water-board`: where an id may belong to more than one collection, its kind stands before it. */
export const entity = z
  .string()
  .regex(/^(actor|location):[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an actor or a location, like actor:water-board')
  .meta({ refers: 'entity', example: 'actor:water-board' })
  .transform((written): EntityKey => {
    const [kind, id = ''] = written.split(':');
    return { kind: kind === 'actor' ? 'actor' : 'location', id };
  });

export const STANDINGS = ['confirmed', 'reported', 'claimed', 'disputed', 'unsourced'] as const;
export type Standing = (typeof STANDINGS)[number];
export const STATUSES = ['developing', 'settled', 'overtaken', 'superseded', 'withdrawn'] as const;
export type Status = (typeof STATUSES)[number];
export const CHANGE_KINDS = ['correction', 'clarification', 'update', 'withdrawal'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];
export const RELATION_KINDS = [
  'backs',
  'opposes',
  'fights',
  'allied-with',
  'coordinates-with',
  'leads',
  'commands',
  'represents',
  'part-of',
] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language code like ar, fa or tr')
  .meta({ written: 'language code', example: 'fa' });

const name = z.strictObject({
  text: text.meta({ description: 'The name as written in that language.', example: 'دارابرود' }),
  lang: language.describe(
    'Language code (BCP 47) of the name: `ar`, `fa`, `ckb`. The writing direction follows from it.',
  ),
  kind: z
    .enum(['native', 'alias', 'short', 'former', 'transliteration', 'translation'])
    .describe(
      '`native`: in its own language, shown on cards. `short`: what texts call it after the first time.',
    ),
});

const dated = {
  asOf: date.describe('The day for which the statement was checked.'),
  validFrom: date.optional().describe('The day from which it held. Leave it out when unknown.'),
  validUntil: date.optional().describe('The day from which it no longer held. Leave it out while it holds.'),
  sources: sources.describe('Ids of the sources that say so.'),
  standing: z
    .enum(['claimed', 'disputed'])
    .optional()
    .describe('Only when the sources do not settle it. Otherwise the standing follows from the sources.'),
  by: id('actor').optional().describe('With `standing: claimed`, the id of the actor who claims it.'),
};

const fact = z.strictObject({
  id: slug.describe('Name of this fact within its file. Links use it; it never changes.'),
  text: text.meta({
    description: 'The fact in a full sentence that stays true: dated, in the past tense where it ended.',
    example: 'Nadia Tarvani was engineer of the water board until 12 June 2023.',
  }),
  role: optionalText.meta({
    description: 'If the fact is an office or a role: its name in a few words, for the sidebar.',
    example: 'Engineer of the water board',
  }),
  brief: optionalText.meta({
    description: 'A shorter wording for the card in the sidebar. Facts without one stay off the card.',
    example: 'Ran the dam from 2010 until 12 June 2023',
  }),
  ...dated,
});

const relation = z.strictObject({
  id: slug.describe('Name of this relation within its file.'),
  kind: z.enum(RELATION_KINDS).describe('What the actor does to the other one.'),
  to: id('actor').describe('Id of the other actor.'),
  text: optionalText.meta({
    description: 'What is known about it, in a sentence.',
    example: 'The engineer ran the dam for the water board until 12 June 2023.',
  }),
  ...dated,
});

/** What an entry of the ledger can be about: names of fields are written as they are in the file. */
const subject = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/i, 'an id within this file, or the name of a field')
  .meta({ written: 'id or field', example: 'gates-opened' });

const changes = z
  .array(
    z.strictObject({
      date: day.describe('When the change was published.'),
      kind: z
        .enum(CHANGE_KINDS)
        .describe('A `correction` mends a mistake. A copy-edit is none of these and is not listed.'),
      note: text.meta({
        description: 'One sentence to the reader.',
        example: 'The army left on Friday, not on Thursday.',
      }),
      about: z
        .array(subject)
        .min(1, 'at least one id or field')
        .optional()
        .describe(
          'What changed: ids of claims, facts, relations, key points and sections, names of fields; `text` is what stands before the first section. It may be left out when only one thing changed, and of a withdrawal.',
        ),
      was: optionalText.meta({ description: 'For a correction: the wrong wording.', example: 'on Thursday' }),
      is: optionalText.meta({ description: 'For a correction: the right wording.', example: 'on Friday' }),
    }),
  )
  .default([])
  .describe(
    'The ledger: what changed since publication that a reader should know. Entries are never taken out.',
  );

const checked = z
  .array(
    z.strictObject({
      rule: z.enum(DOUBTFUL).meta({ description: 'What the check reports.', example: 'ended-role' }),
      text: text.meta({
        description: 'The words that it quotes, as they stand there.',
        example: 'Marek is the president.',
      }),
      note: text.meta({
        description: 'Why they are right.',
        example: 'The sentence is the title of a play.',
      }),
    }),
  )
  .optional()
  .describe('Answers to warnings that are mistaken. Readers do not see them.');

const reviewed = day
  .optional()
  .describe(
    'The last day on which an editor read the page against corrections elsewhere. Until then the check lists those of what it links to, cites or tells, and readers are told.',
  );

const described = {
  name: text.meta({
    description: 'The name readers know, in the language of the site.',
    example: 'Darabrud',
  }),
  description: text.meta({
    description: 'One sentence: who or what this is. Shown in lists and to search engines.',
    example: 'A village below the Orun dam.',
  }),
  wikidata: z
    .string()
    .regex(/^Q\d+$/, 'a Wikidata id like Q41183')
    .optional()
    .meta({
      description: 'Wikidata id, only if someone looked it up there.',
      written: 'Wikidata id',
      example: 'Q41183',
    }),
  names: z.array(name).default([]).describe('Other names: in its own script, short forms, spellings.'),
  facts: z
    .array(fact)
    .default([])
    .describe("What is known, each with its dates and sources. The order is the card's."),
  changes,
  reviewed,
};

export const schemas = {
  articles: z.strictObject({
    headline: text.meta({
      description: 'The headline. It does not change when the story moves on: a new article does that.',
      example: 'The Orun dam opens its gates and Darabrud is under water',
    }),
    kind: z.enum(['explainer', 'background', 'profile']).describe('What sort of article this is.'),
    description: text.meta({
      description: 'One or two sentences under the headline; also what a shared link shows.',
      example: 'Two gates of the Orun dam stood open for three days.',
    }),
    datePublished: day.describe('When this site first published it.'),
    asOf: day.describe('The day whose state of knowledge it describes.'),
    status: z
      .enum(STATUSES)
      .describe('`overtaken`: events went past it. `superseded`: a newer article replaces it.'),
    statusNote: optionalText.meta({
      description: 'With a status other than developing or settled: what happened, in a sentence.',
      example: 'The two towns agreed on the water in June 2023.',
    }),
    successor: id('article').optional().describe('Id of the article that tells what happened next.'),
    reviewBy: day.optional().describe('The day by which an editor should look at it again.'),
    topics: ids('topic')
      .default([])
      .describe('Ids of the topics it belongs to. The first one groups its actors by side.'),
    about: z.array(entity).default([]).describe('What it is mainly about, as `actor:id` or `location:id`.'),
    events: ids('event').default([]).describe('Ids of the events in the timeline beside the text.'),
    keyPoints: z
      .array(
        z.strictObject({
          id: slug.describe('Name of the key point. Links to it use it; it never changes.'),
          text: text.meta({
            description: 'One sentence.',
            example: 'Two gates of the dam stood open for three days.',
          }),
          restsOn: z
            .array(slug)
            .min(1, 'at least one claim id')
            .describe('Ids of the claims of the body that the sentence rests on.'),
        }),
      )
      .min(1, 'at least one key point')
      .describe('The sentences at the top.'),
    changes,
    reviewed,
    checked,
  }),

  actors: z.strictObject({
    ...described,
    type: z
      .enum(['person', 'state', 'government', 'armed-group', 'armed-force', 'organisation'])
      .describe('What kind of actor.'),
    relations: z.array(relation).default([]).describe('Whom it backs, opposes, leads and so on.'),
    checked,
  }),

  locations: z.strictObject({
    ...described,
    type: z.enum(['country', 'region', 'city', 'town', 'airbase', 'site']).describe('What kind of place.'),
    partOf: id('location').optional().describe('Id of the location it lies in.'),
    coordinates: z
      .strictObject({
        latitude: degrees(90).describe('Degrees north.'),
        longitude: degrees(180).describe('Degrees east.'),
        precision: z
          .enum(['point', 'settlement', 'area'])
          .describe(
            '`point`: exact. `settlement`: somewhere in the town. `area`: only a place to put a label.',
          ),
        note: optionalText.meta({
          description: 'How the point was chosen, in words.',
          example: 'The middle of the runway.',
        }),
        sources: sources.describe('Where the point comes from.'),
      })
      .optional()
      .describe('Where it is.'),
    checked,
  }),

  events: z.strictObject({
    title: text.meta({
      description: 'What happened, in one short sentence without the date.',
      example: 'Two gates of the Orun dam are opened',
    }),
    date: date.describe('The day, or the month or year when no more is known.'),
    endDate: date.optional().describe('The last day, if it took more than one.'),
    circa: z.enum(['true']).optional().describe('`true` when the sources differ by a day or so.'),
    sequence: z
      .string()
      .regex(/^[1-9]$/, 'a number from 1 to 9')
      .transform(Number)
      .optional()
      .describe(
        'Which of the events of that day it was, where the sources tell: 1 is the first. Those without come after.',
      )
      .meta({ written: 'number', example: '1' }),
    actors: ids('actor').default([]).describe('Ids of the actors who took part.'),
    locations: ids('location').default([]).describe('Ids of the places.'),
    topics: ids('topic')
      .min(1, 'at least one topic id')
      .describe('Ids of the topics whose timeline it belongs to. Its address is in that of the first one.'),
    sources: sources.describe('Ids of the sources that say so.'),
    standing: dated.standing,
    by: dated.by,
    changes,
    reviewed,
    checked,
  }),

  topics: z.strictObject({
    name: text.meta({ description: 'The name of the dossier.', example: 'The Orun' }),
    description: text.meta({
      description: 'One sentence.',
      example: 'The river Orun, its dam, and those who need its water.',
    }),
    sides: z
      .array(
        z.strictObject({
          name: text.meta({
            description: 'Heading over these actors in the sidebar.',
            example: 'With the government',
          }),
          actors: ids('actor').min(1, 'at least one actor id').describe('Ids of the actors.'),
        }),
      )
      .default([])
      .describe('How the actors are grouped. Actors that are in no group come last.'),
    places: ids('location').default([]).describe('Ids of the main locations.'),
    changes,
    reviewed,
    checked,
  }),

  sources: z.strictObject({
    publisher: text.meta({ description: 'Who published it.', example: 'Hill Post' }),
    title: optionalText.meta({
      description: 'Its title, only if someone saw it.',
      example: 'Two gates of the Orun dam are opened',
    }),
    url: webAddress.describe('Its address.'),
    archiveUrl: webAddress.optional().describe('Address of an archived copy.'),
    date: date.optional().describe('When it was published.'),
    accessed: day.optional().describe('When an editor last read it.'),
    via: optionalText.meta({
      description: 'The agency whose text it carries. Two copies of one text are one source.',
      example: 'AFP',
    }),
    speaksFor: id('actor').optional().describe('Id of the actor that owns the outlet (state media).'),
    lang: language.optional().describe('Language of the text, if it is not that of the site.'),
    gone: day.optional().describe('The day on which an editor found that it is no longer there.'),
    note: optionalText.meta({
      description: 'What a reader should know about it: "a copy of a Wikipedia article".',
      example: 'A copy of a Wikipedia article.',
    }),
    changes,
    checked,
  }),

  pages: z.strictObject({
    title: text.meta({ description: 'The title of the page.', example: 'How we decide' }),
    kicker: optionalText.meta({ description: 'A few words over the title.', example: 'Who runs it' }),
    description: text.meta({
      description: 'One sentence under the title; also what a shared link shows.',
      example: 'What our words mean, and what we do when we were wrong.',
    }),
    changes,
    checked,
  }),

  retired: z.strictObject({
    address: address.describe(
      'The address that was published: `/articles/old/`, or `/articles/a/#old-claim`.',
    ),
    date: day.describe('When it was retired.'),
    kind: z.enum(['moved', 'retired']).describe('`moved`: the same thing has another address now.'),
    reason: text.meta({
      description: 'One sentence to a reader who followed an old link.',
      example: 'It is told in two claims now.',
    }),
    successor: address.optional().describe('The address to go to instead. A move needs one.'),
    checked,
  }),
} as const satisfies Record<Collection, z.ZodObject>;

export type Frontmatter<C extends Collection = Collection> = z.output<(typeof schemas)[C]>;

type ValueOf<T, K> = T extends unknown ? (K extends keyof T ? T[K] : never) : never;
/** The fields of a file of any collection: those that its collection does not have are missing. */
export type Fields = {
  [K in { [C in Collection]: keyof Frontmatter<C> }[Collection]]?: ValueOf<Frontmatter, K>;
};
export type Fact = z.output<typeof fact>;
export type Relation = z.output<typeof relation>;
export type Name = z.output<typeof name>;
export type Checked = NonNullable<z.output<typeof checked>>[number];
export type Change = z.output<typeof changes>[number];
