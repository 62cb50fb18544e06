import type { SourceType } from '../newsroom/model/schema/sources.ts';
import { hostOf } from '../newsroom/model/voice.ts';
import { escapePattern } from '../text/escape-pattern.ts';
import { fold } from '../text/fold.ts';
import { isThing, listOf, readPageData, wordsOf, type PageData, type Thing } from './page-data.ts';
import { writtenBy } from './authors.ts';
import type { KnownPublishers } from './publishers.ts';
import {
  addressesOf,
  dateOf,
  doiOf,
  foreignLanguage,
  UnreadableReference,
  type Reference,
} from './reference.ts';

/** A source as its page describes it, and what an editor should know about that. */
export interface PageReference {
  reference: Reference;
  remarks: string[];
}

const TYPES: readonly (readonly [type: SourceType, of: RegExp])[] = [
  ['paper', /^(?:Medical)?ScholarlyArticle$/],
  ['report', /^(?:Report|TechnicalReport)$/],
  ['book', /^Book$/],
  ['dataset', /^Dataset$/],
  ['law', /^Legislation(?:Object)?$/],
];
/** Types of JSON-LD that describe the page itself, and not its site or a part of the page. */
const WORKS =
  /Article$|^(?:BlogPosting|Report|Book|Dataset|Legislation|LiveBlogPosting|WebPage|CreativeWork|AnalysisNewsArticle)$/;

const typesOf = (thing: Thing): string[] => listOf(thing['@type']).filter((type) => typeof type === 'string');

/** The most telling description of the page. */
const workOf = ({ things }: PageData): Thing => {
  const works = things.filter((thing) => typesOf(thing).some((type) => WORKS.test(type)));
  return works.find((thing) => !typesOf(thing).includes('WebPage')) ?? works[0] ?? {};
};

const firstOf = (...lists: readonly (readonly string[])[]): string | undefined => lists.flat().find(Boolean);

const isAddress = (text: string): boolean => /^https?:/i.test(text);

/** What stands behind the last stroke of a title. */
const BEHIND = /^(.+\S)\s+[|–—·•-]\s+([^|]+)$/;

/** The title of a page without the name of its site, which many pages put behind it, and offices before it. */
const withoutSite = (title: string, names: readonly string[]): string => {
  const isSite = (words: string) => names.some((name) => name !== '' && fold(name) === fold(words));
  const [, begin = title, end = ''] = BEHIND.exec(title) ?? [];
  if (isSite(end)) return begin;
  const [, site = '', rest = title] = /^([^|:–—·•]+?)(?::|\s+[|–—·•-])\s+(\S.*)$/.exec(title) ?? [];
  return isSite(site) ? rest : title;
};

/** How a browser that saved a page says where the page was. */
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->|^\s*url:\s*(https?:\S+)\s*$/m;

const addressIn = (html: string, page: PageData, asked: string | undefined): string | undefined => {
  const [, saved, single] = SAVED_FROM.exec(html.slice(0, 5000)) ?? [];
  const base = asked ?? saved ?? single;
  const [said] = [page.canonical, ...page.meta('og:url')]
    .filter((address) => address !== '' && URL.canParse(address, base))
    .map((address) => new URL(address, base).href)
    .filter(isAddress);
  if (base === undefined) return said;
  // An address at another host is that of a page from which this one was copied.
  return said !== undefined && hostOf(said) === hostOf(base) ? said : base;
};

const authorsIn = (page: PageData, work: Thing): string[] => {
  const cited = page.meta('citation_author').map((name) => name.replace(/^([^,]+),\s*(.+)$/, '$2 $1'));
  const lists = [
    cited,
    wordsOf(work['author']),
    wordsOf(work['creator']),
    page.meta('dc.creator'),
    page.meta('article:author'),
    page.meta('author'),
  ];
  const names =
    lists.map((list) => list.filter((name) => !isAddress(name))).find((list) => list.length > 0) ?? [];
  return [...new Set(names.map((name) => name.replace(/^(?:by|von|par)\s+/i, '').trim()))];
};

/** Authors of which the page says that they are no persons. */
const organisationsIn = (work: Thing): string[] =>
  [work['author'], work['creator']]
    .flatMap(listOf)
    .filter((one) => isThing(one) && typesOf(one).some((type) => type.endsWith('Organization')))
    .flatMap(wordsOf);

/** The agency that is credited at the beginning or the end of a text: "(Reuters) -", "© AFP", "AFP/". */
const creditIn = (text: string, agencies: KnownPublishers['agencies']): string | undefined => {
  const edges = `${text.slice(0, 3000)} ${text.slice(-3000)}`;
  return [...agencies].find(([name]) => {
    const word = escapePattern(name);
    return new RegExp(
      `\\(${word}\\)|©\\s*(?:\\d{4}\\s+)?${word}\\b|(?:^|[\\s/])${word}/|\\b[Bb]y ${word}\\b`,
      'u',
    ).test(edges);
  })?.[1];
};

/** The name of a journal, where the page is an article in one. */
const journalOf = (page: PageData): string | undefined =>
  firstOf(page.meta('citation_journal_title'), page.meta('prism.publicationname'));

/** The names that a page gives for its site or its publisher. */
const sitesOf = (page: PageData, work: Thing): string[] => [
  ...wordsOf(work['publisher']),
  ...page.meta('og:site_name'),
  ...page.meta('dc.publisher'),
  ...page.meta('citation_publisher'),
];

/** Names of the fields that say when a page was published, the most exact first. */
const DATES_OF_PAPERS = ['citation_publication_date', 'citation_date', 'citation_online_date'];
const DATES_OF_PAGES = [
  'article:published_time',
  'og:article:published_time',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'date',
  'datepublished',
  'pubdate',
  'parsely-pub-date',
];

/** The first date that has come. */
const publishedOn = (page: PageData, work: Thing, today: string): string | undefined =>
  [
    ...DATES_OF_PAPERS.flatMap(page.meta),
    ...wordsOf(work['datePublished']),
    ...DATES_OF_PAGES.flatMap(page.meta),
  ]
    .flatMap((written) => dateOf(written) ?? [])
    .find((date) => date <= today);

const titleOf = (page: PageData, work: Thing): string | undefined =>
  firstOf(
    page.meta('citation_title'),
    wordsOf(work['headline']),
    page.meta('og:title'),
    page.meta('dc.title'),
    wordsOf(work['name']),
    [page.title],
  );

const doiIn = (page: PageData, work: Thing, url: string): string | undefined =>
  [
    ...page.meta('citation_doi'),
    ...page.meta('dc.identifier'),
    ...wordsOf(work['sameAs']),
    /^https?:\/\/(?:dx\.)?doi\.org\//.test(url) ? url : '',
  ].flatMap((written) => doiOf(written) ?? [])[0];

const pagesOf = (page: PageData): string =>
  ['citation_firstpage', 'citation_lastpage'].flatMap((name) => page.meta(name).slice(0, 1)).join('–');

const languageIn = (page: PageData, work: Thing, ofSite: string): string | undefined => {
  const code = firstOf(
    [page.lang],
    wordsOf(work['inLanguage']),
    page.meta('citation_language'),
    page.meta('og:locale'),
  );
  return code === undefined ? undefined : foreignLanguage(code, ofSite);
};

/**
 * What a page says of itself.
 *
 * @param asked The address under which it was found; of a saved page it is looked for in the page.
 * @param today `YYYY-MM-DD`.
 * @throws UnreadableReference When the page has no address.
 */
export const readPage = (
  html: string,
  asked: string | undefined,
  { publishers, language, today }: { publishers: KnownPublishers; language: string; today: string },
): PageReference => {
  const page = readPageData(html);
  const work = workOf(page);
  const address = addressIn(html, page, asked);
  if (address === undefined)
    throw new UnreadableReference('The page does not say what its address was. Give it with --url ADDRESS.');
  const { url = address, archiveUrl } = addressesOf(address);
  const journal = journalOf(page);
  const sites = sitesOf(page, work);
  const [said] = sites;
  const title = titleOf(page, work);
  // A name that stands behind the title may be anybody's: it is taken where the content has a publisher of that name.
  const [, , behind = ''] = BEHIND.exec(title ?? '') ?? [];
  // Readers know the journal: the house that prints it is found by its host or its aliases.
  const publisher =
    journal ??
    publishers.at(url) ??
    (said === undefined ? publishers.named(behind) : (publishers.named(said) ?? said));
  const type =
    journal === undefined ? TYPES.find(([, of]) => typesOf(work).some((one) => of.test(one)))?.[0] : 'paper';
  const organisations = new Set(organisationsIn(work));
  const {
    authors,
    via,
    remarks: ofAuthors,
  } = writtenBy(authorsIn(page, work), publisher, publishers, (name) => organisations.has(name));
  const credit = via === undefined ? creditIn(page.text, publishers.agencies) : undefined;
  const date = publishedOn(page, work, today);
  const doi = doiIn(page, work, url);
  const pages = pagesOf(page);
  const lang = languageIn(page, work, language);
  const [isbn] = page.meta('citation_isbn');
  const remarks = [
    ...ofAuthors,
    publisher === undefined &&
      'The page does not say who publishes it, so "publisher" has the name of its website. Write the name of the publisher.',
    credit !== undefined &&
      credit !== publisher &&
      `The page names ${credit}. If it carries the agency's text, add "via: ${credit}".`,
    date === undefined &&
      'The page does not say when it was published, so the source has no date. Add "date" if you know it.',
    title === undefined && 'The page has no title. Add "title" if you saw one.',
  ];
  return {
    reference: {
      ...(type !== undefined && { type }),
      publisher: publisher ?? hostOf(url) ?? url,
      authors,
      ...(title !== undefined && { title: withoutSite(title, [...sites, publisher ?? '']) }),
      url,
      ...(archiveUrl !== undefined && { archiveUrl }),
      ...(date !== undefined && { date }),
      ...(doi !== undefined && { doi }),
      ...(isbn !== undefined && { isbn }),
      ...(pages !== '' && { pages }),
      accessed: today,
      ...(via !== undefined && { via }),
      ...(lang !== undefined && { lang }),
    },
    remarks: remarks.filter((remark) => remark !== false),
  };
};
