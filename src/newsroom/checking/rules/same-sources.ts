import { problem } from '../../model/problems.ts';
import { contentRule } from './content-rule.ts';

/** What programs for counting readers add to an address. */
const TRACKING =
  /^(?:utm_\w+|at_\w+|mc_[ce]id|(?:fb|g|d|tw|y)clid|[gw]braid|msclkid|igshid|_ga|cmpid|ref_src|smid)$/;

/** What two addresses of one page have in common: host, path and what the page is asked for. */
export const pageAt = (address: string): string => {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  // Some sites keep the address of a page behind the sign of a fragment.
  const route = /^#!?\//.test(url.hash) ? url.hash : '';
  return url.host.replace(/^www\./, '') + url.pathname.replace(/\/+$/, '') + url.search + route;
};

/** A page is one source. It guesses: a page that changes can be cited as it was on two days. */
export const samePages = contentRule(['same-source'], ({ newsroom, positionOf }) => {
  const first = new Map<string, string>();
  return newsroom.sources.list.flatMap(({ id, path, url }) => {
    const page = pageAt(url);
    const taken = first.get(page);
    first.set(page, taken ?? id);
    return taken === undefined
      ? []
      : [problem('same-source', path, positionOf(path, 'url'), { url, first: taken })];
  });
});
