import { beginningOf } from '../text/beginning.ts';
import { INTRO, WHEREABOUTS } from '../newsroom/questions/sources/entity-uses.ts';
import type { ListedFact } from '../newsroom/questions/fact-list.ts';
import type { Event } from '../newsroom/model/newsroom.ts';
import { eventId, factId } from '../newsroom/model/paths.ts';
import type { RelationGroup } from '../newsroom/questions/relations/groups.ts';
import type { ListedRelation } from '../newsroom/questions/relations/relations.ts';
import { shortName } from '../newsroom/model/short-name.ts';
import type { TopicRelations } from '../newsroom/questions/relations/of-topic.ts';
import { eventDate } from './dates.ts';
import { language, typeset } from './language.ts';
import { numeral } from './numbers.ts';
import { words } from './words.ts';

/** What the list of sources calls the parts of a page that cite them, by fragment id. */
export type PartNames = ReadonlyMap<string, string>;

interface Part {
  id: string;
  name: string;
  /** What tells it from others of the name. */
  what?: string;
}

const ofEvent = (event: Event): Part => ({
  id: eventId(event.id),
  name: words.citedIn.event({ date: eventDate(event) }),
  what: typeset(beginningOf(event.title)),
});

const ofRelation = ({ anchor, relation, over }: ListedRelation, name: string): Part => ({
  id: anchor,
  name,
  what: words.relations.edges[relation.kind][over ? 'over' : 'lasting'],
});

/** Links with the same words lead to the same place: parts of one name have what tells them apart beside it, or else a number. */
const named = (parts: readonly Part[]): PartNames => {
  const byName = Map.groupBy(parts, ({ name }) => name);
  return new Map(
    parts.map(({ id, name, what }) => {
      const alike = byName.get(name) ?? [];
      if (alike.length === 1) return [id, name];
      const isApart = what !== undefined && alike.filter((other) => other.what === what).length === 1;
      const number = alike.findIndex((other) => other.id === id) + 1;
      return [id, words.citedIn.apart({ part: name, what: isApart ? what : numeral(number) })];
    }),
  );
};

export const partNames = (
  facts: readonly ListedFact[],
  groups: readonly RelationGroup[],
  events: readonly Event[],
): PartNames =>
  named([
    { id: INTRO, name: words.citedIn.intro },
    { id: WHEREABOUTS, name: words.citedIn.whereabouts },
    ...facts.map(({ fact, number }) => ({ id: factId(fact.id), name: words.citedIn.fact({ number }) })),
    ...groups.flatMap(({ relations }) =>
      relations.map((one) => ofRelation(one, words.citedIn.relation({ name: typeset(one.other.name) }))),
    ),
    ...events.map(ofEvent),
  ]);

export const topicPartNames = (groups: readonly TopicRelations[], events: readonly Event[]): PartNames =>
  named([
    { id: INTRO, name: words.citedIn.intro },
    ...groups.flatMap(({ relations }) =>
      relations.map((one) =>
        ofRelation(
          one,
          words.citedIn.relationOf({
            from: typeset(shortName(one.from, language.tag)),
            to: typeset(shortName(one.to, language.tag)),
          }),
        ),
      ),
    ),
    ...events.map(ofEvent),
  ]);
