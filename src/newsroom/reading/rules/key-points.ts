import { problem } from '../../model/problems.ts';
import { fileRule } from './file-rule.ts';

/** Ids that claims have in the text, whether or not the claims are right. */
const writtenIds = (source: string): Set<string | undefined> =>
  new Set([...source.matchAll(/<Claim\s[^>]*?\bid=["']([^"']*)["']/g)].map(([, id]) => id));

/** A key point rests on claims of the body. One with a mistake of its own is not missing besides. */
export const claimsOfKeyPoints = fileRule(
  ['articles'],
  ['unknown-claim'],
  ({ path, validFields: { keyPoints = [] }, body, source, at }) => {
    const known = body.claims.map(({ id }) => id);
    const there = new Set([...known, ...writtenIds(source)]);
    return keyPoints.flatMap(({ restsOn }, index) =>
      restsOn.flatMap((id, place) =>
        there.has(id)
          ? []
          : [problem('unknown-claim', path, at(['keyPoints', index, 'restsOn', place]), { id, known })],
      ),
    );
  },
);
