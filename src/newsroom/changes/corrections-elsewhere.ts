import { correctionsOf, type Correction, type Kinds } from './corrections.ts';
import { pageOfAddress } from '../model/addresses.ts';
import { heldOn } from '../model/time/as-of.ts';
import type { Article, Event, Newsroom, Topic } from '../model/newsroom.ts';
import { indexed } from '../model/newsroom-index.ts';
import { eventId, factId, pathOf } from '../model/paths.ts';
import type { Position } from '../model/position.ts';

/** Kinds of files that rest on others. Nothing that a source says comes from another file. */
export const RESTING_KINDS = ['article', 'actor', 'location', 'term', 'topic', 'event'] as const;
type RestingKind = (typeof RESTING_KINDS)[number];

/** A correction of something that a file quotes, cites or tells, and where in the file it does. */
export interface CorrectionElsewhere {
  correction: Correction;
  at: Position;
}

/**
 * The corrections and withdrawals of other files that a file rests on and no editor has read it against: those
 * after the day of `reviewed` and, of an article, of its publication. The newest first.
 */
export const correctionsElsewhere = <Kind extends RestingKind>(
  newsroom: Newsroom,
  kind: Kind,
  entry: Kinds[Kind],
): CorrectionElsewhere[] => {
  const read = [entry.reviewed, 'datePublished' in entry ? entry.datePublished : undefined];
  const since = read.reduce<string>((last, day) => (day !== undefined && day > last ? day : last), '');
  const own = kind === 'event' ? undefined : pathOf(kind, entry.id);
  const found = new Map<Correction, Position>();
  for (const { key, at } of supportsOf(newsroom, entry)) {
    for (const correction of correctedBy(newsroom, key)) {
      if (correction.change.date <= since || correction.path === own || found.has(correction)) continue;
      found.set(correction, at);
    }
  }
  return [...found].map(([correction, at]) => ({ correction, at })).sort(newestFirst);
};

const newestFirst = (a: CorrectionElsewhere, b: CorrectionElsewhere): number =>
  a.correction.change.date < b.correction.change.date ? 1 : -1;

/** The same of a topic's page, on which its events stand. Those that it shares with another topic count on both pages. */
export const elsewhereOfTopic = (
  newsroom: Newsroom,
  topic: Topic,
  events: readonly Event[],
): CorrectionElsewhere[] => {
  const all = [
    ...correctionsElsewhere(newsroom, 'topic', topic),
    ...events.flatMap((event) => correctionsElsewhere(newsroom, 'event', event)),
  ];
  const first = new Map(all.toReversed().map((one) => [one.correction, one]));
  return [...first.values()].sort(newestFirst);
};

/** Corrections by what they correct. */
const correctedBy = indexed('corrections of a point', (newsroom) =>
  correctionsOf(newsroom)
    .filter(({ change: { kind } }) => kind === 'correction' || kind === 'withdrawal')
    .flatMap((correction) => keysOf(correction).map((key) => [key, correction] as const)),
);

/**
 * An event or a source is one thing. Of a page a correction corrects points; one that does not say which may
 * have corrected any of them, and a withdrawal takes back the page.
 */
const keysOf = ({ change, places, path, of: { kind, id } }: Correction): string[] => {
  if (kind === 'event' || kind === 'source' || kind === 'dataset') return [`${kind}:${id}`];
  // All that a term says is on its card.
  if (kind === 'term') return [`term:${id}`, path];
  if (change.kind === 'withdrawal') return [path];
  return change.about === undefined && places.length === 0
    ? [anyPointOf(path)]
    : places.map((place) => `${path}#${place.id}`);
};

const anyPointOf = (path: string): string => `${path}#`;

interface Support {
  key: string;
  at: Position;
}

/** What of other files an entry rests on, by the keys of `correctedBy`. */
const supportsOf = (newsroom: Newsroom, entry: Kinds[RestingKind]): Support[] => [
  ...entry.references.flatMap(({ kind, id, at }): Support[] => {
    if (kind === 'event' || kind === 'source' || kind === 'dataset' || kind === 'term')
      return [{ key: `${kind}:${id}`, at }];
    if (kind === 'article') return [{ key: pathOf(kind, id), at }];
    return 'asOf' in entry && (kind === 'actor' || kind === 'location')
      ? factsBeside(newsroom, entry, kind, id).map((key) => ({ key, at }))
      : [];
  }),
  ...entry.links
    .filter(({ url }) => url.startsWith('/'))
    .flatMap(({ url, at }) => keysOfAddress(newsroom, url).map((key) => ({ key, at }))),
];

/** The facts that an article's cards and tables may show of an actor or a place: those of its day. */
const factsBeside = (
  newsroom: Newsroom,
  article: Article,
  kind: 'actor' | 'location',
  id: string,
): string[] =>
  (newsroom[`${kind}s`].get(id)?.facts ?? [])
    .filter((fact) => (fact.brief ?? fact.role ?? fact.value) !== undefined && heldOn(fact, article.asOf))
    .map((fact) => `${pathOf(kind, id)}#${factId(fact.id)}`);

/** A link to a key point rests on its claims, too, and one to a section on all claims in it. */
const keysOfAddress = (newsroom: Newsroom, address: string): string[] => {
  const page = pageOfAddress(address);
  const point = address.slice(page.length + 1);
  if (point === '') return [page];
  if (point.startsWith(eventId(''))) return [`event:${point.slice(eventId('').length)}`];
  const article = newsroom.articles.get(page.slice(pathOf('article', '').length - 1, -1));
  const claims = [
    ...(article?.keyPoints ?? []).filter(({ id }) => id === point).flatMap(({ restsOn }) => restsOn),
    ...(article?.body.claims ?? []).filter(({ section }) => section === point).map(({ id }) => id),
  ];
  return [page, anyPointOf(page), ...[point, ...claims].map((id) => `${page}#${id}`)];
};
