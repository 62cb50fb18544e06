import { describe, expect, it } from 'vitest';
import { problemsOf } from './a-check.ts';
import { article, BODY, read, source } from './a-document.ts';
import { said } from './a-folder.ts';

/** Markdown that is none: what an editor meant, and readers would see as it was typed. */

const found = (body: string) =>
  problemsOf([article({ body: `${BODY}\n${body}\n` }), source('post')]).filter(
    ({ code }) => code !== 'unaccounted',
  );
const codes = (body: string) => found(body).map(({ code }) => code);

describe('A table', () => {
  it.each([
    ['whose second row has a cell too few', '| Gauge | Country |\n| --- |\n| A | B |'],
    ['whose second row has a cell too many', '| Gauge | Country |\n| --- | --- | --- |\n| A | B |'],
    ['with a link in its head', '| [Gauge](https://a.example) | Country |\n|:-:|\n| A | B |'],
    ['parted by an empty line', '| Gauge | Country |\n\n| --- | --- |\n| A | B |'],
    ['without a second row', '| Gauge | Country |\n| A | B |'],
    ['in a remark', '<Note>\n\n| Gauge | Country |\n| --- |\n\n</Note>'],
  ])('%s is none', (_, body) => {
    expect(codes(body)).toEqual(['visible-syntax']);
  });

  it('that is none is told with its line and with what to write', () => {
    expect(said(found('| Gauge | Country |\n| --- |\n| A | B |'))).toMatchInlineSnapshot(`
      "content/articles/dam.mdx:21:1  error  visible-syntax
        "| --- |" is meant for the line under the head of a table, but is none.
        Put it on the line right under the head, and give it as many cells as the head has: under "| Gauge | Country |" write "| --- | --- |"."
    `);
    expect(said(found('| Gauge | Country |\n| A | B |'))).toMatchInlineSnapshot(`
      "content/articles/dam.mdx:20:1  error  visible-syntax
        "| Gauge | Country |" is meant for a row of a table, but the table has no head.
        Write a line with "---" for each cell under the first row: "| --- | --- |" under "| Gauge | Country |"."
    `);
  });

  it.each([
    '| A | B |\n| - | - |\n| c | d |',
    'A | B\n--- | ---\nc | d',
    '| A | B |\n|:-:|--:|\n| c | - |\n| - | - |',
  ])('may be written as %j', (body) => {
    expect(codes(body)).toEqual([]);
  });
});

describe('Signs that do nothing', () => {
  it.each([
    '__bold',
    'It is **bold.',
    'It is ~~gone.',
    'See [[the dam]].',
    'See (the dam)[https://a.example].',
  ])('stop the site: %s', (body) => {
    expect(codes(body)).toEqual(['visible-syntax']);
  });

  it.each([
    '#Heading',
    '-one\n-two',
    '- one\n-two',
    '*one\n*two',
    '+one',
    '1.one\n2.two',
    '1)one',
    '– one\n– two',
    'See [the dam] (orun-dam).',
    'See [the dam] (post.example/dam).',
    'See [the dam][1].',
    'It is *so.',
    'It is _so.',
  ])('are told where they may be meant as they stand: %j', (body) => {
    expect(codes(body)).toEqual(['literal-sign']);
  });

  it.each(['It is *so*.', '1. one\n2. two', '\\#Heading', '\\*so'])('are not told of %j', (body) => {
    expect(codes(body)).toEqual([]);
  });
});

describe('A footnote', () => {
  it.each([
    ['without a sign', 'It is so.\n\n[^1]: A note.'],
    ['with the sign of another one', 'It is so.[^1]\n\n[^1]: Another.\n\n[^1]: A note.'],
  ])('%s says how to lead to it', (_, body) => {
    expect(found(body)).toMatchObject([
      { code: 'lost-words', hint: expect.stringContaining('Write [^1] behind the word') },
    ]);
  });

  const ZAMBIA = read(
    'locations',
    'locations/zambia.mdx',
    '---\nname: Zambia\ntype: country\ndescription: A state.\n---\n',
  );
  const codesWithZambia = (body: string) =>
    problemsOf([article({ body: `${BODY}\n${body}\n` }), source('post'), ZAMBIA]).map(({ code }) => code);

  it('may name a place and a year, with a link or without one, and outside claims', () => {
    for (const name of ['Zambia', '[Zambia](location:zambia)'])
      expect(codesWithZambia(`So.[^1]\n\n[^1]: In ${name} since 1964.`)).toEqual([]);
  });

  it('links the name for the text before it', () => {
    const text = (name: string) => `It rained in Zambia.[^1]\n\n[^1]: In ${name}.`;
    expect(codesWithZambia(text('Africa'))).toEqual(['unlinked-name']);
    expect(codesWithZambia(text('[Zambia](location:zambia)'))).toEqual([]);
  });

  it('without its text is one mistake', () => {
    expect(codesWithZambia('It is so.[^1]')).toEqual(['visible-syntax']);
  });
});
