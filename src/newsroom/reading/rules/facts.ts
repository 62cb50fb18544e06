import { problem } from '../../model/problems.ts';
import { fact } from '../../model/schema/entities.ts';
import { fileRule } from './file-rule.ts';

/** A number says of what it is. */
export const unitsOfFacts = fileRule(
  ['actors', 'locations'],
  ['missing-field'],
  ({ path, validFields, at }) =>
    (validFields.facts ?? []).flatMap(({ value, unit }, index) => {
      if ((value === undefined) === (unit === undefined)) return [];
      const field = value === undefined ? 'value' : 'unit';
      const description = fact.shape[field].meta()?.description ?? '';
      return [problem('missing-field', path, at(['facts', index]), { field, description })];
    }),
);
