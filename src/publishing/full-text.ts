import {
  bibliography,
  bodyUses,
  type Bibliography,
  type Cited,
} from '../newsroom/questions/sources/bibliography.ts';
import { pinpointAddress } from './pinpoint-address.ts';
import type { Publisher } from './publisher.ts';
import { replace } from './replace.ts';
import type { Article, Dataset, Event, Newsroom, Source } from '../newsroom/model/newsroom.ts';
import { changesOf, namedPlaces, type Correction, type PlaceWords } from '../newsroom/changes/corrections.ts';
import { correctionsElsewhere } from '../newsroom/changes/corrections-elsewhere.ts';
import type { Change } from '../newsroom/model/schema/ledger.ts';
import type { Claim } from '../newsroom/model/document.ts';
import { successorOf } from '../newsroom/model/lifecycle.ts';
import { pathOf, sourceId } from '../newsroom/model/paths.ts';
import { dataPath } from '../newsroom/model/data/chart.ts';
import { addressOf } from '../newsroom/model/source.ts';
import {
  pictureFilePath,
  portableFile,
  shownSize,
  type Picture,
} from '../newsroom/model/pictures/picture.ts';
import { changeAddress, presentAddress } from '../newsroom/questions/archive/addresses.ts';
import { partsOf, type Part } from '../newsroom/questions/series.ts';
import { termsOf } from '../newsroom/questions/sidebar.ts';
import type { Block, Citation, Inline, ListItem, NodeOf, TableRow } from '../newsroom/model/tree.ts';
import type { Resting } from '../newsroom/questions/key-points.ts';
import { timelineOf } from '../newsroom/questions/timeline.ts';
import { languageOf } from '../text/language/language.ts';

/** The words of a full text; the newsroom has none of its own. All are plain text. */
export interface FullTextWords extends PlaceWords {
  /** What a reader must know before the text, for a page whose status says more than "settled". */
  status: (article: Article) => string | undefined;
  /** Before the link to the article that comes after this one. */
  successor: (article: Article) => string;
  asOf: (article: Article) => string;
  /** Of which series it is, and which part of it. */
  part: (part: Part) => string;
  keyPoints: string;
  standing: (claim: Claim, actors: Newsroom['actors']) => string;
  when: (event: Event) => string;
  /** Over the words that the text leaves to their definitions. */
  terms: string;
  sources: string;
  /** What is known of a source besides author, publisher and title: its date, its language. */
  details: (cited: Cited) => string[];
  archived: string;
  /** The place and the words of a citation. */
  pinpoint: (citation: Citation) => string;
  /** A chart as what it is, its table, where the figures come from, and the words of the link to them. */
  chart: (
    dataset: Dataset,
    chart: NodeOf<'chart'>,
  ) => { title: string; head: string[]; rows: string[][]; source: string; download: string };
  /** Whose a picture is, why it may be shown, and that a program made it where one did. */
  credit: (figure: NodeOf<'figure'>) => string;
  /** Over the ledger. */
  changes: string;
  /** What an entry is, and its day; and that of one on another page. */
  change: (change: Change) => string;
  elsewhere: (change: Change) => string;
  /** After what was corrected on another page. */
  unread: string;
  about: string;
  was: string;
  is: string;
  withdrawn: string;
}

/** The sources of an article's text alone, with the numbers they have on its page. */
export const textSources = (newsroom: Newsroom, article: Article): Bibliography =>
  bibliography(newsroom, bodyUses(article.body));

/**
 * An article as a text that makes sense where none of our pages, styles and ids reach: addresses are absolute,
 * mentions lead to the pages of what they name, standings and citations are text.
 */
export const fullText = (
  newsroom: Newsroom,
  article: Article,
  publisher: Publisher,
  words: FullTextWords,
): Block[] => [
  ...preamble(newsroom, article, publisher, words),
  ...(article.status === 'withdrawn'
    ? [paragraph(languageOf(publisher.language).typeset(words.withdrawn))]
    : []),
  ...keyPoints(article, publisher, words),
  ...summary(words.whyItMatters, article.whyItMatters, publisher),
  ...summary(words.background, article.background, publisher),
  ...text(newsroom, article, publisher, words),
  ...termList(newsroom, article, publisher, words),
  ...sourceList(textSources(newsroom, article), publisher, words),
  ...ledger(newsroom, article, publisher, words),
];

export const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });
const heading = (title: string): Block => ({ type: 'heading', depth: 2, children: [title] });
const link = (url: string, ...children: Inline[]): Inline => ({ type: 'link', url, children });

/** @param start Number of the first item, for a numbered list. */
const list = (lines: readonly Inline[][], start?: number): Block => ({
  type: 'list',
  ...(start !== undefined && { start }),
  spread: false,
  children: lines.map((line) => ({ type: 'listItem', children: [paragraph(...line)] })),
});

const preamble = (
  newsroom: Newsroom,
  article: Article,
  publisher: Publisher,
  words: FullTextWords,
): Block[] => {
  const { typeset } = languageOf(publisher.language);
  const status = words.status(article);
  const successor = successorOf(newsroom, article);
  return [
    ...(status === undefined ? [] : [paragraph(typeset(status))]),
    ...(successor
      ? [
          paragraph(
            `${words.successor(article)} `,
            link(publisher.url + pathOf('article', successor.id), typeset(successor.headline)),
          ),
        ]
      : []),
    paragraph(typeset(words.asOf(article))),
    ...partsOf(newsroom, article).map((part) => paragraph(typeset(words.part(part)))),
  ];
};

const keyPoints = ({ keyPoints: points }: Article, publisher: Publisher, words: FullTextWords): Block[] => {
  const { typeset } = languageOf(publisher.language);
  return points.length === 0
    ? []
    : [heading(words.keyPoints), list(points.map((point) => [typeset(point.text)]))];
};

const summary = (title: string, said: Resting | undefined, { language }: Publisher): Block[] =>
  said ? [heading(title), paragraph(languageOf(language).typeset(said.text))] : [];

/** The text with everything in it that depends on a page put into words and addresses. */
const text = (newsroom: Newsroom, article: Article, publisher: Publisher, words: FullTextWords): Block[] => {
  const sources = textSources(newsroom, article);
  const claims = new Map(article.body.claims.map((claim) => [claim.id, claim]));
  const page = publisher.url + pathOf('article', article.id);
  return replace(article.body.tree, {
    inline(node) {
      switch (node.type) {
        case 'link':
          return [link(absolute(presentAddress(newsroom, node.url), publisher.url, page), ...node.children)];
        case 'mention':
          return [link(publisher.url + pathOf(node.kind, node.id), ...node.children)];
        case 'citations':
          return node.citations
            .flatMap((citation) => sources.get(citation.source) ?? [])
            .flatMap(({ source, number }) => [
              ' ',
              { type: 'citation', number, url: `${page}#${sourceId(source.id)}` },
            ]);
        case 'standing': {
          const claim = claims.get(node.claim);
          if (!claim) return [];
          return [{ type: 'emphasis', children: [words.standing(claim, newsroom.actors)] }, ': '];
        }
        default:
          return [node];
      }
    },
    block: (node) =>
      node.type === 'figure'
        ? figure(node, newsroom, publisher, words)
        : node.type === 'chart'
          ? chart(node, newsroom, article, publisher, words)
          : node.type === 'block'
            ? events(newsroom, article, publisher, words)
            : [node],
  });
};

const figure = (
  node: NodeOf<'figure'>,
  newsroom: Newsroom,
  publisher: Publisher,
  words: FullTextWords,
): Block[] => {
  const picture = newsroom.pictures.get(node.src);
  const caption = node.children.flatMap((child) =>
    child.type === 'paragraph' ? [...child.children, ' '] : [],
  );
  return [
    ...(picture ? [paragraph(imageOf(picture, node.alt, publisher))] : []),
    paragraph(...caption, words.credit(node)),
  ];
};

/** A drawing is its table where none can be shown. */
const chart = (
  node: NodeOf<'chart'>,
  newsroom: Newsroom,
  article: Article,
  publisher: Publisher,
  words: FullTextWords,
): Block[] => {
  const dataset = newsroom.data.get(node.data);
  if (!dataset) return [];
  const { title, head, rows, source, download } = words.chart(dataset, node);
  const cited = textSources(newsroom, article);
  const row = (cells: readonly string[]): TableRow => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: [cell] })),
  });
  return [
    paragraph({ type: 'strong', children: [title] }),
    {
      type: 'table',
      align: head.map((_, index) => (index === 0 ? null : 'right')),
      children: [head, ...rows].map(row),
    },
    paragraph(
      `${source} `,
      link(publisher.url + dataPath(dataset.id), download),
      ...dataset.sources.flatMap((id): Inline[] => {
        const number = cited.get(id)?.number;
        const url = `${publisher.url}${pathOf('article', article.id)}#${sourceId(id)}`;
        return number === undefined ? [] : [' ', { type: 'citation', number, url }];
      }),
    ),
  ];
};

const imageOf = (picture: Picture, alt: string, { url }: Publisher): Inline => ({
  type: 'image',
  url: url + pictureFilePath(picture, portableFile(picture)),
  alt,
  ...shownSize(picture),
});

const absolute = (url: string, site: string, page: string): string =>
  url.startsWith('/') ? site + url : url.startsWith('#') ? page + url : url;

const events = (
  newsroom: Newsroom,
  article: Article,
  publisher: Publisher,
  words: FullTextWords,
): Block[] => {
  const { typeset } = languageOf(publisher.language);
  const { known, later } = timelineOf(newsroom, article.events, article.asOf);
  const lines = [...known, ...later].map((event) => [`${words.when(event)}: ${typeset(event.title)}`]);
  return lines.length === 0 ? [] : [list(lines)];
};

/** No card opens here, so what the words mean stands after the text. */
const termList = (
  newsroom: Newsroom,
  article: Article,
  publisher: Publisher,
  words: FullTextWords,
): Block[] => {
  const { typeset } = languageOf(publisher.language);
  const lines = termsOf(newsroom, article).map(({ id, name, description }): Inline[] => [
    link(publisher.url + pathOf('term', id), typeset(name)),
    `: ${typeset(description)}`,
  ]);
  return lines.length === 0 ? [] : [heading(words.terms), list(lines)];
};

const sourceList = (sources: Bibliography, publisher: Publisher, words: FullTextWords): Block[] => {
  const items = [...sources.values()].map((cited): ListItem => {
    const places = cited.pinpoints.map(({ citation }) => pinpointLine(cited.source, citation, words));
    return {
      type: 'listItem',
      children: [
        paragraph(...sourceLine(cited, publisher, words)),
        ...(places.length === 0 ? [] : [list(places)]),
      ],
    };
  });
  return items.length === 0
    ? []
    : [heading(words.sources), { type: 'list', start: 1, spread: false, children: items }];
};

/** A place in a source and the words that stand there, which lead to them. */
const pinpointLine = (source: Source, citation: Citation, words: FullTextWords): Inline[] => {
  const address = pinpointAddress(source, citation);
  const text = words.pinpoint(citation);
  return [address === undefined ? text : link(address, text)];
};

const sourceLine = (cited: Cited, { language }: Publisher, words: FullTextWords): Inline[] => {
  const { publisher, authors, title, archiveUrl } = cited.source;
  const { typeset } = languageOf(language);
  const address = addressOf(cited.source);
  const name = title === undefined ? publisher : `${publisher}, ${typeset(title)}`;
  return [
    ...authors.map((author) => `${author}, `),
    address === undefined ? name : link(address, name),
    ...words.details(cited).map((detail) => `, ${detail}`),
    ...(archiveUrl === undefined ? [] : [', ', link(archiveUrl, words.archived)]),
  ];
};

/** What changed, and what was corrected elsewhere and not yet read again here: as on the page. */
const ledger = (
  newsroom: Newsroom,
  article: Article,
  publisher: Publisher,
  words: FullTextWords,
): Block[] => {
  const { typeset } = languageOf(publisher.language);
  const lines = [
    ...correctionsElsewhere(newsroom, 'article', article).map(({ correction }): Inline[] => [
      `${words.elsewhere(correction.change)}: `,
      link(publisher.url + changeAddress(newsroom, correction), typeset(correction.title)),
      `: ${typeset(correction.change.note)} ${words.unread}`,
    ]),
    ...changesOf('article', article).map((one) => changeLine(one, publisher, words)),
  ];
  return lines.length === 0 ? [] : [heading(words.changes), list(lines)];
};

const changeLine = (
  { change, path, places }: Correction,
  publisher: Publisher,
  words: FullTextWords,
): Inline[] => {
  const { typeset, semicolon } = languageOf(publisher.language);
  return [
    `${words.change(change)}: ${typeset(change.note)}`,
    ...namedPlaces(places, words, typeset).flatMap(({ place, name }, index): Inline[] => [
      index === 0 ? ` ${words.about} ` : semicolon,
      link(`${publisher.url}${path}#${place.id}`, name),
    ]),
    ...(change.was === undefined || change.is === undefined
      ? []
      : [
          `${places.length === 0 ? '' : '.'} ${words.was} \u201c${typeset(change.was)}\u201d ${words.is} \u201c${typeset(change.is)}\u201d`,
        ]),
  ];
};
