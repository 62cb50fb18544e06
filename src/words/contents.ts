import type { Actor, Article, Event, Location, Term, Topic } from '../newsroom/model/newsroom.ts';
import { hasDoubts } from '../newsroom/questions/reckoning.ts';
import type { Sidebar } from '../newsroom/questions/sidebar.ts';
import type { Body } from '../newsroom/model/document.ts';
import type { RelationGroup } from '../newsroom/questions/relations/groups.ts';
import type { TopicRelations } from '../newsroom/questions/relations/of-topic.ts';
import { words } from './words.ts';

/** The parts of a page that one may jump to: fragment id and title. */
export type Contents = readonly (readonly [id: string, title: string])[];

const part = (id: string, title: string, there = true): Contents => (there ? [[id, title]] : []);

/** The sections of a text that can be linked to. */
export const sectionContents = ({ outline }: Body): Contents =>
  outline.flatMap(({ depth, id, text }) => (depth === 2 && id !== undefined ? part(id, text) : []));

/** In one row of a phone: not the key points, which follow it, not the terms, which the text leads to, and not the sections of the text. */
export const articleContents = (article: Article, sidebar: Sidebar, sources: number): Contents => [
  ...part('page-actors', words.sidebar.actors, sidebar.actors.length > 0),
  ...part('page-places', words.sidebar.locations, sidebar.locations.length > 0),
  ...part('page-timeline', words.timeline.title, article.events.length > 0),
  ...part('sheet-prose', words.contents.text, article.body.tree.length > 0),
  ...part('page-reckoning', words.contents.doubts, hasDoubts(article)),
  ...part('sheet-sources', words.sources.title, sources > 0),
];

export const actorContents = (
  { names }: Actor,
  groups: readonly RelationGroup[],
  events: readonly Event[],
): Contents => [
  ...part('page-facts', words.facts.short),
  ...part('page-relations', words.relations.title, groups.length > 0),
  ...part('page-mentions', words.mentions.short),
  ...part('page-names', words.names.title, names.length > 0),
  ...part('page-timeline', words.timeline.title, events.length > 0),
];

export const locationContents = ({ names }: Location, events: readonly Event[]): Contents => [
  ...part('page-whereabouts', words.whereabouts.title),
  ...part('page-facts', words.facts.short),
  ...part('page-mentions', words.mentions.short),
  ...part('page-names', words.names.title, names.length > 0),
  ...part('page-timeline', words.timeline.title, events.length > 0),
];

export const termContents = ({ names }: Term): Contents => [
  ...part('page-mentions', words.mentions.short),
  ...part('page-names', words.names.title, names.length > 0),
];

export const topicContents = (
  topic: Topic,
  actors: readonly unknown[],
  groups: readonly TopicRelations[],
  events: readonly Event[],
): Contents => [
  ...part('page-explainers', words.topic.explainers),
  ...part('page-relations', words.relations.title, groups.length > 0),
  ...part('page-timeline', words.timeline.title, events.length > 0),
  ...part('page-actors', words.pages.actors, actors.length > 0),
  ...part('page-places', words.pages.locations, topic.places.length > 0),
];
