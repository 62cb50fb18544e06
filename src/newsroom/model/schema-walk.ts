import type { z } from 'zod';

/** A schema as far as it is looked into: the fields of an object, the items of a list, the options of a choice. */
export interface AnySchema extends z.ZodType {
  shape?: Record<string, AnySchema>;
  element?: AnySchema;
  options?: string[];
  unwrap?: () => AnySchema;
  in?: AnySchema;
}

/** The schema inside `.optional()`, `.default()` and the like. */
export const bare = (schema: AnySchema): AnySchema => {
  const type = schema._zod.def.type;
  if (type === 'optional' || type === 'default' || type === 'nonoptional')
    return bare(schema.unwrap?.() as AnySchema);
  return type === 'pipe' && schema.in ? bare(schema.in) : schema;
};
