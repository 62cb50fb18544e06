import type { Actor, Event, Location } from '../newsroom/model.ts';
import type { RelationGroup } from '../newsroom/relation-groups.ts';
import { words } from './words.ts';

/** The parts of a page that one may jump to: fragment id and title. */
export type Contents = readonly (readonly [id: string, title: string])[];

export const contentsOf = (
  entity: Actor | Location,
  groups: readonly RelationGroup[],
  events: readonly Event[],
): Contents => {
  const part = (id: string, title: string, there = true) => (there ? [[id, title] as const] : []);
  return [
    ...part('page-facts', words.facts.short),
    ...part('page-relations', words.relations.title, groups.length > 0),
    ...part('page-mentions', words.mentions.short),
    ...part('page-whereabouts', words.whereabouts.title, 'coordinates' in entity),
    ...part('page-names', words.names.title, entity.names.length > 0),
    ...part('page-timeline', words.timeline.title, events.length > 0),
  ];
};
