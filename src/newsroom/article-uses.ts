import type { Card, Sidebar } from './cards.ts';
import { bodyUses, type Use } from './citations.ts';
import type { Article } from './model.ts';
import { cardId, eventId } from './paths.ts';
import type { Timeline } from './timeline.ts';

const cardUses = (card: Card): Use[] =>
  [...(card.role ? [card.role] : []), ...card.then, ...card.since].map((fact) => ({
    sources: fact.sources,
    from: cardId(card.kind, card.id),
  }));

/**
 * Everything on an article's page that cites sources, in the page's order. Of the timeline only what came
 * later: what was known is in the text, with its sources there.
 */
export const articleUses = (article: Article, sidebar: Sidebar, timeline: Timeline): Use[] => [
  ...bodyUses(article.body),
  ...sidebar.actors.flatMap((group) => group.cards.flatMap(cardUses)),
  ...sidebar.locations.flatMap(cardUses),
  ...timeline.later.map((event) => ({ sources: event.sources, from: eventId(event.id) })),
];
