import { pageOfAddress } from '../../model/addresses.ts';
import type { Link } from '../../model/document.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import { pointPath } from '../../model/paths.ts';
import { problem, type Problem } from '../../model/problems.ts';
import { SETTINGS } from '../../model/settings.ts';
import { listPaths } from '../../questions/archive/lists.ts';
import { languageOf } from '../../../text/language/language.ts';
import { contentRule, pageOf } from './content-rule.ts';

/** A link by address leads to something on the site. What was on a withdrawn page has its explanation there. */
export const knownLinks = contentRule(
  ['broken-link'],
  ({
    documents,
    language,
    newsroom,
    publicNewsroom,
    addresses,
    publicAddresses,
    siteLinks = [],
    without = [],
    withdrawnPages,
    unreadPages,
  }) => {
    const broken = (
      file: string,
      ownPage: string,
      links: readonly Link[],
      there: ReadonlySet<string>,
    ): Problem<'broken-link'>[] =>
      links.flatMap(({ url, at }) => {
        const own = url.startsWith('#');
        const page = own ? ownPage : pageOfAddress(url);
        if (there.has(own ? page + url : url) || unreadPages.has(page) || withdrawnPages.has(page)) return [];
        const onPage = [...there].filter((other) => other.startsWith(`${page}#`));
        // A list that an address lies below is in it letter by letter, and not what was meant.
        const pages = [...there].filter((other) => !other.includes('#') && !url.startsWith(other));
        const known = own
          ? onPage.map((other) => other.slice(page.length))
          : there.has(page)
            ? onPage
            : pages;
        return [{ ...problem('broken-link', file, at, { url, known }), lost: own ? page + url : url }];
      });
    const { letterOf } = languageOf(language);
    const made = (seen: Newsroom) => [
      ...listPaths(seen, without, letterOf),
      ...(without.includes('key-points')
        ? []
        : seen.articles.list.flatMap(({ id, keyPoints }) =>
            keyPoints.map((point) => pointPath(id, point.id)),
          )),
    ];
    const all = new Set([...made(newsroom), ...addresses]);
    return [
      ...broken(SETTINGS, '', siteLinks, new Set([...made(publicNewsroom), ...publicAddresses])),
      ...documents.flatMap((document) => broken(document.path, pageOf(document) ?? '', document.links, all)),
    ];
  },
);
