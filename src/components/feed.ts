import { articleFeed, feedPath, type FeedFormat, type Subject } from '../publishing/article-feed.ts';
import type { Newsroom, Topic } from '../newsroom/model/newsroom.ts';
import { pathOf } from '../newsroom/model/paths.ts';
import { articlesOf } from '../newsroom/questions/related.ts';
import { site } from '../site.ts';
import { feedWords } from '../words/full-text.ts';
import { words } from '../words/words.ts';

const TYPES = { atom: 'application/atom+xml', rss: 'application/rss+xml', json: 'application/feed+json' };

/** The feed of a topic, or of the site, for the head of a page. */
export const feedLink = (topic?: Topic) => ({
  type: TYPES.atom,
  path: feedPath(topic ? pathOf('topic', topic.id) : '/', 'atom'),
  title: topic ? topic.name : words.feeds.articles,
});

/** The feed of the site, or of one topic, as the answer of an endpoint. */
export const feedResponse = (newsroom: Newsroom, format: FeedFormat, topic?: Topic): Response => {
  const subject: Subject = topic
    ? {
        title: words.feeds.topic(site.name, topic.name),
        description: topic.description,
        path: pathOf('topic', topic.id),
        articles: articlesOf(newsroom, topic.id),
      }
    : {
        title: site.name,
        description: site.description,
        path: '/',
        articles: newsroom.articles.list,
      };
  return new Response(articleFeed(newsroom, subject, site, feedWords, format), {
    headers: { 'content-type': `${TYPES[format]}; charset=utf-8` },
  });
};
