import type { Article, Newsroom, Topic } from '../model/newsroom.ts';
import { dateModified } from '../model/time/dates.ts';

/** What the front page shows. */
export interface FrontPage {
  /** In full: what the editors chose, then the newest. */
  stories: Article[];
  /** By their headlines: what was published or changed last of the stories that go on. */
  developing: Article[];
  /** The newest of the topics in which something was published last. */
  topics: { topic: Topic; articles: Article[] }[];
}

/** How many of each: together with the topics beside them they weigh some 12,000 bytes at most. */
export const FRONT = { whole: 12, stories: 8, developing: 5, topics: 6, ofTopic: 3 };
export type FrontLimits = typeof FRONT;

/**
 * A front page for any number of articles. As long as there are few, all of them are stories. No article stands on it
 * twice, and of many none that is withdrawn or replaced.
 *
 * @param chosen Ids of the articles that the editors put first.
 */
export const frontPage = (
  newsroom: Newsroom,
  chosen: readonly string[],
  limits: FrontLimits = FRONT,
): FrontPage => {
  const first = newsroom.articles.getAll([...new Set(chosen)]);
  const { list } = newsroom.articles;
  if (list.length <= limits.whole)
    return { stories: [...new Set([...first, ...list])], developing: [], topics: [] };
  const shown = new Set<Article>();
  const take = (articles: readonly Article[], most: number): Article[] => {
    const taken = articles.filter((article) => !shown.has(article)).slice(0, most);
    for (const article of taken) shown.add(article);
    return taken;
  };
  const standing = list.filter(({ status }) => status !== 'withdrawn' && status !== 'superseded');
  const stories = take([...new Set([...first, ...standing])], limits.stories);
  const goingOn = standing
    .filter(({ status }) => status === 'developing')
    .toSorted((a, b) => (dateModified(a) < dateModified(b) ? 1 : -1));
  const developing = take(goingOn, limits.developing);
  const latestTopics = new Set(standing.filter((one) => !shown.has(one)).flatMap((one) => one.topics));
  const topics = newsroom.topics
    .getAll([...latestTopics].slice(0, limits.topics))
    .map((topic) => ({
      topic,
      articles: take(
        standing.filter((article) => article.topics.includes(topic.id)),
        limits.ofTopic,
      ),
    }))
    .filter(({ articles }) => articles.length > 0);
  return { stories, developing, topics };
};
