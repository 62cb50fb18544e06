import { bibliography, bodyUses, type Bibliography } from '../newsroom/questions/bibliography.ts';
import type { Publisher } from './publisher.ts';
import { escapeHtml } from '../text/escape-html.ts';
import type { Article, Event, Newsroom, Source } from '../newsroom/model/newsroom.ts';
import type { Claim } from '../newsroom/model/document.ts';
import { pathOf, sourceId } from '../newsroom/model/paths.ts';
import { renderBody } from '../newsroom/questions/fill-gaps.ts';
import { timelineOf } from '../newsroom/questions/timeline.ts';
import { typeset } from '../text/typography.ts';

/** The words of a full text; the newsroom has none of its own. All are plain text. */
export interface FullTextWords {
  /** What a reader must know before the text, for a page whose status says more than "settled". */
  status: (article: Article) => string | undefined;
  /** Before the link to the article that comes after this one. */
  successor: (article: Article) => string;
  asOf: (article: Article) => string;
  keyPoints: string;
  standing: (claim: Claim, actors: Newsroom['actors']) => string;
  when: (event: Event) => string;
  sources: string;
  /** What is known of a source besides publisher and title: its date, its language. */
  details: (source: Source) => string[];
  archived: string;
  withdrawn: string;
}

/** The sources of an article's text alone, with the numbers they have on its page. */
export const textSources = (newsroom: Newsroom, article: Article): Bibliography =>
  bibliography(newsroom, bodyUses(article.body));

/**
 * An article as HTML that makes sense where none of our pages, styles and ids reach, in a feed reader for
 * instance: addresses are absolute, mentions lead to the pages of what they name, standings and citations
 * are text.
 */
export const fullText = (
  newsroom: Newsroom,
  article: Article,
  publisher: Publisher,
  words: FullTextWords,
): string =>
  [
    preamble(newsroom, article, publisher, words),
    article.status === 'withdrawn' ? paragraph(words.withdrawn) : '',
    keyPoints(article, words),
    text(newsroom, article, publisher, words),
    sourceList(textSources(newsroom, article), words),
  ].join('');

const paragraph = (plain: string): string => `<p>${escapeHtml(typeset(plain))}</p>`;
const link = (url: string, html: string): string => `<a href="${escapeHtml(url)}">${html}</a>`;

const preamble = (
  newsroom: Newsroom,
  article: Article,
  publisher: Publisher,
  words: FullTextWords,
): string => {
  const status = words.status(article);
  const successor = newsroom.articles.get(article.successor);
  const next =
    successor &&
    `<p>${escapeHtml(words.successor(article))} ${link(publisher.url + pathOf('article', successor.id), escapeHtml(typeset(successor.headline)))}</p>`;
  return `${status === undefined ? '' : paragraph(status)}${next ?? ''}${paragraph(words.asOf(article))}`;
};

const keyPoints = ({ keyPoints: points }: Article, words: FullTextWords): string =>
  points.length === 0
    ? ''
    : `<h2>${escapeHtml(words.keyPoints)}</h2><ul>${points.map((point) => `<li>${escapeHtml(typeset(point.text))}</li>`).join('')}</ul>`;

const text = (newsroom: Newsroom, article: Article, publisher: Publisher, words: FullTextWords): string => {
  const sources = textSources(newsroom, article);
  const page = publisher.url + pathOf('article', article.id);
  const pieces = renderBody(article.body, {
    mention: ({ kind, id, html }) => link(publisher.url + pathOf(kind, id), html),
    citations: (part) =>
      part.sources
        .flatMap((id) => sources.get(id) ?? [])
        .map(({ source, number }) => ` ${link(`${page}#${sourceId(source.id)}`, `[${number}]`)}`)
        .join(''),
    standing: (claim) => `<em>${escapeHtml(words.standing(claim, newsroom.actors))}</em>: `,
  });
  return pieces
    .map((piece) =>
      typeof piece === 'string' ? absolute(piece, publisher.url, page) : events(newsroom, article, words),
    )
    .join('');
};

/**
 * Our own HTML with addresses that hold anywhere, and without what only our pages know. That nothing but
 * attributes is met is sure because texts have no quotation marks of HTML: they are escaped.
 */
const absolute = (html: string, site: string, page: string): string =>
  html
    .replace(/ href="\//g, ` href="${site}/`)
    .replace(/ href="#/g, ` href="${page}#`)
    .replace(/ class="(left|center|right)"/g, ' align="$1"')
    .replace(/ (?:id|class|role)="[^"]*"/g, '');

const events = (newsroom: Newsroom, article: Article, words: FullTextWords): string => {
  const { known, later } = timelineOf(newsroom, article.events, article.asOf);
  const item = (event: Event) => `<li>${escapeHtml(`${words.when(event)}: ${typeset(event.title)}`)}</li>`;
  return `<ul>${[...known, ...later].map(item).join('')}</ul>`;
};

const sourceList = (sources: Bibliography, words: FullTextWords): string =>
  sources.size === 0
    ? ''
    : `<h2>${escapeHtml(words.sources)}</h2><ol>${[...sources.values()].map(({ source }) => `<li>${sourceLine(source, words)}</li>`).join('')}</ol>`;

const sourceLine = (source: Source, words: FullTextWords): string => {
  const title = source.title === undefined ? '' : `, ${escapeHtml(typeset(source.title))}`;
  return [
    link(source.url, escapeHtml(source.publisher) + title),
    ...words.details(source).map(escapeHtml),
    ...(source.archiveUrl === undefined ? [] : [link(source.archiveUrl, escapeHtml(words.archived))]),
  ].join(', ');
};
