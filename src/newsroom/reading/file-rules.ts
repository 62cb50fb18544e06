import { doubledWords } from './rules/doubled-words.ts';
import { claimantOfEvent, claimantsOfClaims, claimantsOfEntries } from './rules/claimants.ts';
import { daysOfCards, unitsOfFacts } from './rules/facts.ts';
import { dayOfArticle, dayOfPublication, endOfEvent, endsOfEntries } from './rules/date-order.ts';
import { unaccountedSentences } from './rules/unaccounted.ts';
import { citingClaims, disputedClaims, emptyClaims, unsourcedClaims } from './rules/evidence.ts';
import type { FileRule } from './rules/file-rule.ts';
import { idsOfArticles, idsOfEntries, idsOfKeyPoints, idsOfPages } from './rules/ids.ts';
import { changesAfterPublication, completeCorrections } from './rules/ledger-entries.ts';
import { numberOfPictures } from './rules/pictures.ts';
import { dayOfOvertaken, placeOfOvertaken } from './rules/overtaken.ts';
import { otherEnds } from './rules/relations.ts';
import { claimsOfFields, lengthOfWhyItMatters } from './rules/resting.ts';
import { traceableSources } from './rules/sources.ts';
import { successorNamed, withdrawalExplained } from './rules/status.ts';

/** What no schema says, and one file shows. A new rule is a function in `rules/` and a row here. */
export const FILE_RULES: readonly FileRule[] = [
  idsOfEntries,
  idsOfKeyPoints,
  idsOfPages,
  idsOfArticles,
  endsOfEntries,
  endOfEvent,
  unitsOfFacts,
  daysOfCards,
  dayOfArticle,
  dayOfPublication,
  dayOfOvertaken,
  claimantsOfEntries,
  claimantOfEvent,
  claimantsOfClaims,
  completeCorrections,
  changesAfterPublication,
  otherEnds,
  emptyClaims,
  unsourcedClaims,
  unaccountedSentences,
  citingClaims,
  disputedClaims,
  claimsOfFields,
  lengthOfWhyItMatters,
  placeOfOvertaken,
  numberOfPictures,
  successorNamed,
  withdrawalExplained,
  traceableSources,
  doubledWords,
];
