import { describe, expect, it } from 'vitest';
import { isPlainAddress } from '../../src/text/address.ts';
import { placesOf } from './a-body.ts';
import { read } from './a-document.ts';

const inSource = (url: string): string[] =>
  read('sources', 'sources/a.yaml', `publisher: Post\nurl: ${JSON.stringify(url)}\n`).problems.map(
    ({ code }) => code,
  );

describe('An address means the same to every program:', () => {
  it.each([
    'https://post.example/2024/(a)_b?c=1&d=%20e#f',
    'https://münchen.example/straße',
    'https://post.example/حلب',
    'https://post.example:8443/',
    'https://[2001:db8::1]/a',
    'https://[2001:db8::1]:8443/a',
    'https://xn--mnchen-3ya.example',
    'https://m_1.post.example?a',
    "https://post.example/a'b,c;d~e!*@$",
  ])('%s may stand in a source and in a link', (url) => {
    expect(isPlainAddress(url)).toBe(true);
    expect(inSource(url)).toEqual([]);
    expect(placesOf(`See [it](<${url}>).`)).toEqual([]);
  });

  it.each([
    'https://post.example:65536/',
    'https://post.example/a\\b',
    'https://post.example\\evil.example/',
    'https://post.example/a[b]',
    'https://post.example/?a[]=1',
    'https://post.example/a b',
    'https://post.example/{id}',
    'https://post.example/a|b',
    'https://post.example/100%',
    'https:///post.example/',
    'https://post\u3002example/',
    'https://post\uff0eexample/',
    'https://xn--/',
    'https://post.xn--.example/',
    'https://[post.example/',
    'https://post.example/\u200bb',
    'https://post.example/\u00adb',
    'https://post.example/\u00a0b',
    'https://post.example/\u2028b',
    'https://post.example/\u0001b',
    'https://post.example/\tb',
    'https://post.example/\vb',
  ])('%j may stand in neither', (url) => {
    expect(isPlainAddress(url)).toBe(false);
    expect(inSource(url)).toContain('wrong-value');
    expect(placesOf(`See [it](<${url}>).`)).toEqual(['1:5 unsafe-link']);
  });

  it('a link to a page of the site or to mail has the same signs', () => {
    expect(placesOf('[a](</articles/a b/>)')).toEqual(['1:1 unsafe-link']);
    expect(placesOf('[a](</articles/\\\\evil/>)')).toEqual(['1:1 unsafe-link']);
    expect(placesOf('[a](<mailto:a\\\\b@post.example>)')).toEqual(['1:1 unsafe-link']);
  });

  it('an escape of Markdown is no sign of the address', () => {
    expect(
      placesOf('[a](https://post.example/a\\_b\\(c\\)) and [b](https://post.example/?a=1&amp;b=2)'),
    ).toEqual([]);
  });
});
