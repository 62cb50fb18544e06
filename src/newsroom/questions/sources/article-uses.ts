import { bibliography, bodyUses, hasDocuments, type Bibliography, type Use } from './bibliography.ts';
import { briefly } from '../brief-sidebar.ts';
import type { Article, Newsroom } from '../../model/newsroom.ts';
import { cardId, eventId } from '../../model/paths.ts';
import { sidebarOf, type Card } from '../sidebar.ts';
import { tellingIn } from '../telling.ts';
import { timelineOf } from '../timeline.ts';

interface Beside {
  sources: readonly string[];
  from: string;
  /** Whether another page has it with all its sources. */
  elsewhere: boolean;
}

/** What a card says, statement by statement. */
const saidOn = (card: Card): Beside[] =>
  [card.description === undefined ? card.role : card, ...card.then, ...card.since].map((said) => ({
    sources: said?.sources ?? [],
    from: cardId(card.kind, card.id),
    elsewhere: true,
  }));

/** What stands beside the text, in the page's order. An event that the text tells has its sources there. */
const saidBeside = (newsroom: Newsroom, article: Article): Beside[] => {
  const { actors, locations, terms } = briefly(article, sidebarOf(newsroom, article));
  const { known, later } = timelineOf(newsroom, article.events, article.asOf);
  return [
    ...[...actors.flatMap(({ cards }) => cards), ...locations].flatMap(saidOn),
    ...[...known, ...later]
      .filter(({ id }) => !tellingIn(article.body, id))
      .map(({ id, sources, topics }) => ({ sources, from: eventId(id), elsewhere: topics.length > 0 })),
    ...terms.flatMap(saidOn),
  ];
};

/**
 * What an article's list of sources is made of: the text, then what stands beside it. A statement there that
 * another page has with all its sources names one of them, which the text cites anyway if there is one: with every source
 * of every card and event the list would be twice as long as the text's own.
 */
export const articleUses = (newsroom: Newsroom, article: Article): Use[] => {
  const text = bodyUses(article.body);
  const listed = new Set(bibliography(newsroom, text).keys());
  const beside = saidBeside(newsroom, article).map(({ sources, from, elsewhere }) => {
    const one = sources.find((id) => listed.has(id)) ?? sources[0];
    const named = elsewhere && one !== undefined ? [one] : sources;
    for (const id of named) listed.add(id);
    return { sources: named, from };
  });
  return [...text, ...beside];
};

/** An article's list of sources. */
export const articleSources = (newsroom: Newsroom, article: Article): Bibliography =>
  bibliography(newsroom, articleUses(newsroom, article));

/** The articles that cite more than web pages, with their lists of sources. */
export const articlesWithDocuments = (newsroom: Newsroom): { article: Article; sources: Bibliography }[] =>
  newsroom.articles.list
    .map((article) => ({ article, sources: articleSources(newsroom, article) }))
    .filter(({ sources }) => hasDocuments(sources));
