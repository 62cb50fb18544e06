import type { z } from 'zod';
import type { Position } from '../../model/position.ts';
import { exampleOf, inYaml, shapeOf } from '../../model/field-reference.ts';
import { problem, type Problem } from '../../model/problems.ts';
import { bare, metaOf, schemaAt, type AnySchema, type Path } from '../../model/schema-walk.ts';
import { allOf, nearest, oneOf } from '../../../text/nearest.ts';

export const isGroup = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null;

const valueAt = (input: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => (isGroup(value) ? value[step] : undefined), input);

/** What kind of value a field takes, where it has one of another kind. What is typed stands in the list as it should be written. */
const kindOfValue = (expected: string, schema: AnySchema | undefined, value: unknown): string => {
  if (expected === 'object') return 'a group of fields, each on its own line';
  if (expected !== 'array') return 'a text';
  const element = schema && bare(schema).element;
  if (element && bare(element).shape) return 'a list, in which each entry begins with "- "';
  return typeof value === 'string' && /^[\w:-]+(?:, ?[\w:-]+)*$/.test(value)
    ? `a list, like [${value}]`
    : 'a list, like [one, two]';
};

/** What is said of a word that is none of the choices. Some descriptions explain these, and so say which one to take for it. */
export const choicesOf = (schema: AnySchema | undefined, known: string[]) => {
  const description = schema?.meta()?.description ?? '';
  return { expected: oneOf(known), known, ...(description.includes('`') && { description }) };
};

/** Of what a value should be the id, where it should be one. */
export const askedBy = (schema: AnySchema | undefined, value: unknown): Pick<Problem, 'asked'> => {
  const of = schema && (metaOf(schema, 'refers') ?? metaOf(schema, 'lists'));
  return of !== undefined && typeof value === 'string' && value !== ''
    ? { asked: { of, written: value } }
    : {};
};

/** How to write a field that is missing. */
export const howToAdd = (field: string, schema: AnySchema): string => {
  const { element, shape, options } = bare(schema);
  const entry = shape ?? (element && bare(element).shape);
  if (entry) {
    const needed = Object.entries(entry).flatMap(([name, within]) =>
      within.safeParse(undefined).success ? [] : `"${name}"`,
    );
    return `Add "${field}:", and under it ${element ? 'an entry that begins with "- " and has' : 'the fields'} ${allOf(needed)}.`;
  }
  if (options) return `Add "${field}:" with ${oneOf(options)}.`;
  return shapeOf(schema) === 'text'
    ? `Add "${field}:" and a text behind it.`
    : `Add it, for example "${field}: ${inYaml(exampleOf(schema))}".`;
};

/** A value as a message has it: its text, or what it is in place of a text. */
const shown = (value: unknown): { value: string; is?: string } =>
  typeof value === 'string'
    ? { value }
    : Array.isArray(value)
      ? { value: '', is: value.length === 0 ? 'is empty' : 'cannot be a list' }
      : { value: '', is: 'cannot be a group of fields' };

/**
 * What the schema found wrong with the fields, in an editor's words.
 *
 * @param lineOf The line of the file on which a field begins.
 */
export const schemaProblems = (
  file: string,
  issues: readonly z.core.$ZodIssue[],
  schema: AnySchema,
  input: unknown,
  at: (path: Path) => Position,
  lineOf: (path: Path) => string,
): Problem[] => {
  // A field that is missing under its own name and there under one like it is one mistake.
  const explained = new Set(issues.flatMap((issue) => meantBy(issue, schema)));
  return issues.flatMap((issue) => {
    // A value of the wrong form fails what is asked of its form, too: that is one mistake.
    const where = JSON.stringify(issue.path);
    if (explained.has(where)) return [];
    explained.add(where);
    return explain(file, issue, schema, input, at, lineOf);
  });
};

/** Where the fields belong that an issue finds under names that nobody knows. */
const meantBy = (issue: z.core.$ZodIssue, schema: AnySchema): string[] => {
  if (issue.code !== 'unrecognized_keys') return [];
  const known = knownAt(schema, issue.path);
  return issue.keys.flatMap((key) => {
    const near = nearest(key, known);
    return near === undefined ? [] : JSON.stringify([...issue.path, near]);
  });
};

const knownAt = (schema: AnySchema, path: readonly PropertyKey[]): string[] => {
  const owner = schemaAt(
    schema,
    path.filter((step) => typeof step !== 'symbol'),
  );
  return Object.keys((owner && bare(owner).shape) ?? {});
};

const explain = (
  file: string,
  issue: z.core.$ZodIssue,
  schema: AnySchema,
  input: unknown,
  at: (path: Path) => Position,
  lineOf: (path: Path) => string,
): Problem[] => {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  const field = path.findLast((step) => typeof step === 'string') ?? 'the fields';
  if (issue.code === 'unrecognized_keys') {
    const known = knownAt(schema, path);
    return issue.keys.map((key) => problem('unknown-field', file, at([...path, key]), { field: key, known }));
  }
  const value = valueAt(input, path);
  if (value === undefined) {
    const missing = schemaAt(schema, path);
    const description = missing?.meta()?.description ?? '';
    const how = missing ? howToAdd(field, missing) : `Add "${field}:".`;
    return [problem('missing-field', file, at(path), { field, description, how })];
  }
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String);
    const owner = schemaAt(schema, path);
    const instead = owner && metaOf(owner, 'instead')?.[shown(value).value];
    const expected = instead === undefined ? choicesOf(owner, known) : { expected: instead };
    return [problem('wrong-value', file, at(path), { field, ...shown(value), ...expected })];
  }
  const expected =
    issue.code === 'invalid_type'
      ? kindOfValue(issue.expected, schemaAt(schema, path), value)
      : issue.message;
  if (value === '' && /:\s+#/.test(lineOf(path)))
    return [
      problem('wrong-value', file, at(path), {
        field,
        value,
        is: 'is empty, because what stands behind "#" is not read',
        expected: `${expected}. If the words behind "#" belong to it, put quotation marks round the whole, like "# text"`,
      }),
    ];
  return [
    {
      ...problem('wrong-value', file, at(path), { field, ...shown(value), expected }),
      ...askedBy(schemaAt(schema, path), value),
    },
  ];
};
