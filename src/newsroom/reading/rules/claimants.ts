import type { Position } from '../../model/position.ts';
import { problem, type Problem } from '../../model/problems.ts';
import { datedEntries, fileRule } from './file-rule.ts';

/** What is claimed says by whom, and nothing else does. */
const check = (
  path: string,
  { standing, by }: { standing?: string | undefined; by?: string | undefined },
  at: Position,
): Problem<'who-claims'>[] =>
  (standing === 'claimed') === (by !== undefined)
    ? []
    : [problem('who-claims', path, at, { by: by !== undefined })];

export const claimantsOfClaims = fileRule(['articles'], ['who-claims'], ({ path, body }) =>
  body.claims.flatMap((claim) => check(path, claim, claim.at)),
);

export const claimantsOfEntries = fileRule(
  ['actors', 'locations'],
  ['who-claims'],
  ({ path, validFields, at }) =>
    datedEntries(validFields).flatMap(({ entry, path: within }) =>
      check(path, entry, at([...within, entry.by === undefined ? 'standing' : 'by'])),
    ),
);

export const claimantOfEvent = fileRule(
  ['events'],
  ['who-claims'],
  ({ path, validFields, invalidFields, at }) =>
    invalidFields.has('standing') || invalidFields.has('by')
      ? []
      : check(path, validFields, at([validFields.by === undefined ? 'standing' : 'by'])),
);
