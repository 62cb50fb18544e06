import { problem } from '../../model/problems.ts';
import { fact } from '../../model/schema/entities.ts';
import { isNeverHeld } from '../../model/time/as-of.ts';
import { howToAdd } from '../fields/schema-issues.ts';
import { fileRule } from './file-rule.ts';

/** A number says of what it is. */
export const unitsOfFacts = fileRule(
  ['actors', 'locations'],
  ['missing-field'],
  ({ path, validFields, at }) =>
    (validFields.facts ?? []).flatMap(({ value, unit }, index) => {
      if ((value === undefined) === (unit === undefined)) return [];
      const field = value === undefined ? 'value' : 'unit';
      const schema = fact.shape[field];
      const about = { field, description: schema.meta()?.description ?? '', how: howToAdd(field, schema) };
      return [problem('missing-field', path, at(['facts', index]), about)];
    }),
);

/** Cards show what held on a day. */
export const daysOfCards = fileRule(['actors', 'locations'], ['never-on-card'], ({ path, validFields, at }) =>
  (validFields.facts ?? []).flatMap((entry, index) => {
    const { role, brief, asOf, validUntil: until = '' } = entry;
    const says = role ?? brief;
    if (says === undefined || !isNeverHeld(entry)) return [];
    return [problem('never-on-card', path, at(['facts', index, 'validUntil']), { says, asOf, until })];
  }),
);
