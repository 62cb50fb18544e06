import { pageHtml } from '../../src/publishing/html.ts';
import { readBody, type ReadBody } from '../../src/newsroom/reading/read-body.ts';
import type { Body } from '../../src/newsroom/model/document.ts';
import { languageOf } from '../../src/text/language/language.ts';
import type { Collection } from '../../src/newsroom/model/kinds.ts';

/** Bodies of articles, read alone, and what became of them in a form that is easy to compare. */

export const readText = (text: string, collection: Collection = 'articles'): ReadBody =>
  readBody('text.mdx', collection, text, languageOf('en-GB'));

export const bodyOf = (text: string): Body => readText(text).body;

/** `line:column code`, for each problem. */
export const placesOf = (text: string, collection?: Collection): string[] =>
  readText(text, collection).problems.map(({ line, column, code }) => `${line}:${column} ${code}`);

/** As a page has it, in one line; what the page draws itself stands between braces. */
export const htmlOf = (text: string): string =>
  pageHtml(bodyOf(text).tree, {
    mention: ({ kind, id }, words) => `{${kind} ${id}: ${words}}`,
    address: (url) => url,
    citations: (citations) => `{${citations.map(({ source }) => source).join(' ')}}`,
    standing: (claim) => `{standing of ${claim}}`,
    corrected: (claim) => (claim === 'mended' ? '{corrected}' : ''),
    chart: ({ data }) => `{chart of ${data}}`,
    figure: ({ src }, caption) => `{picture ${src}: ${caption}}`,
    footnote: (letter, leads) => `${leads} ${letter}`,
  })
    .map((piece) => (typeof piece === 'string' ? piece : `{${piece.name}}`))
    .join('');
