import { expect, it } from 'vitest';
import { articleMarkdown } from '../../src/publishing/article-markdown.ts';
import { partsOf } from '../../src/newsroom/questions/series.ts';
import { entriesOf } from '../../src/newsroom/model/newsroom.ts';
import { fullTextWords } from '../../src/words/full-text.ts';
import { articleOf, newsroom } from './world.ts';

const places = (id: string, room = newsroom) =>
  partsOf(room, articleOf(id)).map(({ number, count, before, after }) => [
    number,
    count,
    before?.id,
    after?.id,
  ]);

it('A part of a series leads to the one before and the one after', () => {
  expect(places('dam-gates-opened')).toEqual([[1, 2, undefined, 'water-agreement']]);
  expect(places('water-agreement')).toEqual([[2, 2, 'dam-gates-opened', undefined]]);
  expect(places('who-controls-the-orun')).toEqual([]);
});

it('What is withdrawn is passed over', () => {
  const articles = newsroom.articles.list.map((article) =>
    article.id === 'dam-gates-opened' ? { ...article, status: 'withdrawn' as const } : article,
  );
  expect(places('water-agreement', { ...newsroom, articles: entriesOf(articles) })).toEqual([
    [1, 1, undefined, undefined],
  ]);
});

it('Whoever reads it elsewhere is told which part it is', () => {
  const publisher = { name: 'The Orun Post', url: 'https://orun.example', language: 'en-GB' };
  const markdown = articleMarkdown(newsroom, articleOf('water-agreement'), publisher, '', fullTextWords);
  expect(markdown).toContain('\nPart 2 of 2: The Orun\n');
});
