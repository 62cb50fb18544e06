import { describe, expect, it } from 'vitest';
import { articleUses } from '../../src/newsroom/questions/sources/article-uses.ts';
import { bibliography, bodyUses } from '../../src/newsroom/questions/sources/bibliography.ts';
import type { Source } from '../../src/newsroom/model/newsroom.ts';
import { independent, standingOf, wordOf, wordsOf } from '../../src/newsroom/model/standing.ts';
import { saidOf } from '../../src/newsroom/model/statement.ts';
import { timelineOf } from '../../src/newsroom/questions/timeline.ts';
import { problemsIn, worldWith } from './a-folder.ts';
import { articleOf, newsroom } from './world.ts';

const sources = (...ids: string[]): Source[] => newsroom.sources.getAll(ids);

describe('the word of a source', () => {
  it('is that of the agency whose text it carries, else of its owner, else its own', () => {
    expect(sources('gazette-gates', 'bulletin-level', 'post-gates').map(wordOf)).toEqual([
      'Valley Wire',
      'water-board',
      'Hill Post',
    ]);
  });

  it('is one for two copies of an agency, two outlets of one owner, two pages of a publisher', () => {
    expect(independent(sources('gazette-gates', 'post-wire'))).toBe(1);
    expect(independent(sources('bulletin-level', 'bulletin-treaty'))).toBe(1);
    expect(independent(sources('post-gates', 'post-town-hall'))).toBe(1);
    expect(independent(sources('gazette-gates', 'gazette-council'))).toBe(2);
  });

  it('is that of the agency even in an outlet that somebody owns: what two owners copy is one word', () => {
    const [wire] = sources('gazette-gates');
    if (!wire) throw new Error('The world has lost its source.');
    const carries = (via: string, speaksFor: string): Source => ({ ...wire, via, speaksFor });
    expect(
      independent([carries('Valley Wire', 'water-board'), carries('Valley Wire', 'farmers-league')]),
    ).toBe(1);
    expect(independent([carries('Valley Wire', 'water-board'), carries('Hill Wire', 'water-board')])).toBe(2);
  });

  it('is one however a publisher is spelt, and with an owner of its name', () => {
    const [post] = sources('post-gates');
    if (!post) throw new Error('The world has lost its source.');
    const by = (publisher: string): Source => ({ ...post, publisher });
    expect(independent([by('Reuters'), by('reuters'), by('REUTERS\u00a0'), by('Reut\u00e9rs')])).toBe(1);
    expect(wordsOf([by('Reuters'), by('reuters')])).toEqual(['Reuters']);
    expect(independent([by('Eurostat'), { ...by('Statistics Explained'), speaksFor: 'eurostat' }])).toBe(1);
  });

  it('makes a statement reported, that of two makes it confirmed, of none unsourced', () => {
    expect(standingOf([])).toBe('unsourced');
    expect(standingOf(sources('gazette-gates', 'post-wire'))).toBe('reported');
    expect(standingOf(sources('post-gates', 'post-wire'))).toBe('confirmed');
  });

  it('does not outweigh what the editor says is claimed or disputed', () => {
    expect(saidOf(newsroom, { sources: ['post-gates', 'post-wire'] })).toEqual({ standing: 'confirmed' });
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

  it('goes on with what happened later and no page of a topic tells', () => {
    const { known, later } = timelineOf(newsroom, article.events, article.asOf);
    const from = (topics: string[]) => {
      const uses = articleUses(article, { known, later: later.map((event) => ({ ...event, topics })) });
      return bibliography(newsroom, uses).get('post-town-hall')?.from;
    };
    expect(from([])).toEqual(['no-warning', 'event-treaty-signed']);
    expect(from(['orun-river'])).toEqual(['no-warning']);
  });

  it('leaves out what nobody has written', () => {
    expect([...bibliography(newsroom, [{ sources: ['no-such-source', 'post-gates'] }])]).toMatchObject([
      ['post-gates', { number: 1, from: [] }],
    ]);
  });
});
