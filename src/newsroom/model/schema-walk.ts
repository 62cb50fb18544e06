import type { z } from 'zod';

/** A schema as far as it is looked into: the fields of an object, the items of a list, the options of a choice. */
export interface AnySchema extends z.ZodType {
  shape?: Record<string, AnySchema>;
  element?: AnySchema;
  options?: string[];
  unwrap?: () => AnySchema;
  in?: AnySchema;
}

/** Names of fields and places in lists, from the top of the fields: `['facts', 0, 'id']`. */
export type Path = readonly (string | number)[];

/** The schema inside one layer of `.optional()`, `.default()` and the like. */
const inside = (schema: AnySchema): AnySchema | undefined => {
  const type = schema._zod.def.type;
  if (type === 'optional' || type === 'default' || type === 'nonoptional') return schema.unwrap?.();
  return type === 'pipe' ? schema.in : undefined;
};

/** The schema inside all of them. */
export const bare = (schema: AnySchema): AnySchema => {
  const inner = inside(schema);
  return inner ? bare(inner) : schema;
};

/** What the schema says of itself under a name; each layer may, and the outermost that does counts. */
export const metaOf = <
  Name extends 'description' | 'example' | 'instead' | 'lists' | 'refers' | 'unseen' | 'written',
>(
  schema: AnySchema,
  name: Name,
): z.GlobalMeta[Name] | undefined => {
  const found = schema.meta()?.[name];
  const inner = inside(schema);
  return found === undefined && inner ? metaOf(inner, name) : found;
};

export const schemaAt = (schema: AnySchema, path: Path): AnySchema | undefined =>
  path.reduce<AnySchema | undefined>((current, step) => {
    if (!current) return undefined;
    const inner = bare(current);
    return typeof step === 'number' ? inner.element : inner.shape?.[step];
  }, schema);
