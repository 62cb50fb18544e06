import type { Source } from './newsroom.ts';
import type { SourceType } from './schema/sources.ts';

/** What can be asked of a source that is more than a web page. */

/** A type that is no web page, which is said to readers. */
export type DocumentType = Exclude<SourceType, 'web'>;

/** Where a source can be looked at: its own address, else that to which its DOI leads. */
export const addressOf = ({ url, doi }: Pick<Source, 'url' | 'doi'>): string | undefined =>
  url ??
  (doi === undefined ? undefined : `https://doi.org/${encodeURI(doi).replace(/[?#]/g, encodeURIComponent)}`);

/** Parameters that programs for counting readers add to an address. */
const TRACKING =
  /^(?:utm_\w+|at_\w+|mc_[ce]id|(?:fb|g|d|tw|y)clid|[gw]braid|msclkid|igshid|_ga|cmpid|ref_src|smid)$/;

/** An address without these parameters. */
export const withoutTracking = (address: string): string => {
  const url = new URL(address);
  const added = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  for (const name of added) url.searchParams.delete(name);
  return added.length === 0 ? address : url.href;
};

/** What two addresses of one page have in common: host, path and what the page is asked for. */
export const pageAt = (address: string): string => {
  const url = new URL(withoutTracking(address));
  // Some sites keep the path of a page in the fragment.
  const route = /^#!?\//.test(url.hash) ? url.hash : '';
  return url.host.replace(/^www\./, '') + url.pathname.replace(/\/+$/, '') + url.search + route;
};

/** The fields by which a reader finds a source. */
export type Trace = 'url' | 'doi' | 'isbn' | 'number' | 'title' | 'date' | 'pages' | 'by';

/** By what a source of each type is found: by all fields of one of the lists. */
export const TRACES: Record<SourceType, readonly (readonly Trace[])[]> = {
  web: [['url']],
  book: [['url'], ['doi'], ['isbn'], ['title', 'date']],
  report: [['url'], ['doi'], ['isbn'], ['title', 'date']],
  paper: [['url'], ['doi'], ['title', 'date', 'pages']],
  'court-file': [['url'], ['number', 'date']],
  law: [['url'], ['number', 'date']],
  dataset: [['url'], ['doi']],
  interview: [['url'], ['date', 'by']],
  broadcast: [['url'], ['title', 'date']],
  'own-reporting': [['date', 'by']],
};

/** What an editor left out of a quotation. */
const OMISSION = /\s*(?:\[\s*(?:\u2026|\.{3})\s*\]|\u2026|\.{3})\s*/;

/** The pieces of a quotation between what was left out. */
export const piecesOf = (quotation: string): string[] => quotation.split(OMISSION).filter(Boolean);

/** What many pages and bibliographies name as an author, and no person is called. */
const OFFICES = [
  /^\p{Lu}{2,}$/u,
  /\b(?:agency|commission|committee|council|department|desk|ministry|newsroom|office|service|staff|team)\b/i,
];

export const soundsLikeOffice = (name: string): boolean => OFFICES.some((sign) => sign.test(name));
