import { describe, expect, it } from 'vitest';
import { buildNewsroom } from '../../src/newsroom/checking/assemble.ts';
import { fold, wordsOf } from '../../src/text/fold.ts';
import { searchRecords, type SearchRecord } from '../../src/searching/records.ts';
import { addressesOf } from '../../src/newsroom/model/addresses.ts';
import { article } from './a-document.ts';
import { documentsIn, WORLD } from './a-folder.ts';

const { newsroom } = buildNewsroom(documentsIn(WORLD));
const records = searchRecords(newsroom);
const at = (path: string, from: readonly SearchRecord[] = records): SearchRecord => {
  const found = from.filter(({ shown }) => shown.path === path);
  if (found.length !== 1 || !found[0]) throw new Error(`${path} has ${found.length} records, not one.`);
  return found[0];
};
/** Articles whose ids are `dam` and the like, with nothing around them. */
const recordsOf = (...documents: Parameters<typeof buildNewsroom>[0][number][]): SearchRecord[] =>
  searchRecords(buildNewsroom(documents).newsroom);

describe('a record', () => {
  it('of a claim leads to it, with headline, section, standing and date, and without its citations', () => {
    expect(at('/articles/dam-gates-opened/#gates-opened')).toEqual({
      shown: {
        kind: 'claim',
        path: '/articles/dam-gates-opened/#gates-opened',
        title: 'The Orun dam opens its gates and Darabrud is under water',
        section: 'The gates',
        standing: 'confirmed',
        date: '2023-03-05',
        sentences: ['The water board opened two gates of the Orun dam on 2 March 2023.'],
        names: [
          { of: expect.any(String), words: expect.any(Number) },
          { of: expect.any(String), words: expect.any(Number) },
        ],
      },
      content: expect.stringMatching(/^the water board opened two gates of the orun dam on 2 march 2023\. /),
      filters: {
        actor: [expect.stringMatching(/^water-board /)],
        location: [expect.stringMatching(/^orun-dam /)],
        topic: [expect.stringMatching(/^orun-river /)],
        year: ['2023'],
      },
    });
  });

  it('of a claim says who claims it, and can be narrowed down to them', () => {
    const { shown, filters } = at('/articles/dam-gates-opened/#board-reason');
    expect(shown).toMatchObject({ standing: 'claimed', by: expect.any(String) });
    expect(filters.actor.map((value) => value.split(' ')[0])).toEqual(['water-board', 'nadia-tarvani']);
  });

  it('of a disputed claim has both sides, in sentences of their own', () => {
    expect(at('/articles/dam-gates-opened/#who-ordered').shown.sentences).toEqual([
      'The board says the council of Tel Marun asked for it.',
      'The council says it was never asked.',
    ]);
  });

  it('of a section has what it says outside its claims, under its heading', () => {
    const { shown, content } = at('/articles/dam-gates-opened/#the-fields');
    expect(shown).toMatchObject({ kind: 'section', section: 'The fields', searched: 'section' });
    expect(shown.standing).toBeUndefined();
    expect(shown.sentences.join(' ')).toContain('North bank flooded South bank dry');
    expect(shown.sentences.join(' ')).not.toContain('harvest');
    expect(content).toMatch(/^the fields field state/);
  });

  it('of what stands before the first heading, and of the key points, leads to the page', () => {
    const found = records.filter(({ shown }) => shown.path === '/articles/dam-gates-opened/');
    expect(found.map(({ shown }) => [shown.kind, shown.sentences.at(-1)])).toEqual([
      ['article', 'Who gave the order is disputed.'],
      ['section', expect.stringMatching(/^The Orun rises/)],
    ]);
  });

  it('of a fact has its standing and its own date; of an event, its day', () => {
    expect(at('/actors/nadia-tarvani/#fact-director').shown).toMatchObject({
      kind: 'fact',
      title: 'Nadia Tarvani',
      standing: 'reported',
      date: '2023-06-12',
    });
    expect(at('/topics/orun-river/#event-gates-open')).toMatchObject({
      shown: {
        kind: 'event',
        title: 'Two gates of the dam are opened',
        standing: 'confirmed',
        date: '2023-03-02',
      },
      filters: { year: ['2023'] },
    });
  });

  it('of an actor is found first by each of their names, in every script', () => {
    const { shown, content, best } = at('/actors/nadia-tarvani/');
    expect(shown).toMatchObject({ kind: 'actor', title: 'Nadia Tarvani', searched: 'title' });
    for (const name of ['Nadia Tarvani', 'نادیا تاروانی', 'Nadja Tarwani']) {
      expect(content).toContain(fold(name));
      expect(best).toContain(fold(name));
    }
  });

  it('of a passage is found by the names of whom it mentions', () => {
    expect(at('/articles/dam-gates-opened/#board-reason').content).toContain(fold('نادیا تاروانی'));
    expect(at('/articles/dam-gates-opened/#no-warning').content).not.toContain(fold('نادیا تاروانی'));
  });
});

describe('all records', () => {
  it('lead to addresses that exist', () => {
    const addresses = new Set(addressesOf(newsroom));
    expect(records.map(({ shown }) => shown.path).filter((path) => !addresses.has(path))).toEqual([]);
  });

  it('have every claim, fact, event, actor, place and topic exactly once', () => {
    const claims = newsroom.articles.list.flatMap(({ body }) => body.claims);
    const entities = [...newsroom.actors.list, ...newsroom.locations.list];
    const count = (kind: SearchRecord['shown']['kind']) =>
      records.filter(({ shown }) => shown.kind === kind).length;
    expect(count('claim')).toBe(claims.length);
    expect(count('fact')).toBe(entities.flatMap(({ facts }) => facts).length);
    expect(count('event')).toBe(newsroom.events.list.length);
    expect(count('actor')).toBe(newsroom.actors.list.length);
    expect(count('location')).toBe(newsroom.locations.list.length);
    expect(count('topic')).toBe(newsroom.topics.list.length);
  });

  it('have as many words in what is searched as in what is shown and named', () => {
    for (const { shown, content } of records) {
      const title = shown.searched === undefined ? '' : (shown[shown.searched] ?? '');
      const seen = wordsOf([title, ...shown.sentences].join(' ')).length;
      const named = shown.names.reduce((sum, { words }) => sum + words, 0);
      expect(wordsOf(content)).toHaveLength(seen + named);
    }
  });

  it('are the same each time', () => {
    expect(searchRecords(buildNewsroom(documentsIn(WORLD)).newsroom)).toEqual(records);
  });
});

describe('a withdrawn article', () => {
  const withdrawn = article({
    status: 'withdrawn',
    fields: 'statusNote: Its only source was a hoax.',
    changes: '{ date: 2023-03-08, kind: withdrawal, note: It was a hoax. }',
  });

  it('is found by its headline and explanation, and none of its text is in the index', () => {
    const found = recordsOf(withdrawn);
    expect(found.map(({ shown }) => [shown.kind, shown.sentences])).toEqual([
      ['article', ['Its only source was a hoax.']],
    ]);
    expect(JSON.stringify(found)).not.toMatch(/gates|river/i);
    expect(JSON.stringify(recordsOf(article()))).toMatch(/gates/i);
  });
});
