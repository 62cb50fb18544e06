import { differences } from './differences.ts';
import { changesOf, newEntries, pairsOf, type Pair } from './ledger.ts';
import type { Document } from '../model/document.ts';
import { problem, type Problem } from '../model/problems.ts';
import type { Dictionary } from '../../text/copy-edits.ts';

/**
 * What an editor should look at again after a correction: key points and short texts that rest on a corrected claim and
 * read as before, and wordings that the correction quotes and no text has.
 */
export const checkNewCorrections = (
  before: readonly Document[],
  after: readonly Document[],
  dictionary: Dictionary,
): Problem[] =>
  pairsOf(before, after).flatMap((pair) => [...restingUnchanged(pair, dictionary), ...otherWordings(pair)]);

const correctionsIn = ({ published, document }: Pair) =>
  newEntries(published, document).filter(({ kind }) => kind === 'correction');

const restingUnchanged = (pair: Pair, dictionary: Dictionary): Problem[] => {
  const { path, data, body, positions } = pair.document;
  const corrections = correctionsIn(pair);
  if (corrections.length === 0 || !data || !('keyPoints' in data)) return [];
  const changed = new Set(
    differences(pair.published, pair.document, dictionary).map(({ subject }) => subject),
  );
  // An entry that does not say what it is about is about the only thing that changed.
  const named = new Set(corrections.flatMap(({ about }) => about ?? [...changed]));
  const corrected = new Set(body.claims.map(({ id }) => id).filter((id) => named.has(id) && changed.has(id)));
  const resting = [
    ...data.keyPoints.map(({ id, restsOn }) => ({
      subject: id,
      what: `The key point "${id}"`,
      restsOn,
      place: `keyPoints.${id}`,
    })),
    ...(['whyItMatters', 'background'] as const).map((field) => ({
      subject: field,
      what: `The field "${field}"`,
      restsOn: data[field]?.restsOn ?? [],
      place: field,
    })),
  ];
  return resting.flatMap(({ subject, what, restsOn, place }) => {
    const claims = restsOn.filter((id) => corrected.has(id));
    return claims.length === 0 || changed.has(subject)
      ? []
      : [problem('resting-unchanged', path, positions[place], { what, claims })];
  });
};

const otherWordings = (pair: Pair): Problem[] => {
  const { published, document } = pair;
  return correctionsIn(pair).flatMap((change) => {
    const at = document.positions[`changes.${changesOf(document).indexOf(change)}`];
    return (
      [
        ['was', published],
        ['is', document],
      ] as const
    ).flatMap(([field, state]) => {
      const written = change[field];
      return written === undefined || wordsOf(state).includes(folded(written))
        ? []
        : [problem('other-wording', document.path, at, { field, written })];
    });
  });
};

/** All words of a file but its ledger. How they are set is no matter. */
const wordsOf = ({ data, body }: Document): string => {
  const { changes: _, ...fields } = { changes: [], ...data };
  return folded(`${JSON.stringify(fields)} ${body.text}`);
};

const folded = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
