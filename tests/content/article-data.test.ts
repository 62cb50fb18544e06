import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { markdownToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { SCHEMA_PATH, dataPath } from '../../src/publishing/article-data.ts';
import { markdownPath } from '../../src/publishing/article-markdown.ts';
import { bibliography, bodyUses } from '../../src/newsroom/questions/sources/bibliography.ts';
import { dateModified } from '../../src/newsroom/model/time/dates.ts';
import { pathOf } from '../../src/newsroom/model/paths.ts';
import { fullTextWords } from '../../src/words/full-text.ts';
import { typeset } from '../../src/words/language.ts';
import { filledIn } from '../../src/words/filled-in.ts';
import { words } from '../../src/words/words.ts';
import { fullText } from '../../src/publishing/full-text.ts';
import { markdownOf } from '../../src/publishing/markdown.ts';
import { has, site } from '../../src/site.ts';
import { shapeOf, shapeOfMarkdown } from '../unit/a-shape.ts';
import { articles, newsroom } from './content.ts';
import { describeEach } from './each.ts';
import { dist, letters, readPage } from './pages.ts';

const text = (file: string) => readFileSync(path.join(dist, file), 'utf8');
const schema = JSON.parse(text(SCHEMA_PATH)) as { $id: string };
const ajv = new Ajv2020({ allErrors: true, strict: true, formats: { date: true, uri: URL.canParse } });
const validate = ajv.compile(schema);

interface Node {
  type: string;
  value?: string;
  url?: string;
  children?: Node[];
}
const readMarkdown = (markdown: string): Node =>
  JSON.parse(JSON.stringify(markdownToMdast(markdown))) as Node;
const urlsIn = ({ url, children = [] }: Node): string[] => [
  ...(url === undefined ? [] : [url]),
  ...children.flatMap(urlsIn),
];
/** What is read without the numbers of citations. */
const plain = (node: Node): string =>
  node.type === 'linkReference' ? ' ' : (node.value ?? (node.children ?? []).map(plain).join(''));

test('the schema has the address at which it lies', () => {
  expect(schema.$id).toBe(site.url + SCHEMA_PATH);
});

/** With what the words of the interface say within the texts. */
const filled = filledIn(newsroom);

describeEach('article', articles, ({ id }) => `the article ${id}`, (article) => {
  const { document } = readPage(dist, pathOf('article', article.id));
  const data = JSON.parse(text(dataPath(article.id)));
  const markdown = text(markdownPath(article.id));
  const sources = bibliography(newsroom, bodyUses(article.body));

  test('as data fits the published schema', () => {
    validate(data);
    expect(validate.errors ?? []).toEqual([]);
  });

  test('as data does not fit it when a field is missing, added or wrong', () => {
    expect(validate({ ...data, more: 1 })).toBe(false);
    expect(validate({ ...data, asOf: 'today' })).toBe(false);
    const { headline, ...rest } = data;
    expect(headline).toBeTypeOf('string');
    expect(validate(rest)).toBe(false);
  });

  test('as data has what the page has, with the same dates', () => {
    expect(data).toMatchObject({
      headline: typeset(article.headline),
      url: document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
      datePublished: article.datePublished,
      dateModified: dateModified(article),
      asOf: article.asOf,
      status: article.status,
      text: filled.articles.get(article.id)?.body.text,
    });
    const ids = (list: { id: string }[]) => list.map(({ id }) => id);
    expect(ids(data.claims)).toEqual(ids(article.body.claims));
    expect(ids(data.keyPoints)).toEqual(ids(article.keyPoints));
    const beside = new Set([...article.events, ...article.body.claims.flatMap(({ tells }) => tells)]);
    expect(ids(data.events).sort()).toEqual([...beside].sort());
  });

  test('as data cites only sources that it lists', () => {
    const listed = data.sources.map(({ id }: { id: string }) => id);
    const cited = [...data.claims.flatMap((claim: { citations: string[] }) => claim.citations)];
    expect(listed).toEqual(expect.arrayContaining(cited));
  });

  test('as Markdown has every paragraph of the text and every key point', () => {
    const { children = [] } = readMarkdown(markdown);
    const told = letters(children.map(plain).join('\n'));
    for (const said of [...article.keyPoints, article.whyItMatters, article.background])
      expect(told).toContain(letters(typeset(said?.text ?? '')));
    for (const claim of article.body.claims) expect(told).toContain(letters(claim.text));
    // Before each claim stands what it is worth, so a paragraph is looked for between its claims.
    const between = article.body.claims.reduce(
      (parts, claim) => parts.flatMap((part) => part.split(claim.text)),
      article.body.text.split('\n\n'),
    );
    for (const part of between) expect(told).toContain(letters(part));
  });

  test('as Markdown is read back to the same text, block for block, with its marks and links', () => {
    const publisher = { name: site.name, url: site.url, language: site.language };
    const whole = fullText(newsroom, article, publisher, fullTextWords);
    // What reads Markdown puts footnotes last.
    const notes = whole.filter(({ type }) => type === 'footnotes');
    const inOrder = [...whole.filter((block) => !notes.includes(block)), ...notes];
    expect(shapeOfMarkdown(markdownOf(whole))).toEqual(shapeOf(inOrder));
  });

  test('as Markdown numbers its sources as the page does', () => {
    const list = markdown.slice(markdown.indexOf(`\n## ${words.sources.title}\n`));
    const addresses = urlsIn(readMarkdown(list));
    for (const { source, number } of sources.values()) {
      expect(list).toContain(`\n${number}. `);
      if (source.url !== undefined) expect(addresses).toContain(source.url);
      expect(markdown).toContain(
        `[${number}]: ${site.url}${pathOf('article', article.id)}#source-${source.id}`,
      );
    }
    expect(list).not.toContain(`\n${sources.size + 1}. `);
  });

  test('offers the Markdown in its head, after the feed, and the data at its foot', () => {
    const links = [...document.querySelectorAll('link[rel="alternate"]')].map(
      (link) => `${link.getAttribute('type')} ${link.getAttribute('href')}`,
    );
    // A feed reader takes any JSON that a head offers for a JSON Feed.
    expect(links).toEqual([
      ...(has('feeds') ? ['application/atom+xml /feed.xml'] : []),
      `text/markdown ${markdownPath(article.id)}`,
    ]);
    expect(document.querySelector(`footer a[href="${dataPath(article.id)}"]`)).not.toBeNull();
  });
});
