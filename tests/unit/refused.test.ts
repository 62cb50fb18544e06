import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../src/newsroom/model/document.ts';
import { pageHtml } from '../../src/publishing/html.ts';
import { article, read } from './a-document.ts';

/** Content is data. What could run, load or lead astray is refused with its file and line, and does nothing. */

const SECRET = 'a-secret-of-the-build-machine';

beforeAll(() => {
  process.env['SECRET'] = SECRET;
});

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
    figure: (_, caption) => caption,
    footnote: () => '',
    chart: () => '',
  })
    .filter((piece) => typeof piece === 'string')
    .join('');

const refuses = (text: string, ...expected: string[]) => {
  const document = withText(text);
  expect(errors(document)).toEqual(expected);
  expect(htmlOf(document)).not.toContain(SECRET);
  expect(htmlOf(document)).not.toMatch(/<script|<a href="(?!https:|mailto:|\/[^/]|#)|\son\w+=/i);
  expect(globalThis).not.toHaveProperty('ran');
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
    ['## A {#a onclick="globalThis.ran = true"}', '1 unknown-attribute'],
    ['## A {#a .b}', '1 unknown-attribute'],
    ['<!-- a comment', '1 mdx-syntax'],
    ['<img src=x onerror=alert(1)>', '1 mdx-syntax'],
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
    'See www.post.example.',
    'See http://post.example.',
  ])('%j', (text) => refuses(text, '1 unsafe-link'));

  it.each([
    'See [the dam](location: dam).',
    'See [the dam] (location:dam).',
    'See [the *dam*]( location:dam s ).',
  ])('nothing because of a space: %j', (text) => refuses(text, '1 unsafe-link'));
});

describe('frontmatter may not', () => {
  const fields = (text: string) => {
    const { problems, data } = read('topics', 'topics/a.mdx', `---\nname: A\ndescription: B\n${text}\n---\n`);
    expect(globalThis).not.toHaveProperty('ran');
    expect(data).toBeUndefined();
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
