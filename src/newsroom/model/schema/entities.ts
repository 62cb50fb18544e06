import { z } from 'zod';
import { dated } from './evidence.ts';
import { changes, checked, reviewed } from './ledger.ts';
import { publication } from './publication.ts';
import { ACTOR_TYPES, RELATION_KINDS } from './relations.ts';
import { id, language, optionalText, slug, sources, text } from './values.ts';

/** Kept as it was written: `36.20` says more than `36.2`. */
const degrees = (limit: number) =>
  z
    .string()
    .regex(
      /^-?\d{1,3}(\.\d+)?$/,
      'a number of degrees with a decimal point, like 36.2, or -36.2 for south and west',
    )
    .refine((value) => Math.abs(Number(value)) <= limit, `a number between -${limit} and ${limit}`)
    .meta({ written: 'degrees', example: '36.2' });

const name = z.strictObject({
  text: text.meta({ description: 'The name as written in that language.', example: 'Puerto Olmo' }),
  lang: language.meta({
    description:
      'Language code (BCP 47) of the name: `es`, `ar`, `ckb`. The writing direction follows from it.',
    example: 'es',
  }),
  kind: z
    .enum(['native', 'alias', 'short', 'former', 'transliteration', 'translation'])
    .describe(
      '`native`: in its own language, shown on cards. `short`: what texts call it after the first time.',
    ),
});

export const fact = z.strictObject({
  id: slug.meta({
    description: 'Name of this fact within its file. Links use it; it never changes.',
    example: 'chief-judge',
  }),
  text: text.meta({
    description: 'The fact in a full sentence that stays true: dated, in the past tense where it ended.',
    example: 'Elena Marsh was chief judge of the district court until 12 June 2023.',
  }),
  role: optionalText.meta({
    description: 'If the fact is an office or a role: its name in a few words, for the sidebar.',
    example: 'Chief judge of the district court',
  }),
  brief: optionalText.meta({
    description: 'A shorter wording for the card in the sidebar. Facts without one stay off the card.',
    example: 'Led the court from 2010 until 12 June 2023',
  }),
  value: z
    .string()
    .regex(/^-?\d+(\.\d+)?$/, 'a number in figures, like 8400000 or -2.5, without spaces and commas')
    .transform(Number)
    .optional()
    .meta({
      description: 'If the fact is a number: the number, to be compared with those of others.',
      written: 'number',
      example: '8400000',
    }),
  unit: optionalText.meta({ description: 'What the number counts or measures.', example: 'people' }),
  ends: z
    .enum(['true'])
    .optional()
    .describe(
      '`true` for the fact that says when the actor ceased to exist. From that day on its relations are over.',
    ),
  ...dated,
});

const relation = z.strictObject({
  id: slug.meta({ description: 'Name of this relation within its file.', example: 'head-of-the-bank' }),
  kind: z.enum(RELATION_KINDS).meta({
    description:
      'What the actor does to the other one. `backs`: stands by it, in words or deeds. `cooperates-with`: works with it on one matter. `coordinates-with`: acts as both have agreed. `leads`: is at its head. `commands`: gives it orders, as in an army. `supervises`: watches what it does. `regulates`: makes rules for it. `tries`: as a court. `funds`: gives it money. `lends-to`: gives it money that is to be paid back. `part-of`: is a part of it. `member-of`: has joined it. `succeeds`: came to its office, or into its place. What is none of these is a fact.',
    example: 'leads',
  }),
  to: id('actor').describe('Id of the other actor.'),
  text: optionalText.meta({
    description: 'What is known about it, in a sentence.',
    example: 'Elena Marsh has led the central bank since July 2023, when she left the court.',
  }),
  ...dated,
});

/** By what else it is known. */
export const identified = {
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
};

const described = (example: { name: string; description: string }) => ({
  name: text.meta({
    description: 'The name readers know, in the language of the site.',
    example: example.name,
  }),
  description: text.meta({
    description: 'One sentence: who or what this is. Shown in lists and to search engines.',
    example: example.description,
  }),
  ...identified,
  facts: z
    .array(fact)
    .default([])
    .describe('What is known, each with its dates and sources. The card shows them in this order.'),
  ...publication,
  changes,
  reviewed,
});

/**
 * What kinds of places there are, the largest first, and what the coordinates of one can be: those of an `area` only place
 * its name on a map, those of a `spot` may as well be a point in it.
 */
export const PLACES = {
  'celestial-body': 'area',
  ocean: 'area',
  continent: 'area',
  sea: 'area',
  gulf: 'area',
  strait: 'area',
  desert: 'area',
  'mountain-range': 'area',
  basin: 'spot',
  peninsula: 'area',
  archipelago: 'area',
  country: 'area',
  territory: 'area',
  region: 'area',
  province: 'area',
  river: 'spot',
  canal: 'spot',
  lake: 'spot',
  delta: 'area',
  island: 'spot',
  mountain: 'spot',
  volcano: 'spot',
  crater: 'spot',
  district: 'spot',
  city: 'spot',
  town: 'spot',
  village: 'spot',
  neighbourhood: 'spot',
  road: 'spot',
  street: 'spot',
  park: 'spot',
  building: 'spot',
  station: 'spot',
  airport: 'spot',
  airbase: 'spot',
  port: 'spot',
  bridge: 'spot',
  dam: 'spot',
  'power-plant': 'spot',
  'border-crossing': 'spot',
  epicentre: 'spot',
  site: 'spot',
} as const;
export type PlaceType = keyof typeof PLACES;
export const PLACE_TYPES = Object.keys(PLACES) as PlaceType[];

/** What is said of a type that files of another folder have. */
const misplaced = (types: readonly string[], instead: string): Record<string, string> =>
  Object.fromEntries(types.map((type) => [type, instead]));

export const actors = z.strictObject({
  ...described({ name: 'Elena Marsh', description: 'A judge who leads the central bank.' }),
  type: z.enum(ACTOR_TYPES).meta({
    description:
      'What kind of actor. `government`: also that of a region or a town, like a town council. `agency`: a ministry, a central bank, a police force or another office of state, and a body within one, like the council that decides on its rates. `organisation`: a group that is none of the others.',
    instead: misplaced(
      PLACE_TYPES,
      'the type of an actor, like state or company. If the file is about a place, move it to the folder locations',
    ),
  }),
  relations: z
    .array(relation)
    .default([])
    .describe('What it is to others: whom it leads, owns, funds, sues, advises and so on.'),
  checked,
});

const isCountry = (place: unknown): boolean =>
  typeof place === 'object' &&
  place !== null &&
  'type' in place &&
  (place.type === 'country' || place.type === 'territory');

/** The name of a celestial body. */
export const BODY_NAME = /^[\p{L}\p{N}][\p{L}\p{N} ’'-]*$/u;

/** Whether the name of a celestial body is that of the Earth, in a language that a site can have. */
export const isEarth = (body: string): boolean =>
  /^(?:(?:the )?earth|(?:la )?terre|(?:la )?tierra|الأرض|زمین|地球)$/i.test(body.trim());

export const locations = z
  .strictObject({
    ...described({ name: 'Port Elm', description: 'A fishing town on the south coast.' }),
    type: z.enum(PLACE_TYPES).meta({
      description:
        'What kind of place. `gulf`: also a bay. `archipelago`: a group of islands. `road`: also a motorway or a path. `station`: of trains or buses. `epicentre`: of one earthquake. `site`: a place that is none of the others, like a field or a camp.',
      example: 'town',
      instead: misplaced(
        ACTOR_TYPES,
        'the type of a place, like country or town. If the file is about an actor, move it to the folder actors',
      ),
    }),
    partOf: id('location').optional().describe('Id of the location it lies in.'),
    body: z
      .string()
      .trim()
      .regex(BODY_NAME, 'the name of a celestial body, like moon or 67P')
      .optional()
      .meta({
        description:
          'The celestial body it lies on, if that is not the Earth, by its name: `moon`, `mars`, `Bennu`. It has coordinates there, and no map.',
        written: 'celestial body',
        example: 'moon',
      }),
    coordinates: z
      .strictObject({
        latitude: degrees(90).describe(
          'Degrees north; south has a minus, like `-36.2`. Readers see the digits that you write.',
        ),
        longitude: degrees(180).describe('Degrees east; west has a minus, like `-36.2`.'),
        precision: z.enum(['point', 'settlement', 'area']).meta({
          description:
            '`point`: exact. `settlement`: somewhere in the town. `area`: only a place to put a label, as in all large areas.',
          example: 'settlement',
        }),
        note: optionalText.meta({
          description: 'How the point was chosen, in words.',
          example: 'Where the gazetteer has the name of the town.',
        }),
        sources: sources.describe('Where the point comes from.'),
      })
      .optional()
      .describe('Where it is.'),
    checked,
  })
  .refine(({ type, coordinates }) => type !== 'celestial-body' || coordinates === undefined, {
    path: ['type'],
    error: 'the type of a place on such a body, or take "coordinates" out: a celestial body has none',
  })
  .refine(
    ({ type, coordinates }) => PLACES[type] === 'spot' || (coordinates?.precision ?? 'area') === 'area',
    {
      path: ['coordinates', 'precision'],
      error: ({ input }) =>
        `"area": a place of this type is more than a point, so its coordinates only say where its name stands${isCountry(input) ? '; a country that is too small to be seen gets a point on its map all the same' : ''}`,
    },
  );

export type Fact = z.output<typeof fact>;
export type Relation = z.output<typeof relation>;
export type Name = z.output<typeof name>;
