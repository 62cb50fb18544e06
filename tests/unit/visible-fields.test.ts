import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { dictionaryOf } from '../../src/files/dictionary.ts';
import { differences } from '../../src/newsroom/changes/differences.ts';
import { isVisible } from '../../src/newsroom/changes/visible-fields.ts';
import { exampleOf } from '../../src/newsroom/model/field-reference.ts';
import { COLLECTIONS, isData, type Collection } from '../../src/newsroom/model/kinds.ts';
import { schemas } from '../../src/newsroom/model/schema.ts';
import { bare, schemaAt, type AnySchema, type Path } from '../../src/newsroom/model/schema-walk.ts';
import { read } from './a-document.ts';

const dictionary = dictionaryOf('en-GB', new Set());

/** Every place of a schema at which an editor writes a value: in a list, that of its first entry. */
const leavesOf = (schema: AnySchema, path: Path = []): Path[] => {
  const { element, shape } = bare(schema);
  if (element) return leavesOf(element, [...path, 0]);
  return shape ? Object.entries(shape).flatMap(([name, field]) => leavesOf(field, [...path, name])) : [path];
};

const OTHERS = [
  'Something else altogether.',
  'another-thing',
  '2023-11-02',
  '2023-11',
  'https://other.example/',
  '/articles/another/',
  'actor:another',
  'Q7',
  '7',
  'ar',
  'other.jpg',
];

/** The value with another at a path; without it where no other value is allowed. */
const changed = (value: unknown, [step, ...rest]: Path, other: unknown): unknown => {
  if (step === undefined) return other;
  if (Array.isArray(value))
    return value.map((item, index) => (index === step ? changed(item, rest, other) : item));
  return Object.fromEntries(
    Object.entries(value ?? {}).flatMap(([name, inner]) => {
      const now = name === step ? changed(inner, rest, other) : inner;
      return now === undefined ? [] : [[name, now]];
    }),
  );
};

/** Another value for one field, with which the file as a whole is still right. */
const otherThan = (collection: Collection, schema: AnySchema, path: Path) => {
  const example = exampleOf(schemas[collection]);
  return [...OTHERS, ...(bare(schema).options ?? [])].find(
    (other) =>
      other !== path.reduce<unknown>(valueAt, example) &&
      schema.safeParse(other).success &&
      schemas[collection].safeParse(changed(example, path, other)).success,
  );
};

const fieldsOf = (collection: Collection): Path[] => leavesOf(schemas[collection]);

const documentOf = (collection: Collection, fields: unknown) => {
  const yaml = stringify(fields);
  const document = isData(collection)
    ? read(collection, `${collection}/a.yaml`, yaml)
    : read(collection, `${collection}/a.mdx`, `---\n${yaml}---\n`);
  expect(document.data, yaml).toBeDefined();
  return document;
};

describe.each(COLLECTIONS)('Of %s', (collection) => {
  const example = exampleOf(schemas[collection]);
  const before = documentOf(collection, example);

  it.each(fieldsOf(collection).map((path): [string, Path] => [path.join('.'), path]))(
    'no change of %s is overlooked, unless no reader sees it',
    (_, path) => {
      const schema = schemaAt(schemas[collection], path);
      const other = schema && otherThan(collection, schema, path);
      const after = documentOf(collection, changed(example, path, other));
      const found = differences(before, after, dictionary);
      expect(found.some(({ material }) => material)).toBe(isVisible(String(path[0])));
    },
  );
});

const valueAt = (value: unknown, step: string | number): unknown =>
  Object.entries(value ?? {}).find(([name]) => name === String(step))?.[1];
