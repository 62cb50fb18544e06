import { Feed } from 'feed';
import type { Publisher } from './publisher.ts';
import { dateModified, moment } from '../newsroom/model/dates.ts';
import { fullText, type FullTextWords } from './full-text.ts';
import { escapeHtml } from '../text/escape-html.ts';
import type { Article, Newsroom } from '../newsroom/model/newsroom.ts';
import { cardPath, pathOf } from '../newsroom/model/paths.ts';
import { typeset } from '../text/typography.ts';

export const FEED_FORMATS = ['atom', 'rss', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** Where a page's feeds lie: beside it. */
export const feedPath = (page: string, format: FeedFormat): string =>
  page + { atom: 'feed.xml', rss: 'rss.xml', json: 'feed.json' }[format];

/** What a feed is about. */
export interface Subject {
  title: string;
  description: string;
  /** Path of the page that it belongs to. */
  path: string;
  articles: readonly Article[];
}

export interface FeedWords {
  text: FullTextWords;
  /** Title of an entry: readers of a headline shall know when nobody stands by it any more. */
  title: (article: Article) => string;
  /** What a shared link says of an article, too. */
  summary: (article: Article) => string;
}

/** Older ones stay on the pages that the feed belongs to. */
export const MOST_ENTRIES = 50;

/** The last to appear or to change come first, so that an old article that is corrected comes up again. */
const latestOf = (articles: readonly Article[]): Article[] =>
  [...articles]
    .sort((a, b) => {
      const [first, second] = [dateModified(a), dateModified(b)];
      return first < second ? 1 : first > second ? -1 : 0;
    })
    .slice(0, MOST_ENTRIES);

/**
 * Articles in full as a feed. An article's id is its address, so a change updates its entry and makes no new
 * one; its dates are those of its page. The feed is as new as its newest entry, not as the build.
 */
export const articleFeed = (
  newsroom: Newsroom,
  subject: Subject,
  publisher: Publisher,
  words: FeedWords,
  format: FeedFormat,
): string => {
  const entries = latestOf(subject.articles);
  const newest = entries.at(0) ?? latestOf(newsroom.articles.list).at(0);
  const author = { name: publisher.name, link: `${publisher.url}/` };
  const feed = new Feed({
    id: publisher.url + subject.path,
    title: subject.title,
    description: subject.description,
    link: publisher.url + subject.path,
    language: publisher.language,
    copyright: publisher.name,
    feedLinks: { [format]: publisher.url + feedPath(subject.path, format) },
    generator: false,
    ...(newest && { updated: moment(dateModified(newest)) }),
    author,
  });
  // The library hands titles and summaries on as they are: Atom takes them for HTML, the others for text.
  const plain = (text: string) => (format === 'atom' ? escapeHtml(typeset(text)) : typeset(text));
  for (const article of entries) {
    const url = publisher.url + pathOf('article', article.id);
    const updated = moment(dateModified(article));
    feed.addItem({
      id: url,
      link: url,
      title: plain(words.title(article)),
      description: plain(words.summary(article)),
      content: fullText(newsroom, article, publisher, words.text),
      published: moment(article.datePublished),
      date: updated,
      category: newsroom.topics.getAll(article.topics).map(({ name }) => ({ name, term: name })),
      author: [author],
      // Other readers would take it for an enclosure to load.
      ...(format === 'json' && { image: publisher.url + cardPath(article.id) }),
      // RSS itself has no date of change.
      ...(format === 'rss' && {
        extensions: [{ name: 'atom:updated', objects: { _text: updated.toISOString() } }],
      }),
    });
  }
  return { atom: () => feed.atom1(), rss: () => feed.rss2(), json: () => feed.json1() }[format]();
};
