import { INTRO, WHEREABOUTS } from '../newsroom/questions/sources/entity-uses.ts';
import type { ListedFact } from '../newsroom/questions/fact-list.ts';
import type { Event } from '../newsroom/model/newsroom.ts';
import { eventId, factId } from '../newsroom/model/paths.ts';
import type { RelationGroup } from '../newsroom/questions/relations/groups.ts';
import { shortName } from '../newsroom/model/short-name.ts';
import type { TopicRelations } from '../newsroom/questions/relations/of-topic.ts';
import { eventDate } from './dates.ts';
import { language, typeset } from './language.ts';
import { words } from './words.ts';

/** What the list of sources calls the parts of a page that cite them, by fragment id. */
export type PartNames = ReadonlyMap<string, string>;

export const partNames = (
  facts: readonly ListedFact[],
  groups: readonly RelationGroup[],
  events: readonly Event[],
): PartNames =>
  new Map([
    [INTRO, words.citedIn.intro],
    [WHEREABOUTS, words.citedIn.whereabouts],
    ...facts.map(({ fact, number }) => [factId(fact.id), words.citedIn.fact({ number })] as const),
    ...groups.flatMap(({ relations }) =>
      relations.map(
        ({ anchor, other }) => [anchor, words.citedIn.relation({ name: typeset(other.name) })] as const,
      ),
    ),
    ...events.map((event) => [eventId(event.id), words.citedIn.event({ date: eventDate(event) })] as const),
  ]);

export const topicPartNames = (groups: readonly TopicRelations[], events: readonly Event[]): PartNames =>
  new Map([
    ...partNames([], [], events),
    ...groups.flatMap(({ relations }) =>
      relations.map(
        ({ anchor, from, to }) =>
          [
            anchor,
            words.citedIn.relationOf({
              from: typeset(shortName(from, language.tag)),
              to: typeset(shortName(to, language.tag)),
            }),
          ] as const,
      ),
    ),
  ]);
