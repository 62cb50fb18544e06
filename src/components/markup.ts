import type { Bibliography } from '../newsroom/citations.ts';
import { escapeHtml } from '../newsroom/html.ts';
import type { Actor, Claim } from '../newsroom/model.ts';
import { sourceId } from '../newsroom/paths.ts';
import type { Standing } from '../newsroom/schema.ts';
import { shortName } from '../newsroom/short-name.ts';
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

/** A statement and the numbers of its sources in one piece, so that no gap comes between them. */
export const citedHtml = (text: string, sources: readonly string[], bibliography: Bibliography): string =>
  escapeHtml(typeset(text)) + citationsHtml(sources, bibliography);

type Said = { standing: Standing; by?: string | undefined };

/** "Confirmed", "Claimed by Iran", with the mark of the standing. */
export const standingHtml = (said: Said, actors: Actors): string =>
  `<span class="standing ${said.standing}">${standingWords(said, actors)}</span>`;

/**
 * The standing of a claim as a link to the claim: on the claim itself its permalink.
 *
 * @param named For a link from elsewhere, which must say where it leads.
 */
export const standingLink = (claim: Claim, actors: Actors, named = false): string => {
  const by = claimantOf(claim, actors);
  const name = `${words.standings[claim.standing]}${by === undefined ? '' : ` ${by}`}: ${beginningOf(claim)}`;
  const label = named ? ` aria-label="${escapeHtml(name)}"` : '';
  return `<a class="standing ${claim.standing}" href="#${claim.id}"${label}>${standingWords(claim, actors)}</a>`;
};

const standingWords = (said: Said, actors: Actors): string => {
  const by = claimantOf(said, actors);
  return `${words.standings[said.standing]}${by === undefined ? '' : ` <i>${escapeHtml(by)}</i>`}`;
};

/** "by Iran". */
const claimantOf = ({ by }: Said, actors: Actors): string | undefined => {
  const claimant = by === undefined ? undefined : actors.get(by);
  return claimant && typeset(words.claimedBy(shortName(claimant)));
};

const MOST_CHARACTERS = 60;

/** The first words of a claim. */
const beginningOf = ({ text }: Claim): string =>
  text.length <= MOST_CHARACTERS ? text : `${text.slice(0, text.lastIndexOf(' ', MOST_CHARACTERS))} …`;
