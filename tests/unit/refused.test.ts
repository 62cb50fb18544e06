import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../src/newsroom/model/document.ts';
import { pageHtml } from '../../src/publishing/html.ts';
import { tell } from '../tried.ts';
import { article, read } from './a-document.ts';

/** Content is data. What could run, load or lead astray is refused with its file and line, and does nothing. */

const SECRET = 'a-secret-of-the-build-machine';

beforeAll(() => {
  process.env['SECRET'] = SECRET;
});

const tried = { attacks: 0, refused: 0 };
afterAll(() => tell(tried));

/** On which the text begins. */
const LINE = 16;
const withText = (text: string): Document =>
  article({
    body: `<Claim id="gates" standing="unsourced">It is so.</Claim>\n\n${text}\n`,
    fields: 'reviewBy: 2999-01-01',
  });

/** Errors from the line on which the text begins. */
const errors = ({ problems, path }: Document): string[] =>
  problems.map(({ file, line, code }) => {
    expect(file).toBe(path);
    return `${line - LINE + 1} ${code}`;
  });

const htmlOf = ({ body }: Document): string =>
  pageHtml(body.tree, {
    mention: (_, words) => words,
    address: (url) => url,
    citations: () => '',
    standing: () => '',
    corrected: () => '',
    figure: (_, caption) => caption,
    footnote: () => '',
    chart: () => '',
  })
    .filter((piece) => typeof piece === 'string')
    .join('');

const refuses = (text: string, ...expected: string[]) => {
  tried.attacks += 1;
  const document = withText(text);
  expect(errors(document)).toEqual(expected);
  expect(htmlOf(document)).not.toContain(SECRET);
  expect(htmlOf(document)).not.toMatch(/<script|<a href="(?!https:|mailto:|\/[^/]|#)|\son\w+=/i);
  expect(globalThis).not.toHaveProperty('ran');
  tried.refused += 1;
};

describe('a content file may not hold code:', () => {
  it.each([
    ["import fs from 'node:fs'", '1 code-in-content'],
    ["import './other.mdx'", '1 code-in-content'],
    ['export const a = (globalThis.ran = true)', '1 code-in-content'],
    ['export default function Layout() {}', '1 code-in-content'],
    ['It is so.\n\nimport x from "y"\n\nMore.', '3 code-in-content'],
    ['{process.env.SECRET}', '1 code-in-content'],
    ['It is {process.env.SECRET} so.', '1 code-in-content'],
    ['It is\n{globalThis.ran = true} so.', '2 code-in-content'],
    ['{/* a comment }', '1 mdx-syntax'],
    ['## A {process.env.SECRET}', '1 code-in-content', '1 heading-id'],
    ['[a {process.env.SECRET}](actor:b)', '1 code-in-content'],
    ['| a |\n| - |\n| {process.env.SECRET} |', '3 code-in-content'],
    ['<Note {...process.env}>x</Note>', '1 code-in-content'],
    ['<Note title={process.env.SECRET}>x</Note>', '1 code-in-content'],
    ['<Note\n  title={process.env.SECRET}>x</Note>', '2 code-in-content'],
    ['{`${process.env.SECRET}`}', '1 code-in-content'],
    ['{(() => { globalThis.ran = true })()}', '1 code-in-content'],
    ['{not code at all}', '1 code-in-content'],
    ['<Claim id={`a`} standing="unsourced">x</Claim>', '1 code-in-content', '1 missing-attribute'],
    ['{{ x }}', '1 code-in-content'],
    ['${x}', '1 code-in-content'],
    ['{% include x %}', '1 code-in-content'],
    ['::youtube{id=1}', '1 code-in-content'],
  ])('%j', (text, ...expected) => refuses(text, ...expected));
});

describe('a content file may not hold elements that are not in the vocabulary:', () => {
  it.each([
    ['<script>globalThis.ran = true</script>', '1 unknown-element'],
    ['<script src="https://evil.example/x.js" />', '1 unknown-element'],
    ['It is <b>so</b>.', '1 unknown-element'],
    ['<iframe src="https://evil.example" />', '1 unknown-element'],
    ['<img src="x.png" onerror="globalThis.ran = true" />', '1 unknown-element'],
    ['<a href="https://evil.example" onclick="globalThis.ran = true">a</a>', '1 unknown-element'],
    ['<a href="javascript:alert(1)">a</a>', '1 unknown-element'],
    ['<svg><a href="javascript:alert(1)">a</a></svg>', '1 unknown-element', '1 unknown-element'],
    ['<Layout.Main />', '1 unknown-element'],
    ['<>x</>', '1 unknown-element'],
    ['<constructor>x</constructor>', '1 unknown-element'],
    ['<__proto__ />', '1 unknown-element'],
    ['It is so.\n\n<style>\n\nx\n\n</style>', '3 unknown-element'],
    ['- [ ] a box', '1 visible-syntax'],
    ['- one\n- [x] two', '2 visible-syntax'],
    ['![a](https://evil.example/x.png)', '1 no-pictures'],
    ['![a](x.png "t")', '1 no-pictures'],
    ['<Note onclick="globalThis.ran = true">x</Note>', '1 unknown-attribute'],
    ['<Note class="x" style="y">x</Note>', '1 unknown-attribute', '1 unknown-attribute'],
    ['## A {#a onclick="globalThis.ran = true"}', '1 visible-syntax'],
    ['## A {#a .b}', '1 visible-syntax'],
    ['<!-- a comment', '1 mdx-syntax'],
    ['<img src=x onerror=alert(1)>', '1 mdx-syntax'],
    ['<!DOCTYPE html>', '1 mdx-syntax'],
    ['<![CDATA[<script>]]>', '1 mdx-syntax'],
    ['<?php echo 1 ?>', '1 mdx-syntax'],
    ['<%= x %>', '1 mdx-syntax'],
    ['## A {#"><script>}', '1 mdx-syntax'],
    ['<Note title="\\"onclick=\\"x">x</Note>', '1 mdx-syntax'],
    ['<x:y>a</x:y>', '1 unknown-element'],
    ['<a.b.c>x</a.b.c>', '1 unknown-element'],
    ['<Note.x>a</Note.x>', '1 unknown-element'],
    ['<toString>a</toString>', '1 unknown-element'],
    ['<hasOwnProperty />', '1 unknown-element'],
    ['[^1]\n\n[^1]: <script>x</script>', '3 unknown-element'],
    ['<Claim id="d" standing="unsourced" __proto__="x">x</Claim>', '1 unknown-attribute'],
    ['<Claim id="d" standing="unsourced" constructor="x">x</Claim>', '1 unknown-attribute'],
    ['<Claim id="d" standing="constructor">x</Claim>', '1 wrong-value'],
    ['<Claim id="__proto__" standing="unsourced">x</Claim>', '1 wrong-value'],
    ['<Claim id="page-x" standing="unsourced">x</Claim>', '1 bad-anchor'],
    ['<Claim id="a b" standing="unsourced">x</Claim>', '1 wrong-value'],
    ['## A {#__proto__}', '1 bad-anchor'],
    ['## A {#actor-x}', '1 bad-anchor'],
    [':::note\nx\n:::', '1 visible-syntax'],
  ])('%j', (text, ...expected) => refuses(text, ...expected));
});

describe('a link may not lead to', () => {
  it.each([
    '[a](javascript:alert(1))',
    '[a](JaVaScript:alert(1))',
    '[a](&#106;avascript:alert(1))',
    '[a](&#x6A;avascript:alert(1))',
    '[a](javascript&colon;alert(1))',
    '[a](java&#9;script:alert(1))',
    '[a](java&NewLine;script:alert(1))',
    '[a](<java\tscript:alert(1)>)',
    '[a](  javascript:alert(1)  )',
    '[a](\\javascript:alert(1))',
    '[a](&#1;javascript:alert(1))',
    '[a][b]\n\n[b]: javascript:alert(1)',
    '[b]\n\n[b]: JAVASCRIPT:alert(1) "t"',
    '[a](vbscript:msgbox(1))',
    '[a](data:text/html;base64,PHNjcmlwdD4=)',
    '[a](file:///etc/passwd)',
    '[a](http://post.example/)',
    '[a](HTTPS://post.example/)',
    '[a](ftp://post.example/)',
    '[a](//evil.example/)',
    '[a](/\\\\evil.example)',
    '[a](/\\evil.example)',
    '[a](https:evil.example)',
    '[a](post.example)',
    '[a](../actors/)',
    '[a](?b=c)',
    '[a]()',
    '[a](Actor:b)',
    '[a](event:b)',
    '[a](mailto:)',
    '[a](tel:1)',
    '[a](sms:1)',
    '[a](blob:https://post.example/)',
    '[a](about:blank)',
    '[a](ws://post.example/)',
    '[a](view-source:https://post.example/)',
    '[a](https://evil.example:99999/)',
    '[a](https://[evil/)',
    '[a](https://post\u3002example/)',
    '[a](#"onclick)',
    '[a](/a/?x=<script>)',
    'See www.post.example.',
    'See http://post.example.',
  ])('%j', (text) => refuses(text, '1 unsafe-link'));

  it.each(['See [the dam](location: dam).', 'See [the *dam*]( location:dam s ).'])(
    'nothing because of a space: %j',
    (text) => refuses(text, '1 unsafe-link'),
  );

  it.each([
    'See [the dam(location:dam).',
    'See [the dam(location:dam.',
    'See [the dam](location:dam.',
    'See [the dam]location:dam).',
    'See the dam](location:dam).',
    'See [the dam] (location:dam).',
    'See the dam(location:dam).',
    'The actor:council opened it.',
    'actor:council opened it.',
    '<Claim id="d" standing="unsourced">It is so. [Post(source:post-gates)</Claim>',
  ])('nothing for want of a bracket, or for a space between two: %j', (text) =>
    refuses(text, '1 visible-syntax'),
  );
  it.each([
    'Its source: post.',
    'A co-actor:council.',
    'https://post.example/actor:council',
    'The factor:two.',
  ])('nothing, if it is none: %j', (text) => refuses(text));
});

describe('a text may not deceive:', () => {
  it.each([
    ['[a](https://post.example@evil.example/)', '1 deceptive-address'],
    ['[a](https://user:pw@evil.example/)', '1 deceptive-address'],
    ['[a](https://p\u043est.example/)', '1 deceptive-address'],
    ['[a](https://evil.example\\@post.example/)', '1 deceptive-address'],
    ['See https://post.example@evil.example/ here.', '1 deceptive-address'],
    ['[a](https://post.example/\u202e)', '1 unsafe-link', '1 hidden-character'],
    ['a\u202eb', '1 hidden-character'],
    ['a\u200bb', '1 hidden-character'],
    ['a\u001bb', '1 hidden-character'],
    ['> '.repeat(200) + 'x', '1 too-deep'],
    ['- '.repeat(200) + 'x', '1 too-deep'],
  ])('%j', (text, ...expected) => refuses(text, ...expected));
});

describe('frontmatter may not', () => {
  const fields = (text: string) => {
    tried.attacks += 1;
    const { problems, data } = read('topics', 'topics/a.mdx', `---\nname: A\ndescription: B\n${text}\n---\n`);
    expect(globalThis).not.toHaveProperty('ran');
    expect(data).toBeUndefined();
    tried.refused += 1;
    return problems.map(({ line, column, code }) => `${line}:${column} ${code}`);
  };

  it.each([
    ['layout: ../../secret.astro', '4:1 unknown-field'],
    ['__proto__: { polluted: yes }', '4:1 unknown-field'],
    ['constructor: { prototype: { polluted: yes } }', '4:1 unknown-field'],
    ['sides: !!js/function "function(){ globalThis.ran = true }"', '4:8 yaml-syntax'],
    ['sides: !!js/undefined ""', '4:8 yaml-syntax'],
    ['sides: &a [b]', '4:11 yaml-syntax'],
    ['places: *a', '4:9 yaml-syntax'],
    ['? [a, b]\n: c', '4:3 yaml-syntax'],
    ['<<: { name: C }', '4:1 unknown-field'],
    ['name: C', '4:1 yaml-syntax'],
  ])('hold %j', (text, ...expected) => {
    expect(fields(text)).toEqual(expected);
    expect({}).not.toHaveProperty('polluted');
  });

  it('make a small file a large text', () => {
    const lines = ['a0: &a0 [x, x]'];
    for (let level = 1; level < 30; level++) {
      lines.push(`a${level}: &a${level} [*a${level - 1}, *a${level - 1}]`);
    }
    expect(new Set(fields(lines.join('\n')).map((found) => found.split(' ')[1]))).toEqual(
      new Set(['yaml-syntax']),
    );
  });
});
