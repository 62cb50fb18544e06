import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import { authorsOf, type Author } from './byline.ts';
import { makes, type Publisher } from './publisher.ts';
import { dateModified, moment } from '../newsroom/model/time/dates.ts';
import { fullText, type FullTextWords } from './full-text.ts';
import {
  archiveLinks,
  archiveXml,
  feedArchives,
  feedXml,
  MOST_ENTRIES,
  whereabouts,
  type Whereabouts,
} from './feed-document.ts';
import { alone } from '../text/direction.ts';
import { encodeJson } from '../text/encode.ts';
import { escapeHtml } from '../text/escape-html.ts';
import { portableHtml } from './html.ts';
import type { Article, Newsroom } from '../newsroom/model/newsroom.ts';
import { remembered } from '../newsroom/model/newsroom-index.ts';
import { sharedPicture, type SharedPicture } from './shared-picture.ts';
import { pathOf } from '../newsroom/model/paths.ts';
import { languageOf } from '../text/language/language.ts';

/** The formats of a feed, and the name of the file in each. */
export const FEED_FILES = [
  ['atom', 'feed.xml'],
  ['rss', 'rss.xml'],
  ['json', 'feed.json'],
] as const;
export type FeedFormat = (typeof FEED_FILES)[number][0];

export const CORRECTIONS_FEED = 'corrections.xml';

/**
 * Where a page's feeds lie: beside it.
 *
 * @param archive Number of an archive of the feed.
 */
export const feedPath = (page: string, format: FeedFormat, archive?: number): string =>
  `${page}${archive === undefined ? '' : `feeds/${archive}/`}${new Map<string, string>(FEED_FILES).get(format)}`;

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

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The archives of a feed: an article is in one for ever, since its day of publication does not change. */
export const articleArchives = (articles: readonly Article[]): Article[][] =>
  feedArchives(articles.toSorted((a, b) => compare(a.datePublished, b.datePublished) || compare(a.id, b.id)));

/**
 * The last to appear or to change, so that an old article that is corrected comes up again; among them all that no archive has.
 */
const latestOf = (articles: readonly Article[]): Article[] => {
  const latestFirst = (some: readonly Article[]) =>
    some.toSorted((a, b) => compare(dateModified(b), dateModified(a)));
  const archived = new Set(articleArchives(articles).flat());
  const newer = articles.filter((article) => !archived.has(article));
  return latestFirst([...newer, ...latestFirst([...archived])].slice(0, MOST_ENTRIES));
};

/** An entry in no format: its texts are plain, but for `html`. */
interface Entry {
  /** Address of the article. */
  url: string;
  title: string;
  summary: string;
  /** The whole text. */
  html?: string;
  authors: Author[];
  published: Date;
  updated: Date;
  topics: string[];
  /** The picture of a shared link, with its address. */
  image?: SharedPicture & { url: string };
}

/** A feed in no format. */
interface Whole extends Whereabouts {
  title: string;
  description: string;
  /** Address of the page that it belongs to. */
  page: string;
  language: string;
  author: Author;
  updated: Date | undefined;
  entries: Entry[];
}

const media = ({ url, type, width, height }: SharedPicture & { url: string }) => ({
  contents: [{ url, type, medium: 'image', width, height }],
});

const FORMATS: Record<FeedFormat, (feed: Whole) => string> = {
  atom: ({ title, description, page, language, author, updated, entries, ...whole }) =>
    feedXml(
      generateAtomFeed({
        xml: { lang: language },
        id: page,
        title: { value: title },
        subtitle: { value: description },
        links: [{ rel: 'alternate', href: page }, ...archiveLinks(whole)],
        rights: { value: author.name },
        authors: [{ name: author.name, uri: author.url }],
        ...(updated && { updated }),
        entries: entries.map((entry) => ({
          id: entry.url,
          title: { value: entry.title },
          // Not every reader looks for the feed's own.
          authors: entry.authors.map(({ name, url }) => ({ name, uri: url })),
          links: [{ rel: 'alternate', href: entry.url }],
          published: entry.published,
          updated: entry.updated,
          summary: { value: entry.summary },
          ...(entry.html !== undefined && { content: { type: 'html', value: entry.html } }),
          categories: entry.topics.map((name) => ({ term: name })),
          ...(entry.image && { media: media(entry.image) }),
        })),
      }),
    ),
  rss: ({ title, description, page, language, author, updated, entries, ...whole }) =>
    feedXml(
      generateRssFeed({
        title,
        description,
        link: page,
        language,
        copyright: author.name,
        ...(updated && { lastBuildDate: updated }),
        atom: { links: archiveLinks(whole, 'application/rss+xml') },
        items: entries.map((entry) => ({
          guid: { value: entry.url, isPermaLink: true },
          link: entry.url,
          title: entry.title,
          // Here RSS has HTML, and in a title text.
          description: escapeHtml(entry.summary),
          ...(entry.html !== undefined && { content: { encoded: entry.html } }),
          // RSS itself has no authors without a mail address, and no date of change.
          dc: { creators: entry.authors.map(({ name }) => name) },
          pubDate: entry.published,
          atom: { updated: entry.updated },
          categories: entry.topics.map((name) => ({ name })),
          ...(entry.image && { media: media(entry.image) }),
        })),
      }),
    ),
  json: ({ title, description, page, self, before, language, author, entries }) =>
    encodeJson(
      generateJsonFeed({
        title,
        description,
        home_page_url: page,
        feed_url: self,
        ...(before !== undefined && { next_url: before }),
        language,
        authors: [author],
        items: entries.map((entry) => ({
          id: entry.url,
          url: entry.url,
          title: entry.title,
          summary: entry.summary,
          // An item has one of the two: https://www.jsonfeed.org/version/1.1/#items
          ...(entry.html === undefined ? { content_text: entry.summary } : { content_html: entry.html }),
          ...(entry.authors.some(({ url }) => url !== author.url) && { authors: entry.authors }),
          date_published: entry.published,
          date_modified: entry.updated,
          tags: entry.topics,
          ...(entry.image && { image: entry.image.url }),
        })),
      }),
    ),
};

const imageOf = (newsroom: Newsroom, article: Article, { url }: Publisher) => {
  const shared = sharedPicture(newsroom, article);
  return { ...shared, url: url + shared.path };
};

/** The whole text of an article: in each format, and in the feeds of the site and of its topics. */
const htmlOf = remembered((newsroom, article: Article, publisher: Publisher, words: FullTextWords): string =>
  alone(portableHtml(fullText(newsroom, article, publisher, words)), publisher.language),
);

/**
 * Articles in full as a feed. An article's id is its address, so a change updates its entry and makes no new
 * one; its dates are those of its page. The feed is as new as its newest entry, not as the build.
 *
 * @param archive Number of an archive, from 1 for the oldest on. It has the summaries: with the texts, each format of each
 * feed would hold all of the site once more.
 */
export const articleFeed = (
  newsroom: Newsroom,
  subject: Subject,
  publisher: Publisher,
  words: FeedWords,
  format: FeedFormat,
  archive?: number,
): string => {
  const { typeset } = languageOf(publisher.language);
  const archives = articleArchives(subject.articles);
  const entries =
    archive === undefined ? latestOf(subject.articles) : (archives[archive - 1] ?? []).toReversed();
  const newest = latestOf(entries).at(0) ?? latestOf(newsroom.articles.list).at(0);
  const address = (number?: number) => publisher.url + feedPath(subject.path, format, number);
  const written = FORMATS[format]({
    title: subject.title,
    description: subject.description,
    page: publisher.url + subject.path,
    ...whereabouts(address, archive, archives.length),
    language: publisher.language,
    author: { name: publisher.name, url: `${publisher.url}/` },
    updated: newest && moment(dateModified(newest)),
    entries: entries.map((article) => ({
      url: publisher.url + pathOf('article', article.id),
      title: typeset(words.title(article)),
      summary: typeset(words.summary(article)),
      ...(archive === undefined && { html: htmlOf(newsroom, article, publisher, words.text) }),
      authors: authorsOf(newsroom, article, publisher),
      published: moment(article.datePublished),
      updated: moment(dateModified(article)),
      topics: newsroom.topics.getAll(article.topics).map(({ name }) => name),
      ...(makes(publisher, 'cards') && { image: imageOf(newsroom, article, publisher) }),
    })),
  });
  return archive === undefined || format === 'json' ? written : archiveXml(written);
};
