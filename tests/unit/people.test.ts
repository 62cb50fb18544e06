import { describe, expect, it } from 'vitest';
import { worksOf } from '../../src/newsroom/questions/works.ts';
import { dataOf } from '../../src/publishing/article-data.ts';
import { articleFeed, type FeedFormat } from '../../src/publishing/article-feed.ts';
import { articleJsonLd } from '../../src/publishing/article-json-ld.ts';
import { articleMarkdown } from '../../src/publishing/article-markdown.ts';
import type { Publisher } from '../../src/publishing/publisher.ts';
import { listedPages } from '../../src/publishing/sitemap.ts';
import { assemble } from '../../src/newsroom/checking/assemble.ts';
import { differences } from '../../src/newsroom/changes/differences.ts';
import { searchRecords } from '../../src/searching/records.ts';
import { dictionaryOf } from '../../src/files/dictionary.ts';
import { languageOf } from '../../src/text/language/language.ts';
import { feedWords, fullTextWords } from '../../src/words/full-text.ts';
import { problemsOf } from './a-check.ts';
import { article, source } from './a-document.ts';
import { articleOf, newsroom } from './world.ts';

const publisher: Publisher = {
  name: 'Hill Post Explained',
  url: 'https://hillpost.example',
  language: 'en-GB',
  byline: 'newsroom',
};
const NOBODY = { ...publisher, byline: undefined };
const MARA = { '@type': 'Person', name: 'Mara Oln', url: 'https://hillpost.example/people/mara-oln/' };
const river = articleOf('who-controls-the-orun');
const agreement = articleOf('water-agreement');

describe('Those who wrote and reviewed an article', () => {
  it('are in its structured data; without authors the newsroom is, if it says that it signs as a whole', () => {
    const data = articleJsonLd(newsroom, river, publisher);
    expect(data).toMatchObject({ author: [MARA], editor: [{ '@type': 'Person', name: 'Jon Varro' }] });
    expect(articleJsonLd(newsroom, agreement, publisher)).toMatchObject({
      author: { name: 'Hill Post Explained' },
    });
    expect(articleJsonLd(newsroom, agreement, NOBODY)).not.toHaveProperty('author');
  });

  it.each([
    ['atom', '<name>Mara Oln</name>'],
    ['rss', '<dc:creator>Mara Oln</dc:creator>'],
    ['json', '"name":"Mara Oln"'],
  ] satisfies [FeedFormat, string][])('are in the feed as %s', (format, name) => {
    const feed = (of: Publisher, ...articles: (typeof river)[]) =>
      articleFeed(newsroom, { title: 't', description: 'd', path: '/', articles }, of, feedWords, format);
    expect(feed(publisher, river)).toContain(name);
    expect(feed(publisher, agreement)).not.toContain(name);
  });

  it('are in its Markdown', () => {
    const markdown = articleMarkdown(newsroom, river, publisher, 'https://l.example', fullTextWords);
    expect(markdown).toContain('\nauthors: ["Mara Oln"]\nreviewedBy: ["Jon Varro"]\n');
    expect(articleMarkdown(newsroom, agreement, publisher, 'https://l.example', fullTextWords)).not.toContain(
      'authors:',
    );
  });

  it('have the interests that they declare in Markdown and data', () => {
    const declared = 'Was a member of the farmers’ league until 2019.';
    expect(articleMarkdown(newsroom, river, publisher, 'https://l.example', fullTextWords)).toContain(
      `\ninterests: ["Mara Oln: ${declared}"]\n`,
    );
    expect(dataOf(newsroom, river, publisher, 'https://l.example')).toMatchObject({
      authors: [{ id: 'mara-oln', interests: declared }],
      reviewedBy: [{ id: 'jon-varro', interests: undefined }],
    });
  });

  it('have a page that says which', () => {
    expect(worksOf(newsroom, 'mara-oln')).toEqual({ written: [river], reviewed: [] });
    expect(worksOf(newsroom, 'jon-varro')).toEqual({ written: [], reviewed: [river] });
    const paths = listedPages(newsroom, publisher).map(({ path }) => path);
    expect(paths.filter((path) => path.startsWith('/people/'))).toEqual([
      '/people/',
      '/people/jon-varro/',
      '/people/mara-oln/',
    ]);
    const without = assemble([article(), source('post')], 'en-GB');
    expect(listedPages(without, publisher).map(({ path }) => path)).not.toContain('/people/');
  });

  it('are found, and what they wrote with them', () => {
    const about = searchRecords(newsroom, languageOf('en-GB')).filter(({ subjects }) =>
      subjects.some(({ kind, id }) => kind === 'person' && id === 'mara-oln'),
    );
    expect(about.map(({ shown }) => shown.path)).toEqual([
      '/people/mara-oln/',
      '/articles/who-controls-the-orun/',
    ]);
  });

  it('are known, or the nearest is named; another author needs an entry of the ledger', () => {
    const documents = (fields: string) => [article({ fields }), source('post')];
    expect(problemsOf(documents('authors: [mara-oln]'))).toMatchObject([
      { code: 'unknown-reference', line: 8, sentence: 'There is no person "mara-oln".' },
    ]);
    const [before, after] = [article({ fields: 'authors: [a]' }), article({ fields: 'authors: [b]' })];
    expect(differences(before, after, dictionaryOf('en-GB', new Set()))).toMatchObject([
      { subject: 'authors', before: 'a', after: 'b', material: true },
    ]);
  });
});
