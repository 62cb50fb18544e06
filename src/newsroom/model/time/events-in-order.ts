import type { Article, Event } from '../newsroom.ts';
import { inKnownOrder } from './partial-date.ts';

/** By the id of an event those that come right before it. */
type Before = ReadonlyMap<string, Set<string>>;

/** Those that come before an event, and what comes before them. */
const allBefore = (before: Before, id: string, found = new Set<string>()): ReadonlySet<string> => {
  for (const next of before.get(id) ?? []) if (!found.has(next)) allBefore(before, next, found.add(next));
  return found;
};

/**
 * Events in the order of time. Those of which no file tells which came first stand as the newest article that lists both has them,
 * and where none does, by their ids. Where articles contradict each other in a circle, the newest have their way.
 *
 * @param articles The latest state of knowledge first.
 */
export const eventsInOrder = <E extends Pick<Event, 'id' | 'date' | 'endDate' | 'sequence'>>(
  events: readonly E[],
  articles: readonly Pick<Article, 'events'>[],
): E[] => {
  const byId = new Map(events.map((event) => [event.id, event]));
  const before = new Map(events.map(({ id }) => [id, new Set<string>()]));
  for (const article of articles) {
    const listed = [...new Set(article.events)].flatMap((id) => byId.get(id) ?? []);
    for (const [index, event] of listed.entries())
      for (const earlier of listed.slice(0, index).toReversed())
        if (
          inKnownOrder(earlier, event) === 0 &&
          !allBefore(before, event.id).has(earlier.id) &&
          !allBefore(before, earlier.id).has(event.id)
        )
          before.get(event.id)?.add(earlier.id);
  }
  const inOrder = new Map<string, E>();
  const place = (event: E): void => {
    if (inOrder.has(event.id)) return;
    for (const id of [...(before.get(event.id) ?? [])].toSorted()) place(byId.get(id) as E);
    inOrder.set(event.id, event);
  };
  const byIds = [...byId.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const event of byIds.toSorted(inKnownOrder)) place(event);
  return [...inOrder.values()];
};
