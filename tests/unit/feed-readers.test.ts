import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import Parser from 'rss-parser';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/newsroom/checking/assemble.ts';
import type { Newsroom } from '../../src/newsroom/model/newsroom.ts';
import { articleFeed, type FeedFormat } from '../../src/publishing/article-feed.ts';
import { articleJsonLd } from '../../src/publishing/article-json-ld.ts';
import { articleMarkdown } from '../../src/publishing/article-markdown.ts';
import { correctionsAtom } from '../../src/publishing/corrections-feed.ts';
import { articleSources } from '../../src/newsroom/questions/sources/article-uses.ts';
import { sourcesBibtex } from '../../src/publishing/source-references.ts';
import { referencesTo } from '../../src/publishing/references.ts';
import { encodeScriptJson, encodeXml } from '../../src/text/encode.ts';
import { languageOf } from '../../src/text/language/language.ts';
import { feedWords, fullTextWords } from '../../src/words/full-text.ts';
import { words } from '../../src/words/words.ts';
import { article, read, source } from './a-document.ts';
import { entryOf } from './an-entry.ts';
import { hostile } from './hostile.ts';

const { typeset } = languageOf('en-GB');

/** Readers that are not ours, on feeds whose texts are as bad as texts can be. */

const publisher = {
  name: 'The Orun Post',
  url: 'https://orun.example',
  language: 'en-GB',
  byline: 'newsroom',
} as const;
const CORRECTION = '{ date: 2023-04-01, kind: correction, note: n, was: w, is: i }';

/** A newsroom of one article with that text wherever an editor may write one. */
const newsroomOf = (text: string): Newsroom => {
  const fields = 'topics: [orun]\nstatusNote: n\nauthors: [mara]\nreviewedBy: [mara]';
  const dam = article({ changes: CORRECTION, fields, status: 'developing' });
  const mara = read('people', 'people/mara.mdx', '---\nname: n\nrole: r\ndescription: d\n---\n');
  const post = source('post', 'type: book\ntitle: t\nnote: n\nvia: v\nauthors: [a]');
  const topic = read('topics', 'topics/orun.mdx', '---\nname: n\ndescription: d\n---\n');
  const change = { date: '2023-04-01', kind: 'correction', note: text, was: text, is: text };
  Object.assign(dam.data ?? {}, { headline: text, description: text, statusNote: text, changes: [change] });
  Object.assign(post.data ?? {}, { publisher: text, title: text, note: text, via: text, authors: [text] });
  Object.assign(mara.data ?? {}, { name: text });
  Object.assign(topic.data ?? {}, { name: text, description: text });
  return assemble([dam, mara, post, topic], 'en-GB');
};

const feed = (newsroom: Newsroom, format: FeedFormat): string => {
  const articles = newsroom.articles.list;
  const title = articles[0]?.headline ?? '';
  return articleFeed(
    newsroom,
    { title, description: title, path: '/', articles },
    publisher,
    feedWords,
    format,
  );
};

const corrections = (newsroom: Newsroom): string => {
  const { kinds, about, was, is } = words.changes;
  return correctionsAtom(newsroom, publisher, {
    title: 'C',
    description: 'D',
    kinds,
    about,
    parts: words,
    was,
    is,
  });
};

/** Throws at anything that is not well-formed. */
const parseStrictly = (xml: string): void => {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
};

/** https://www.jsonfeed.org/version/1.1/, what a feed must have and what ours has besides. */
const text = { type: 'string' };
const address = { type: 'string', format: 'uri' };
const moment = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)$',
};
const authors = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    properties: { name: text, url: address },
    additionalProperties: false,
    minProperties: 1,
  },
};
const jsonFeedSchema = {
  type: 'object',
  required: ['version', 'title', 'items', 'authors', 'language', 'home_page_url', 'feed_url'],
  additionalProperties: false,
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: text,
    description: text,
    home_page_url: address,
    feed_url: address,
    language: text,
    authors,
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'url', 'content_html', 'date_published', 'image'],
        additionalProperties: false,
        properties: {
          id: address,
          url: address,
          title: text,
          summary: text,
          content_html: text,
          date_published: moment,
          date_modified: moment,
          tags: { type: 'array', items: text },
          authors,
          image: address,
        },
      },
    },
  },
};
const validJsonFeed = new Ajv2020({ strict: false, formats: { uri: URL.canParse } }).compile(jsonFeedSchema);

describe('any text', () => {
  it('leaves every feed well-formed', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const newsroom = newsroomOf(`x${text}`);
        for (const xml of [feed(newsroom, 'atom'), feed(newsroom, 'rss'), corrections(newsroom)]) {
          parseStrictly(xml);
        }
        expect(validJsonFeed(JSON.parse(feed(newsroom, 'json'))), JSON.stringify(validJsonFeed.errors)).toBe(
          true,
        );
      }),
    );
  });

  it('leaves the reference, the Markdown and the structured data whole', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const newsroom = newsroomOf(`x${text}`);
        const dam = newsroom.articles.get('dam');
        if (!dam) throw new Error('There is no article.');
        const { bibtex } = referencesTo(newsroom, dam, publisher);
        expect(bibtex.split('\n')).toHaveLength(7);
        expect(bibtex.match(/\{/g)).toHaveLength(bibtex.match(/\}/g)?.length ?? 0);
        const listed = sourcesBibtex(articleSources(newsroom, dam));
        expect(listed.match(/\{/g)).toHaveLength(listed.match(/\}/g)?.length ?? 0);
        expect(listed.split('\n')).toHaveLength(7);
        const markdown = articleMarkdown(newsroom, dam, publisher, 'https://l.example', fullTextWords);
        expect(markdown.split('\n').indexOf('---', 1)).toBe(15);
        const script = encodeScriptJson(articleJsonLd(newsroom, dam, publisher));
        expect(script).not.toMatch(/[<>]/);
        expect(JSON.parse(script)).toMatchObject({ '@type': 'NewsArticle' });
      }),
    );
  });
});

/** The text of the first element of that name in a part of a document, as a strict XML parser reads it. */
const textIn = (xml: string, name: string): string | undefined => {
  const texts: string[] = [];
  const open: string[] = [];
  const parser = new SaxesParser();
  const add = (some: string) => {
    if (open.at(-1) === name) texts.push((texts.pop() ?? '') + some);
  };
  parser.on('opentag', (tag) => {
    open.push(tag.name);
    if (tag.name === name) texts.push('');
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(`<part>${xml}</part>`).close();
  return texts[0];
};

describe('any text that is put in', () => {
  it('is read back from each feed: the title, the summary, the author, the topic and the note of a correction', () => {
    interface Item {
      title: string;
      summary: string;
      authors: { name: string }[];
      tags: string[];
    }
    const entryIn = (xml: string) => /<(entry|item)>([^]*)<\/\1>/.exec(xml)?.[2] ?? '';
    const inXml = (text: string) => encodeXml(text).replace(/\r\n?/g, '\n');
    fc.assert(
      fc.property(hostile, (text) => {
        const written = `x${text}y`;
        const newsroom = newsroomOf(written);
        const said = typeset(written);
        const atom = entryIn(feed(newsroom, 'atom'));
        expect(['title', 'summary', 'name'].map((name) => textIn(atom, name))).toEqual(
          [said, said, said].map(inXml),
        );
        const rss = entryIn(feed(newsroom, 'rss'));
        expect(['title', 'dc:creator', 'category'].map((name) => textIn(rss, name))).toEqual(
          [said, said, written].map(inXml),
        );
        const description = textIn(rss, 'description') ?? '';
        expect(parseHTML(`<html><body><p>${description}</p></body></html>`).document.body.textContent).toBe(
          inXml(said),
        );
        const [item] = (JSON.parse(feed(newsroom, 'json')) as { items: Item[] }).items;
        expect([item?.title, item?.summary, item?.authors[0]?.name, item?.tags[0]]).toEqual(
          [said, said, said, written].map((one) => one.toWellFormed()),
        );
        expect(textIn(entryIn(corrections(newsroom)), 'summary')).toBe(inXml(said));
      }),
    );
  });

  it('is read back from the structured data, and ends no script', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const written = `x${text}y`;
        const newsroom = newsroomOf(written);
        const dam = entryOf(newsroom.articles, 'dam');
        const script = encodeScriptJson(articleJsonLd(newsroom, dam, publisher));
        const { document } = parseHTML(
          `<html><head><script type="application/ld+json">${script}</script></head><body><p>x</p></body></html>`,
        );
        expect(document.querySelectorAll('script, p')).toHaveLength(2);
        const read: unknown = JSON.parse(document.querySelector('script')?.textContent ?? '');
        expect(read).toMatchObject({
          headline: typeset(written).toWellFormed(),
          author: [{ name: typeset(written).toWellFormed() }],
          correction: [{ text: expect.stringContaining(written.toWellFormed()) }],
        });
      }),
    );
  });
});

describe.each(['atom', 'rss'] as const)('another reader', (format) => {
  it.each([
    'Q&A <1> & "x"',
    'a\u0007b\ufffec',
    'He said ]]> to all',
    'سد أورون في قناة & 水坝',
    '</title><script>alert(1)</script>',
    'e\u0301 \u200f\u202eabc\u202c 👨‍👩‍👧',
  ])(`of ${format} finds the title %j`, async (text) => {
    const [item] = (await new Parser().parseString(feed(newsroomOf(text), format))).items;
    expect(item?.title).toBe(encodeXml(typeset(text)));
  });
});
