import { bibliography, bodyUses, hasDocuments, type Bibliography, type Use } from './bibliography.ts';
import { briefly } from '../brief-sidebar.ts';
import type { Article, Newsroom } from '../../model/newsroom.ts';
import { cardId, eventId } from '../../model/paths.ts';
import { sidebarOf, type Card } from '../sidebar.ts';
import { tellingIn } from '../telling.ts';
import { timelineOf } from '../timeline.ts';

/** What a card says, statement by statement. */
const cardUses = (card: Card): Use[] =>
  [card.description === undefined ? card.role : card, ...card.then, ...card.since].map((said) => ({
    sources: said?.sources ?? [],
    from: cardId(card.kind, card.id),
  }));

/**
 * What an article's list of sources is made of, in the page's order: the text, the cards beside it, and those events that
 * neither the text nor a topic's page tells with their sources. A statement of a card names one source, which the text cites
 * anyway if there is one: with every source of every card the list would be twice as long as the text's own.
 */
export const articleUses = (newsroom: Newsroom, article: Article): Use[] => {
  const text = bodyUses(article.body);
  const listed = new Set(bibliography(newsroom, text).keys());
  const { actors, locations, terms } = briefly(article, sidebarOf(newsroom, article, article.asOf));
  const cards = [...actors.flatMap((group) => group.cards), ...locations, ...terms];
  const beside = cards.flatMap(cardUses).map(({ sources, from }) => {
    const named = sources.find((id) => listed.has(id)) ?? sources[0];
    if (named !== undefined) listed.add(named);
    return { sources: named === undefined ? [] : [named], from };
  });
  const { known, later } = timelineOf(newsroom, article.events, article.asOf);
  const events = [...known, ...later]
    .filter(({ id, topics }) => topics.length === 0 && !tellingIn(article.body, id))
    .map(({ id, sources }) => ({ sources, from: eventId(id) }));
  return [...text, ...beside, ...events];
};

/** An article's list of sources. */
export const articleSources = (newsroom: Newsroom, article: Article): Bibliography =>
  bibliography(newsroom, articleUses(newsroom, article));

/** The articles that cite more than web pages, with their lists of sources. */
export const articlesWithDocuments = (newsroom: Newsroom): { article: Article; sources: Bibliography }[] => {
  const known = withDocuments.get(newsroom);
  if (known) return known;
  const found = newsroom.articles.list
    .map((article) => ({ article, sources: articleSources(newsroom, article) }))
    .filter(({ sources }) => hasDocuments(sources));
  withDocuments.set(newsroom, found);
  return found;
};

/** Each format of the lists asks for them. */
const withDocuments = new WeakMap<Newsroom, { article: Article; sources: Bibliography }[]>();
