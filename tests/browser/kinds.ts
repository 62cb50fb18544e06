import { dist, readPages } from '../site/pages.ts';

/** The address of a page, without what an editor named. */
const kindOf = (path: string): string =>
  path
    .replace(/^\/(actors|articles|locations|topics)\/[^/]+\//, '/$1/ID/')
    .replace(/key-points\/[^/]+/, 'key-points/ID');

/** One page of each kind: of those that are made by the same file of src/pages, the one with most in it. */
export const pageOfEachKind: string[] = [
  ...Map.groupBy(readPages(dist), ({ path }) => kindOf(path)).values(),
].map((pages) => pages.reduce((most, page) => (page.html.length > most.html.length ? page : most)).path);
