import { correctionsAtom } from '../publishing/corrections-feed.ts';
import {
  articleFeed,
  CORRECTIONS_FEED,
  feedPath,
  type FeedFormat,
  type Subject,
} from '../publishing/article-feed.ts';
import type { Newsroom, Topic } from '../newsroom/model/newsroom.ts';
import { pathOf } from '../newsroom/model/paths.ts';
import { articlesOf } from '../newsroom/questions/related.ts';
import { has, site } from '../site.ts';
import { feedWords } from '../words/full-text.ts';
import { words } from '../words/words.ts';

const TYPES = { atom: 'application/atom+xml', rss: 'application/rss+xml', json: 'application/feed+json' };

/** The feeds of a topic, if there is one, and of the site, for the head of a page. */
export const feedLinks = (topic?: Topic) =>
  (has('feeds') ? [...(topic ? [topic] : []), undefined] : []).map((one) => ({
    type: TYPES.atom,
    path: feedPath(one ? pathOf('topic', one.id) : '/', 'atom'),
    title: one ? one.name : words.feeds.articles,
  }));

/** The feed of the corrections, for the head of their page. */
export const correctionsLinks = () =>
  has('feeds') ? [{ type: TYPES.atom, path: `/${CORRECTIONS_FEED}`, title: words.corrections.title }] : [];

/** The feed of the corrections as the answer of an endpoint; or an archive of it, by its number. */
export const correctionsResponse = (newsroom: Newsroom, archive?: number): Response => {
  const { title, description } = words.corrections;
  const { kinds, about, was, is } = words.changes;
  const feed = {
    title: words.feeds.ofSite({ site: site.name, subject: title }),
    description,
    kinds,
    about,
    parts: words,
    was,
    is,
  };
  return new Response(correctionsAtom(newsroom, site, feed, archive), {
    headers: { 'content-type': `${TYPES.atom}; charset=utf-8` },
  });
};

/** The feed of the site, or of one topic, as the answer of an endpoint; or an archive of it, by its number. */
export const feedResponse = (
  newsroom: Newsroom,
  { format, topic, archive }: { format: FeedFormat; topic?: Topic | undefined; archive?: number },
): Response => {
  const subject: Subject = topic
    ? {
        title: words.feeds.ofSite({ site: site.name, subject: topic.name }),
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
  return new Response(articleFeed(newsroom, subject, site, feedWords, format, archive), {
    headers: { 'content-type': `${TYPES[format]}; charset=utf-8` },
  });
};
