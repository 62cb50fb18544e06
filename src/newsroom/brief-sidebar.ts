import type { Card, Sidebar } from './cards.ts';
import { bodyUses } from './citations.ts';
import type { Article } from './model.ts';
import type { Timeline } from './timeline.ts';

/** An article has room for so many sources of a fact in its sidebar; the entity's own page has them all. */
const MOST_SOURCES = 2;

/**
 * What stands beside an article is a page's margin, and every line of it costs the reader bytes. What the
 * article is not mainly about keeps its role, one fact and one later fact. A fact names one or two of its
 * sources: those that the page cites anyway go first, or the list would be twice as long as the text's.
 */
export const briefly = (article: Article, sidebar: Sidebar, timeline: Timeline): [Sidebar, Timeline] => {
  const onPage = new Set(bodyUses(article.body).flatMap((use) => use.sources));
  const cite = <T extends { sources: string[] }>(said: T): T => {
    const known = said.sources.filter((source) => onPage.has(source));
    const sources = known.length > 0 ? known.slice(0, MOST_SOURCES) : said.sources.slice(0, 1);
    for (const source of sources) onPage.add(source);
    return { ...said, sources };
  };
  const cut = (card: Card): Card => {
    const most = article.about.includes(`${card.kind}:${card.id}`) ? Infinity : 1;
    return {
      ...card,
      ...(card.role && { role: cite(card.role) }),
      then: card.then.slice(0, most).map(cite),
      since: card.since.slice(0, most).map(cite),
    };
  };
  const actors = sidebar.actors.map((group) => ({ ...group, cards: group.cards.map(cut) }));
  const locations = sidebar.locations.map(cut);
  return [{ actors, locations }, { ...timeline, later: timeline.later.map(cite) }];
};
