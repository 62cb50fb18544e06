import { describe, expect, it } from 'vitest';
import { NO_BODY } from '../../src/newsroom/model/document.ts';
import { entriesOf, type Article, type Newsroom } from '../../src/newsroom/model/newsroom.ts';
import { articlesOf, relatedTo } from '../../src/newsroom/questions/related.ts';
import { reasonOf } from '../../src/words/related.ts';
import { articleOf, newsroom } from './world.ts';

const ids = (entries: Iterable<{ id: string }>) => [...entries].map(({ id }) => id);
/** The world with articles added, or changed where the id is there already. */
const withArticles = (...articles: Article[]): Newsroom => ({
  ...newsroom,
  articles: entriesOf([...newsroom.articles.list, ...articles]),
});
const gates = articleOf('dam-gates-opened');
const { successor: _, ...controls } = articleOf('who-controls-the-orun');
/** Shares nothing with any other. */
const alone: Article = { ...controls, id: 'alone', topics: [], about: [], body: NO_BODY };
const offered = (world: Newsroom, article: Article) =>
  ids(relatedTo(world, article).map((one) => one.article));
const reasons = (world: Newsroom, article: Article) => relatedTo(world, article).map(reasonOf);

describe('a topic', () => {
  it('has its articles', () => {
    expect(articlesOf(newsroom, 'orun-river')).toHaveLength(5);
    expect(articlesOf(newsroom, 'no-such-topic')).toEqual([]);
  });
});

describe('related articles', () => {
  it('begin with the successor, and the article itself is not among them', () => {
    const related = relatedTo(newsroom, gates);
    expect(ids(related.map((one) => one.article))).toEqual([
      'water-agreement',
      'who-controls-the-orun',
      'how-the-north-bank-fell',
    ]);
    expect(related.map(({ succession }) => succession)).toEqual(['next', undefined, undefined]);
    expect(relatedTo(newsroom, articleOf('water-agreement'))[0]).toMatchObject({
      article: gates,
      succession: 'before',
    });
  });

  it('do not have what shares nothing', () => {
    const world = withArticles(alone);
    expect(offered(world, alone)).toEqual([]);
    expect(offered(world, gates)).not.toContain('alone');
  });

  it('do not have what only names the same state, unless one of them is about it', () => {
    const locations = entriesOf(
      newsroom.locations.list.map((one) =>
        one.id === 'darabrud' ? { ...one, type: 'country' as const } : one,
      ),
    );
    const state = { kind: 'location', id: 'darabrud' } as const;
    const mention = {
      ...state,
      sentence: 'x',
      claim: undefined,
    } as unknown as Article['body']['mentions'][number];
    const one: Article = { ...alone, body: { ...NO_BODY, mentions: [mention] } };
    const other: Article = { ...one, id: 'other' };
    const among = (...articles: Article[]) => ({ ...withArticles(...articles), locations });
    expect(offered(among(one, other), one)).not.toContain('other');
    expect(offered(among(one, { ...other, about: [state] }), one)).toContain('other');
    const about: Article = { ...one, about: [state] };
    expect(offered(among(about, other), about)).toContain('other');
    const topics = ['t'] as Article['topics'];
    const together = relatedTo(among({ ...one, topics }, { ...other, topics }), { ...one, topics });
    expect(ids(together.find(({ article }) => article.id === 'other')?.shared ?? [])).toEqual(['darabrud']);
  });

  it('do not have what has been withdrawn, not even as what came next or before', () => {
    const withdrawn = (id: string): Article => ({ ...articleOf(id), status: 'withdrawn' });
    for (const id of ['who-controls-the-orun', 'water-agreement']) {
      const others = offered(newsroom, gates).filter((other) => other !== id);
      expect(offered(withArticles(withdrawn(id)), gates)).toEqual(others);
    }
    expect(offered(withArticles(withdrawn(gates.id)), articleOf('water-agreement'))).not.toContain(gates.id);
  });

  it('have what came before, however much has been written on the same since', () => {
    const later = Array.from({ length: 120 }, (__, index) => ({
      ...articleOf('water-agreement'),
      id: `later-${index}`,
    }));
    const articles = entriesOf([...later, ...newsroom.articles.list]);
    expect(offered({ ...newsroom, articles }, articleOf('water-agreement'))[0]).toBe(gates.id);
    const before = { ...alone, successor: gates.id };
    expect(offered(withArticles(before), gates)).toContain('alone');
  });

  it('are the five that share most, of two that share as much the later one', () => {
    const sharing = (share: number, times: number) =>
      Array.from({ length: times }, (__, index): Article => ({
        ...alone,
        id: `${share}-${index}`,
        about: ['water-board', 'farmers-league', 'nadia-tarvani']
          .slice(0, share)
          .map((id) => ({ kind: 'actor', id })),
      }));
    const articles = entriesOf([...sharing(1, 3), ...sharing(3, 2), ...sharing(2, 3)]);
    const mine = { ...alone, about: sharing(3, 1)[0]?.about ?? [] };
    expect(offered({ ...newsroom, articles }, mine)).toEqual(['3-0', '3-1', '2-0', '2-1', '2-2']);
  });

  it('have first what shares an actor, and then what shares topics only, however many', () => {
    const topics = ['orun-river', 'towns', 'dams'];
    const onTopics = { ...alone, id: 'on-topics', topics };
    const onActor = { ...alone, id: 'on-actor', about: [{ kind: 'actor' as const, id: 'water-board' }] };
    const mine = { ...alone, topics, about: [{ kind: 'actor' as const, id: 'water-board' }] };
    const articles = entriesOf([onTopics, onActor]);
    expect(offered({ ...newsroom, articles }, mine)).toEqual(['on-actor', 'on-topics']);
  });
});

describe('the reason why an article is offered', () => {
  it('names what both are about', () => {
    expect(reasons(newsroom, gates)).toMatchInlineSnapshot(`
      [
        "What happened next.",
        "Also about the board, Farmers’ League of Darabrud, Darabrud and 1 other.",
        "Also about the board, Orun dam and Darabrud.",
      ]
    `);
    expect(reasons(newsroom, articleOf('who-controls-the-orun'))).toMatchInlineSnapshot(`
      [
        "Also about the board, Council of Tel Marun, Farmers’ League of Darabrud and 1 other.",
        "Also about the board and Darabrud.",
        "Also about the board and Darabrud.",
      ]
    `);
  });

  it('is the topic, if there is nothing else', () => {
    const onTopic = { ...alone, topics: gates.topics };
    expect(reasons(withArticles(onTopic), onTopic)).toContain('On the same topic.');
  });

  it('is not the topic, if both only tell the same events', () => {
    const claims = gates.body.claims.filter(({ tells }) => tells.length > 0);
    const telling = { ...alone, body: { ...NO_BODY, claims } };
    const { size } = new Set(claims.flatMap(({ tells }) => tells));
    expect(reasons(withArticles(telling), telling)).toEqual([
      `Shares ${size} event${size === 1 ? '' : 's'}.`,
    ]);
  });

  it('is that one replaces the other, where the other no longer holds', () => {
    const superseded = { ...gates, status: 'superseded' as const };
    const world = withArticles(superseded);
    expect(reasons(world, superseded)[0]).toBe('It replaces this page.');
    expect(reasons(world, articleOf('water-agreement'))[0]).toBe('This page replaces it.');
  });
});
