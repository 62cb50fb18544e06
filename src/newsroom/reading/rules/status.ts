import { problem } from '../../model/problems.ts';
import { fileRule } from './file-rule.ts';

/** What events went past, or what another article replaces, says which article to read instead. */
export const successorNamed = fileRule(
  ['articles'],
  ['no-successor'],
  ({ path, validFields: { status, successor }, invalidFields, at }) => {
    const named = successor !== undefined || invalidFields.has('successor');
    return (status === 'overtaken' || status === 'superseded') && !named
      ? [problem('no-successor', path, at(['status']), { status })]
      : [];
  },
);

/** A withdrawn article says why, in its note on the status and in its ledger. */
export const withdrawalExplained = fileRule(
  ['articles'],
  ['withdrawn-without-reason'],
  ({ path, validFields: { status, statusNote, changes = [] }, invalidFields, at }) => {
    const explained = statusNote !== undefined || invalidFields.has('statusNote');
    const recorded = changes.some(({ kind }) => kind === 'withdrawal') || invalidFields.has('changes');
    return status === 'withdrawn' && !(explained && recorded)
      ? [problem('withdrawn-without-reason', path, at(['status']), {})]
      : [];
  },
);
