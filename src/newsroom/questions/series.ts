import type { Article, Newsroom, Topic } from '../model/newsroom.ts';

/** The place of an article in the series of a topic. */
export interface Part {
  topic: Topic;
  /** From 1. */
  number: number;
  count: number;
  before?: Article | undefined;
  after?: Article | undefined;
}

/** The series that an article is a part of. What has been withdrawn is a part of none. */
export const partsOf = (newsroom: Newsroom, article: Article): Part[] =>
  newsroom.topics.list.flatMap((topic) => {
    const articles = newsroom.articles.getAll(topic.series).filter(({ status }) => status !== 'withdrawn');
    const index = articles.findIndex(({ id }) => id === article.id);
    if (index === -1) return [];
    const [before, after] = [articles[index - 1], articles[index + 1]];
    return [{ topic, number: index + 1, count: articles.length, before, after }];
  });
