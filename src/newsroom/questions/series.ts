import type { Article, Newsroom, Topic } from '../model/newsroom.ts';
import { indexed } from '../model/newsroom-index.ts';

/** The place of an article in the series of a topic. */
export interface Part {
  topic: Topic;
  /** From 1. */
  number: number;
  count: number;
  before?: Article | undefined;
  after?: Article | undefined;
}

const partsByArticle = indexed('series of an article', (newsroom) =>
  newsroom.topics.list.flatMap((topic) => {
    const articles = newsroom.articles.getAll(topic.series).filter(({ status }) => status !== 'withdrawn');
    return articles.map(({ id }, index): [string, Part] => {
      const [before, after] = [articles[index - 1], articles[index + 1]];
      return [id, { topic, number: index + 1, count: articles.length, before, after }];
    });
  }),
);

/** The series that an article is a part of. What has been withdrawn is a part of none. */
export const partsOf = (newsroom: Newsroom, article: Article): readonly Part[] =>
  partsByArticle(newsroom, article.id);
