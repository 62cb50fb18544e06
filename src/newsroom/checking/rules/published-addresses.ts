import { pageOfAddress } from '../../model/addresses.ts';
import { problem } from '../../model/problems.ts';
import { contentRule } from './content-rule.ts';

/** An address that was published leads somewhere, or a retirement says what became of it. */
export const keptAddresses = contentRule(
  ['address-gone'],
  ({ newsroom, publicAddresses, withdrawnPages, unreadPages, published, publishedFile, today }) => {
    const retired = newsroom.retired.list.map(({ address }) => address);
    const known = new Set([...publicAddresses, ...retired]);
    // A withdrawn or retired page explains itself, and with it all of its points.
    const explained = new Set([...retired, ...withdrawnPages, ...unreadPages]);
    return published.flatMap((address, index) => {
      if (known.has(address) || explained.has(pageOfAddress(address))) return [];
      const file = address.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
      const at = { line: index + 1, column: 1 };
      return [problem('address-gone', publishedFile, at, { address, file, date: today })];
    });
  },
);
