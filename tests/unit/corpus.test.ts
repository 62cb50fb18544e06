import { expect, it } from 'vitest';
import { corpusOf } from '../bench/corpus.ts';
import { COLLECTIONS, extensionOf, type Collection } from '../../src/newsroom/model/kinds.ts';
import { checkContent } from '../../src/newsroom/checking/check.ts';
import { readDocument } from '../../src/newsroom/reading/read-document.ts';

const ARTICLES = 60;

const documents = () => {
  const texts = new Map([...corpusOf(ARTICLES)].map(({ path, text }) => [path, Buffer.from(text)]));
  return [...texts].flatMap(([path, bytes]) => {
    const collection = COLLECTIONS.find(
      (known): known is Collection => path.startsWith(`${known}/`) && path.endsWith(extensionOf(known)),
    );
    const beside = texts.get(path.replace('.yaml', '.csv'));
    return collection ? [readDocument(collection, path, bytes, 'en-GB', beside)] : [];
  });
};

it('a made-up newsroom has every kind of file, and the check finds nothing in it', () => {
  const all = documents();
  const { newsroom, problems } = checkContent(all, {
    published: [],
    publishedFile: '.',
    today: '2024-12-01',
    language: 'en-GB',
  });
  // Of many made-up actors and terms chance names not every one.
  expect(problems.filter(({ code }) => code !== 'unused-file')).toEqual([]);
  expect(newsroom.articles.list.length).toBe(ARTICLES);
  expect(COLLECTIONS.filter((one) => all.every(({ collection }) => collection !== one))).toEqual(['retired']);
  const claims = newsroom.articles.list.map(({ body }) => body.claims.length);
  expect([Math.min(...claims), Math.max(...claims)]).toEqual([12, 27]);
});

it('a made-up newsroom is the same each time, and its names are popular as names are', () => {
  expect([...corpusOf(ARTICLES)]).toEqual([...corpusOf(ARTICLES)]);
  const mentions = documents().flatMap(({ collection, body }) =>
    collection === 'articles' ? body.mentions.filter(({ kind }) => kind === 'actor').map(({ id }) => id) : [],
  );
  const counts = [...Map.groupBy(mentions, (id) => id).values()]
    .map(({ length }) => length)
    .sort((a, b) => b - a);
  expect(counts[0]).toBeGreaterThan(3 * (counts.at(-1) ?? 0));
});
