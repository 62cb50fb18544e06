import type { Standing } from '../../model/schema/evidence.ts';
import type { Position } from '../../model/position.ts';
import type { Stated } from '../../model/statement.ts';
import type { Source } from '../../model/newsroom.ts';
import { visitsTo } from '../../model/tree.ts';
import type { Body, Claim } from '../../model/document.ts';
import { problem } from '../../model/problems.ts';
import { independentVoices, standingOf, voicesOf } from '../../model/standing.ts';
import { hostOf } from '../../model/voice.ts';
import { fold } from '../../../text/fold.ts';
import { contentRule, type Content } from './content-rule.ts';

/** Claims of which every source is known: of the others nothing can be said. */
const sourcedClaims = ({ documents, newsroom }: Content): { path: string; body: Body; claim: Claim }[] =>
  documents.flatMap(({ path, body }) =>
    body.claims
      .filter(({ citations }) => newsroom.sources.getAll(citations).length === citations.length)
      .map((claim) => ({ path, body, claim })),
  );

/** What is confirmed has two publishers that speak independently of each other. */
export const confirmedClaims = contentRule(['not-independent'], (content) =>
  sourcedClaims(content).flatMap(({ path, claim: { id, standing, citations, at } }) => {
    const sources = content.newsroom.sources.getAll(citations);
    const voices = independentVoices(sources);
    return standing === 'confirmed' && sources.length > 0 && voices.length < 2
      ? [
          problem('not-independent', path, at, {
            id,
            voices,
            others: voicesOf(sources).filter((voice) => !voices.includes(voice)),
          }),
        ]
      : [];
  }),
);

/** The sides of what is disputed do not all have it from one publisher. */
export const opposedSides = contentRule(['one-sided'], (content) =>
  sourcedClaims(content).flatMap(({ path, claim: { id, standing, sides, at } }) => {
    const told = sides.filter((side) => side.length > 0);
    const voices = voicesOf(content.newsroom.sources.getAll(told.flat()));
    return standing === 'disputed' && told.length > 1 && voices.length < 2
      ? [problem('one-sided', path, at, { id, sides: told.length, voices })]
      : [];
  }),
);

/** A statement, and its sources. */
interface StatedEntry extends Stating {
  /** Where an editor says so. */
  standing?: Standing | undefined;
  by?: string | undefined;
}
interface Stating {
  path: string;
  at: Position | undefined;
  /** As a sentence begins. */
  what: string;
  sources: Source[];
}

const claims = (content: Content): StatedEntry[] =>
  sourcedClaims(content).map(({ path, claim: { id, at, citations, standing, by } }) => ({
    path,
    at,
    standing,
    by,
    what: `The claim "${id}"`,
    sources: content.newsroom.sources.getAll(citations),
  }));

/** What is stated outside texts. */
const entries = ({ newsroom, positionOf }: Content): StatedEntry[] => {
  const stated = (path: string, key: string, what: string, entry: Stated | undefined): StatedEntry[] =>
    entry
      ? [
          {
            path,
            at: positionOf(path, key),
            what,
            sources: newsroom.sources.getAll(entry.sources),
            standing: entry.standing,
            by: entry.by,
          },
        ]
      : [];
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

/** What counts as confirmed: what is stated outside texts by its sources, where an editor does not say otherwise. */
const confirmed = (content: Content): StatedEntry[] => [
  ...claims(content).filter(({ standing }) => standing === 'confirmed'),
  ...entries(content).filter(
    ({ standing, sources }) => standing === undefined && standingOf(sources) === 'confirmed',
  ),
];

/** It guesses: two names on one host can be one publisher, or two that a platform carries. */
export const confirmedHosts = contentRule(['one-host'], (content) =>
  confirmed(content).flatMap(({ path, at, what, sources }) => {
    const [host, ...others] = new Set(sources.map(({ url }) => hostOf(url)));
    return host !== undefined && others.length === 0 && independentVoices(sources).length > 1
      ? [problem('one-host', path, at, { what, host })]
      : [];
  }),
);

/** Whose kind and side are not known may be anybody's voice: what it confirms is warned of. */
export const listedPublishers = contentRule(['unlisted-publisher'], (content) => {
  const { newsroom, positionOf } = content;
  const relied = confirmed(content).flatMap(({ sources }) => sources);
  const known = newsroom.publishers.list.flatMap(({ name, aliases }) => [name, ...aliases]);
  return [...new Set(relied)]
    .filter(({ voice }) => voice.kind === undefined)
    .map(({ path, voice: { name }, via }) =>
      problem('unlisted-publisher', path, positionOf(path, via === undefined ? 'publisher' : 'via'), {
        name,
        known,
      }),
    );
});

/** An agency is whose text a source carries, and no person. */
export const agenciesNamed = contentRule(['agency-as-author'], ({ newsroom, positionOf }) => {
  const agencies = new Set(
    newsroom.publishers.list
      .filter(({ kind }) => kind === 'agency')
      .flatMap(({ id, name, aliases }) => [id, name, ...aliases].map(fold)),
  );
  return newsroom.sources.list.flatMap(({ path, authors }) =>
    authors
      .filter((name) => agencies.has(fold(name)))
      .map((name) => problem('agency-as-author', path, positionOf(path, 'authors'), { name })),
  );
});

/** It guesses: each of several sources can tell a part, and one can have it from another. Sources in several places surely tell parts. */
export const modestClaims = contentRule(['stronger-evidence'], (content) =>
  sourcedClaims(content).flatMap(({ path, body, claim: { id, standing, citations, at } }) => {
    const voices = independentVoices(content.newsroom.sources.getAll(citations));
    const places = visitsTo('citations', body.tree).filter(({ claim }) => claim?.id === id);
    return standing === 'reported' && voices.length > 1 && places.length === 1
      ? [problem('stronger-evidence', path, at, { id, voices })]
      : [];
  }),
);

/** Whether a source makes what it says: a law or a ruling, or the own text of the body that decided, public or not. */
const isRecord = ({ type, voice }: Source): boolean =>
  type === 'law' || type === 'court-file' || voice.kind === 'official' || voice.kind === 'organisation';

/** What is called recorded has its record among its sources. */
export const recordedStatements = contentRule(['no-record'], (content) =>
  [...claims(content), ...entries(content)].flatMap(({ path, at, what, standing, sources }) =>
    standing === 'recorded' && sources.length > 0 && !sources.some(isRecord)
      ? [problem('no-record', path, at, { what, sources: sources.map(({ id }) => id) })]
      : [],
  ),
);

/** Who assesses is no party. It guesses: a topic can group analysts as a side. */
export const impartialAssessments = contentRule(['party-assesses'], (content) =>
  [...claims(content), ...entries(content)].flatMap(({ path, at, standing, by = '' }) =>
    content.newsroom.topics.list
      .filter(({ sides }) => standing === 'assessed' && sides.some(({ actors }) => actors.includes(by)))
      .map(({ id: topic }) => problem('party-assesses', path, at, { by, topic })),
  ),
);
