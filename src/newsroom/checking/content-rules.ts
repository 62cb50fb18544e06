import { drawnData } from './rules/charts.ts';
import { figuresInData } from './rules/figures-in-data.ts';
import { drawnLetters } from './rules/card-letters.ts';
import { placeBodies, placeCircles, placePoints, successorCircles } from './rules/chains.ts';
import type { ContentRule } from './rules/content-rule.ts';
import { comparedFacts } from './rules/comparisons.ts';
import { correctionsRead, daysOfReview } from './rules/corrections-elsewhere.ts';
import { datedDays, knownByArticles, knownByTheDay, toldEvents } from './rules/events.ts';
import { pastDates } from './rules/future-dates.ts';
import { draftTargets } from './rules/drafts.ts';
import { idsOfFiles } from './rules/ids.ts';
import {
  agenciesNamed,
  confirmedClaims,
  confirmedHosts,
  impartialAssessments,
  listedPublishers,
  modestClaims,
  opposedSides,
  recordedStatements,
} from './rules/independence.ts';
import { knownLinks } from './rules/links.ts';
import { usedFiles } from './rules/unused-files.ts';
import { usedPictures } from './rules/pictures.ts';
import { keptAddresses } from './rules/published-addresses.ts';
import { knownReferences } from './rules/references.ts';
import { relationEnds } from './rules/relations.ts';
import { movedAddresses, retiredAddresses, successorAddresses } from './rules/retirements.ts';
import { reviewsDue } from './rules/reviews.ts';
import { endedRoles } from './rules/roles-that-ended.ts';
import { samePages } from './rules/same-sources.ts';
import { oneStanding } from './rules/tellings.ts';
import { withdrawnTargets } from './rules/withdrawals.ts';
import { sourcedArticles } from './editing/unsourced-articles.ts';
import { pastAnnouncements } from './editing/announcements.ts';
import { shortHeadlines } from './editing/headlines.ts';
import { namedVoices } from './editing/hedges.ts';
import { sameFigures } from './editing/differing-figures.ts';
import { pointsWithinClaims } from './editing/key-points.ts';
import { linkedNames } from './editing/linked-names.ts';
import { ownWords } from './editing/loaded-words.ts';
import { spelling } from './editing/spelling.ts';
import { sameSpellings } from './editing/name-spellings.ts';
import { namedPairs } from './editing/pairs.ts';

/** What no file alone shows. A new rule is a function in `rules/`, or in `editing/` if it looks at the words as an editor does, and a row here. */
export const CONTENT_RULES: readonly ContentRule[] = [
  idsOfFiles,
  knownReferences,
  usedPictures,
  usedFiles,
  drawnData,
  figuresInData,
  knownLinks,
  withdrawnTargets,
  draftTargets,
  relationEnds,
  comparedFacts,
  confirmedClaims,
  opposedSides,
  confirmedHosts,
  listedPublishers,
  agenciesNamed,
  modestClaims,
  recordedStatements,
  impartialAssessments,
  samePages,
  toldEvents,
  oneStanding,
  knownByTheDay,
  datedDays,
  pastDates,
  retiredAddresses,
  movedAddresses,
  successorAddresses,
  endedRoles,
  knownByArticles,
  successorCircles,
  placeCircles,
  placeBodies,
  placePoints,
  reviewsDue,
  correctionsRead,
  daysOfReview,
  drawnLetters,
  linkedNames,
  pointsWithinClaims,
  sameFigures,
  pastAnnouncements,
  namedPairs,
  namedVoices,
  sameSpellings,
  spelling,
  shortHeadlines,
  ownWords,
  sourcedArticles,
  keptAddresses,
];
