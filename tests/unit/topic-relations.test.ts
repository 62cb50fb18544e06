import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/newsroom/checking/assemble.ts';
import { topicRelations } from '../../src/newsroom/questions/relations/of-topic.ts';
import { topicUses } from '../../src/newsroom/questions/sources/topic-uses.ts';
import { topicPartNames } from '../../src/words/cited-in.ts';
import { relationSentence } from '../../src/words/relation-words.ts';
import { entryOf } from './an-entry.ts';
import { actor, read, source } from './a-document.ts';
import { cast } from './a-relation.ts';

const states = (id: string, ...relations: string[]) =>
  actor(
    `description: x\nrelations:\n${relations
      .map((one) => `  - { ${one}, asOf: 2023, sources: [post] }\n`)
      .join('')}`,
    id,
  );
const newsroom = assemble(
  [
    states(
      'board',
      'id: league, kind: opposes, to: league',
      'id: once, kind: backs, to: council, validUntil: 2020',
      'id: still, kind: coordinates-with, to: council',
      'id: abroad, kind: backs, to: stranger',
    ),
    states('council', 'id: member, kind: part-of, to: board'),
    states('league', 'id: stranger, kind: leads, to: stranger'),
    states('stranger', 'id: council, kind: leads, to: council'),
    read(
      'topics',
      'topics/river.mdx',
      '---\nname: River\ndescription: x\nsides:\n  - { name: Town, actors: [council, board] }\n  - { name: Land, actors: [league, board] }\n---\n',
    ),
    source('post'),
  ],
  'en-GB',
);
const topic = entryOf(newsroom.topics, 'river');
const groups = topicRelations(newsroom, topic, '2023-06-01');

describe('the relations of a topic', () => {
  it('are those among its actors, by family, those that last first', () => {
    expect(
      groups.map(({ family, relations }) => [family, relations.map(({ relation }) => relation.id)]),
    ).toEqual([
      ['support', ['still', 'once']],
      ['conflict', ['league']],
      ['membership', ['member']],
    ]);
  });

  it('bring their sources into the list of the page, which says who is related to whom', () => {
    const uses = topicUses(topic, groups, []);
    expect(uses).toContainEqual({ sources: ['post'], from: 'page-relation-board-once' });
    const names = topicPartNames(groups, []);
    expect(uses.map(({ from = '' }) => names.get(from))).not.toContain(undefined);
  });
});

describe('a sentence about a relation', () => {
  it.each([
    [['Iran', 'backs', 'Bashar al-Assad'], 'Iran backed Bashar al-Assad', '2024'],
    [['Iran', 'allied-with', 'Syrian government'], 'Iran is allied with the Syrian government', undefined],
    [['Syrian army', 'part-of', 'Iran'], 'The Syrian army is part of Iran', undefined],
  ] as const)('is in the tense of the relation, with an article where the name needs one', (...given) => {
    const [[from, kind, to], sentence, until] = given;
    const one = cast().relation(from, kind, to, until === undefined ? {} : { until });
    expect(relationSentence(one, ({ name }) => name)).toBe(sentence);
  });
});
