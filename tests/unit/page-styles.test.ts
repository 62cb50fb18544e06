import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { MADE, withOwnStyles } from '../../src/hosting/page-styles.ts';

const page = (css: string, body: string): string => `<html><head><style>${css}</style></head>${body}</html>`;
/** What is left of a sheet in a page. */
const keptOf = (css: string, body: string): string =>
  /<style>([^]*?)<\/style><\/head>/.exec(withOwnStyles(page(css, body)))?.[1] ?? '';

const BODY =
  '<body><main class="sheet wide 3xl beside:grid beside:[&#38;_p]:h-1.5 [&amp;_p]:h-2" id="text"><ul class="cards"><li>a</li></ul></main></body>';

describe('of the styles of its kind a page', () => {
  it.each([
    ['.cards>li', true],
    ['.cards>h3', false],
    ['.sheet.wide', true],
    ['.sheet.narrow', false],
    ['#text ul:first-child', true],
    ['#page-since dd', false],
    ['.sheet:not(.other)', true],
    ['.sheet:not(:is(.other,.third))', true],
    ['.other,.wide', true],
    ['.other,.third', false],
    ['.sheet :is(.other,li)', true],
    [':is(.other,.third) li', false],
    ['li:is(.sheet :where(.other))', false],
    ['.cards:has(.other)', false],
    ['.cards li:nth-child(2n+1 of .other)', true],
    ['.sheet:hover::after', true],
    ['[data-other=".other"] li', true],
    ['.beside\\:grid', true],
    ['.beside\\:other', false],
    [':is(.beside\\:grid>*)', true],
    ['.beside\\:\\[\\&_p\\]\\:h-1\\.5 li', true],
    ['.beside\\:\\[\\&_b\\]\\:h-1\\.5 li', false],
    ['.\\33 xl', true],
    ['.\\32 xl', false],
    ['.\\[\\&_p\\]\\:h-2', true],
    [':root,:focus', true],
    ['*', true],
  ])('with %s: kept %s', (selectors, kept) => {
    expect(keptOf(`${selectors}{color:red}`, BODY)).toBe(kept ? `${selectors}{color:red}` : '');
  });

  it('keeps no group without a rule, and what is no rule of selectors', () => {
    const css =
      '@layer base,components;@page{margin:1cm}@layer components{@media print{.other{a:b}}@media screen{.other{a:b}li:after{content:"};{"}}}';
    expect(keptOf(css, BODY)).toBe(
      '@layer base,components;@page{margin:1cm}@layer components{@media screen{li:after{content:"};{"}}}',
    );
  });

  it('keeps keyframes whole', () => {
    const css = '@keyframes fade{from{opacity:0}50%{opacity:.2}to{opacity:1}}';
    expect(keptOf(css, BODY)).toBe(css);
  });

  it('has one element with all, without banners, a prefix that was added twice, and shadow trees', () => {
    const head =
      '<style>/*! a banner */ a{-webkit-hyphens:none;-webkit-hyphens:none;hyphens:none}:root,:host{c:d}</style><link><style>ul{a:b}</style>';
    expect(withOwnStyles(`<head>${head}</head>${BODY}`)).toBe(
      `<head><link><style>a{-webkit-hyphens:none;hyphens:none}:root{c:d}ul{a:b}</style></head>${BODY}`,
    );
  });

  it('has all where a script fills it, and leaves what is no style of its head', () => {
    expect(keptOf('.other{a:b}', '<ol data-index="/search/a.json"></ol>')).toBe('.other{a:b}');
    const bare = '<head></head><p></p><style>.other{a:b}</style>';
    expect(withOwnStyles(bare)).toBe(bare);
  });

  it('has what its scripts make, by whatever name a sheet calls it', () => {
    const folder = (name: string) => path.resolve(import.meta.dirname, '../../src', name);
    const texts = (name: string, ends: string) =>
      readdirSync(folder(name))
        .filter((file) => file.endsWith(ends) && file !== 'scripted.css')
        .map((file) => readFileSync(path.join(folder(name), file), 'utf8'))
        .join('\n');
    const code = texts('scripts', '.ts');
    const elements = [...code.matchAll(/\bmake\(\s*'(\w+)'/g)].flatMap(([, name]) => name ?? []);
    const classes = [
      ...code.matchAll(/\bclassName: '([^']+)'|\bclassList\.(?:add|toggle)\('([\w-]+)'/g),
    ].flatMap(([, some, one]) => (some ?? one ?? '').split(' '));
    expect(elements).toContain('blockquote');
    expect(classes).toEqual(expect.arrayContaining(['row', 'micro', 'card', 'lit']));
    expect(elements.filter((name) => !MADE.includes(name))).toEqual([]);
    const sheets = texts('styles', '.css');
    const styled = classes.filter((name) => new RegExp(`\\.${name}\\b(?!.*;)`).test(sheets));
    expect(styled.filter((name) => !MADE.includes(`.${name}`))).toEqual([]);
  });

  it('has each rule that matches something in it', () => {
    const simple = fc.constantFrom(
      'p',
      'b',
      '.x',
      '.y',
      'b.x',
      '#z',
      '*',
      '[id]',
      '.v\\:w',
      '.x:not(.y)',
      ':is(b,.y)',
    );
    const pseudo = fc.constantFrom('', ':has(b)', ':where(p,.x)', ':first-child', ':not(:is(.x,#z))');
    const compound = fc.tuple(simple, pseudo).map((parts) => parts.join(''));
    const selector = fc
      .array(fc.tuple(compound, fc.constantFrom(' ', '>', '+', '~')), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.flat().slice(0, -1).join(''));
    const list = fc.array(selector, { minLength: 1, maxLength: 2 }).map((all) => all.join(','));
    const { element } = fc.letrec<{ element: string }>((tie) => ({
      element: fc
        .tuple(
          fc.constantFrom('p', 'b', 'i'),
          fc.constantFrom('', ' class="x"', ' class="y x"', ' class="v:w"', ' id="z"'),
          // Without a depth, some of many trees have no end.
          fc.oneof({ maxDepth: 6 }, fc.constant<string[]>([]), fc.array(tie('element'), { maxLength: 2 })),
        )
        .map(([name, attributes, within]) => `<${name}${attributes}>${within.join('')}</${name}>`),
    }));
    const tried = { kept: 0, leftOut: 0 };
    fc.assert(
      fc.property(list, element, (selectors, body) => {
        const isKept = keptOf(`${selectors}{a:b}`, body) !== '';
        tried[isKept ? 'kept' : 'leftOut'] += 1;
        const matches = parseHTML(`<body>${body}</body>`).document.querySelector(selectors) !== null;
        expect(isKept || !matches).toBe(true);
      }),
    );
    expect(Math.min(tried.kept, tried.leftOut)).toBeGreaterThan(0);
  });
});
