import { expect, it } from 'vitest';
import { assemble } from '../../src/newsroom/checking/assemble.ts';
import type { Actor } from '../../src/newsroom/model/newsroom.ts';
import { relationGroups } from '../../src/newsroom/questions/relations/groups.ts';
import { topicRelations } from '../../src/newsroom/questions/relations/of-topic.ts';
import { partNames, topicPartNames } from '../../src/words/cited-in.ts';
import { actor, read } from './a-document.ts';
import { entryOf } from './an-entry.ts';

const event = (id: string, title: string, date = '2023-03-02') =>
  read(
    'events',
    `events/${id}.mdx`,
    `---\ntitle: ${title}\ndate: ${date}\ntopics: [river]\nsources: [post]\n---\n`,
  );
const relation = (id: string, kind: string) =>
  `{ id: ${id}, kind: ${kind}, to: board, asOf: 2023-03-05, sources: [post] }`;

const newsroom = assemble(
  [
    actor(
      `description: x\nrelations: [${relation('pays', 'funds')}, ${relation('backs', 'backs')}, ${relation('still', 'backs')}]`,
    ),
    actor('description: x', 'board'),
    read(
      'topics',
      'topics/river.mdx',
      '---\nname: River\ndescription: x\nsides: [{ name: Town, actors: [tarvani, board] }]\n---\n',
    ),
    event('gates', 'The gates are opened', '2023-03-01'),
    event('hall', 'The town hall falls'),
    event('quake', 'The earth shakes'),
    event('quake-again', 'The earth shakes'),
  ],
  'en-GB',
);

const EVENTS = [
  'event of 1 Mar 2023',
  'event of 2 Mar 2023 (The town hall falls)',
  'event of 2 Mar 2023 (2)',
  'event of 2 Mar 2023 (3)',
];
const plain = (names: ReadonlyMap<string, string>) =>
  [...names.values()].map((name) => name.replaceAll('\u00a0', ' '));

it('Links from a source to parts of a page have names of their own', () => {
  const groups = relationGroups(newsroom, newsroom.actors.get('tarvani') as Actor, '2023-08-15');
  expect(plain(partNames([], groups, newsroom.events.list)).slice(2)).toEqual([
    'relation to Nadia Tarvani (funds)',
    'relation to Nadia Tarvani (2)',
    'relation to Nadia Tarvani (3)',
    ...EVENTS,
  ]);
});

it('They have them on the page of a topic, too', () => {
  const groups = topicRelations(newsroom, entryOf(newsroom.topics, 'river'), '2023-08-15');
  const names = plain(topicPartNames(groups, newsroom.events.list));
  expect(names).toHaveLength(new Set(names).size);
  expect(names).toEqual(expect.arrayContaining(EVENTS));
});
