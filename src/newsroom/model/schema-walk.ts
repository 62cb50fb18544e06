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

/** The schema inside `.optional()`, `.default()` and the like. */
export const bare = (schema: AnySchema): AnySchema => {
  const type = schema._zod.def.type;
  if ((type === 'optional' || type === 'default' || type === 'nonoptional') && schema.unwrap)
    return bare(schema.unwrap());
  return type === 'pipe' && schema.in ? bare(schema.in) : schema;
};

export const schemaAt = (schema: AnySchema, path: Path): AnySchema | undefined =>
  path.reduce<AnySchema | undefined>((current, step) => {
    if (!current) return undefined;
    const inner = bare(current);
    return typeof step === 'number' ? inner.element : inner.shape?.[step];
  }, schema);
