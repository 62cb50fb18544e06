import type { Claim, Document } from '../model/document.ts';
import type { Source } from '../model/newsroom.ts';
import type { Position } from '../model/position.ts';
import type { Fields } from '../model/schema.ts';
import type { Standing } from '../model/schema/evidence.ts';
import { FILE_OF } from '../model/problems/entry.ts';
import { standingOf, voicesOf } from '../model/standing.ts';
import { voicesIn } from '../model/voice.ts';

/** A statement of a file with the ids of the sources on which its standing depends. */
interface Sourced {
  /** As it stands in a sentence: `the claim "visit"`. */
  what: string;
  at: Position | undefined;
  sources: readonly string[];
  /** What an entry of the ledger calls it under `about`. */
  subject: string;
  /** The standing that its text says, which is all that its sources need to give it. */
  is?: Standing;
  /** What its sources give it, where that is not what all others are given. */
  weigh?: (sources: readonly Source[]) => Standing;
}

/** A statement to which its sources give another standing than before, though its own file says what it said. */
export interface TurnedEvidence {
  what: string;
  /** Path of the file, and where it stands in it. */
  file: string;
  at: Position | undefined;
  before: Standing;
  after: Standing;
  /** What an entry of the ledger calls it under `about`. */
  subject: string;
  /** Paths of the files whose changes did it: of sources, or of their publishers. */
  turning: string[];
}

/**
 * The claims, facts, relations and events of which sources say less or more than before, since a source has another
 * publisher, agency or owner, or its publisher is another kind: of two who confirmed it one may be left.
 *
 * @param before Both states of the content in full.
 */
export const turnedEvidence = (before: readonly Document[], after: readonly Document[]): TurnedEvidence[] => {
  const [old, now] = [sourcesOf(before), sourcesOf(after)];
  const published = new Map(before.map((document) => [nameOf(document), sourcedIn(document)]));
  return after.flatMap((document) =>
    [...sourcedIn(document)].flatMap(
      ([key, { what, at, sources, subject, is: said, weigh = standingOf }]) => {
        // What cites other sources than before has changed itself.
        const isSame = published.get(nameOf(document))?.get(key)?.sources.join() === sources.join();
        if (!isSame || sources.some((id) => !old.has(id) || !now.has(id))) return [];
        /** By its sources, of which those that `isOld` names are as they were. */
        const standing = (isOld: (id: string) => boolean) =>
          weigh(sources.flatMap((id) => (isOld(id) ? old : now).get(id) ?? []));
        const [was, is] = [standing(() => true), standing(() => false)];
        if (was === is || is === said) return [];
        const turning = sources.filter(
          (one) => standing((id) => id === one) !== is || standing((id) => id !== one) !== was,
        );
        const paths = new Set(turning.map((id) => causeOf(old.get(id), now.get(id))));
        return [{ what, at, subject, file: document.path, before: was, after: is, turning: [...paths] }];
      },
    ),
  );
};

/** The file whose change made another voice of a source: its own, unless that says what it said. */
const causeOf = (before: Source | undefined, after: Source | undefined): string => {
  const written = (source: Source | undefined) =>
    [source?.publisher, source?.via, source?.kind, source?.speaksFor, source?.url, source?.authors].join();
  const publisher = after?.voice.publisher ?? before?.voice.publisher;
  return publisher !== undefined && written(before) === written(after)
    ? FILE_OF.publisher.replace('*', publisher)
    : (after?.path ?? '');
};

const nameOf = ({ collection, id }: Document): string => `${collection}/${id}`;

const sourcesOf = (documents: readonly Document[]): ReadonlyMap<string, Source> => {
  const voiceOf = voicesIn(documents);
  return new Map(
    documents.flatMap((document): [string, Source][] =>
      document.collection === 'sources' && document.data
        ? [[document.id, { ...document, ...document.data, voice: voiceOf(document.data), offices: [] }]]
        : [],
    ),
  );
};

/** The statements of a file whose standing depends on their sources, each under a key of its own. */
const sourcedIn = (document: Document): Map<string, Sourced> => {
  const { body, positions, data } = document;
  const { facts = [], relations = [] }: Fields = data ?? {};
  const stated = [
    ...facts.map((fact) => ({
      ...fact,
      subject: fact.id,
      key: `facts.${fact.id}`,
      what: `the fact "${fact.id}"`,
    })),
    ...relations.map((one) => ({
      ...one,
      subject: one.id,
      key: `relations.${one.id}`,
      what: `the relation "${one.id}"`,
    })),
    ...(document.collection === 'events' && document.data
      ? [{ ...document.data, subject: 'sources', key: 'sources', what: 'the event' }]
      : []),
  ];
  return new Map([
    ...body.claims.map((claim): [string, Sourced] => [
      // With another standing it has changed itself.
      `claims.${claim.id}.${claim.standing}`,
      {
        what: `the claim "${claim.id}"`,
        at: claim.at,
        subject: claim.id,
        sources: sourcesOfClaim(claim),
        is: claim.standing,
        ...(claim.standing === 'disputed' && { weigh: ofTwoSides }),
      },
    ]),
    ...stated
      .filter(({ standing }) => standing === undefined)
      .map(({ key, what, subject, sources }): [string, Sourced] => [
        key,
        { what, at: positions[key], subject, sources },
      ]),
  ]);
};

/** In a dispute anybody is a voice. */
const ofTwoSides = (sources: readonly Source[]): Standing =>
  voicesOf(sources).length < 2 ? 'reported' : 'disputed';

/** Of a dispute the sides count. That somebody claims something, or that no source says so, stands by itself. */
const sourcesOfClaim = ({ standing, citations, sides }: Claim): readonly string[] => {
  if (standing === 'confirmed' || standing === 'reported') return citations;
  return standing === 'disputed' ? sides.flat() : [];
};
