import { bodyUses, type Use } from './citations.ts';
import type { Article } from './model.ts';
import { eventId } from './paths.ts';
import type { Timeline } from './timeline.ts';

/**
 * What an article's list of sources is made of, in the page's order: the text, and of the timeline what came
 * later, since what was known is in the text. Cards beside the text cite from this list; where it lacks
 * their source they name the publisher and lead to the fact on the entity's page. With every source of
 * every card the list would be twice as long as the text's own.
 */
export const articleUses = (article: Article, timeline: Timeline): Use[] => [
  ...bodyUses(article.body),
  ...timeline.later.map((event) => ({ sources: event.sources.slice(0, 1), from: eventId(event.id) })),
];
