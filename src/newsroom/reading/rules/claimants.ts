import type { Position } from '../../model/position.ts';
import { isAttributed, type Standing } from '../../model/schema/evidence.ts';
import { problem, type Problem } from '../../model/problems.ts';
import { datedEntries, fileRule } from './file-rule.ts';

/** What is claimed or assessed says by whom, and nothing else does. */
const check = (
  path: string,
  { standing, by }: { standing?: Standing | undefined; by?: string | undefined },
  at: Position,
): Problem<'who-claims'>[] =>
  isAttributed(standing) === (by !== undefined)
    ? []
    : [problem('who-claims', path, at, { standing, by: by !== undefined })];

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
