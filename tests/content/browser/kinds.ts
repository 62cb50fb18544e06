import { base } from '../../../src/site.ts';
import { dist, readPages, type Page } from '../pages.ts';

/** The address of a page, without what an editor named. */
const kindOf = (path: string): string =>
  path
    .replace(/^\/(actors|articles|locations|people|terms|topics)\/[^/]+\//, '/$1/ID/')
    .replace(/key-points\/[^/]+/, 'key-points/ID');

/** How much a page has in it: its styles are in its head, or in a file. */
const sizeOf = ({ html }: Page): number => html.length - html.indexOf('<body');

/** Of the pages that are made by the same file of src/pages, the one with most in it. */
export const onePageOfEachKind = (pages: readonly Page[]): string[] =>
  [...Map.groupBy(pages, ({ path }) => kindOf(path)).values()].map(
    (same) => same.reduce((most, page) => (sizeOf(page) > sizeOf(most) ? page : most)).path,
  );

const pages = readPages(dist);

/** Every page of the site, as a browser asks for it. */
export const addresses: string[] = pages.map(({ path }) => base + path);

/** One page of each kind. */
export const pageOfEachKind: string[] = onePageOfEachKind(pages).map((path) => base + path);

const absent = ['articles', 'actors', 'locations', 'terms', 'topics'].filter(
  (kind) => !pages.some(({ path }) => path.startsWith(`/${kind}/`) && path !== `/${kind}/`),
);
if (absent.length > 0) console.info(`This newsroom has no page of these kinds to look at: ${absent.join(', ')}.`);
