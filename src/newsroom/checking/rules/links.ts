import { pageOfAddress } from '../../model/addresses.ts';
import type { Link } from '../../model/document.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import { pointPath } from '../../model/paths.ts';
import { problem, type Problem } from '../../model/problems.ts';
import { SETTINGS } from '../../model/settings.ts';
import { archivePaths, directoryPaths } from '../../questions/archive/lists.ts';
import { languageOf } from '../../../text/language/language.ts';
import { contentRule, pageOf } from './content-rule.ts';

/** What a link may lead to. The archives of a large newsroom cost more than all its links: few lead to one. */
interface Made {
  there: ReadonlySet<string>;
  archives: () => ReadonlySet<string>;
}

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
      { there, archives }: Made,
    ): Problem<'broken-link'>[] =>
      links.flatMap(({ url, at }) => {
        const own = url.startsWith('#');
        const page = own ? ownPage : pageOfAddress(url);
        if (there.has(own ? page + url : url) || unreadPages.has(page) || withdrawnPages.has(page)) return [];
        if (archives().has(url)) return [];
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
    const madeOf = (seen: Newsroom, known: ReadonlySet<string>): Made => {
      const points = seen.articles.list.flatMap(({ id, keyPoints }) =>
        keyPoints.map((point) => pointPath(id, point.id)),
      );
      const there = [
        ...directoryPaths(seen, without),
        ...(without.includes('key-points') ? [] : points),
        ...known,
      ];
      let archives: ReadonlySet<string> | undefined;
      return {
        there: new Set(there),
        archives: () => (archives ??= new Set(archivePaths(seen, letterOf))),
      };
    };
    const all = madeOf(newsroom, addresses);
    return [
      ...broken(SETTINGS, '', siteLinks, madeOf(publicNewsroom, publicAddresses)),
      ...documents.flatMap((document) => broken(document.path, pageOf(document) ?? '', document.links, all)),
    ];
  },
);
