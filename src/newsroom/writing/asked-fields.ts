import type { z } from 'zod';
import { oneOf } from '../../text/nearest.ts';
import { exampleOf, shapeOf } from '../model/field-reference.ts';
import type { Collection, Kind } from '../model/kinds.ts';
import { schemas } from '../model/schema.ts';
import { bare, metaOf, type AnySchema } from '../model/schema-walk.ts';
import type { SourceType } from '../model/schema/sources.ts';
import { TRACES } from '../model/source.ts';

/** A field that a command can ask for: a text, or a list of texts. */
export interface AskedField {
  /** Within a group with the name of the group before it: `coordinates.latitude`. */
  name: string;
  /** The group that it is in. */
  group: string | undefined;
  description: string;
  /** What it holds, in the words of the guide. */
  shape: string;
  example: string;
  /** Whether a file, or a group, without it is refused. */
  isNeeded: boolean;
  isList: boolean;
  /** The choices, where the field is one of several. */
  options: readonly string[] | undefined;
  /** The kind of file that its ids name; `entity` where the kind stands before each id. */
  refers: Kind | 'entity' | undefined;
  /** What to write in place of a value; nothing if the value may stand there. */
  refuses: (value: string | readonly string[]) => string | undefined;
}

/** Fields that no new file has: the ledger, and answers to the check. */
export const LATER: readonly string[] = ['changes', 'reviewed', 'checked'];

const fieldOf = (name: string, schema: AnySchema, group?: string): AskedField[] => {
  const inner = bare(schema);
  const item = inner.element ? bare(inner.element) : inner;
  if (LATER.includes(name) || name === 'draft') return [];
  // Of a list of groups nobody can say in one line which is meant.
  if (item.shape)
    return inner.element
      ? []
      : Object.entries(item.shape).flatMap(([field, within]) => fieldOf(field, within, name));
  return [
    {
      name: group === undefined ? name : `${group}.${name}`,
      group,
      description: metaOf(schema, 'description') ?? '',
      shape: shapeOf(schema),
      example: [exampleOf(schema)].flat().join(', '),
      isNeeded: !schema.safeParse(undefined).success,
      isList: inner.element !== undefined,
      options: item.options,
      refers: metaOf(item, 'refers'),
      refuses: (value) => {
        const message = schema.safeParse(value).error?.issues[0]?.message;
        if (message === undefined || !item.options) return message;
        const instead = metaOf(schema, 'instead') ?? {};
        return (
          [value]
            .flat()
            .map((one) => instead[one])
            .find((said) => said !== undefined) ?? oneOf(item.options)
        );
      },
    },
  ];
};

/** All fields that can be said in a line each. */
export const fieldsIn = ({ shape }: z.ZodObject): AskedField[] =>
  Object.entries<AnySchema>(shape).flatMap(([name, schema]) => fieldOf(name, schema));

/** All fields that a command can ask for when it writes a new file of a collection. */
export const fieldsOf = (collection: Collection): AskedField[] => fieldsIn(schemas[collection]);

/** The fields without which a group is refused of which others are given. */
export const neededInGroups = (fields: readonly AskedField[], given: readonly string[]): AskedField[] =>
  fields.filter(
    ({ group, isNeeded }) =>
      group !== undefined && isNeeded && given.some((name) => name.startsWith(`${group}.`)),
  );

/** What was given, the fields of a group in the group. */
export const inGroups = (answers: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const whole: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(answers)) {
    const [group = '', field] = name.split('.');
    whole[group] = field === undefined ? value : { ...Object(whole[group] ?? {}), [field]: value };
  }
  return whole;
};

/** Fields of an article that the skeleton fills in itself. */
const FILLED_IN: readonly string[] = ['kind', 'datePublished', 'asOf', 'status'];

/**
 * The fields that an editor must give. A source also needs the fields by which a reader finds a source of its type: of several ways
 * that of which the most is given.
 *
 * @param given Names of fields that the editor has given.
 */
export const neededFields = (
  collection: Collection,
  type: SourceType = 'web',
  given: readonly string[] = [],
): AskedField[] => {
  const left = (names: readonly string[]) => names.filter((name) => !given.includes(name)).length;
  const [trace = []]: readonly (readonly string[])[] =
    collection === 'sources' ? TRACES[type].toSorted((a, b) => left(a) - left(b)) : [];
  return fieldsOf(collection).filter(
    ({ name, group, isNeeded }) =>
      trace.includes(name) ||
      (isNeeded && group === undefined && !(collection === 'articles' && FILLED_IN.includes(name))),
  );
};
