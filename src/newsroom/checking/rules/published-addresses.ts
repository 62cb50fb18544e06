import { pageOfAddress, retirementOf } from '../../model/addresses.ts';
import { isUnread } from '../../model/document.ts';
import { problem } from '../../model/problems.ts';
import { contentRule } from './content-rule.ts';

/** An address that was published leads somewhere, or a retirement says what became of it. */
export const keptAddresses = contentRule(
  ['address-gone'],
  ({
    documents,
    newsroom,
    publicAddresses,
    withdrawnPages,
    unreadPages,
    published,
    publishedFile,
    today,
  }) => {
    const retired = newsroom.retired.list.map(({ address }) => address);
    const known = new Set([...publicAddresses, ...retired]);
    // A withdrawn or retired page explains itself, and with it all of its points.
    const explained = new Set([...retired, ...withdrawnPages, ...unreadPages]);
    // Of a page that is gone the page alone is told. An event that cannot be read would stand on the page of its topic.
    const lost = new Set(
      published.filter((address) => address === pageOfAddress(address) && !known.has(address)),
    );
    const unreadEvents = new Set(
      documents.filter((one) => one.collection === 'events' && isUnread(one)).map(({ id }) => `event-${id}`),
    );
    return published.flatMap((address, index) => {
      if (known.has(address) || explained.has(pageOfAddress(address))) return [];
      const [page = '', point] = address.split('#');
      if (point !== undefined && (lost.has(page) || unreadEvents.has(point))) return [];
      const file = retirementOf(address);
      const at = { line: index + 1, column: 1 };
      return [
        { ...problem('address-gone', publishedFile, at, { address, file, date: today }), lost: address },
      ];
    });
  },
);
