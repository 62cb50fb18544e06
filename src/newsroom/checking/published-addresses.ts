import { addressesOf } from '../model/addresses.ts';
import type { Document } from '../model/document.ts';
import type { Newsroom } from '../model/newsroom.ts';
import { pathOf } from '../model/paths.ts';
import { problem, type Problem } from '../model/problems.ts';

const pageOf = (address: string): string => address.split('#')[0] ?? '';

/**
 * @param published Addresses that readers may have.
 * @param file Where they come from, as the problems shall say it.
 * @param today `YYYY-MM-DD`, for the lines the hint proposes.
 * @param unread Pages whose files could not be read: what they have is not known.
 */
export const checkAddresses = (
  newsroom: Newsroom,
  published: readonly string[],
  file: string,
  today: string,
  unread: ReadonlySet<string> = new Set(),
): Problem[] => {
  const there = new Set(addressesOf(newsroom));
  const retired = new Set(newsroom.retired.list.map(({ address }) => address));
  // A withdrawn or retired page explains itself, and with it all of its points.
  const explained = new Set([...[...retired].filter((address) => !address.includes('#')), ...unread]);
  for (const { id, status } of newsroom.articles.list) {
    if (status === 'withdrawn') explained.add(pathOf('article', id));
  }
  return published.flatMap((address, index) => {
    if (there.has(address) || retired.has(address) || explained.has(pageOf(address))) return [];
    const name = address.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
    return [
      problem('address-gone', file, { line: index + 1, column: 1 }, { address, file: name, date: today }),
    ];
  });
};

/** Retirements that contradict the rest of the site. */
export const checkRetired = (newsroom: Newsroom, documents: readonly Document[]): Problem[] => {
  const there = new Set(addressesOf(newsroom));
  return documents.flatMap((document) => {
    const retirement = document.collection === 'retired' ? newsroom.retired.get(document.id) : undefined;
    if (!retirement) return [];
    const { address, successor, kind } = retirement;
    const { path, positions } = document;
    return [
      ...(there.has(address) ? [problem('address-lives', path, positions['address'], { address })] : []),
      ...(kind === 'moved' && successor === undefined ? [problem('moved-nowhere', path, undefined, {})] : []),
      ...(successor !== undefined && !there.has(successor)
        ? [problem('broken-link', path, positions['successor'], { url: successor, known: there })]
        : []),
    ];
  });
};
