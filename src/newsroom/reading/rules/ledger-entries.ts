import { problem } from '../../model/problems.ts';
import { COLLECTIONS } from '../../model/kinds.ts';
import { hasLedger } from '../../model/schema.ts';
import { fileRule } from './file-rule.ts';

/** A correction shows the wrong wording and the right one. */
export const completeCorrections = fileRule(
  COLLECTIONS.filter(hasLedger),
  ['incomplete-correction'],
  ({ path, validFields: { changes = [] }, at }) =>
    changes.flatMap(({ kind, was, is }, index) => {
      const missing = was === undefined ? 'was' : is === undefined ? 'is' : undefined;
      return kind === 'correction' && missing !== undefined
        ? [problem('incomplete-correction', path, at(['changes', index, 'kind']), { missing })]
        : [];
    }),
);

export const changesAfterPublication = fileRule(
  ['articles'],
  ['change-before-publication'],
  ({ path, validFields: { changes = [], datePublished = '' }, at }) =>
    changes.flatMap(({ date }, index) => {
      const about = { date, published: datePublished };
      return date < datePublished
        ? [problem('change-before-publication', path, at(['changes', index, 'date']), about)]
        : [];
    }),
);
