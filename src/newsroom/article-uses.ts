import { bodyUses, type Use } from './citations.ts';
import type { Article } from './model.ts';
import { eventId } from './paths.ts';
import type { Timeline } from './timeline.ts';

/**
 * What an article's list of sources is made of, in the page's order: the text, and those later events that
 * no topic's page tells with their sources. Cards and events beside the text cite from this list; where it
 * lacks their source they name the publisher and lead to where the statement stands with all of them.
 */
export const articleUses = (article: Article, timeline: Timeline): Use[] => [
  ...bodyUses(article.body),
  ...timeline.later
    .filter(({ topics }) => topics.length === 0)
    .map((event) => ({ sources: event.sources, from: eventId(event.id) })),
];
