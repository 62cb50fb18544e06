import { drawnLetters } from './rules/card-letters.ts';
import type { ContentRule } from './rules/content-rule.ts';
import { idsOfFiles } from './rules/ids.ts';
import { confirmedClaims, opposedSides } from './rules/independence.ts';
import { knownLinks } from './rules/links.ts';
import { keptAddresses } from './rules/published-addresses.ts';
import { knownReferences } from './rules/references.ts';
import { movedAddresses, retiredAddresses, successorAddresses } from './rules/retirements.ts';
import { reviewsDue } from './rules/reviews.ts';
import { endedRoles } from './rules/roles-that-ended.ts';
import { successorCircles } from './rules/successors.ts';
import { withdrawnTargets } from './rules/withdrawals.ts';

/** What no file alone shows. A new rule is a function in `rules/` and a row here. */
export const CONTENT_RULES: readonly ContentRule[] = [
  idsOfFiles,
  knownReferences,
  knownLinks,
  withdrawnTargets,
  confirmedClaims,
  opposedSides,
  retiredAddresses,
  movedAddresses,
  successorAddresses,
  endedRoles,
  successorCircles,
  reviewsDue,
  drawnLetters,
  keptAddresses,
];
