import type { Claim, Document } from '../model/document.ts';
import type { Source } from '../model/newsroom.ts';
import type { Position } from '../model/position.ts';
import type { Fields } from '../model/schema.ts';
import type { Standing } from '../model/schema/evidence.ts';
import { standingOf } from '../model/standing.ts';

/** A statement of a file with the ids of the sources on which its standing depends. */
interface Sourced {
  /** As it stands in a sentence: `the claim "visit"`. */
  what: string;
  at: Position | undefined;
  sources: readonly string[];
}

/** A statement to which its sources give another standing than before, though its own file says what it said. */
export interface TurnedEvidence {
  what: string;
  /** Path of the file, and where it stands in it. */
  file: string;
  at: Position | undefined;
  before: Standing;
  after: Standing;
  /** Ids of the sources whose changes did it. */
  turning: string[];
}

/**
 * The claims, facts, relations and events of which sources say less or more than before, since a source has another
 * publisher, agency or owner: of two who confirmed it one may be left.
 *
 * @param before Both states of the content in full.
 */
export const turnedEvidence = (before: readonly Document[], after: readonly Document[]): TurnedEvidence[] => {
  const [old, now] = [sourcesOf(before), sourcesOf(after)];
  const published = new Map(before.map((document) => [nameOf(document), sourcedIn(document)]));
  return after.flatMap((document) =>
    [...sourcedIn(document)].flatMap(([key, { what, at, sources }]) => {
      // What cites other sources than before has changed itself.
      const isSame = published.get(nameOf(document))?.get(key)?.sources.join() === sources.join();
      if (!isSame || sources.some((id) => !old.has(id) || !now.has(id))) return [];
      /** By its sources, of which those that `isOld` names are as they were. */
      const standing = (isOld: (id: string) => boolean) =>
        standingOf(sources.flatMap((id) => (isOld(id) ? old : now).get(id) ?? []));
      const [was, is] = [standing(() => true), standing(() => false)];
      if (was === is) return [];
      const turning = sources.filter(
        (one) => standing((id) => id === one) !== is || standing((id) => id !== one) !== was,
      );
      return [{ what, at, file: document.path, before: was, after: is, turning }];
    }),
  );
};

const nameOf = ({ collection, id }: Document): string => `${collection}/${id}`;

const sourcesOf = (documents: readonly Document[]): ReadonlyMap<string, Source> =>
  new Map(
    documents.flatMap((document): [string, Source][] =>
      document.collection === 'sources' && document.data
        ? [[document.id, { ...document, ...document.data }]]
        : [],
    ),
  );

/** The statements of a file whose standing depends on their sources, each under a key of its own. */
const sourcedIn = (document: Document): Map<string, Sourced> => {
  const { body, positions, data } = document;
  const { facts = [], relations = [] }: Fields = data ?? {};
  const stated = [
    ...facts.map((fact) => ({ ...fact, key: `facts.${fact.id}`, what: `the fact "${fact.id}"` })),
    ...relations.map((one) => ({ ...one, key: `relations.${one.id}`, what: `the relation "${one.id}"` })),
    ...(document.collection === 'events' && document.data
      ? [{ ...document.data, key: 'sources', what: 'the event' }]
      : []),
  ];
  return new Map([
    ...body.claims.map((claim): [string, Sourced] => [
      // With another standing it has changed itself.
      `claims.${claim.id}.${claim.standing}`,
      { what: `the claim "${claim.id}"`, at: claim.at, sources: sourcesOfClaim(claim) },
    ]),
    ...stated
      .filter(({ standing }) => standing === undefined)
      .map(({ key, what, sources }): [string, Sourced] => [key, { what, at: positions[key], sources }]),
  ]);
};

/** Of a dispute the sides count. That somebody claims something, or that no source says so, stands by itself. */
const sourcesOfClaim = ({ standing, citations, sides }: Claim): readonly string[] => {
  if (standing === 'confirmed' || standing === 'reported') return citations;
  return standing === 'disputed' ? sides.flat() : [];
};
