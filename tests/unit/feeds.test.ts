import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import {
  articleFeed,
  articleArchives,
  feedPath,
  type FeedFormat,
} from '../../src/publishing/article-feed.ts';
import { MOST_ENTRIES } from '../../src/publishing/feed-document.ts';
import { assemble } from '../../src/newsroom/checking/assemble.ts';
import { correctionsAtom } from '../../src/publishing/corrections-feed.ts';
import { portableHtml } from '../../src/publishing/html.ts';
import { fullText } from '../../src/publishing/full-text.ts';
import type { Document } from '../../src/newsroom/model/document.ts';
import { visitsTo, type Block } from '../../src/newsroom/model/tree.ts';
import { feedWords, fullTextWords } from '../../src/words/full-text.ts';
import { words } from '../../src/words/words.ts';
import { actor, article, BODY, source } from './a-document.ts';

const publisher = {
  name: 'The Orun Post',
  url: 'https://orun.example',
  language: 'en-GB',
  byline: 'newsroom',
} as const;

const feed = (documents: Document[], format: FeedFormat = 'atom', archive?: number): string => {
  const newsroom = assemble([...documents, source('post'), actor('description: An engineer.')], 'en-GB');
  const articles = newsroom.articles.list;
  const subject = { title: 'Water & war', description: 'All of it', path: '/', articles };
  return articleFeed(newsroom, subject, publisher, feedWords, format, archive);
};
const atom = (...documents: Document[]) => parseAtomFeed(feed(documents));

const CORRECTION =
  '{ date: 2023-04-01, kind: correction, note: The day was wrong., was: 2 March, is: 3 March }';
const URL = 'https://orun.example/articles/dam/';

describe('an entry of a feed', () => {
  it('is known by the address of its article and dated like it', () => {
    expect(atom(article({ changes: CORRECTION })).entries?.[0]).toMatchObject({
      id: URL,
      published: '2023-03-06T10:00:00.000Z',
      updated: '2023-04-01T10:00:00.000Z',
    });
  });

  it('is the same entry after a correction', () => {
    const [before, after] = [atom(article()), atom(article({ changes: CORRECTION }))];
    expect(after.entries?.map(({ id }) => id)).toEqual(before.entries?.map(({ id }) => id));
    expect(after.updated).not.toBe(before.updated);
  });

  it('keeps its dates when a comma changes', () => {
    const dates = (body: string) => {
      const { updated, entries } = atom(article({ body }));
      return [updated, entries?.[0]?.updated, entries?.[0]?.published];
    };
    expect(dates(BODY.replace('dam were', 'dam, were'))).toEqual(dates(BODY));
  });

  it('has the same address, dates and text in RSS and JSON', () => {
    const documents = [article({ changes: CORRECTION })];
    const [entry] = parseAtomFeed(feed(documents)).entries ?? [];
    const [item] = parseRssFeed(feed(documents, 'rss')).items ?? [];
    const [json] = parseJsonFeed(feed(documents, 'json')).items ?? [];
    expect(item).toMatchObject({
      guid: { value: URL },
      link: URL,
      pubDate: 'Mon, 06 Mar 2023 10:00:00 GMT',
      atom: { updated: '2023-04-01T10:00:00.000Z' },
      content: { encoded: entry?.content?.value },
    });
    expect(json).toMatchObject({
      id: URL,
      url: URL,
      date_published: '2023-03-06T10:00:00.000Z',
      date_modified: '2023-04-01T10:00:00.000Z',
      content_html: entry?.content?.value,
    });
  });

  it.each(['atom', 'rss', 'json'] as const)('has in %s the headline letter by letter', (format) => {
    const odd = article();
    if (odd.data) Object.assign(odd.data, { headline: 'Q&A <1>' });
    const text = feed([odd], format);
    const read = {
      atom: () => parseAtomFeed(text).entries?.[0]?.title?.value,
      rss: () => parseRssFeed(text).items?.[0]?.title,
      json: () => parseJsonFeed(text).items?.[0]?.title,
    }[format]();
    expect(read).toBe('Q&A <1>');
  });

  it('has its card as a picture in every format', () => {
    const card = `${URL}card.png`;
    const picture = { url: card, type: 'image/png', medium: 'image', width: 1200, height: 630 };
    expect(parseAtomFeed(feed([article()])).entries?.[0]?.media?.contents).toEqual([picture]);
    expect(parseRssFeed(feed([article()], 'rss')).items?.[0]?.media?.contents).toEqual([picture]);
    expect(parseJsonFeed(feed([article()], 'json')).items?.[0]?.image).toBe(card);
  });

  it('has in RSS its summary as HTML, which is what readers take it for', () => {
    const odd = article();
    if (odd.data) Object.assign(odd.data, { description: 'a < b & c' });
    expect(parseRssFeed(feed([odd], 'rss')).items?.[0]?.description).toBe('a &lt; b &amp; c');
  });

  it('survives the end of a CDATA section in its text', () => {
    const [entry] = atom(article({ body: `${BODY}\nIt said ]]> to all.\n` })).entries ?? [];
    expect(entry?.content?.value).toContain('It said ]]&gt; to all.');
  });

  it('of a withdrawn article says so, with the reason and nothing of the text', () => {
    const fields = 'statusNote: The film was of another dam.';
    const text = feed([article({ status: 'withdrawn', fields })]);
    const [entry] = parseAtomFeed(text).entries ?? [];
    expect(entry?.title?.value).toBe('Withdrawn: The dam opens');
    expect(entry?.content?.value).toContain('The film was of another dam.');
    expect(text).not.toMatch(/Two gates|The river rose/);
  });
});

describe('a feed', () => {
  it('has no date of its own: it is as new as its newest entry', () => {
    const older = article();
    const newer = article({ id: 'later', changes: CORRECTION });
    expect(atom(older, newer)).toMatchObject({ updated: '2023-04-01T10:00:00.000Z' });
  });

  it('has the last change first, and no more entries than it may', () => {
    const many = Array.from({ length: MOST_ENTRIES + 5 }, (_, index) => article({ id: `n${index}` }));
    const ids = atom(...many, article({ id: 'old', asOf: '2019-01-01', changes: CORRECTION })).entries?.map(
      ({ id }) => id,
    );
    expect(ids).toHaveLength(MOST_ENTRIES);
    expect(ids?.[0]).toBe('https://orun.example/articles/old/');
  });

  it.each([
    ['atom', '/topics/orun/feed.xml'],
    ['rss', '/topics/orun/rss.xml'],
    ['json', '/topics/orun/feed.json'],
  ] as const)('in %s lies beside the page it belongs to', (format, path) => {
    expect(feedPath('/topics/orun/', format)).toBe(path);
  });
});

describe('the archives of a feed', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => article({ id: `n${String(index).padStart(3, '0')}` }));
  const idsOf = (documents: Document[], archive?: number) =>
    (parseAtomFeed(feed(documents, 'atom', archive)).entries ?? []).map(({ id }) => id);
  const documents = many(2 * MOST_ENTRIES + 5);

  it('hold with the feed every article, and keep theirs when others are published', () => {
    const all = [idsOf(documents), idsOf(documents, 1), idsOf(documents, 2)];
    expect(new Set(all.flat()).size).toBe(documents.length);
    expect(idsOf([...documents, ...many(0), article({ id: 'z' })], 1)).toEqual(idsOf(documents, 1));
    const corrected = documents.slice(0, MOST_ENTRIES).map((one) => {
      if (one.data && 'changes' in one.data)
        Object.assign(one.data, { changes: [{ date: '2023-04-01', kind: 'update', note: 'New.' }] });
      return one;
    });
    const later = [...corrected, ...documents.slice(MOST_ENTRIES)];
    expect(new Set([...idsOf(later), ...idsOf(later, 1), ...idsOf(later, 2)]).size).toBe(documents.length);
  });

  it('are none of a feed that has all of its articles', () => {
    expect(articleArchives(assemble(many(MOST_ENTRIES), 'en-GB').articles.list)).toEqual([]);
    expect(feed(many(MOST_ENTRIES))).not.toContain('prev-archive');
  });

  it('lead from one to the one before it and say what they are, as RFC 5005 has it', () => {
    const at = (number: number, file: string) => `https://orun.example/feeds/${number}/${file}`;
    expect(parseAtomFeed(feed(documents)).links).toContainEqual({
      rel: 'prev-archive',
      href: at(2, 'feed.xml'),
    });
    const archive = feed(documents, 'atom', 2);
    expect(parseAtomFeed(archive).links).toEqual([
      { rel: 'alternate', href: 'https://orun.example/' },
      { rel: 'self', href: at(2, 'feed.xml') },
      { rel: 'prev-archive', href: at(1, 'feed.xml') },
      { rel: 'current', href: 'https://orun.example/feed.xml' },
    ]);
    expect(feed(documents, 'atom', 1)).not.toContain('prev-archive');
    for (const format of ['atom', 'rss'] as const) {
      expect(feed(documents, format, 1)).toMatch(
        /<(?:feed|rss) [^>]*xmlns:fh="http:\/\/purl.org\/syndication\/history\/1.0"/,
      );
      expect(feed(documents, format, 1).match(/<fh:archive\/>/g)).toHaveLength(1);
      expect(feed(documents, format)).not.toContain('fh:archive');
    }
    expect(parseRssFeed(feed(documents, 'rss', 2)).atom?.links).toContainEqual({
      rel: 'prev-archive',
      href: at(1, 'rss.xml'),
      type: 'application/rss+xml',
    });
    expect(parseJsonFeed(feed(documents, 'json', 2)).next_url).toBe(at(1, 'feed.json'));
  });

  it('have the summaries and not the texts', () => {
    expect(feed(documents, 'atom', 1)).toContain('Two gates stood open.');
    expect(feed(documents, 'atom', 1)).not.toContain('The river rose');
  });
});

describe('a full text', () => {
  const body = `## The dam {#the-dam}

<Claim id="gates" standing="claimed" by="tarvani">[Tarvani](actor:tarvani) opened "two" gates.
[Post](source:post) [Echo](source:echo)</Claim> See [above](#the-dam) and [topics](/topics/).
[Post](source:post)

| A | B |
| :- | -: |
| 1 | 2 |
`;
  const fullTextOf = (text: string): Block[] => {
    const newsroom = assemble(
      [
        article({ body: text }),
        source('post', 'title: "The <gates>"\ndate: 2023-03-02'),
        source('echo', 'lang: ar\narchiveUrl: https://archive.example/1'),
        actor('description: An engineer.'),
      ],
      'en-GB',
    );
    const dam = newsroom.articles.get('dam');
    return dam ? fullText(newsroom, dam, publisher, fullTextWords) : [];
  };
  const html = portableHtml(fullTextOf(body));

  it('reads without our pages and styles', () => {
    expect(html.replaceAll('\u00a0', ' ')).toMatchInlineSnapshot(
      `"<p>Covers events up to 5 March 2023.</p><h2>Key points</h2><ul><li>Two gates were opened.</li></ul><h2>The dam</h2><p><em>Claimed by Nadia Tarvani</em>: <a href="https://orun.example/actors/tarvani/">Tarvani</a> opened “two” gates. <a href="https://orun.example/articles/dam/#source-post">[1]</a> <a href="https://orun.example/articles/dam/#source-echo">[2]</a> See <a href="https://orun.example/articles/dam/#the-dam">above</a> and <a href="https://orun.example/topics/">topics</a>. <a href="https://orun.example/articles/dam/#source-post">[1]</a></p><table><thead><tr><th align="left">A</th><th align="right">B</th></tr></thead><tbody><tr><td align="left">1</td><td align="right">2</td></tr></tbody></table><h2>Sources</h2><ol><li><a href="https://post.example/1">post, The &lt;gates&gt;</a>, 2 Mar 2023</li><li><a href="https://echo.example/1">echo</a>, no date shown, in Arabic, <a href="https://archive.example/1">archived copy</a></li></ol>"`,
    );
  });

  it('has no node left that needs a page, wherever it stands', () => {
    const named = '[Tarvani](actor:tarvani). [Post](source:post)';
    const everywhere = `<Claim id="gates" standing="disputed">

> ${named}

<Side>${named}</Side>

<Side>

- ${named}

</Side>

</Claim>

<Note>

| ${named} |
| --- |
| ${named} |

<Timeline />

</Note>

## ${named} {#more}
`;
    const text = fullTextOf(everywhere);
    for (const type of ['mention', 'citations', 'standing', 'block'] as const) {
      expect(visitsTo(type, text)).toEqual([]);
    }
    expect(visitsTo('citation', text)).toHaveLength(6);
    expect(visitsTo('link', text).map(({ node }) => node.url)).toEqual([
      ...Array.from({ length: 6 }, () => 'https://orun.example/actors/tarvani/'),
      'https://post.example/1',
    ]);
    expect(portableHtml(text)).toContain('<p><em>Disputed</em>: </p><blockquote><p><a href=');
  });

  it('has no address that holds only on our pages, and no id or class of theirs', () => {
    expect(html).not.toMatch(/href="(?!https:)|(id|class|role)="/);
  });
});

it('a correction of a page with a sign in its name is whole in the feed of corrections', () => {
  const odd = article({ changes: CORRECTION });
  if (odd.data) Object.assign(odd.data, { headline: 'Q&A <1>' });
  const newsroom = assemble([odd, source('post')], 'en-GB');
  const { kinds, about, was, is } = words.changes;
  const text = correctionsAtom(newsroom, publisher, {
    title: 'C',
    description: 'D',
    kinds,
    about,
    parts: words,
    was,
    is,
  });
  expect(parseAtomFeed(text).entries?.[0]?.title?.value).toBe('Correction: Q&A <1>');
});
