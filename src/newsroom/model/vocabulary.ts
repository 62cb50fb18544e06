import { z } from 'zod';
import { CHART_KINDS } from './data/chart.ts';
import { COLUMN, column } from './schema/data.ts';
import { pictured } from './schema/pictures.ts';
import { day, id, language, SLUG, slugs, text } from './schema/values.ts';
import { standing, STANDINGS } from './schema/evidence.ts';
import { type Collection } from './kinds.ts';

/** The blocks an editor may use in a body, what each may say, and where. Anything else is refused. */

const SLUGS = new RegExp(`^${SLUG.source.slice(1, -1)}( ${SLUG.source.slice(1, -1)})*$`);
const ENTITY = `(?:actor|location):${SLUG.source.slice(1, -1)}`;
const ENTITIES = new RegExp(`^${ENTITY}( ${ENTITY})+$`);
const COLUMNS = new RegExp(`^${COLUMN.source.slice(1, -1)}( ${COLUMN.source.slice(1, -1)})*$`);
const slug = slugs('small letters, digits and hyphens').meta({ written: 'id', example: 'gates-opened' });

export interface BlockRule {
  attributes: z.ZodObject;
  /** What it is for; printed in the editors' guide. */
  describe: string;
  example: string;
  /** Collections whose bodies may hold it. */
  collections: readonly Collection[];
  /** The block it must stand in, if any. */
  inside?: string;
  /** True when it cannot be a part of a paragraph. */
  apart?: boolean;
  /** True when it holds no text of its own and a component draws it. */
  empty?: boolean;
}

export const vocabulary = {
  Claim: {
    describe: 'A passage with its evidence. The citations stand inside, after the words they support.',
    example:
      '<Claim id="gates-opened" standing="confirmed">Two gates were opened. [Hill Post](source:post-gates) [Gazette](source:gazette-gates)</Claim>',
    attributes: z.strictObject({
      id: slug.describe('Name of the claim. Links and key points use it; it never changes.'),
      standing,
      by: id('actor').optional().meta({
        description: 'With `claimed` or `assessed`: the id of the actor who says so.',
        example: 'water-board',
      }),
      tells: z
        .string()
        .regex(SLUGS, 'ids of events with a space between them, like gates-open fields-flooded')
        .optional()
        .meta({
          description: 'Ids of the events that it tells, with spaces between them. Timelines lead here.',
          written: 'event ids',
          lists: 'event',
          example: 'gates-open fields-flooded',
        }),
      label: text.max(80, 'at most 80 letters').optional().meta({
        description:
          'What the claim is about, in a few words. Lists of disputed and unsourced claims show these words.',
        example: 'Who ordered the gates open',
      }),
      data: id('dataset').optional().meta({
        description: 'Name of the file in `data/` that its figures come from: the check looks them up.',
        example: 'river-level',
      }),
    }),
    collections: ['articles'],
  },
  Side: {
    describe: 'What one side says, with its citations, inside a disputed claim. Two sides or more.',
    example: '<Side>One paper says the gates stood open. [Hill Post](source:post-gates)</Side>',
    attributes: z.strictObject({}),
    collections: ['articles'],
    inside: 'Claim',
  },
  Note: {
    describe: 'A remark of the editors to the reader: on words, on method, on what is not known.',
    example: '<Note>\n\nWe write Orun because the sources do.\n\n</Note>',
    attributes: z.strictObject({}),
    collections: ['articles', 'actors', 'locations', 'terms', 'topics', 'pages'],
    apart: true,
  },
  Figure: {
    describe:
      'A picture of the folder `images/`. Links lead to it by its id, or by `fig-` and the name of its file.',
    example:
      '<Figure src="dam.jpg" alt="Water falls from two of the five gates of a dam." caption="The dam on 3 March 2023." credit="Ana Orel / Hill Post" licence="CC BY-SA 4.0" sources="post-gates" />',
    attributes: z.strictObject({
      id: slug.optional().describe('Name of the picture on its page, if it is not that of its file.'),
      ...pictured,
      sources: z
        .string()
        .regex(SLUGS, 'ids of sources with a space between them, like post-gates gazette-gates')
        .optional()
        .meta({
          description: 'Ids of the sources of what its caption says, with spaces between them.',
          written: 'source ids',
          lists: 'source',
          example: 'post-gates gazette-gates',
        }),
    }),
    collections: ['articles', 'actors', 'locations', 'terms', 'topics', 'pages'],
    apart: true,
    empty: true,
  },
  Chart: {
    describe:
      'Figures of the folder `data/` as a drawing, with their table, sources and a file to download. Links lead to it by its id, or by `chart-` and the name of the data.',
    example: '<Chart data="river-level" kind="line" x="day" y="level" events="gates-open" />',
    attributes: z.strictObject({
      id: slug.optional().describe('Name of the drawing on its page, if it is not that of the data.'),
      data: id('dataset').meta({
        description: 'Name of the file in `data/`.',
        example: 'river-level',
      }),
      kind: z
        .enum(CHART_KINDS)
        .describe(
          '`step`: what holds until the next date. `range`: from the first column of `y` to the second.',
        ),
      x: column.describe('The column along the drawing: dates, numbers, or names of rows.'),
      y: z.string().regex(COLUMNS, 'names of columns with a space between them, like low high').meta({
        description: 'The columns of numbers that are drawn, with spaces between them.',
        written: 'columns',
        example: 'level',
      }),
      events: z
        .string()
        .regex(SLUGS, 'ids of events with a space between them, like gates-open fields-flooded')
        .optional()
        .meta({
          description: 'Ids of events to mark on an axis of dates, with spaces between them.',
          written: 'event ids',
          lists: 'event',
          example: 'gates-open fields-flooded',
        }),
    }),
    collections: ['articles', 'actors', 'locations', 'terms', 'topics', 'pages'],
    apart: true,
    empty: true,
  },
  Timeline: {
    describe: "The article's events as a list, in the text.",
    example: '<Timeline />',
    attributes: z.strictObject({}),
    collections: ['articles', 'topics'],
    apart: true,
    empty: true,
  },
  Quote: {
    describe:
      'What somebody said or wrote, in the words of the source. A translation can have the original beside it.',
    example:
      '<Quote by="nadia-tarvani" source="bulletin-level" lang="fa" original="آب بالا می‌آید.">\n\nThe water is rising.\n\n</Quote>',
    attributes: z
      .strictObject({
        by: id('actor').optional().meta({
          description: 'Id of the actor whose words they are.',
          example: 'nadia-tarvani',
        }),
        source: id('source').meta({
          description: 'Id of the source that has these words.',
          example: 'bulletin-level',
        }),
        place: z
          .string()
          .regex(/^[^"\u201c-\u201f\n]{1,80}$/, 'a place in the source, like p. 88')
          .optional()
          .meta({
            description: 'Where in the source: a page, a section, a minute.',
            written: 'text',
            example: 'p. 88',
          }),
        original: text.optional().meta({
          description: 'For a translation: the words as they were said.',
          example: 'آب بالا می‌آید.',
        }),
        lang: language.optional().describe('With `original`: its language (BCP 47).'),
      })
      .refine(({ original, lang }) => original === undefined || lang !== undefined, { path: ['lang'] })
      .refine(({ original, lang }) => lang === undefined || original !== undefined, { path: ['original'] }),
    collections: ['articles', 'actors', 'locations', 'terms', 'topics'],
    apart: true,
  },
  Question: {
    describe:
      'A question and its answer, with an address of its own. One that is open has `status="open"` and says what is known; it is listed on the pages of the topic and of open questions until it has an answer, its day and its source.',
    example:
      '<Question id="why-opened" asks="Why were the gates opened?">\n\n<Claim id="level" standing="claimed" by="water-board">The level was about to pass the crest. [Board Bulletin](source:bulletin-level)</Claim>\n\n</Question>',
    attributes: z
      .strictObject({
        id: slug.describe('Name of the question. Links use it; it never changes.'),
        asks: text.meta({
          description: 'The question.',
          example: 'Why were the gates opened?',
        }),
        status: z.enum(['open']).optional().describe('`open` while nobody knows the answer.'),
        answered: day.optional().describe('The day on which an open question was answered.'),
      })
      .refine(({ status, answered }) => status === undefined || answered === undefined, {
        path: ['status'],
        message: 'no "status": a question with "answered" is no longer open',
      }),
    collections: ['articles', 'pages'],
    apart: true,
  },
  Update: {
    describe: 'What came in on a day, at the top of the text of a developing story. The newest is the first.',
    example:
      '<Update date="2023-03-07">\n\nBoth gates are closed again. What follows is as we wrote it before.\n\n</Update>',
    attributes: z.strictObject({ date: day.describe('The day on which it came in.') }),
    collections: ['articles'],
    apart: true,
  },
  Overtaken: {
    describe:
      'What came after the day of the article and overtook a section, in a sentence: directly under the heading of the section. A claim in it may tell what is later than the article.',
    example: '<Overtaken date="2023-06-14">\n\nThe two towns agreed on a rule for the gates.\n\n</Overtaken>',
    attributes: z.strictObject({ date: day.describe('The day on which it was overtaken.') }),
    collections: ['articles'],
    apart: true,
  },
  Compare: {
    describe:
      'A table of one fact of several actors or places: of each the number, its day and its sources. The fact has the same id in each file, and a `value` with the same `unit`.',
    example: '<Compare title="Population" fact="population" of="location:darabrud location:tel-marun" />',
    attributes: z.strictObject({
      title: text.meta({ description: 'What is compared.', example: 'Population' }),
      fact: slug.meta({ description: 'Id of the fact in the files of all of them.', example: 'population' }),
      of: z
        .string()
        .regex(ENTITIES, 'actors and locations with a space between them, like actor:water-board')
        .meta({
          description: 'Whose fact it is: actors and locations, in the order of the table.',
          written: 'actors and locations',
          lists: 'entity',
          example: 'location:darabrud location:tel-marun',
        }),
    }),
    collections: ['articles', 'topics'],
    apart: true,
    empty: true,
  },
  Term: {
    describe: 'A word of this site and what it means here.',
    example:
      '<Term id="topic" name="Topic">\n\nA dossier that holds together what we have on one subject.\n\n</Term>',
    attributes: z.strictObject({
      id: slug.describe('Name of the entry. Links use it; it never changes.'),
      name: text.meta({ description: 'The word.', example: 'Topic' }),
      standing: z.enum(STANDINGS).optional().describe('For a standing: the word is shown with its mark.'),
    }),
    collections: ['pages'],
    apart: true,
  },
  Standings: {
    describe: 'The standings with their marks, and what each means.',
    example: '<Standings />',
    attributes: z.strictObject({}),
    collections: ['pages'],
    apart: true,
    empty: true,
  },
  Statuses: {
    describe: 'What a page can say of its own state, and what that means.',
    example: '<Statuses />',
    attributes: z.strictObject({}),
    collections: ['pages'],
    apart: true,
    empty: true,
  },
  ChangeKinds: {
    describe: 'The kinds of entries in lists of changes, and what each means.',
    example: '<ChangeKinds />',
    attributes: z.strictObject({}),
    collections: ['pages'],
    apart: true,
    empty: true,
  },
  PublisherKinds: {
    describe: 'The kinds of publishers, and what makes a publisher one.',
    example: '<PublisherKinds />',
    attributes: z.strictObject({}),
    collections: ['pages'],
    apart: true,
    empty: true,
  },
  DisputedLines: {
    describe: 'The lines that the maps draw dashed because they are not agreed on, and what each is.',
    example: '<DisputedLines />',
    attributes: z.strictObject({}),
    collections: ['pages'],
    apart: true,
    empty: true,
  },
  Counts: {
    describe: 'How many articles, actors, places, events and sources the site has.',
    example: '<Counts />',
    attributes: z.strictObject({}),
    collections: ['pages'],
    apart: true,
    empty: true,
  },
} as const satisfies Record<string, BlockRule>;

export type BlockName = keyof typeof vocabulary;
export const KNOWN_BLOCKS: readonly string[] = Object.keys(vocabulary);
