import { pathOf } from '../../model/paths.ts';
import { problem } from '../../model/problems.ts';
import type { Path } from '../../model/schema-walk.ts';
import { fileRule } from './file-rule.ts';

/** Ids that claims have in the text, whether or not the claims are right. */
const writtenIds = (source: string): Set<string | undefined> =>
  new Set([...source.matchAll(/<Claim\s[^>]*?\bid=["']([^"']*)["']/g)].map(([, id]) => id));

/** What the fields of an article say rests on claims of the body. A claim with a mistake of its own is not missing besides. */
export const claimsOfFields = fileRule(
  ['articles'],
  ['unknown-claim'],
  ({ path, id: article, validFields: { keyPoints = [], whyItMatters, background }, body, source, at }) => {
    const known = body.claims.map(({ id }) => id);
    const there = new Set([...known, ...writtenIds(source)]);
    const missing = (ids: readonly string[], within: Path) =>
      ids.flatMap((id, place) =>
        there.has(id)
          ? []
          : [
              {
                ...problem('unknown-claim', path, at([...within, 'restsOn', place]), { id, known }),
                lost: `${pathOf('article', article)}#${id}`,
              },
            ],
      );
    return [
      ...keyPoints.flatMap(({ restsOn }, index) => missing(restsOn, ['keyPoints', index])),
      ...missing(whyItMatters?.restsOn ?? [], ['whyItMatters']),
      ...missing(background?.restsOn ?? [], ['background']),
    ];
  },
);

/** Words. Axios gives it some forty; beyond twice as many it is a section. */
const LEAST = 40;
const MOST = 80;

export const lengthOfWhyItMatters = fileRule(
  ['articles'],
  ['off-length'],
  ({ path, validFields: { whyItMatters }, language, at }) => {
    if (!whyItMatters) return [];
    const count = language.countWords(whyItMatters.text);
    return count >= LEAST && count <= MOST
      ? []
      : [problem('off-length', path, at(['whyItMatters', 'text']), { count, least: LEAST, most: MOST })];
  },
);
