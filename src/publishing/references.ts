import { authorsOf } from './byline.ts';
import type { Publisher } from './publisher.ts';
import { dateModified } from '../newsroom/model/time/dates.ts';
import type { Article, Newsroom } from '../newsroom/model/newsroom.ts';
import { pathOf } from '../newsroom/model/paths.ts';
import { languageOf } from '../text/language/language.ts';
import { encodeBibtex } from '../text/encode.ts';

/** https://docs.citationstyles.org/en/stable/specification.html, as JSON. */
export interface CslItem {
  id: string;
  type: 'webpage';
  title: string;
  author?: CslName[];
  'container-title': string;
  issued: { 'date-parts': [number[]] };
  URL: string;
  language: string;
  note: string;
}

export interface References {
  plain: string;
  bibtex: string;
  csl: CslItem;
}

/** Of an office, or of somebody with one name, the whole is literal. */
export type CslName = { literal: string } | { given: string; family: string };

/** An author of something, as programs that manage references tell persons from offices. */
export interface NamedAuthor {
  name: string;
  isPerson: boolean;
}

/** What comes before a family name belongs to it: "van den Berg". */
const NAMES = /^(\S.*?) ((?:\p{Ll}\S* )*\S+)$/u;

/** What would part a name in BibTeX. */
const LITERAL = /,|\band\b/i;

export const cslName = ({ name, isPerson }: NamedAuthor): CslName => {
  const [, given, family] = (isPerson && !LITERAL.test(name) && NAMES.exec(name)) || [];
  return given === undefined || family === undefined ? { literal: name } : { given, family };
};

/** The name of an office in braces, so that nobody takes its last word for a family name. */
export const bibtexAuthors = (authors: readonly NamedAuthor[]): string[] => {
  const names = authors.map((author) => {
    const name = encodeBibtex(author.name);
    return 'literal' in cslName(author) ? `{${name}}` : name;
  });
  return names.length === 0 ? [] : [`  author = {${names.join(' and ')}},`];
};

/**
 * How to cite a page: with the day it describes and the day it last changed, since a reader of the
 * reference must know which state was meant. Without a style of the language that is left to the address.
 */
export const referencesTo = (newsroom: Newsroom, article: Article, publisher: Publisher): References => {
  const url = publisher.url + pathOf('article', article.id);
  const modified = dateModified(article);
  const authors = authorsOf(newsroom, article, publisher).map(({ name }) => name);
  const named = authors.map((name) => ({ name, isPerson: name !== publisher.name }));
  const { citation: style, comma, semicolon } = languageOf(publisher.language);
  const states = style
    ? [
        style.asOf(article.asOf),
        ...(modified === article.datePublished ? [] : [style.updated(modified)]),
        ...(article.status === 'withdrawn' ? [style.withdrawn] : []),
      ]
    : [];
  const state = states.join(semicolon);
  const note = state.charAt(0).toUpperCase() + state.slice(1);
  const bibtex = [
    `@online{${article.id},`,
    ...bibtexAuthors(named),
    `  title = {{${encodeBibtex(article.headline)}}},`,
    `  date = {${article.datePublished}},`,
    `  url = {${url}},`,
    `  note = {${encodeBibtex(note)}},`,
    '}',
  ].join('\n');
  return {
    plain: [
      ...authors,
      style?.title(article.headline) ?? article.headline,
      ...(authors.includes(publisher.name) ? [] : [publisher.name]),
      article.datePublished + (state === '' ? '' : ` (${state})`),
      url,
    ].join(comma),
    bibtex,
    csl: {
      id: article.id,
      type: 'webpage',
      title: article.headline,
      ...(authors.length > 0 && { author: named.map(cslName) }),
      'container-title': publisher.name,
      issued: { 'date-parts': [article.datePublished.split('-').map(Number)] },
      URL: url,
      language: publisher.language,
      note,
    },
  };
};
