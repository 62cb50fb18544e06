import { bodyUses, type Use } from './bibliography.ts';
import { INTRO } from './entity-uses.ts';
import type { Event, Topic } from '../../model/newsroom.ts';
import { eventId } from '../../model/paths.ts';
import type { TopicRelations } from '../relations/of-topic.ts';

/** Everything on a topic's page that cites sources, in the page's order. */
export const topicUses = (
  topic: Topic,
  groups: readonly TopicRelations[],
  events: readonly Event[],
): Use[] => [
  ...bodyUses(topic.body).map((use) => ({ ...use, from: INTRO })),
  ...groups.flatMap(({ relations }) =>
    relations.map(({ relation, anchor }) => ({ sources: relation.sources, from: anchor })),
  ),
  ...eventUses(events),
];

/** What events cite that stand with their texts. */
export const eventUses = (events: readonly Event[]): Use[] =>
  events.flatMap((event) =>
    [{ sources: event.sources }, ...bodyUses(event.body)].map((use) => ({ ...use, from: eventId(event.id) })),
  );
