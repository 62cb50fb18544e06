import { describe, expect, it } from 'vitest';
import { articleSources, articleUses } from '../../src/newsroom/questions/sources/article-uses.ts';
import {
  bibliography,
  bodyUses,
  type Bibliography,
  type Use,
} from '../../src/newsroom/questions/sources/bibliography.ts';
import { sortsOf, sourceSections } from '../../src/newsroom/questions/sources/sections.ts';
import { entriesOf, type Source } from '../../src/newsroom/model/newsroom.ts';
import type { Fact } from '../../src/newsroom/model/schema/entities.ts';
import { independentVoices, standingOf } from '../../src/newsroom/model/standing.ts';
import { saidOf } from '../../src/newsroom/model/statement.ts';
import { briefly } from '../../src/newsroom/questions/brief-sidebar.ts';
import { sidebarOf } from '../../src/newsroom/questions/sidebar.ts';
import { assemble } from '../../src/newsroom/checking/assemble.ts';
import { allProblemsOf } from './a-check.ts';
import { article, read } from './a-document.ts';
import { entryOf } from './an-entry.ts';
import { backLinksHtml, pinpointsHtml } from '../../src/components/markup.ts';
import { documentDetails, kindOfPublisher } from '../../src/words/source-details.ts';
import { problemsIn, worldWith } from './a-folder.ts';
import { articleOf, newsroom } from './world.ts';

const sources = (...ids: string[]): Source[] => newsroom.sources.getAll(ids);

/** Sources as a newsroom with these publishers hears them. */
const heard = (publishers: Record<string, string>, ...fields: string[]): Source[] =>
  assemble(
    [
      ...Object.entries(publishers).map(([id, lines]) => read('publishers', `publishers/${id}.yaml`, lines)),
      ...fields.map((lines, index) =>
        read(
          'sources',
          `sources/s${index}.yaml`,
          `${lines}\n${lines.includes('url:') ? '' : 'url: https://x.example/\n'}`,
        ),
      ),
    ],
    'en-GB',
  ).sources.list.slice();
const independent = (list: readonly Source[]): string[] => independentVoices(list).map(({ name }) => name);

describe('the voice of a source', () => {
  it('is that of the agency whose text it carries, else its publisher', () => {
    expect(sources('gazette-gates', 'bulletin-level', 'post-gates').map(({ voice }) => voice.name)).toEqual([
      'Valley Wire',
      'Board Bulletin',
      'Hill Post',
    ]);
  });

  it('of an agency leaves the outlet that prints its text what it is, for readers', () => {
    expect(sources('gazette-gates').flatMap(kindOfPublisher)).toEqual(['newspaper']);
    expect(sources('gazette-gates').map(({ voice }) => voice.kind)).toEqual(['agency']);
    // An outlet that is in no file is not the agency.
    expect(heard({ w: 'name: W\nkind: agency' }, 'publisher: P\nvia: W').flatMap(kindOfPublisher)).toEqual(
      [],
    );
  });

  it('is what its publisher is, where its type does not say that', () => {
    const kinds = (kind: string, type: string) =>
      heard(
        { p: `name: P\nkind: ${kind}` },
        `publisher: P\ntype: ${type}\ntitle: T\ndate: 2023-03-02`,
      ).flatMap(kindOfPublisher);
    expect(kinds('broadcaster', 'broadcast')).toEqual([]);
    expect(kinds('data', 'dataset')).toEqual([]);
    expect(kinds('broadcaster', 'interview')).toEqual(['broadcaster']);
    expect(kinds('official', 'dataset')).toEqual(['official']);
  });

  it('has its number once, where its title has it', () => {
    const details = (fields: string) =>
      heard({}, `publisher: Council\ntype: law\ndate: 2023-03-02\n${fields}`).flatMap((source) =>
        documentDetails({ source, by: [] }),
      );
    expect(details('title: Closure, order 2026/41\nnumber: Order 2026/41')).toEqual(['law']);
    expect(details('title: Closure, order 2026/41\nnumber: "41/2"')).toEqual(['law', '41/2']);
    expect(details('title: Closure of 26 bridges\nnumber: "6"')).toEqual(['law', '6']);
  });

  it('is led back from by arrows numbered as they stand', () => {
    const [source] = sources('gazette-council');
    if (!source) throw new Error('The world has no such source.');
    const pinpoints = [{ citation: { source: source.id, locator: 'p. 2' }, from: 'law' }];
    const arrows = backLinksHtml(['gates', 'river'], 1) + pinpointsHtml({ source, pinpoints }, 2);
    expect(arrows.match(/↩\d/g)).toEqual(['↩1', '↩2', '↩3']);
    expect(pinpointsHtml({ source, pinpoints })).toMatch(/↩</);
  });

  it('is one for two copies of an agency, two outlets of one owner, two pages of a publisher', () => {
    expect(independent(sources('gazette-gates', 'post-wire'))).toEqual(['Valley Wire']);
    expect(independent(sources('bulletin-level', 'bulletin-treaty'))).toEqual(['Board Bulletin']);
    expect(independent(sources('post-gates', 'post-town-hall'))).toEqual(['Hill Post']);
    expect(independent(sources('gazette-gates', 'gazette-council'))).toEqual([
      'Valley Wire',
      'River Gazette',
    ]);
  });

  it('is that of the agency even in an outlet that somebody owns', () => {
    const carries = (via: string, actor: string) => `publisher: P\nvia: ${via}\nspeaksFor: ${actor}`;
    expect(independent(heard({}, carries('Valley Wire', 'a'), carries('Valley Wire', 'b')))).toHaveLength(1);
    expect(independent(heard({}, carries('Valley Wire', 'a'), carries('Hill Wire', 'a')))).toHaveLength(2);
  });

  it('is one however a publisher is spelt, and with an owner of its name', () => {
    const spelt = ['Reuters', 'reuters', 'REUTERS\u00a0', 'Reut\u00e9rs'].map((name) => `publisher: ${name}`);
    expect(independent(heard({}, ...spelt))).toEqual(['Reuters']);
    expect(
      independent(heard({}, 'publisher: Eurostat', 'publisher: Statistics Explained\nspeaksFor: eurostat')),
    ).toHaveLength(1);
  });

  it('is one by id, name, alias and host of a publisher', () => {
    const bank = 'name: Central Bank of Ardania\naliases: [CBA]\nkind: official\nhosts: [bank.example]\n';
    const given = [
      'publisher: CBA',
      'publisher: bank',
      'publisher: B.\nurl: https://www.data.bank.example/1',
    ];
    expect(independent(heard({ bank }, ...given))).toEqual(['Central Bank of Ardania']);
    expect(independent(heard({}, ...given))).toHaveLength(3);
  });

  it('is one with all of its owner and of its side', () => {
    const owned = (name: string) => `name: ${name}\nkind: newspaper\nowner: House\n`;
    const two = ['publisher: A', 'publisher: B'];
    expect(independent(heard({ a: owned('A'), b: owned('B') }, ...two))).toHaveLength(1);
    const loyal = (name: string, actor: string) => `name: ${name}\nkind: loyal-medium\nspeaksFor: ${actor}\n`;
    expect(independent(heard({ a: loyal('A', 'army'), b: loyal('B', 'army') }, ...two))).toHaveLength(1);
    const documents = [
      read('publishers', 'publishers/a.yaml', loyal('A', 'army')),
      read('publishers', 'publishers/b.yaml', loyal('B', 'state')),
      ...two.map((lines, index) =>
        read('sources', `sources/s${index}.yaml`, `${lines}\nurl: https://x.example/\n`),
      ),
    ];
    const topic = read(
      'topics',
      'topics/war.mdx',
      '---\nname: War\ndescription: A war.\nsides:\n  - { name: One, actors: [army, state] }\n---\n',
    );
    expect(independent(assemble(documents, 'en-GB').sources.list)).toHaveLength(2);
    expect(independent(assemble([...documents, topic], 'en-GB').sources.list)).toHaveLength(1);
  });

  it('confirms nothing as an encyclopaedia or a copy of unknown origin', () => {
    const wiki = 'name: Wiki\nkind: encyclopaedia\n';
    const cited = ['publisher: Wiki', 'publisher: Copies\nkind: unknown', 'publisher: Hill Post'];
    expect(independent(heard({ wiki }, ...cited))).toEqual(['Hill Post']);
    expect(standingOf(heard({ wiki }, ...cited))).toBe('reported');
    expect(standingOf(heard({ wiki }, 'publisher: Wiki'))).toBe('reported');
  });

  it('is one of a house and of an author, though a house publishes what others write', () => {
    const house = (name: string) => `name: ${name}\nkind: publishing-house\n`;
    const houses = { hill: house('Hill Press'), dale: house('Dale Books') };
    const book = (name: string, author: string) => `publisher: ${name}\nauthors: [${author}]`;
    const heardAs = (...lines: string[]) => independent(heard(houses, ...lines)).length;
    expect(heardAs(book('Hill Press', 'Ilse Maron'), book('Dale Books', 'Jan Sorel'))).toBe(2);
    expect(heardAs(book('Hill Press', 'Ilse Maron'), book('Hill Press', 'Jan Sorel'))).toBe(1);
    expect(heardAs(book('Hill Press', 'Ilse Maron'), book('Dale Books', 'Ilse Maron'))).toBe(1);
  });

  it.each([
    ['official', []],
    ['organisation', []],
    ['newspaper', ['no-record']],
    ['party-medium', ['no-record']],
  ])('makes a record of what a publisher of the kind %s decides itself: %j', (kind, codes) => {
    const documents = [
      read('publishers', 'publishers/league.yaml', `name: League\nkind: ${kind}\n`),
      read('sources', 'sources/strike.yaml', 'publisher: League\nurl: https://league.example/strike\n'),
      article({
        body: '<Claim id="gates" standing="recorded">The league calls a strike. [League](source:strike)</Claim>',
      }),
    ];
    expect(allProblemsOf(documents).map(({ code }) => code)).toEqual(codes);
  });

  it('makes a statement reported, that of two makes it confirmed, of none unsourced', () => {
    expect(standingOf([])).toBe('unsourced');
    expect(standingOf(sources('gazette-gates', 'post-wire'))).toBe('reported');
    expect(standingOf(sources('post-gates', 'post-wire'))).toBe('confirmed');
  });

  it('does not outweigh what the editor says is claimed or disputed', () => {
    expect(saidOf(newsroom, { sources: ['post-gates', 'post-wire'] })).toEqual({
      standing: 'confirmed',
      voices: ['Hill Post', 'Valley Wire'],
    });
    expect(saidOf(newsroom, { sources: ['post-gates'], standing: 'claimed', by: 'water-board' })).toEqual({
      standing: 'claimed',
      by: 'water-board',
    });
  });

  it('is missed where a confirmed claim has only one, not where a source is unknown anyway', () => {
    expect(problemsIn(worldWith('not-independent')).map(({ code }) => code)).toEqual(['not-independent']);
    expect(problemsIn(worldWith('unknown-reference')).map(({ code }) => code)).toEqual(['unknown-reference']);
  });
});

describe('the list of sources of a page', () => {
  const article = articleOf('dam-gates-opened');
  const list = bibliography(newsroom, bodyUses(article.body));

  it('is numbered in the order in which the text cites them', () => {
    expect([...list].map(([id, { number }]) => `${number} ${id}`)).toEqual([
      '1 gazette-gates',
      '2 post-gates',
      '3 post-town-hall',
      '4 bulletin-level',
      '5 gazette-council',
    ]);
  });

  it('leads back to every place that cites a source, each once', () => {
    expect(list.get('bulletin-level')?.from).toEqual(['board-reason', 'who-ordered']);
    const twice = [
      { sources: ['post-gates'], from: 'a' },
      { sources: ['post-gates'], from: 'a' },
      { sources: ['post-gates'] },
    ];
    expect(bibliography(newsroom, twice).get('post-gates')?.from).toEqual(['a']);
  });

  it('goes on with what neither the text nor a page of a topic tells', () => {
    const from = (topics: string[]) => {
      const events = entriesOf([{ ...entryOf(newsroom.events, 'treaty-signed'), topics }]);
      const uses = articleUses({ ...newsroom, events }, { ...article, events: ['treaty-signed'] });
      return bibliography(newsroom, uses).get('post-town-hall')?.from;
    };
    expect(from([])).toEqual([...(from(['orun-river']) ?? []), 'event-treaty-signed']);
  });

  it('has of each statement of a card the source that the text cites, or else the first', () => {
    const { actors } = sidebarOf(newsroom, article, article.asOf);
    const id = actors[0]?.cards[0]?.id ?? '';
    const named = (sources: string[]) => {
      const actor = entryOf(newsroom.actors, id);
      const facts = [{ ...(actor.facts[0] as Fact), role: 'R', brief: undefined, sources }];
      const all = newsroom.actors.list.map((one) => (one.id === id ? { ...actor, facts } : one));
      return articleUses({ ...newsroom, actors: entriesOf(all) }, article)
        .filter(({ from }) => from === `actor-${id}`)
        .flatMap((use) => use.sources);
    };
    expect(named(['water-act', 'post-town-hall'])).toEqual(['post-town-hall']);
    expect(named(['water-act', 'dam-book'])).toEqual(['water-act']);
  });

  it('has a source of whatever a card says', () => {
    const { actors, locations } = briefly(article, sidebarOf(newsroom, article, article.asOf));
    const cards = [...actors.flatMap((group) => group.cards), ...locations];
    const all = articleSources(newsroom, article);
    const facts = cards.flatMap(({ role, then, since }) => [...(role ? [role] : []), ...then, ...since]);
    expect(facts.length).toBeGreaterThan(5);
    expect(facts.filter((fact) => !fact.sources.some((id) => all.has(id)))).toEqual([]);
    expect([...all.keys()].slice(0, list.size)).toEqual([...list.keys()]);
  });

  it('leaves out what nobody has written', () => {
    expect([...bibliography(newsroom, [{ sources: ['no-such-source', 'post-gates'] }])]).toMatchObject([
      ['post-gates', { number: 1, from: [] }],
    ]);
  });
});

describe('a long list of sources', () => {
  const KINDS = [
    'newspaper',
    'agency',
    'official',
    'organisation',
    'party-medium',
    'encyclopaedia',
    'broadcaster',
    'unknown',
    'research',
    'data',
    'publishing-house',
  ];
  const ids = Array.from({ length: 12 }, (_, index) => `s${index}`);
  const listOf = (text: string, uses: readonly Use[] = []) => {
    const documents = [
      ...KINDS.map((kind) => read('publishers', `publishers/${kind}.yaml`, `name: ${kind}\nkind: ${kind}\n`)),
      ...ids.map((id, index) =>
        read(
          'sources',
          `sources/${id}.yaml`,
          `publisher: ${KINDS[index] ?? 'Nobody'}\nurl: https://x.example/${id}\n`,
        ),
      ),
      read('articles', 'articles/x.mdx', `---\nheadline: x\n---\n${text}`),
    ];
    const body = documents.at(-1)?.body;
    return bibliography(assemble(documents, 'en-GB'), [...(body ? bodyUses(body) : []), ...uses]);
  };
  const cite = (...numbers: number[]) => numbers.map((number) => `[S](source:s${number})`).join(' ');
  const shapeOf = (list: Bibliography) =>
    sourceSections(list).map(({ heading, beside, sources }) => [
      heading,
      beside,
      sources.map(({ number }) => number).join(' '),
    ]);
  const TEXT = `
A. ${cite(0)}

## First {#first}

A. ${cite(1, 2)} B. ${cite(0)}

### Within {#within}

A. ${cite(3, 4, 5)}

## Second {#second}

A. ${cite(1)} B. ${cite(6, 7)}
`;

  it('stands under the sections that cite a source first, each source once', () => {
    expect(shapeOf(listOf(TEXT, [{ sources: ['s8', 's1'], from: 'event-flood' }]))).toEqual([
      [undefined, false, '1'],
      ['First', false, '2 3 4 5 6'],
      ['Second', false, '7 8'],
      [undefined, true, '9'],
    ]);
  });

  it('is in one piece where it is short', () => {
    expect(shapeOf(listOf(TEXT))).toEqual([[undefined, false, '1 2 3 4 5 6 7 8']]);
  });

  it('says how many there are of each sort, the most first', () => {
    expect(sortsOf([...listOf(TEXT, [{ sources: ['s8', 's9', 's10', 's11'] }]).values()])).toEqual([
      ['news', 2],
      ['unknown', 2],
      ['agency', 1],
      ['official', 1],
      ['organisation', 1],
      ['partisan', 1],
      ['encyclopaedia', 1],
      ['research', 1],
      ['data', 1],
      ['other', 1],
    ]);
  });
});
