import { z } from 'zod';
import { dated } from './evidence.ts';
import { changes, checked, reviewed } from './ledger.ts';
import { id, language, optionalText, slug, sources, text } from './values.ts';

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

const degrees = (limit: number) =>
  z
    .string()
    .regex(/^-?\d{1,3}(\.\d+)?$/, 'a number of degrees, like 36.2')
    .transform(Number)
    .refine((value) => Math.abs(value) <= limit, `between -${limit} and ${limit} degrees`)
    .meta({ written: 'degrees', example: '36.2' });

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

export const actors = z.strictObject({
  ...described,
  type: z
    .enum(['person', 'state', 'government', 'armed-group', 'armed-force', 'organisation'])
    .describe('What kind of actor.'),
  relations: z.array(relation).default([]).describe('Whom it backs, opposes, leads and so on.'),
  checked,
});

export const locations = z.strictObject({
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
});

export type Fact = z.output<typeof fact>;
export type Relation = z.output<typeof relation>;
export type Name = z.output<typeof name>;
