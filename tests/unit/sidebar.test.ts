import { describe, expect, it } from 'vitest';
import { entriesOf, type Article } from '../../src/newsroom/model/newsroom.ts';
import { briefly } from '../../src/newsroom/questions/brief-sidebar.ts';
import { firstMention } from '../../src/newsroom/questions/first-mention.ts';
import { cardOf, sidebarOf, type Sidebar } from '../../src/newsroom/questions/sidebar.ts';
import type { Fact } from '../../src/newsroom/model/schema/entities.ts';
import { TODAY } from './a-check.ts';
import { entryOf } from './an-entry.ts';
import { actorOf, articleOf, locationOf, newsroom } from './world.ts';

const ids = (facts: readonly Fact[]) => facts.map(({ id }) => id);

describe('a card', () => {
  const board = (day: string) => cardOf('actor', actorOf('water-board'), day, TODAY);

  it('says what held on the day of the article, with the role first', () => {
    const { name, native, role, then } = board('2023-03-05');
    expect(name).toBe('Orun Water Board');
    expect(native).toEqual({ text: 'هيئة مياه أورون', lang: 'ar', kind: 'native' });
    expect(role?.id).toBe('runs-dam');
    expect(ids(then)).toEqual(['runs-dam', 'sole-say']);
  });

  it('says apart what has come since', () => {
    expect(ids(board('2023-03-05').since)).toEqual(['must-warn']);
    expect(ids(board('2023-06-10').since)).toEqual([]);
  });

  it('leaves out what had ended, and what was not yet', () => {
    expect(ids(board('2023-06-10').then)).toEqual(['runs-dam', 'says-safe']);
    expect(ids(board('1997-12-31').then)).toEqual([]);
  });

  it('says what has ended since, unless something that came since tells of it', () => {
    const actor = actorOf('nadia-tarvani');
    const [engineer] = actor.facts;
    const facts = engineer ? [{ ...engineer, brief: undefined }] : [];
    const card = (all: readonly Fact[], today = TODAY) =>
      cardOf('actor', { ...actor, facts: [...all] }, '2023-03-05', today);
    expect(engineer?.validUntil).toBe('2023-06-10');
    expect(ids(card(facts).ended)).toEqual(['engineer']);
    expect(ids(card(facts, '2023-06-09').ended)).toEqual([]);
    const left = { ...engineer, id: 'left', role: undefined, brief: 'Left', validUntil: undefined } as Fact;
    expect(ids(card([...facts, { ...left, validFrom: '2023-06' }]).ended)).toEqual([]);
    expect(ids(card([...facts, { ...left, validFrom: '2023-07' }]).ended)).toEqual(['engineer']);
  });

  it('does not say that a role came with its check, and says of which day it is known', () => {
    const actor = actorOf('nadia-tarvani');
    const checked = { id: 'p', text: 'p', role: 'Parliament', asOf: '2025-02', sources: [] };
    const brief = { ...checked, id: 'b', role: undefined, brief: 'Two houses' };
    const card = cardOf('actor', { ...actor, facts: [checked, brief] as Fact[] }, '2024-03-20', '2026-01-01');
    expect(card).toMatchObject({ then: [], since: [], ended: [], laterRole: checked });
    expect(card.role).toBeUndefined();
    expect(card.description).toBe(actor.description);
  });

  it('does not say a role twice in the same words', () => {
    const { role, then } = cardOf('actor', actorOf('nadia-tarvani'), '2023-03-05', TODAY);
    expect(role?.id).toBe('engineer');
    expect(ids(then)).toEqual([]);
  });

  it('without a role on the day says what sort of actor it is', () => {
    const actor = { ...actorOf('water-board'), facts: [], type: 'agency' as const };
    expect(cardOf('actor', actor, '2023-03-05', TODAY).type).toBe('agency');
    expect(board('2023-03-05').type).toBeUndefined();
    // "Turkey State" would only puzzle.
    expect(cardOf('actor', { ...actor, type: 'state' }, '2023-03-05', TODAY).type).toBeUndefined();
    // "The farmers' league Organisation" says nothing.
    expect(cardOf('actor', { ...actor, type: 'organisation' }, '2023-03-05', TODAY).type).toBeUndefined();
  });

  it('where every role is over has the last of them, and says what it is', () => {
    const actor = actorOf('nadia-tarvani');
    const [engineer, director] = actor.facts;
    const facts = [engineer, { ...director, validUntil: '2026-01' }].filter((one) => one?.id !== undefined);
    const card = cardOf('actor', { ...actor, facts: facts as typeof actor.facts }, '2026-02-01', TODAY);
    expect(card.role).toBeUndefined();
    expect(card.pastRole?.id).toBe('director');
    expect(card.description).toBe(actor.description);
    expect(cardOf('actor', actor, '2023-06-10', TODAY).pastRole).toBeUndefined();
  });

  it('without short facts says what it is', () => {
    expect(cardOf('location', { ...locationOf('tel-marun'), names: [] }, '2023-03-05', TODAY)).toEqual({
      kind: 'location',
      id: 'tel-marun',
      name: 'Tel Marun',
      description: 'The town above the dam.',
      then: [],
      since: [],
      ended: [],
    });
  });
});

describe('the sidebar', () => {
  const article = articleOf('dam-gates-opened');

  it('groups the actors by the sides of the first topic, in its order, the others last', () => {
    const groups = sidebarOf(newsroom, article, TODAY).actors.map(({ name, cards }) => [
      name,
      cards.map(({ id }) => id),
    ]);
    expect(groups).toEqual([
      ['Above the dam', ['water-board', 'tel-marun-council']],
      ['Below the dam', ['farmers-league']],
      [undefined, ['nadia-tarvani']],
    ]);
  });

  it('has the locations it is about before those it mentions', () => {
    expect(sidebarOf(newsroom, article, TODAY).locations.map(({ id }) => id)).toEqual([
      'orun-dam',
      'tel-marun',
      'darabrud',
    ]);
  });

  it('has the locations of a story that moves in order of its days, then the others', () => {
    const [event] = newsroom.events.list;
    if (!event) throw new Error('The world has no event.');
    const at = (location: string, date: string) => ({ ...event, id: date, date, locations: [location] });
    const moves = [
      at('tel-marun', '2023-01-02'),
      at('orun-crater', '2023-01-03'),
      at('darabrud', '2023-01-04'),
      at('orun-dam', '2023-01-05'),
    ];
    const { locations } = sidebarOf(
      { ...newsroom, events: entriesOf(moves) },
      { ...article, events: moves.map(({ id }) => id) },
      TODAY,
    );
    // What it neither is about nor names has no card, whatever happened there.
    expect(locations.map(({ id }) => id)).toEqual(['tel-marun', 'darabrud', 'orun-dam']);
  });

  it('has those who only say or judge something in the article after those whom it names', () => {
    const moon = articleOf('orun-on-the-moon');
    const cards = sidebarOf(newsroom, { ...moon, topics: [] }, TODAY).actors.flatMap((group) => group.cards);
    expect(cards.map(({ id }) => id)).toEqual([
      'lunar-names-bureau',
      'nadia-tarvani',
      'tel-marun-council',
      'farmers-league',
    ]);
    expect(firstMention(moon.body, 'actor', 'farmers-league')).toBe(
      moon.body.claims.find(({ by }) => by === 'farmers-league')?.id,
    );
  });

  it('has no groups without a topic', () => {
    const groups = sidebarOf(newsroom, { ...article, topics: [] }, TODAY).actors;
    expect(groups.map(({ name }) => name)).toEqual([undefined]);
    expect(groups[0]?.cards).toHaveLength(4);
  });

  it('has one card of an actor that a topic puts on two sides', () => {
    const topic = entryOf(newsroom.topics, 'orun-river');
    const both = {
      ...topic,
      sides: [...topic.sides, { name: 'Both', actors: ['water-board', 'nadia-tarvani'] }],
    };
    const topics = entriesOf([both]);
    const groups = sidebarOf({ ...newsroom, topics }, article, TODAY).actors;
    expect(groups.at(-1)).toMatchObject({ name: 'Both', cards: [{ id: 'nadia-tarvani' }] });
    const cards = groups.flatMap((group) => group.cards.map(({ id }) => id));
    expect(cards).toHaveLength(new Set(cards).size);
  });

  it('is brief about what the article is not mainly about, even if something else with its id is a subject', () => {
    const card = { ...cardOf('actor', actorOf('water-board'), '2023-06-10', TODAY), id: 'orun' };
    expect(card.then).toHaveLength(2);
    const about: Article['about'] = [{ kind: 'actor', id: 'orun' }];
    const sidebar: Sidebar = {
      actors: [{ cards: [card] }],
      locations: [{ ...card, kind: 'location' }],
      terms: [],
    };
    const brief = briefly({ ...article, about }, sidebar);
    expect(brief.actors).toEqual(sidebar.actors);
    expect(brief.locations[0]?.then).toHaveLength(1);
    // A name in its own script that comes and goes from page to page would look like a mistake.
    expect(brief.locations[0]?.native).toEqual(card.native);
  });

  it('does not take an actor for the location that has the same id', () => {
    const locations = entriesOf([
      ...newsroom.locations.list,
      { ...locationOf('orun-dam'), id: 'water-board' },
    ]);
    const sidebar = sidebarOf({ ...newsroom, locations }, article, TODAY);
    expect(sidebar.locations.map(({ id }) => id)).not.toContain('water-board');
    expect(sidebar.actors.flatMap(({ cards }) => cards.map(({ id }) => id))).toContain('water-board');
  });

  it('passes over what a text mentions and nobody has written', () => {
    const { locations } = sidebarOf(
      newsroom,
      {
        ...article,
        about: [
          { kind: 'actor', id: 'nobody' },
          { kind: 'location', id: 'nowhere' },
        ],
      },
      TODAY,
    );
    expect(locations.map(({ id }) => id)).toEqual(['tel-marun', 'darabrud', 'orun-dam']);
  });
});
