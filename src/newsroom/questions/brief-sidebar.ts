import type { Card, Sidebar } from './sidebar.ts';
import type { Article } from '../model/newsroom.ts';

/**
 * What stands beside an article is its margin, and every line of it costs the reader bytes: what the article
 * is not mainly about keeps its names, role, one fact and one later fact. The rest is on the entity's own page.
 */
export const briefly = (article: Article, { actors, locations, terms }: Sidebar): Sidebar => {
  const cut = (card: Card): Card => {
    if (article.about.some(({ kind, id }) => kind === card.kind && id === card.id)) return card;
    const then = card.then.slice(0, 1);
    const ended = card.ended.filter((fact) => fact === card.role || then.includes(fact));
    return { ...card, then, since: card.since.slice(0, 1), ended };
  };
  return {
    actors: actors.map((group) => ({ ...group, cards: group.cards.map(cut) })),
    locations: locations.map(cut),
    terms,
  };
};
