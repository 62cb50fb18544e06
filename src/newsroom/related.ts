import type { Article, Newsroom } from './model.ts';

/** Articles of a topic, the latest state of knowledge first. */
export const articlesOf = (newsroom: Newsroom, topic: string): Article[] =>
  [...newsroom.articles.values()].filter((article) => article.topics.includes(topic));

/** Other articles on the same topics; the one that tells what happened next comes first. */
export const relatedTo = (newsroom: Newsroom, article: Article): Article[] => {
  const others = new Set(article.topics.flatMap((topic) => articlesOf(newsroom, topic)));
  others.delete(article);
  const next = article.successor === undefined ? undefined : newsroom.articles.get(article.successor);
  if (next) others.delete(next);
  return [...(next ? [next] : []), ...others];
};
