import { describe, expect, it } from 'vitest';
import { TODAY } from './a-check.ts';
import { assemble, publicOf } from '../../src/newsroom/checking/assemble.ts';
import { coverageOf } from '../../src/newsroom/questions/coverage.ts';
import { dateModified } from '../../src/newsroom/model/time/dates.ts';
import { eventList } from '../../src/newsroom/questions/event-list.ts';
import { claimsUnder } from '../../src/newsroom/questions/key-points.ts';
import { relationGroups } from '../../src/newsroom/questions/relations/groups.ts';
import { relationsOf } from '../../src/newsroom/questions/relations/relations.ts';
import type { Document } from '../../src/newsroom/model/document.ts';
import { entriesOf, type Actor, type Article } from '../../src/newsroom/model/newsroom.ts';
import { firstMention } from '../../src/newsroom/questions/first-mention.ts';
import { sidebarOf } from '../../src/newsroom/questions/sidebar.ts';
import { passagesOf } from '../../src/searching/passages.ts';
import { tellingIn, tellingsOf } from '../../src/newsroom/questions/telling.ts';
import {
  chaptersOf,
  eventsAt,
  eventsOfTopic,
  eventsWith,
  timelineOf,
} from '../../src/newsroom/questions/timeline.ts';
import { actor, article, BODY, read, source } from './a-document.ts';
import { documentsIn, WORLD } from './a-folder.ts';
import { actorOf, articleOf, newsroom } from './world.ts';

const ids = (entries: Iterable<{ id: string }>) => [...entries].map(({ id }) => id);

describe('the newsroom', () => {
  it('has its articles with the latest knowledge first, then by publication', () => {
    expect(ids(newsroom.articles.list)).toEqual([
      'water-agreement',
      'how-the-north-bank-fell',
      'how-the-crater-got-its-name',
      'orun-on-the-moon',
      'the-dam-is-cracked',
      'who-controls-the-orun',
      'dam-gates-opened',
    ]);
  });

  it('has actors by name and events by date', () => {
    expect(ids(newsroom.actors.list)).toEqual([
      'tel-marun-council',
      'farmers-league',
      'lunar-names-bureau',
      'nadia-tarvani',
      'water-board',
    ]);
    expect(ids(newsroom.events.list)).toEqual([
      'river-named',
      'crater-drawn',
      'crater-photographed',
      'crater-named',
      'gates-open',
      'fields-flooded',
      'talks-begin',
      'treaty-signed',
    ]);
  });

  it('gives entries by their ids, in the order of the ids, and passes over those that nothing has', () => {
    expect(newsroom.actors.get('water-board')?.name).toBe('Orun Water Board');
    expect(newsroom.actors.get('nobody')).toBeUndefined();
    expect(newsroom.actors.get(undefined)).toBeUndefined();
    const some = newsroom.actors.getAll(['water-board', 'nobody', 'nadia-tarvani', 'water-board']);
    expect(ids(some)).toEqual(['water-board', 'nadia-tarvani', 'water-board']);
  });

  it('cannot be written to', () => {
    expect(() => Object.assign(articleOf('dam-gates-opened'), { headline: 'x' })).toThrow(TypeError);
    expect(() => Object.assign(newsroom, { articles: entriesOf([]) })).toThrow(TypeError);
    expect(() => Object.assign(newsroom.articles, { list: [] })).toThrow(TypeError);
    expect(() => Object.assign(newsroom.articles.list, { length: 0 })).toThrow(TypeError);
  });
});

describe('a timeline', () => {
  it('parts where the knowledge of its article ends; the day itself is known', () => {
    const all = ids(eventsOfTopic(newsroom, 'orun-river'));
    const { known, later } = timelineOf(newsroom, all.toReversed(), '2023-03-03');
    expect(ids(known)).toEqual(['gates-open', 'fields-flooded']);
    expect(ids(later)).toEqual(['talks-begin', 'treaty-signed']);
  });

  it('does not know an event of a month or a year that is not over', () => {
    const day = (asOf: string) => timelineOf(newsroom, ids(eventsOfTopic(newsroom, 'orun-river')), asOf);
    expect(ids(day('2023-04-01').known)).toEqual(['gates-open', 'fields-flooded']);
    expect(ids(day('2023-04-29').later)).toEqual(['talks-begin', 'treaty-signed']);
    expect(ids(day('2023-04-30').known)).toEqual(['gates-open', 'fields-flooded', 'talks-begin']);
  });

  it('has an event once, and passes over what nobody has written', () => {
    const { known } = timelineOf(newsroom, ['gates-open', 'gates-open', 'no-such-event'], '2023-03-03');
    expect(ids(known)).toEqual(['gates-open']);
  });

  it('has all events of a topic, of an actor or of a place, in order', () => {
    expect(ids(eventsOfTopic(newsroom, 'orun-river'))).toEqual([
      'gates-open',
      'fields-flooded',
      'talks-begin',
      'treaty-signed',
    ]);
    expect(ids(eventsWith(newsroom, 'farmers-league'))).toEqual(['fields-flooded', 'treaty-signed']);
    expect(ids(eventsAt(newsroom, 'orun-dam'))).toEqual(['gates-open']);
  });

  it('has for an actor what those did who represented it on that day', () => {
    const eventOn = (day: string) =>
      read(
        'events',
        'events/visit.mdx',
        `---\ntitle: A visit\ndate: ${day}\nactors: [tarvani]\ntopics: [river]\nsources: [post]\n---\n`,
      );
    const minister = actor(
      'description: x\nrelations:\n  - { id: voice, kind: represents, to: board, asOf: 2023-03-05, validFrom: 2023-03-02, validUntil: 2023-03-10, sources: [post] }',
    );
    const eventsOn = (day: string) => ids(eventsWith(assemble([minister, eventOn(day)], 'en-GB'), 'board'));
    expect(['2023-03-01', '2023-03-02', '2023-03-09', '2023-03-10'].map(eventsOn)).toEqual([
      [],
      ['visit'],
      ['visit'],
      [],
    ]);
  });
});

describe('a relation', () => {
  it('is over once one of its ends has ceased to be, whether or not its own end is known', () => {
    const ally = actor(
      'description: x\nrelations:\n  - { id: ally, kind: allied-with, to: league, asOf: 2023-03-05, sources: [post] }',
    );
    const league = actor(
      'description: x\nfacts:\n  - { id: dissolved, text: It was dissolved., ends: true, asOf: 2023-06-30, validFrom: 2023-06-12, sources: [post] }',
      'league',
    );
    const newsroom = assemble([ally, league], 'en-GB');
    for (const { id } of newsroom.actors.list) {
      const over = (today: string) =>
        relationsOf(newsroom, newsroom.actors.get(id) as Actor, today).map((one) => one.over);
      expect([over('2023-06-11'), over('2023-06-12')], id).toEqual([[false], [true]]);
    }
  });
});

describe('an event', () => {
  it('is told where a claim says so, in the articles with the latest knowledge first', () => {
    const told = (id: string) => tellingsOf(newsroom, id).map(({ article, claim }) => [article.id, claim.id]);
    expect(told('gates-open')).toEqual([['dam-gates-opened', 'gates-opened']]);
    expect(told('treaty-signed')).toEqual([
      ['water-agreement', 'warning-rule'],
      ['how-the-north-bank-fell', 'rule-agreed'],
    ]);
    expect(told('talks-begin')).toEqual([]);
    expect(tellingIn(articleOf('water-agreement').body, 'gates-open')).toBeUndefined();
  });

  it('stands in its place among those of the same day', () => {
    const event = (id: string, sequence?: string) =>
      read(
        'events',
        `events/${id}.mdx`,
        `---\ntitle: It happens\ndate: 2023-03-02\n${sequence ? `sequence: ${sequence}\n` : ''}topics: [orun-river]\nsources: [post-gates]\n---\n`,
      );
    const documents = [
      ...publicOf(documentsIn(WORLD), TODAY),
      event('alarm', '3'),
      event('barrage'),
      event('council', '2'),
    ];
    const listed = ['barrage', 'gates-open', 'alarm', 'council'];
    const inArticle = (events: string[]) =>
      ids(timelineOf(assemble(documents, 'en-GB'), events, '2023-03-03').known);
    expect(inArticle(listed)).toEqual(['council', 'alarm', 'barrage', 'gates-open']);
    expect(inArticle(listed.toReversed())).toEqual(['council', 'alarm', 'gates-open', 'barrage']);
    expect(ids(eventsOfTopic(assemble(documents, 'en-GB'), 'orun-river')).slice(0, 4)).toEqual([
      'council',
      'alarm',
      'barrage',
      'gates-open',
    ]);
  });

  describe('of a day of which no file tells the order', () => {
    const event = (id: string) =>
      read(
        'events',
        `events/${id}.mdx`,
        `---\ntitle: It happens\ndate: 2023-03-02\nactors: [tarvani]\ntopics: [river]\nsources: [post]\n---\n`,
      );
    const listing = (asOf: string, ...events: string[]) =>
      article({ id: `of-${asOf}`, asOf, fields: `events: [${events.join(', ')}]` });
    const chair = actor(
      'description: x\nrelations: [{ id: chair, kind: represents, to: board, asOf: 2023-03-01, validFrom: 2023-03-01, sources: [post] }]',
    );
    const elsewhere = (...articles: Document[]) => {
      const events = ['camps', 'gates', 'hall', 'quake'].map(event);
      const made = assemble([chair, actor('description: x', 'board'), ...events, ...articles], 'en-GB');
      const lists = [
        eventsOfTopic(made, 'river'),
        eventsWith(made, 'tarvani'),
        eventsWith(made, 'board'),
      ].map((list) => ids(list).join(' '));
      expect(new Set(lists).size).toBe(1);
      return lists[0];
    };

    it('stands by its id where no article lists it with another', () => {
      expect(elsewhere()).toBe('camps gates hall quake');
    });

    it('stands where the newest article has it that lists both', () => {
      const newest = listing('2023-03-05', 'quake', 'hall');
      expect(elsewhere(newest)).toBe('camps gates quake hall');
      const older = listing('2023-03-04', 'hall', 'quake', 'camps');
      expect(elsewhere(older, newest)).toBe('quake hall camps gates');
    });

    it('stands where the newest has it when three contradict each other in a circle', () => {
      expect(
        elsewhere(
          listing('2023-03-03', 'quake', 'camps'),
          listing('2023-03-04', 'hall', 'quake'),
          listing('2023-03-05', 'camps', 'hall'),
        ),
      ).toBe('camps gates hall quake');
      expect(
        elsewhere(
          listing('2023-03-05', 'quake', 'camps'),
          listing('2023-03-04', 'hall', 'quake'),
          listing('2023-03-03', 'camps', 'hall'),
        ),
      ).toBe('hall quake camps gates');
    });
  });
});

describe('the story of a topic', () => {
  const listed = eventList(newsroom, eventsOfTopic(newsroom, 'orun-river'));
  const chapters = (articles: Article[]) =>
    chaptersOf(listed, articles).map(({ asOf, ends, events }) => [
      asOf,
      ids(ends),
      ids(events.map(({ event }) => event)),
    ]);

  it('is cut where the knowledge of articles ends, the day itself included', () => {
    const early = articleOf('dam-gates-opened');
    const late = articleOf('water-agreement');
    const other = { ...early, id: 'of-the-same-day' };
    expect(chapters([late, early, other])).toEqual([
      [early.asOf, ['dam-gates-opened', 'of-the-same-day'], ['gates-open', 'fields-flooded']],
      [late.asOf, ['water-agreement'], ['talks-begin', 'treaty-signed']],
    ]);
    expect(chapters([early])[1]).toEqual([undefined, [], ['talks-begin', 'treaty-signed']]);
  });

  it('has an event of a month after the article of a day in it, and those of earlier days before', () => {
    const inApril = { ...articleOf('dam-gates-opened'), asOf: '2023-04-20' };
    const early = listed.toSorted((a, b) =>
      a.event.id === 'talks-begin' ? -1 : b.event.id === 'talks-begin' ? 1 : 0,
    );
    expect(chapters([inApril])).toEqual([
      ['2023-04-20', ['dam-gates-opened'], ['gates-open', 'fields-flooded']],
      [undefined, [], ['talks-begin', 'treaty-signed']],
    ]);
    expect(chaptersOf(early, [inApril]).map(({ events }) => events.length)).toEqual([2, 2]);
  });

  it('does not end with what a withdrawn article described', () => {
    const withdrawn = { ...articleOf('dam-gates-opened'), status: 'withdrawn' as const };
    const whole = [[undefined, [], ids(listed.map(({ event }) => event))]];
    expect(chapters([withdrawn])).toEqual(whole);
  });

  it('is one piece without articles', () => {
    expect(chapters([])).toEqual([[undefined, [], ids(listed.map(({ event }) => event))]]);
  });

  it('says of an event who took part and where', () => {
    const [gates] = listed;
    expect(ids(gates?.actors ?? [])).toEqual(gates?.event.actors);
    expect(ids(gates?.locations ?? [])).toEqual(['orun-dam']);
  });
});

describe('a relation', () => {
  const seenFrom = (id: string) =>
    relationGroups(newsroom, actorOf(id), '2023-08-15').flatMap(({ direction, kind, relations }) =>
      relations.map(({ other }) => `${direction} ${kind} ${other.id}`),
    );

  it('is seen from both ends', () => {
    expect(seenFrom('nadia-tarvani')).toEqual(['out represents water-board']);
    expect(seenFrom('water-board')).toContain('in represents nadia-tarvani');
  });

  it('that is mutual reads the same from both ends', () => {
    expect(seenFrom('tel-marun-council')).toEqual(['out coordinates-with water-board']);
    expect(seenFrom('water-board')).toContain('out coordinates-with tel-marun-council');
    expect(seenFrom('farmers-league')).toEqual(['out opposes water-board', 'out opposes water-board']);
  });

  it('is over once the day or the month of its end is', () => {
    const [relation] = actorOf('nadia-tarvani').relations;
    if (!relation) throw new Error('She has lost her relation.');
    const tarvani = { ...actorOf('nadia-tarvani'), relations: [{ ...relation, validUntil: '2023-06' }] };
    const actors = entriesOf([tarvani, actorOf('water-board')]);
    const over = (today: string) =>
      relationsOf({ ...newsroom, actors }, tarvani, today).map((listed) => listed.over);
    expect(over('2023-06-29')).toEqual([false]);
    expect(over('2023-06-30')).toEqual([true]);
  });

  it('to itself stands once, one to nobody not at all', () => {
    const [relation] = actorOf('nadia-tarvani').relations;
    if (!relation) throw new Error('She has lost her relation.');
    const relations = [
      { ...relation, to: 'nadia-tarvani' },
      { ...relation, to: 'nobody' },
    ];
    const tarvani = { ...actorOf('nadia-tarvani'), relations };
    const actors = entriesOf([tarvani]);
    expect(relationsOf({ ...newsroom, actors }, tarvani, '2023-08-15')).toHaveLength(1);
  });
});

describe('coverage', () => {
  it('is by article, the latest first, and by section', () => {
    const coverage = coverageOf(newsroom, 'location', 'darabrud').map(({ article, sections }) => [
      article.id,
      sections.map(({ heading, mentions }) => [heading?.text, mentions.length]),
    ]);
    expect(coverage).toEqual([
      ['water-agreement', [['What was signed', 1]]],
      [
        'how-the-north-bank-fell',
        [
          ['The night', 1],
          ['What it cost', 1],
        ],
      ],
      ['who-controls-the-orun', [['The board', 1]]],
      ['dam-gates-opened', [[undefined, 1]]],
    ]);
  });

  it('has the sentence of each mention', () => {
    const first = coverageOf(newsroom, 'actor', 'nadia-tarvani').find(
      ({ article }) => article.id === 'dam-gates-opened',
    );
    expect(first?.sections[0]?.mentions[0]?.sentence).toBe(
      'The level was about to pass the crest, its engineer Nadia Tarvani said.',
    );
    expect(first?.sections[0]?.mentions[0]?.claim).toBe('board-reason');
  });

  it('has a sentence once, however often it mentions something', () => {
    const body = `## A {#a}\n\n[She](actor:tarvani) said that [Tarvani](actor:tarvani) would. [She](actor:tarvani) did.\n`;
    const newsroom = assemble([article({ body })], 'en-GB');
    const [coverage] = coverageOf(newsroom, 'actor', 'tarvani');
    expect(coverage?.sections.flatMap(({ mentions }) => mentions.map(({ sentence }) => sentence))).toEqual([
      'She said that Tarvani would.',
      'She did.',
    ]);
  });

  it('of an actor has the claims that are its own, where no link in them leads to it', () => {
    const body = `## A {#a}\n\n<Claim id="safe" standing="claimed" by="tarvani">It holds. [P](source:post)</Claim>\n
## B {#b}\n\n<Claim id="dry" standing="assessed" by="tarvani">It is dry, [she](actor:tarvani) finds. [P](source:post)</Claim>\n`;
    const [coverage] = coverageOf(assemble([article({ body }), source('post')], 'en-GB'), 'actor', 'tarvani');
    expect(coverage?.sections.map(({ heading, mentions }) => [heading?.id, mentions])).toEqual([
      ['a', [expect.objectContaining({ claim: 'safe', sentence: 'It holds.' })]],
      ['b', [expect.objectContaining({ claim: 'dry', sentence: 'It is dry, she finds.' })]],
    ]);
  });

  it('of an actor has what it says in a quotation, in its own words; the article has its card', () => {
    const said =
      '<Quote by="tarvani" source="post">\n\nThe dam "holds". It will hold.\n\nGo home.\n\n</Quote>';
    const quoting = article({ body: `${BODY}\n${said}\n` });
    const newsroom = assemble([quoting, actor('description: x'), source('post')], 'en-GB');
    const [coverage] = coverageOf(newsroom, 'actor', 'tarvani');
    expect(coverage?.sections).toEqual([
      {
        heading: expect.objectContaining({ id: 'the-dam' }),
        mentions: [expect.objectContaining({ sentence: '“The dam “holds”.”' })],
      },
    ]);
    const [dam] = newsroom.articles.list as [Article];
    expect(firstMention(dam.body, 'actor', 'tarvani')).toBe('the-dam');
    expect(sidebarOf(newsroom, dam, TODAY).actors.flatMap(({ cards }) => ids(cards))).toEqual(['tarvani']);
  });

  it('of a table has the cells apart, and of a mention in one its row', () => {
    const body = `## A {#a}\n\n<Claim id="said" standing="claimed" by="tarvani">\n\nShe gave figures. [P](source:post)\n
| Gate | Metres |\n| --- | --- |\n| First | 4 |\n| | 5 |\n\n</Claim>\n\n| Who | What |\n| --- | --- |\n| [Board](actor:board) | Runs the dam |\n`;
    const newsroom = assemble([article({ body }), source('post')], 'en-GB');
    const sentenceOf = (id: string) =>
      coverageOf(newsroom, 'actor', id)[0]?.sections[0]?.mentions[0]?.sentence;
    expect(sentenceOf('tarvani')).toBe('She gave figures.\n\nGate · Metres; First · 4; 5');
    expect(sentenceOf('board')).toBe('Board · Runs the dam');
    const [dam] = newsroom.articles.list as [Article];
    expect(passagesOf(dam.body).map(({ text }) => text)).toEqual([
      'Who · What; Board · Runs the dam',
      'She gave figures. Gate · Metres; First · 4; 5',
    ]);
  });

  it('has what an article is about, though no sentence of it names that', () => {
    expect(coverageOf(newsroom, 'location', 'tel-marun').map(({ article }) => article.id)).toContain(
      'water-agreement',
    );
  });

  it('of what nobody mentions is empty', () => {
    expect(coverageOf(newsroom, 'actor', 'nobody')).toEqual([]);
  });
});

describe('an article', () => {
  const article = articleOf('dam-gates-opened');

  it('was modified on the day of its last change, else when it was published', () => {
    expect(dateModified(article)).toBe('2023-03-09');
    expect(dateModified({ ...article, changes: article.changes.toReversed() })).toBe('2023-03-09');
    expect(dateModified(articleOf('water-agreement'))).toBe('2023-06-12');
  });

  it('has key points that rest on claims, in the order the editor names them', () => {
    const [point] = article.keyPoints;
    if (!point) throw new Error('The article has lost its key points.');
    expect(ids(claimsUnder(article, point))).toEqual(['gates-opened', 'no-warning']);
    expect(
      ids(claimsUnder(article, { ...point, restsOn: ['no-warning', 'nothing', 'gates-opened'] })),
    ).toEqual(['no-warning', 'gates-opened']);
  });
});
