import type { Position } from '../../model/position.ts';
import type { Stated } from '../../model/statement.ts';
import type { Source } from '../../model/newsroom.ts';
import type { Claim } from '../../model/document.ts';
import { problem } from '../../model/problems.ts';
import { independent, standingOf, wordsOf } from '../../model/standing.ts';
import { contentRule, type Content } from './content-rule.ts';

/** Claims of which every source is known: of the others nothing can be said. */
const sourcedClaims = ({ documents, newsroom }: Content): { path: string; claim: Claim }[] =>
  documents.flatMap(({ path, body }) =>
    body.claims
      .filter(({ citations }) => newsroom.sources.getAll(citations).length === citations.length)
      .map((claim) => ({ path, claim })),
  );

/** What is confirmed has two publishers that speak independently of each other. */
export const confirmedClaims = contentRule(['not-independent'], (content) =>
  sourcedClaims(content).flatMap(({ path, claim: { id, standing, citations, at } }) => {
    const words = wordsOf(content.newsroom.sources.getAll(citations));
    return standing === 'confirmed' && words.length === 1
      ? [problem('not-independent', path, at, { id, words })]
      : [];
  }),
);

/** The sides of what is disputed do not all have it from one publisher. */
export const opposedSides = contentRule(['one-sided'], (content) =>
  sourcedClaims(content).flatMap(({ path, claim: { id, standing, sides, at } }) => {
    const told = sides.filter((side) => side.length > 0);
    return standing === 'disputed' &&
      told.length > 1 &&
      independent(content.newsroom.sources.getAll(told.flat())) < 2
      ? [problem('one-sided', path, at, { id, sides: 1 })]
      : [];
  }),
);

/** What has no address lies on no host. */
const hostOf = ({ url }: Source): string | undefined =>
  url === undefined ? undefined : new URL(url).hostname.replace(/^www\./, '');

/** Something that counts as confirmed, and its sources. */
interface Confirmed {
  path: string;
  at: Position | undefined;
  /** As a sentence begins. */
  what: string;
  sources: Source[];
}

const confirmedTexts = (content: Content): Confirmed[] =>
  sourcedClaims(content)
    .filter(({ claim }) => claim.standing === 'confirmed')
    .map(({ path, claim: { id, at, citations } }) => ({
      path,
      at,
      what: `The claim "${id}"`,
      sources: content.newsroom.sources.getAll(citations),
    }));

/** What is stated outside texts is confirmed by its sources, where an editor does not say otherwise. */
const confirmedEntries = ({ newsroom, positionOf }: Content): Confirmed[] => {
  const stated = (path: string, key: string, what: string, entry: Stated | undefined): Confirmed[] => {
    const sources = newsroom.sources.getAll(entry?.sources ?? []);
    const confirmed = entry?.standing === undefined && standingOf(sources) === 'confirmed';
    return confirmed ? [{ path, at: positionOf(path, key), what, sources }] : [];
  };
  const facts = [...newsroom.actors.list, ...newsroom.locations.list].flatMap((entity) =>
    entity.facts.flatMap((fact) => stated(entity.path, `facts.${fact.id}`, `The fact "${fact.id}"`, fact)),
  );
  const relations = newsroom.actors.list.flatMap((actor) =>
    actor.relations.flatMap((relation) =>
      stated(actor.path, `relations.${relation.id}`, `The relation "${relation.id}"`, relation),
    ),
  );
  return [
    ...facts,
    ...relations,
    ...newsroom.locations.list.flatMap(({ path, coordinates }) =>
      stated(path, 'coordinates', 'The point of the place', coordinates),
    ),
    ...newsroom.events.list.flatMap((event) => stated(event.path, 'sources', 'The event', event)),
  ];
};

/** It guesses: two names on one host can be one publisher, or two that a platform carries. */
export const confirmedHosts = contentRule(['one-host'], (content) =>
  [...confirmedTexts(content), ...confirmedEntries(content)].flatMap(({ path, at, what, sources }) => {
    const [host, ...others] = new Set(sources.map(hostOf));
    return host !== undefined && others.length === 0 && independent(sources) > 1
      ? [problem('one-host', path, at, { what, host })]
      : [];
  }),
);
