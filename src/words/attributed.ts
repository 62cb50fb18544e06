import type { Standing } from '../newsroom/model/schema/evidence.ts';
import { inSentence } from './names-in-text.ts';
import { words } from './words.ts';

/**
 * A standing, with whose claim it is: "Claimed by the water board".
 *
 * @param claimant A name.
 */
export const attributed = (standing: Standing, claimant: string | undefined): string =>
  claimant === undefined
    ? words.standings[standing]
    : words.attributed({
        standing: words.standings[standing],
        claimant: words.claimedBy({ name: inSentence(claimant) }),
      });
