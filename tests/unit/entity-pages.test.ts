import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/newsroom/model/document.ts';
import { assemble } from '../../src/newsroom/checking/assemble.ts';
import { actorDirectory, actorsOfTopic, locationDirectory } from '../../src/newsroom/questions/directory.ts';
import { factList } from '../../src/newsroom/questions/fact-list.ts';
import type { Newsroom } from '../../src/newsroom/model/newsroom.ts';
import { namesByLanguage } from '../../src/newsroom/questions/names.ts';
import { relationGroups, type RelationTo } from '../../src/newsroom/questions/relations/groups.ts';
import { placesIn, within } from '../../src/newsroom/questions/places-around.ts';
import { entryOf } from './an-entry.ts';
import { actor, article, read, source } from './a-document.ts';

const place = (id: string, type: string, partOf = '') =>
  read(
    'locations',
    `locations/${id}.mdx`,
    `---\nname: ${id}\ntype: ${type}\ndescription: x\n${partOf && `partOf: ${partOf}\n`}---\n`,
  );
const newsroomOf = (...documents: Document[]): Newsroom => assemble(documents, 'en-GB');

describe('the facts of a page', () => {
  it('stand in the order of time, numbered, each with its standing', () => {
    const newsroom = newsroomOf(
      actor(`description: x
facts:
  - { id: third, text: x, asOf: 2023-02-01, sources: [post], standing: claimed, by: tarvani }
  - { id: first, text: x, asOf: 2023-05-01, validFrom: 2019, sources: [post, gazette] }
  - { id: second, text: x, asOf: 2021, sources: [post, copy] }`),
      source('post'),
      source('gazette'),
      source('copy', 'via: post'),
    );
    expect(
      factList(newsroom, entryOf(newsroom.actors, 'tarvani')).map(({ number, fact, said }) => [
        number,
        fact.id,
        said,
      ]),
    ).toEqual([
      [1, 'first', { standing: 'confirmed', voices: ['post', 'gazette'] }],
      [2, 'second', { standing: 'reported' }],
      [3, 'third', { standing: 'claimed', by: 'tarvani' }],
    ]);
  });
});

describe('a fact of a page', () => {
  const timeless = (fields: string) => {
    const newsroom = newsroomOf(
      actor(`description: x\nfacts: [{ id: one, text: x, asOf: 2023, ${fields} }]`),
      ...['atlas', 'gazetteer', 'post'].map((id) => source(id)),
      read('publishers', 'publishers/atlas.yaml', 'name: atlas\nkind: encyclopaedia\n'),
      read('publishers', 'publishers/gazetteer.yaml', 'name: gazetteer\nkind: data\n'),
    );
    return factList(newsroom, entryOf(newsroom.actors, 'tarvani')).map((fact) => fact.timeless);
  };

  it('tells of no day if it was only looked up', () => {
    expect(timeless('sources: [gazetteer, atlas]')).toEqual([true]);
  });

  it('tells of its day if somebody reported it, or if it began or ended', () => {
    expect(timeless('sources: [gazetteer, post]')).toEqual([false]);
    expect(timeless('validFrom: 2019, sources: [gazetteer]')).toEqual([false]);
    expect(timeless('validUntil: 2024, sources: [gazetteer]')).toEqual([false]);
  });
});

describe('the relations of a page', () => {
  it('stand by kind and direction, those that last first, with ids that no two of them share', () => {
    const backs = (until = '') =>
      `description: x\nrelations:\n  - { id: backs, kind: backs, to: council, asOf: 2023, ${until}sources: [post] }`;
    const newsroom = newsroomOf(
      actor(backs('validUntil: 2024, '), 'league'),
      actor(backs(), 'board'),
      actor('description: x', 'council'),
      source('post'),
    );
    const groups = relationGroups(newsroom, entryOf(newsroom.actors, 'council'), '2025-06-01');
    expect(groups.map(({ kind, direction, over }) => [kind, direction, over])).toEqual([
      ['backs', 'in', false],
      ['backs', 'in', true],
    ]);
    expect(groups.flatMap(({ relations }) => relations.map(({ anchor }) => anchor))).toEqual([
      'page-relation-board-backs',
      'page-relation-league-backs',
    ]);
  });

  it('are told where their files state them if the actor has too many', () => {
    const backs = (to: string) =>
      `description: x\nrelations:\n  - { id: backs, kind: backs, to: ${to}, asOf: 2023, sources: [post] }`;
    const newsroom = newsroomOf(
      actor(backs('council'), 'league'),
      actor(backs('council'), 'board'),
      actor(backs('board'), 'council'),
      source('post'),
    );
    const ids = (relations: RelationTo[]) => relations.map(({ other }) => other.id);
    const told = (most: number) =>
      relationGroups(newsroom, entryOf(newsroom.actors, 'council'), '2025-06-01', most).map((group) => [
        group.direction,
        ids(group.relations),
        ids(group.elsewhere),
      ]);
    expect(told(3)).toEqual([
      ['out', ['board'], []],
      ['in', ['board', 'league'], []],
    ]);
    expect(told(2)).toEqual([
      ['out', ['board'], []],
      ['in', [], ['board', 'league']],
    ]);
  });

  it('that two actors state of each other in the same words have ids of their own', () => {
    const opposes = (other: string) =>
      `description: x\nrelations: [{ id: opposes, kind: opposes, to: ${other}, asOf: 2023, sources: [post] }]`;
    const newsroom = newsroomOf(
      actor(opposes('council'), 'league'),
      actor(opposes('league'), 'council'),
      source('post'),
    );
    expect(
      relationGroups(newsroom, entryOf(newsroom.actors, 'council'), '2025-06-01').map(
        ({ direction, relations }) => [direction, relations.map(({ other, anchor }) => [other.id, anchor])],
      ),
    ).toEqual([
      [
        'out',
        [
          ['league', 'page-relation-council-opposes'],
          ['league', 'page-relation-league-opposes'],
        ],
      ],
    ]);
  });
});

describe('names', () => {
  it('stand by language, the native one first', () => {
    const name = (text: string, lang: string, kind: 'native' | 'alias') => ({ text, lang, kind });
    expect(
      namesByLanguage([
        name('Orun', 'en', 'alias'),
        name('اورون', 'fa', 'native'),
        name('Oroun', 'en', 'alias'),
      ]),
    ).toEqual([
      { lang: 'fa', names: [name('اورون', 'fa', 'native')] },
      { lang: 'en', names: [name('Orun', 'en', 'alias'), name('Oroun', 'en', 'alias')] },
    ]);
  });
});

describe('places', () => {
  const newsroom = newsroomOf(
    place('land', 'country'),
    place('shire', 'region', 'land'),
    place('town', 'town', 'shire'),
    place('isle', 'site'),
  );

  it('know what they lie in, the nearest first, and what lies in them', () => {
    expect(within(newsroom, entryOf(newsroom.locations, 'town')).map(({ id }) => id)).toEqual([
      'shire',
      'land',
    ]);
    expect(placesIn(newsroom, entryOf(newsroom.locations, 'land')).map(({ id }) => id)).toEqual(['shire']);
  });

  it('come to an end when two files put each in the other', () => {
    const circle = newsroomOf(place('a', 'town', 'b'), place('b', 'town', 'a'));
    expect(within(circle, entryOf(circle.locations, 'a')).map(({ id }) => id)).toEqual(['b']);
  });

  it('are listed under their country, the larger kinds first, the others apart', () => {
    const { countries, others } = locationDirectory(newsroom);
    expect(countries.map(({ country, types }) => [country.id, types.map(({ type }) => type)])).toEqual([
      ['land', ['country', 'region', 'town']],
    ]);
    expect(others.flatMap(({ locations }) => locations.map(({ id }) => id))).toEqual(['isle']);
  });
});

describe('actors', () => {
  it('are listed by topic and side, the others by kind', () => {
    const newsroom = newsroomOf(
      actor('description: x', 'council'),
      actor('description: x', 'loner'),
      read(
        'topics',
        'topics/river.mdx',
        '---\nname: River\ndescription: x\nsides:\n  - { name: Town, actors: [council] }\n---\n',
      ),
    );
    const { topics, others } = actorDirectory(newsroom);
    expect(
      topics.flatMap(({ sides }) => sides.map(({ name, actors }) => [name, actors.map(({ id }) => id)])),
    ).toEqual([['Town', ['council']]]);
    expect(others.map(({ type, actors }) => [type, actors.map(({ id }) => id)])).toEqual([
      ['person', ['loner']],
    ]);
  });

  it('of a topic are its sides, and last those on none whom its explainers are about or who took part in its events', () => {
    const groupsOf = (sides: string) => {
      const newsroom = newsroomOf(
        ...['council', 'board', 'league', 'loner'].map((id) => actor('description: x', id)),
        read(
          'events',
          'events/opening.mdx',
          '---\ntitle: The gates open\ndate: 2023-03-02\ntopics: [river]\nactors: [council, league]\nsources: [post]\n---\n',
        ),
        article({ fields: 'topics: [river]\nabout: [actor:board, actor:council]' }),
        read('topics', 'topics/river.mdx', `---\nname: River\ndescription: x\n${sides}\n---\n`),
      );
      return actorsOfTopic(newsroom, entryOf(newsroom.topics, 'river')).map((group) => [
        'name' in group ? group.name : undefined,
        group.actors.map(({ id }) => id),
      ]);
    };
    expect(groupsOf('')).toEqual([[undefined, ['board', 'council', 'league']]]);
    expect(groupsOf('sides: [{ name: Town, actors: [council] }]')).toEqual([
      ['Town', ['council']],
      [undefined, ['board', 'league']],
    ]);
    expect(groupsOf('sides: [{ name: All, actors: [council, board, league] }]')).toEqual([
      ['All', ['council', 'board', 'league']],
    ]);
  });
});
