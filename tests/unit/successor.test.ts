import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/newsroom/checking/assemble.ts';
import { successorOf } from '../../src/newsroom/model/lifecycle.ts';
import { relatedTo } from '../../src/newsroom/questions/related.ts';
import { dataOf } from '../../src/publishing/article-data.ts';
import { articleMarkdown } from '../../src/publishing/article-markdown.ts';
import { topicJsonLd } from '../../src/publishing/page-json-ld.ts';
import { fullTextWords } from '../../src/words/full-text.ts';
import { entryOf } from './an-entry.ts';
import { article, read, source } from './a-document.ts';

const publisher = {
  name: 'The Orun Post',
  url: 'https://orun.example',
  language: 'en-GB',
  byline: 'newsroom',
} as const;
const LICENCE = 'https://licence.example';

const newsroomWith = (status: 'settled' | 'withdrawn') =>
  assemble(
    [
      source('post'),
      read('topics', 'topics/river.mdx', '---\nname: River\ndescription: x\n---\n'),
      article({ status: 'overtaken', fields: 'successor: flood\ntopics: [river]' }),
      article({ id: 'flood', status, fields: 'statusNote: It was another dam.\ntopics: [river]' }),
    ],
    'en-GB',
  );

describe.each([
  ['settled', true],
  ['withdrawn', false],
] as const)('a successor that is %s', (status, leads) => {
  const newsroom = newsroomWith(status);
  const before = entryOf(newsroom.articles, 'dam');

  it(`is the article to read next: ${leads}`, () => {
    expect(successorOf(newsroom, before)?.id).toBe(leads ? 'flood' : undefined);
  });

  it(`is linked from the text, the data and the related articles: ${leads}`, () => {
    const forms = [
      articleMarkdown(newsroom, before, publisher, LICENCE, fullTextWords),
      JSON.stringify(dataOf(newsroom, before, publisher, LICENCE)),
      JSON.stringify(relatedTo(newsroom, before).map((related) => related.article.id)),
    ];
    expect(forms.map((form) => form.includes('flood'))).toEqual([leads, leads, leads]);
  });

  it('has its status in the data of its topic', () => {
    const data = topicJsonLd(
      newsroom,
      entryOf(newsroom.topics, 'river'),
      { name: 'Topics', path: '/topics/' },
      publisher,
    );
    expect(JSON.stringify(data)).toContain(`"creativeWorkStatus":"${status}"`);
  });
});
