import { courseOf } from './course.ts';
import { timelineOf } from './timeline.ts';
import {
  endedSince,
  heldOn,
  isBefore,
  isKnownLater,
  pastRoleOn,
  roleOn,
  since,
  startOf,
} from '../model/time/as-of.ts';
import {
  namedIn,
  type Actor,
  type Article,
  type Location,
  type Newsroom,
  type Term,
  type Topic,
} from '../model/newsroom.ts';
import type { CardKind } from '../model/paths.ts';
import type { Fact, Name } from '../model/schema/entities.ts';

/** What the sidebar says of an actor or a location: what held on the article's day and what came after. Of a term: what it means. */
export interface Card {
  kind: CardKind;
  id: string;
  name: string;
  /** The name in its own script. */
  native?: Name;
  /** What it is, where no fact of the day or later is short enough for a card. */
  description?: string;
  /** Of a description: the ids of its sources. */
  sources?: readonly string[];
  role?: Fact;
  /** Where it had no role on the day, the last that had ended. */
  pastRole?: Fact;
  /** Where it had neither: one that was checked only after the day, and of which nobody says since when it held. */
  laterRole?: Fact;
  /** What sort of actor it is, where it had no role on the day. Of a state its name says so, and that it is an organisation says nothing. */
  type?: Actor['type'];
  /** Short facts of the day, the editor's order, the role not among them. */
  then: Fact[];
  /** What has come since. */
  since: Fact[];
  /** What of the role and the facts of the day has ended since, where nothing that came since tells of it. */
  ended: Fact[];
  /** What a place lies on, if that is not the Earth. */
  celestialBody?: string;
}

export interface Group {
  /** Missing for actors that the topic puts on no side. */
  name?: string;
  cards: Card[];
}

export interface Sidebar {
  actors: Group[];
  locations: Card[];
  terms: Card[];
}

const UNTOLD: ReadonlySet<Actor['type']> = new Set(['state', 'organisation']);
const MOST_THEN = 2;
const MOST_SINCE = 2;

/** @param today `YYYY-MM-DD`: what has ended by it is said to have. */
export const cardOf = (
  kind: 'actor' | 'location',
  entity: Actor | Location,
  day: string,
  today: string,
): Card => {
  const role = roleOn(entity.facts, day);
  const pastRole = role ? undefined : pastRoleOn(entity.facts, day);
  const brief = entity.facts.filter((fact) => fact.brief !== undefined);
  const then = brief
    .filter((fact) => heldOn(fact, day) && (fact !== role || fact.brief !== fact.role))
    .slice(0, MOST_THEN);
  const later = brief.filter((fact) => since(fact, day)).slice(0, MOST_SINCE);
  const laterRole =
    role || pastRole
      ? undefined
      : entity.facts.find((fact) => fact.role !== undefined && isKnownLater(fact, day));
  const ended = [...new Set([...(role ? [role] : []), ...then])].filter(
    (fact) =>
      endedSince(fact, day, today) &&
      !later.some((other) => isSameTime(startOf(other), fact.validUntil ?? day)),
  );
  return {
    kind,
    id: entity.id,
    name: entity.name,
    ...(!role && then.length + later.length === 0 && { description: entity.description }),
    ...nativeOf(entity.names),
    ...('celestialBody' in entity && { celestialBody: entity.celestialBody }),
    ...(role && { role }),
    ...(pastRole && { pastRole }),
    ...(laterRole && { laterRole }),
    ...(!role && 'relations' in entity && !UNTOLD.has(entity.type) && { type: entity.type }),
    then,
    since: later,
    ended,
  };
};

/** Of a month and of one of its days nobody can tell that they are not the same. */
const isSameTime = (date: string, other: string): boolean => !isBefore(date, other) && !isBefore(other, date);

const nativeOf = (names: readonly Name[]): Pick<Card, 'native'> => {
  const native = names.find((name) => name.kind === 'native');
  return native ? { native } : {};
};

const cardOfTerm = ({ id, name, names, description, sources }: Term): Card => ({
  kind: 'term',
  id,
  name,
  ...nativeOf(names),
  description,
  sources,
  then: [],
  since: [],
  ended: [],
});

const bySide = (topic: Topic | undefined, cards: Card[]): Group[] => {
  const placed = new Set<Card>();
  // A card is once on a page: the first side that has the actor keeps it.
  const place = (id: string): Card[] => {
    const card = cards.find((other) => other.id === id);
    if (!card || placed.has(card)) return [];
    placed.add(card);
    return [card];
  };
  const sides: Group[] = (topic?.sides ?? []).map(({ name, actors }) => ({
    name,
    cards: actors.flatMap(place),
  }));
  return [...sides, { cards: cards.filter((card) => !placed.has(card)) }].filter(
    (group) => group.cards.length > 0,
  );
};

/** Of cards those that an article is mainly about, in the order of its file, or else all. */
export const mainOf = ({ about }: Article, cards: readonly Card[]): Card[] => {
  const main = about.flatMap(
    ({ kind, id }) => cards.find((card) => card.kind === kind && card.id === id) ?? [],
  );
  return main.length > 0 ? main : [...cards];
};

/** The terms that a text uses, in its order. */
export const termsOf = (newsroom: Newsroom, article: Article): Term[] =>
  newsroom.terms.getAll(namedIn(article, 'term'));

/** Of a story that moves, the places in order of its days, since they have numbers on the map; then the others. */
const placesIn = (newsroom: Newsroom, article: Article): string[] => {
  const named = namedIn(article, 'location');
  const marked = newsroom.locations.getAll(named).filter(({ coordinates }) => coordinates);
  const { known } = timelineOf(newsroom, article.events, article.asOf);
  const course = courseOf(
    known,
    marked.map(({ id }) => id),
  );
  return [...new Set([...course.keys(), ...named])];
};

/** @param today `YYYY-MM-DD`. */
export const sidebarOf = (newsroom: Newsroom, article: Article, today: string): Sidebar => {
  const cards = (kind: 'actor' | 'location', ids: readonly string[]) =>
    ids.flatMap((id) => {
      const entity = newsroom[`${kind}s`].get(id);
      return entity ? cardOf(kind, entity, article.asOf, today) : [];
    });
  const [first] = article.topics;
  return {
    actors: bySide(newsroom.topics.get(first), cards('actor', namedIn(article, 'actor'))),
    locations: cards('location', placesIn(newsroom, article)),
    terms: termsOf(newsroom, article).map(cardOfTerm),
  };
};
