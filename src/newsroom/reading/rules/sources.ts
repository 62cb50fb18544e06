import { problem } from '../../model/problems.ts';
import type { Fields } from '../../model/schema.ts';
import { TRACES } from '../../model/source.ts';
import { fileRule } from './file-rule.ts';

/** A source has what a reader finds it by, which depends on what it is. A field that is there and wrong is not missing besides. */
export const traceableSources = fileRule(
  ['sources'],
  ['untraceable-source'],
  ({ path, validFields, invalidFields, at }) => {
    const { type } = validFields;
    if (type === undefined) return [];
    const fields: Fields = validFields;
    const isThere = (field: keyof Fields) => {
      const value = fields[field];
      return invalidFields.has(field) || (Array.isArray(value) ? value.length > 0 : value !== undefined);
    };
    const traces = TRACES[type];
    return traces.some((trace) => trace.every(isThere))
      ? []
      : [problem('untraceable-source', path, at(['type']), { type, traces })];
  },
);
