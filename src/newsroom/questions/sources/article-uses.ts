import { bibliography, bodyUses, hasDocuments, type Bibliography, type Use } from './bibliography.ts';
import type { Article, Newsroom } from '../../model/newsroom.ts';
import { eventId } from '../../model/paths.ts';
import { tellingIn } from '../telling.ts';
import { timelineOf, type Timeline } from '../timeline.ts';

/**
 * What an article's list of sources is made of, in the page's order: the text, and those events beside it that
 * neither the text nor a topic's page tells with their sources. Cards and events beside the text cite from this list;
 * where it lacks their source they name the publisher and lead to where the statement stands with all of them.
 */
export const articleUses = (article: Article, { known, later }: Timeline): Use[] => [
  ...bodyUses(article.body),
  ...[...known, ...later]
    .filter(({ id, topics }) => topics.length === 0 && !tellingIn(article.body, id))
    .map((event) => ({ sources: event.sources, from: eventId(event.id) })),
];

/** An article's list of sources. */
export const articleSources = (newsroom: Newsroom, article: Article): Bibliography =>
  bibliography(newsroom, articleUses(article, timelineOf(newsroom, article.events, article.asOf)));

/** The articles that cite more than web pages, with their lists of sources. */
export const articlesWithDocuments = (newsroom: Newsroom): { article: Article; sources: Bibliography }[] =>
  newsroom.articles.list
    .map((article) => ({ article, sources: articleSources(newsroom, article) }))
    .filter(({ sources }) => hasDocuments(sources));
