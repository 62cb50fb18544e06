import { addUnder } from './lists-by-key.ts';
import type { Article, Newsroom, Topic } from '../model/newsroom.ts';
import { oncePerNewsroom } from '../model/once-per-newsroom.ts';

/** The place of an article in the series of a topic. */
export interface Part {
  topic: Topic;
  /** From 1. */
  number: number;
  count: number;
  before?: Article | undefined;
  after?: Article | undefined;
}

const partsByArticle = oncePerNewsroom((newsroom): Map<string, Part[]> => {
  const parts = new Map<string, Part[]>();
  for (const topic of newsroom.topics.list) {
    const articles = newsroom.articles.getAll(topic.series).filter(({ status }) => status !== 'withdrawn');
    for (const [index, { id }] of articles.entries()) {
      const [before, after] = [articles[index - 1], articles[index + 1]];
      addUnder(parts, id, { topic, number: index + 1, count: articles.length, before, after });
    }
  }
  return parts;
});

/** The series that an article is a part of. What has been withdrawn is a part of none. */
export const partsOf = (newsroom: Newsroom, article: Article): readonly Part[] =>
  partsByArticle(newsroom).get(article.id) ?? [];
