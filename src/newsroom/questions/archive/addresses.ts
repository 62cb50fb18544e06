import type { Correction } from '../../changes/corrections.ts';
import { pageOfAddress } from '../../model/addresses.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import { indexed } from '../../model/newsroom-index.ts';
import { CORRECTIONS, eventId, pathOf } from '../../model/paths.ts';
import { correctionsIn, eventsOf, type Archived } from './lists.ts';
import { allParts } from './parts.ts';

/**
 * Where something stands that is listed on a page which has no room for all: on that page, or else in the archive of the list.
 * Every link to an event or to an entry of a ledger is made here.
 */

/** What the page of a list does not show, with the pages of its archive that do. */
const notShown = <T>({ path, shown, parts }: Archived<T>): (readonly [entry: T, page: string])[] => {
  const here = new Set(shown);
  return allParts(parts).flatMap((part) =>
    part.entries.filter((entry) => !here.has(entry)).map((entry) => [entry, `${path}${part.path}/`] as const),
  );
};

/** By the ids of the topic and of the event. */
const pagesOfEvents = indexed('page of an event', (newsroom) =>
  newsroom.topics.list.flatMap(({ id }) =>
    notShown(eventsOf(newsroom, 'topic', id)).map(([event, page]) => [`${id} ${event.id}`, page] as const),
  ),
);

/** Where a topic tells an event. */
export const eventAddress = (newsroom: Newsroom, topic: string, event: string): string =>
  `${pagesOfEvents(newsroom, `${topic} ${event}`)[0] ?? pathOf('topic', topic)}#${eventId(event)}`;

const pagesOfCorrections = indexed('page of a correction', (newsroom) =>
  notShown(correctionsIn(newsroom)).map(([{ path, id }, page]) => [`${path}#${id}`, page] as const),
);

/** Where an entry of a ledger stands: that of an event beside the event, that of a source in the list of corrections. */
export const changeAddress = (
  newsroom: Newsroom,
  { of, path, id }: Pick<Correction, 'of' | 'path' | 'id'>,
): string => {
  const topic = of.kind === 'event' ? newsroom.events.get(of.id)?.topics[0] : undefined;
  if (topic !== undefined) return `${pageOfAddress(eventAddress(newsroom, topic, of.id))}#${id}`;
  const page = path === CORRECTIONS ? pagesOfCorrections(newsroom, `${path}#${id}`)[0] : undefined;
  return `${page ?? path}#${id}`;
};

const EVENT = new RegExp(`^${pathOf('topic', '([^/]+)')}#${eventId('(.+)')}$`);

/** Where that stands by now which an editor's link leads to: an event moves into the archive of its topic. */
export const presentAddress = (newsroom: Newsroom, address: string): string => {
  const [, topic, event] = EVENT.exec(address) ?? [];
  return topic === undefined || event === undefined ? address : eventAddress(newsroom, topic, event);
};
