import type { Bibliography } from '../newsroom/citations.ts';
import { escapeHtml } from '../newsroom/html.ts';
import type { Actor, Claim } from '../newsroom/model.ts';
import { sourceId } from '../newsroom/paths.ts';
import type { Standing } from '../newsroom/schema.ts';
import { typeset } from '../newsroom/typography.ts';
import { words } from '../words/words.ts';

/**
 * The small pieces of HTML that stand inside running text. They are strings, since the text of an article
 * is one: components and `renderBody` draw them with the same functions.
 */

type Actors = ReadonlyMap<string, Actor>;

/** Numbers that lead to a page's list of sources. */
export const citationsHtml = (sources: readonly string[], bibliography: Bibliography): string => {
  const links = sources.flatMap((id) => {
    const cited = bibliography.get(id);
    if (!cited) return [];
    const name = escapeHtml(words.citation(cited.number, cited.source.publisher));
    return `<a href="#${sourceId(id)}" aria-label="${name}">${cited.number}</a>`;
  });
  return links.length === 0 ? '' : `<sup>${links.join(' ')}</sup>`;
};

/** "Confirmed", "Claimed by Iran". */
export const standingHtml = (said: { standing: Standing; by?: string | undefined }, actors: Actors): string => {
  const claimant = said.by === undefined ? undefined : actors.get(said.by);
  const by = claimant ? ` <i>${escapeHtml(typeset(words.claimedBy(claimant.name)))}</i>` : '';
  return `${words.standings[said.standing]}${by}`;
};

/** The standing of a claim: on the claim itself its permalink, elsewhere a link to it that says what it is. */
export const standingLink = (claim: Claim, actors: Actors, page = '', named = false): string => {
  const label = named ? ` aria-label="${escapeHtml(`${words.standings[claim.standing]}: ${beginningOf(claim)}`)}"` : '';
  const href = `${page}#${claim.id}`;
  return `<a class="standing ${claim.standing}" href="${href}"${label}>${standingHtml(claim, actors)}</a>`;
};

const MOST_CHARACTERS = 60;

/** The first words of a claim. */
const beginningOf = (claim: Claim): string =>
  claim.text.length <= MOST_CHARACTERS
    ? claim.text
    : `${claim.text.slice(0, claim.text.lastIndexOf(' ', MOST_CHARACTERS))} …`;
