import { isOwnPage, pageOfAddress } from '../../model/addresses.ts';
import { problem } from '../../model/problems.ts';
import { contentRule } from './content-rule.ts';

/** A retired address leads to nothing that is still there. */
export const retiredAddresses = contentRule(['address-lives'], ({ newsroom, addresses, positionOf }) =>
  newsroom.retired.list
    .filter(({ address }) => addresses.has(address) || isOwnPage(newsroom, address))
    .map(({ path, address }) => problem('address-lives', path, positionOf(path, 'address'), { address })),
);

/** What has moved says where to. */
export const movedAddresses = contentRule(['moved-nowhere'], ({ newsroom }) =>
  newsroom.retired.list
    .filter(({ kind, successor }) => kind === 'moved' && successor === undefined)
    .map(({ path }) => problem('moved-nowhere', path, undefined, {})),
);

/** The address to go to instead is there. */
export const successorAddresses = contentRule(
  ['broken-link'],
  ({ newsroom, publicAddresses, withdrawnPages, unreadPages, positionOf }) =>
    newsroom.retired.list.flatMap(({ path, successor }) =>
      successor === undefined ||
      publicAddresses.has(successor) ||
      withdrawnPages.has(pageOfAddress(successor)) ||
      unreadPages.has(pageOfAddress(successor))
        ? []
        : [
            problem('broken-link', path, positionOf(path, 'successor'), {
              url: successor,
              known: publicAddresses,
            }),
          ],
    ),
);
