import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { guideFor, MOST_BYTES, PICTURE_NAMES, PICTURES } from '../../src/cli/guide/linked.ts';
import { readMistakes } from '../../src/files/mistakes.ts';
import { withReference } from '../../src/newsroom/checking/guide.ts';
import { exampleOf, inYaml } from '../../src/newsroom/model/field-reference.ts';
import { COLLECTIONS, KIND_OF } from '../../src/newsroom/model/kinds.ts';
import { schemas } from '../../src/newsroom/model/schema.ts';
import { bare, metaOf, type AnySchema } from '../../src/newsroom/model/schema-walk.ts';
import { settingsSchema } from '../../src/newsroom/model/settings.ts';
import { catalogue } from '../../src/newsroom/model/problems.ts';
import { vocabulary } from '../../src/newsroom/model/vocabulary.ts';
import { fieldsOf as askedFields } from '../../src/newsroom/writing/asked-fields.ts';
import { visitsTo } from '../../src/newsroom/model/tree.ts';
import { bodyOf, placesOf } from './a-body.ts';
import { faultsIn } from './plain-words.ts';

const at = (file: string) => fileURLToPath(new URL(`../../${file}`, import.meta.url));
const guide = readFileSync(at('src/cli/newsroom/README.md'), 'utf8');
const mistakes = readMistakes(at('tests/fixtures'));

/** Every field and attribute by its name, those of groups too. */
const fieldsOf = (schema: AnySchema, prefix: string): [name: string, field: AnySchema][] =>
  Object.entries(bare(schema).shape ?? {}).flatMap(([name, field]) => {
    const inner = bare(field);
    const nested = inner.element ? bare(inner.element) : inner;
    return [[`${prefix}.${name}`, field], ...fieldsOf(nested, `${prefix}.${name}`)];
  });
const fields = [
  ...fieldsOf(settingsSchema, 'site'),
  ...COLLECTIONS.flatMap((collection) => fieldsOf(schemas[collection], collection)),
  ...Object.entries(vocabulary).flatMap(([name, { attributes }]) => fieldsOf(attributes, name)),
];

describe("the editors' guide", () => {
  it('is what "npm run guide" prints', () => {
    expect(withReference(guide, mistakes)).toBe(guide);
  });

  it('calls every date, address and id what it is, also where it may be left out', () => {
    const rowOf = (name: string) => guide.match(new RegExp(`^\\| \`${name}\` .*$`, 'm'))?.[0].split(' | ')[2];
    expect(
      [
        'reviewBy',
        'facts.validFrom',
        'endDate',
        'accessed',
        'archiveUrl',
        'successor',
        'sequence',
        'facts.by',
      ].map(rowOf),
    ).toEqual([
      'day',
      'day, month, year or `199X`',
      'day, month, year or `199X`',
      'day',
      'web address',
      'an article id',
      'number',
      'an actor id',
    ]);
  });

  it('calls nothing a text that must have a form', () => {
    const accepts = (field: AnySchema) => field.safeParse('Any text, of whatever form.').success;
    const texts = fields.filter(
      ([, field]) =>
        bare(field).element === undefined &&
        bare(field).shape === undefined &&
        bare(field).options === undefined &&
        metaOf(field, 'written') === undefined &&
        metaOf(field, 'refers') === undefined,
    );
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter(([, field]) => !accepts(field)).map(([name]) => name)).toEqual([]);
  });

  it('describes every field', () => {
    expect(fields.filter(([, field]) => !metaOf(field, 'description')).map(([name]) => name)).toEqual([]);
  });
});

describe('a new newsroom', () => {
  it('can be begun in the order of the guide: each file names only files before it', () => {
    const [, order = ''] = /In a new newsroom begin with ([^:]+):/.exec(guide) ?? [];
    const kinds = [...order.matchAll(/\b(topic|place|actor|publisher|source|event)s?\b/g)].map(([, word]) =>
      word === 'place' ? 'location' : word,
    );
    expect(kinds).toHaveLength(6);
    // The steps for an article in a newsroom that has the others begin with it.
    expect(order).toMatch(/and come to the article last$/);
    const named = kinds.flatMap((kind, index) =>
      askedFields(COLLECTIONS.find((one) => KIND_OF[one] === kind) ?? 'pages')
        .filter(({ refers }) => refers !== undefined)
        .map(({ name, refers }) => ({ field: `${kind}.${name}`, isBefore: kinds.indexOf(refers) <= index })),
    );
    expect(named.map(({ field }) => field)).toContain('location.coordinates.sources');
    // What a topic holds together is written into it later, when it is there.
    const late = named.filter(({ field, isBefore }) => !isBefore && !field.startsWith('topic.'));
    expect(late).toEqual([]);
  });
});

describe('what a mistake means', () => {
  it.each(Object.entries(catalogue))('is said in plain words for %s', (_, { meaning }) => {
    expect(faultsIn(meaning)).toEqual([]);
  });
});

describe('what to write in place of a value', () => {
  const VALUES = ['', 'X y z !', '2024-99-99', '0', '999', '-5', 'con', 'share', 'a'.repeat(300)];

  it.each(fields)('of %s is said in our words, and not in those of a library', (_, field) => {
    const issues = [...VALUES, ...VALUES.map((value) => [value]), [], {}].flatMap(
      (value) => field.safeParse(value).error?.issues ?? [],
    );
    // Of a value of another kind, or of none of some choices, the check says the rest.
    const said = issues.flatMap(({ code, message }) =>
      ['invalid_type', 'invalid_value', 'unrecognized_keys'].includes(code) ? [] : [`Write ${message}.`],
    );
    expect(said.flatMap(faultsIn)).toEqual([]);
  });
});

describe('the first part of the guide', () => {
  const [first = ''] = guide.split('## How to say where it comes from');

  it('is read in ten minutes', () => {
    const prose = first
      .replaceAll(/^ *```[^]*?^ *```$/gm, '')
      .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, (link, words) => (link.startsWith('!') ? '' : String(words)));
    const words = prose.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
    expect(words.length).toBeGreaterThan(500);
    expect(words.length).toBeLessThanOrEqual(1100);
  });

  it('leads to places that the guide has', () => {
    const headings = Array.from(guide.matchAll(/^#+ (.*)$/gm), ([, words = '']) =>
      words
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-'),
    );
    const places = Array.from(guide.matchAll(/\]\(#([^)]*)\)/g), ([, place]) => place);
    expect(places).toContain('what-the-check-may-say');
    // The others are examples of links within a text.
    expect(places.filter((place) => !headings.includes(place ?? ''))).toEqual(['fig-dam']);
  });
});

describe('the pictures of the guide', () => {
  const shown = Array.from(guide.matchAll(/!\[([^\]]*)\]\(\.\.\/([^)]*)\)/g), ([, alt = '', file = '']) => ({
    alt,
    file,
  }));

  it('are those that "npm run guide -- --pictures" takes, and no others', () => {
    const taken = PICTURE_NAMES.map((name) => `${PICTURES}/${name}`).sort();
    expect(shown.map(({ file }) => file).sort()).toEqual(taken);
    expect(
      readdirSync(at(PICTURES))
        .map((name) => `${PICTURES}/${name}`)
        .sort(),
    ).toEqual(taken);
  });

  it('are said in words, too', () => {
    expect(shown.filter(({ alt }) => alt.split(' ').length < 15)).toEqual([]);
  });

  it('are small', async () => {
    const sizes = shown.map(({ file }) => readFileSync(at(file)).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(MOST_BYTES);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(200_000);
    const looked = await Promise.all(shown.map(({ file }) => sharp(at(file)).metadata()));
    expect(looked.filter(({ width, format }) => format !== 'webp' || width > 1280)).toEqual([]);
  });

  it.each(['content', 'mine', 'newsrooms/mine', '../another'])('are found from %s', (folder) => {
    const [, link = ''] = /\]\(([^)]*explainer\.webp)\)/.exec(guideFor(at(folder), guide)) ?? [];
    expect(path.resolve(at(folder), link)).toBe(at(`${PICTURES}/explainer.webp`));
  });
});

describe('the example of', () => {
  it.each(fields)('%s is what the field may be', (_, field) => {
    expect(field.safeParse(exampleOf(field)).error).toBeUndefined();
  });

  it.each(fields.filter(([, field]) => typeof exampleOf(field) === 'string'))(
    '%s can be copied',
    (_, field) => {
      const example = exampleOf(field);
      expect(parse(`field: ${inYaml(example)}`, { schema: 'failsafe' })).toEqual({ field: example });
    },
  );

  it.each(COLLECTIONS)('all fields of %s together is a whole file', (collection) => {
    expect(schemas[collection].safeParse(exampleOf(schemas[collection])).error).toBeUndefined();
  });
});

describe('a mistake in the guide', () => {
  const printed = (code: string) =>
    new RegExp(`^### ${code}\\n\\n.*\\n\\n\`\`\`diff\\n([^]*?)\\n\`\`\`$`, 'm').exec(guide)?.[1] ?? '';

  it.each([...mistakes.keys()])('%s stands beside its mending', (code) => {
    expect(printed(code)).toMatch(/^[-+] /m);
  });

  it('shows what cannot be seen', () => {
    expect(printed('hidden-character')).toContain('It was [U+202E]toh.');
    expect(printed('mixed-scripts')).toContain('D[U+0430]rabrud');
  });

  it('shows the line before, where lines are only put in', () => {
    expect(printed('no-successor')).toBe(
      '# articles/hot-summer.mdx\n  status: superseded\n+ successor: water-agreement',
    );
  });

  it('shows the names of files, where they are what is wrong', () => {
    expect(printed('bad-id')).toBe('- topics/Hot Summer.mdx\n+ topics/hot-summer.mdx');
  });
});

describe('what the guide shows of a text', () => {
  const shown = (word: string) =>
    [...guide.matchAll(/^```mdx\n([^]*?)\n```$/gm)]
      .map(([, text = '']) => text)
      .find((text) => text.includes(word)) ?? '';

  it('is a footnote and a table that the check takes as they stand', () => {
    for (const [word, element] of [
      ['[^1]', 'footnotes'],
      ['| Day |', 'table'],
    ] as const) {
      expect(placesOf(shown(word))).toEqual([]);
      expect(visitsTo(element, bodyOf(shown(word)).tree)).toHaveLength(1);
    }
    const [table] = visitsTo('citations', bodyOf(shown('| Day |')).tree);
    expect(table?.claim?.id).toBe('levels');
  });
});
