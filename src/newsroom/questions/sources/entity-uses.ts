import { bodyUses, type Use } from './bibliography.ts';
import type { ListedFact } from '../fact-list.ts';
import type { Actor, Event, Location } from '../../model/newsroom.ts';
import { eventId, factId } from '../../model/paths.ts';
import type { RelationGroup } from '../relations/groups.ts';

/** Ids of the parts of an entity's page that cite sources, besides its facts, relations and events. */
export const INTRO = 'page-intro';
export const WHEREABOUTS = 'page-whereabouts';

/** Everything on the page of an actor or a location that cites sources, in the page's order. */
export const entityUses = (
  entity: Actor | Location,
  facts: readonly ListedFact[],
  groups: readonly RelationGroup[],
  events: readonly Event[],
): Use[] => [
  ...bodyUses(entity.body).map((use) => ({ ...use, from: INTRO })),
  ...facts.map(({ fact }) => ({ sources: fact.sources, from: factId(fact.id) })),
  ...groups.flatMap(({ relations }) =>
    relations.map(({ relation, anchor }) => ({ sources: relation.sources, from: anchor })),
  ),
  ...('coordinates' in entity && entity.coordinates
    ? [{ sources: entity.coordinates.sources, from: WHEREABOUTS }]
    : []),
  ...events.map((event) => ({ sources: event.sources, from: eventId(event.id) })),
];
