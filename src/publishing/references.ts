import type { Publisher } from './publisher.ts';
import { dateModified } from '../newsroom/model/dates.ts';
import type { Article } from '../newsroom/model/newsroom.ts';
import { pathOf } from '../newsroom/model/paths.ts';
import { languageOf } from '../text/language/language.ts';
import { encodeBibtex } from '../text/encode.ts';

/** https://docs.citationstyles.org/en/stable/specification.html, as JSON. */
export interface CslItem {
  id: string;
  type: 'webpage';
  title: string;
  author: { literal: string }[];
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

/**
 * How to cite a page: with the day it describes and the day it last changed, since a reader of the
 * reference must know which state was meant. Without a style of the language that is left to the address.
 */
export const referencesTo = (article: Article, publisher: Publisher): References => {
  const url = publisher.url + pathOf('article', article.id);
  const modified = dateModified(article);
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
    `  author = {{${encodeBibtex(publisher.name)}}},`,
    `  title = {{${encodeBibtex(article.headline)}}},`,
    `  date = {${article.datePublished}},`,
    `  url = {${url}},`,
    `  note = {${encodeBibtex(note)}},`,
    '}',
  ].join('\n');
  return {
    plain: [
      publisher.name,
      style?.title(article.headline) ?? article.headline,
      article.datePublished + (state === '' ? '' : ` (${state})`),
      url,
    ].join(comma),
    bibtex,
    csl: {
      id: article.id,
      type: 'webpage',
      title: article.headline,
      author: [{ literal: publisher.name }],
      'container-title': publisher.name,
      issued: { 'date-parts': [article.datePublished.split('-').map(Number)] },
      URL: url,
      language: publisher.language,
      note,
    },
  };
};
