import { describe, expect, it } from 'vitest';
import { addressesOf, publishedFrom, publishedText } from '../../src/newsroom/model/addresses.ts';
import { assemble } from '../../src/newsroom/checking/assemble.ts';
import type { Document } from '../../src/newsroom/model/document.ts';
import { problemsOf } from './a-check.ts';
import { actor, article, BODY, read, retirement, source } from './a-document.ts';

const TODAY = '2023-04-01';
const world = [
  article(),
  source('post'),
  actor('description: x\nfacts:\n  - { id: office, text: Chief., asOf: 2023, sources: [post] }'),
];
const published = addressesOf(assemble(world, 'en-GB'));

const gone = (documents: Document[]) =>
  problemsOf(documents, { published, today: TODAY }).filter(({ code }) => code === 'address-gone');

describe('published addresses', () => {
  it('are pages and the points that authors named', () => {
    expect(published).toEqual([
      '/actors/tarvani/',
      '/actors/tarvani/#fact-office',
      '/articles/dam/',
      '/articles/dam/#gates',
      '/articles/dam/#point',
      '/articles/dam/#the-dam',
    ]);
  });

  it('leave the file when they are retired, though their article is still there', () => {
    const before = [...published, '/articles/dam/#old-claim', '/articles/gone/'];
    expect(publishedFrom(publishedText(assemble(world, 'en-GB'), before))).toEqual(published);
  });

  it('are on the page of a topic those of its events, and of no others', () => {
    const topic = (id: string) =>
      read('topics', `topics/${id}.mdx`, `---\nname: ${id}\ndescription: x\n---\n`);
    const event = (id: string, topics: string) =>
      read(
        'events',
        `events/${id}.mdx`,
        `---\ntitle: x\ndate: 2023\ntopics: [${topics}]\nsources: [post]\n---\n`,
      );
    const documents = [
      topic('river'),
      topic('towns'),
      event('flood', 'river'),
      event('treaty', 'river, towns'),
    ];
    expect(addressesOf(assemble(documents, 'en-GB'))).toEqual([
      '/topics/river/',
      '/topics/river/#event-flood',
      '/topics/river/#event-treaty',
      '/topics/towns/',
      '/topics/towns/#event-treaty',
    ]);
  });

  it('can be written down and read again', () => {
    expect(publishedFrom(publishedText(assemble(world, 'en-GB')))).toEqual(published);
  });

  it('are all there while nothing is taken away', () => {
    expect(gone(world)).toEqual([]);
  });
});

describe('an address that vanishes is an error until it is explained', () => {
  const renamed = article({ body: BODY.replace('id="gates"', 'id="both-gates"') });
  const without = [renamed, ...world.slice(1)];

  it('when a claim loses its id', () => {
    expect(gone(without)).toMatchInlineSnapshot(`
      [
        {
          "code": "address-gone",
          "column": 1,
          "file": "published.txt",
          "hint": "Give the old id back to what stood there. If it is gone for good, add retired/articles-dam-gates.yaml with the lines "address: '/articles/dam/#gates'", "date: 2023-04-01", "kind: retired" and "reason: ...". If it has another address now, write "kind: moved" and add "successor: ..." with that address.",
          "line": 4,
          "lost": "/articles/dam/#gates",
          "sentence": "/articles/dam/#gates was published, and nothing is there now.",
          "severity": "error",
        },
      ]
    `);
  });

  it('until a retirement says what became of it', () => {
    const explained = retirement(
      "address: '/articles/dam/#gates'\ndate: 2023-04-01\nkind: moved\nreason: It has a better name.\nsuccessor: '/articles/dam/#both-gates'",
    );
    expect(gone([...without, explained])).toEqual([]);
  });

  it('when an article is renamed, and one retirement of the page speaks for all its points', () => {
    const moved = [article({ id: 'dam-opens' }), ...world.slice(1)];
    // One mistake is told once, and not again for each point of the page.
    const [told, ...more] = gone(moved);
    expect(told).toMatchObject({ line: 3, code: 'address-gone' });
    expect(told?.hint).toMatch(
      /^Give the old name back to the file\. If it is gone for good, add retired\/articles-dam\.yaml /,
    );
    expect(more).toEqual([]);
    const explained = retirement(
      'address: /articles/dam/\ndate: 2023-04-01\nkind: moved\nreason: Renamed.\nsuccessor: /articles/dam-opens/',
    );
    expect(gone([...moved, explained])).toEqual([]);
  });

  it('when an actor is deleted', () => {
    expect(gone(world.slice(0, 2)).map(({ sentence }) => sentence)).toEqual([
      '/actors/tarvani/ was published, and nothing is there now.',
    ]);
  });

  it('but not when the article is withdrawn, for then its page explains itself', () => {
    const withdrawn = article({
      status: 'withdrawn',
      fields: 'statusNote: It was wrong.',
      changes: '{ date: 2023-04-01, kind: withdrawal, note: It was wrong. }',
    });
    expect(gone([withdrawn, ...world.slice(1)])).toEqual([]);
  });
});

describe('a retirement', () => {
  const problems = (fields: string) =>
    problemsOf([...world, retirement(`date: 2023-04-01\nreason: Gone.\n${fields}`)])
      .filter(({ file }) => file === 'retired/old.yaml')
      .map(({ code, line, sentence }) => ({ code, line, sentence }));

  it('of something that is still there is an error', () => {
    expect(problems('kind: retired\naddress: /articles/dam/')).toMatchInlineSnapshot(`
      [
        {
          "code": "address-lives",
          "line": 4,
          "sentence": "This file says that /articles/dam/ is gone, but something is still there.",
        },
      ]
    `);
  });

  it.each([
    '/',
    '/404/',
    '/search/',
    '/people/',
    '/articles/dam/history/',
    '/articles/dam/key-points/point/',
    `/articles/${'a'.repeat(201)}/`,
  ])('cannot be %s, which the site makes or no disk takes', (address) => {
    const found = problems(`kind: retired\naddress: ${address}`) as { code: string }[];
    expect(found.map(({ code }) => code)).toEqual([address.length > 200 ? 'wrong-value' : 'address-lives']);
  });

  it('may be that of the history of an article that is gone', () => {
    expect(problems('kind: retired\naddress: /articles/gone/history/')).toEqual([]);
  });

  it('that moves nowhere is an error', () => {
    expect(problems('kind: moved\naddress: /articles/old/')).toMatchInlineSnapshot(`
      [
        {
          "code": "moved-nowhere",
          "line": 1,
          "sentence": "This file says that the address has moved, but not where it is now.",
        },
      ]
    `);
  });

  it('that leads nowhere is an error', () => {
    expect(problems('kind: moved\naddress: /articles/old/\nsuccessor: /articles/damm/'))
      .toMatchInlineSnapshot(`
      [
        {
          "code": "broken-link",
          "line": 5,
          "sentence": "Nothing on this site has the address "/articles/damm/".",
        },
      ]
    `);
  });
});
