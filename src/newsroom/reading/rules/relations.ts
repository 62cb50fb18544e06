import { problem } from '../../model/problems.ts';
import { fileRule } from './file-rule.ts';

/** A relation connects an actor with another one. */
export const otherEnds = fileRule(['actors'], ['own-relation'], ({ id, path, validFields, at }) =>
  (validFields.relations ?? []).flatMap((relation, index) =>
    relation.to === id
      ? [problem('own-relation', path, at(['relations', index, 'to']), { id: relation.id })]
      : [],
  ),
);
