import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/newsroom/model/document.ts';
import { assemble } from '../../src/newsroom/checking/assemble.ts';
import { searchRecords, type SearchRecord } from '../../src/searching/records.ts';
import type { Subject } from '../../src/searching/shown.ts';
import { addressesOf } from '../../src/newsroom/model/addresses.ts';
import { article } from './a-document.ts';
import { languageOf } from '../../src/text/language/language.ts';
import { documentsIn, WORLD } from './a-folder.ts';

const newsroom = assemble(documentsIn(WORLD), 'en-GB');
const records = searchRecords(newsroom, languageOf('en-GB'));
const at = (path: string, from: readonly SearchRecord[] = records): SearchRecord => {
  const found = from.filter(({ shown }) => shown.path === path);
  if (found.length !== 1 || !found[0]) throw new Error(`${path} has ${found.length} records, not one.`);
  return found[0];
};
/** Articles whose ids are `dam` and the like, with nothing around them. */
const recordsOf = (...documents: Document[]): SearchRecord[] =>
  searchRecords(assemble(documents, 'en-GB'), languageOf('en-GB'));

describe('a record', () => {
  /** Ids of what a passage has to do with. */
  const about = ({ subjects }: SearchRecord, kind: Subject['kind']) =>
    subjects.filter((one) => one.kind === kind).map(({ id }) => id);

  it('of a claim leads to it, with headline, section, standing and date, and without its citations', () => {
    const record = at('/articles/dam-gates-opened/#gates-opened');
    expect(record.shown).toEqual({
      kind: 'claim',
      path: '/articles/dam-gates-opened/#gates-opened',
      title: 'The Orun dam opens its gates and Darabrud is under water',
      section: 'The gates',
      standing: 'confirmed',
      date: '2023-03-05',
      sentences: ['The water board opened two gates of the Orun dam on 2 March 2023.'],
    });
    expect(about(record, 'actor')).toEqual(['water-board']);
    expect(about(record, 'location')).toEqual(['orun-dam']);
    expect(about(record, 'topic')).toEqual(['orun-river']);
    expect(about(record, 'year')).toEqual(['2023']);
  });

  it('of a claim has to do with who published it, and with the agency whose text that is', () => {
    expect(about(at('/articles/dam-gates-opened/#gates-opened'), 'publisher')).toEqual([
      'River Gazette',
      'Valley Wire',
      'Hill Post',
    ]);
  });

  it('of a claim says who claims it, and has to do with them', () => {
    const record = at('/articles/dam-gates-opened/#board-reason');
    expect(record.shown).toMatchObject({ standing: 'claimed', by: expect.any(String) });
    expect(about(record, 'actor')).toEqual(['water-board', 'nadia-tarvani']);
  });

  it('of a disputed claim has both sides, in sentences of their own', () => {
    expect(at('/articles/dam-gates-opened/#who-ordered').shown.sentences).toEqual([
      'The board says the council of Tel Marun asked for it.',
      'The council says it was never asked.',
    ]);
  });

  it('of a section has what it says outside its claims, under its heading', () => {
    const { shown } = at('/articles/dam-gates-opened/#the-fields');
    expect(shown).toMatchObject({ kind: 'section', section: 'The fields', searched: 'section' });
    expect(shown.standing).toBeUndefined();
    expect(shown.sentences.join(' ')).toContain('North bank · flooded; South bank · dry');
    expect(shown.sentences.join(' ')).not.toContain('harvest');
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
      days: ['2023-03-02'],
    });
  });

  it('of an actor has all their names, in every script', () => {
    const { shown, subjects } = at('/actors/nadia-tarvani/');
    expect(shown).toMatchObject({ kind: 'actor', title: 'Nadia Tarvani', searched: 'title' });
    expect(subjects[0]).toEqual({
      kind: 'actor',
      id: 'nadia-tarvani',
      name: 'Nadia Tarvani',
      names: ['نادیا تاروانی', 'Nadja Tarwani', 'Nádia Tarváni'],
    });
  });

  it('of a passage has to do with whom it mentions, and with nobody else', () => {
    expect(about(at('/articles/dam-gates-opened/#no-warning'), 'actor')).toEqual([]);
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

  it('stand page by page, each page with itself first and the newest article last', () => {
    const pages = records.map(({ shown }) => shown.path.split('#')[0]);
    const first = pages.filter((page, at) => page !== pages[at - 1]);
    expect(first).toHaveLength(new Set(first).size);
    for (const page of first)
      expect(records.find(({ shown }) => shown.path.split('#')[0] === page)?.shown.path).toBe(page);
    const articles = first.filter((page) => page?.startsWith('/articles/'));
    const published = articles.map((page) => newsroom.articles.get(page?.split('/')[2] ?? '')?.datePublished);
    expect(published).toEqual(published.toSorted());
    expect(first.at(-1)).toBe(articles.at(-1));
  });

  it('are the same each time', () => {
    expect(searchRecords(assemble(documentsIn(WORLD), 'en-GB'), languageOf('en-GB'))).toEqual(records);
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
