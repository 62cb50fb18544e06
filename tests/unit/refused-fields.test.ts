import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/newsroom/model/problems.ts';
import { readMark } from '../../src/newsroom/reading/settings/read-mark.ts';
import { readSettings } from '../../src/newsroom/reading/settings/read-settings.ts';
import { tell } from '../tried.ts';
import { article, read, retirement } from './a-document.ts';
import { faultsIn } from './plain-words.ts';

/** What stands in no text: addresses, settings, the mark, the names of files. Each is refused with its sentence. */

const tried = { attacks: 0, refused: 0 };
afterAll(() => tell(tried));

const refuses = (problems: readonly Problem[], ...codes: string[]) => {
  tried.attacks += 1;
  expect(problems.map(({ code }) => code)).toEqual(codes);
  expect(problems.map(({ sentence }) => sentence)).not.toContain('');
  expect(problems.flatMap(({ sentence, hint = '' }) => [sentence, hint].flatMap(faultsIn))).toEqual([]);
  tried.refused += 1;
};

describe('the address of a source may not be', () => {
  it.each([
    ['javascript:alert(1)', 'wrong-value'],
    ['data:text/html,x', 'wrong-value'],
    ['file:///etc/passwd', 'wrong-value'],
    ['//evil.example/', 'wrong-value'],
    ['ftp://post.example/', 'wrong-value'],
    ['https://evil.example:99999/', 'wrong-value'],
    ['https://[evil/', 'wrong-value'],
    ['https://ev il.example/', 'wrong-value'],
    ['https://post\u3002example/', 'wrong-value'],
    ['https://post.example/<script>', 'wrong-value'],
    ['https://post.example/"onmouseover=x', 'wrong-value'],
    ['https://post.example/?a=1&b=</script>', 'wrong-value'],
    ['https://post\u200b.example/', 'wrong-value', 'hidden-character'],
    ['https://post.example/\u202e', 'wrong-value', 'hidden-character'],
    ['https://post.example@evil.example/', 'deceptive-address'],
    ['https://user:pw@evil.example/', 'deceptive-address'],
    ['https://p\u043est.example/', 'deceptive-address'],
  ])('%j', (url, ...codes) => {
    const text = `publisher: Post\nurl: ${JSON.stringify(url)}\n`;
    refuses(read('sources', 'sources/a.yaml', text).problems, ...codes);
  });
});

const ADDRESSES = [
  ...['//evil.example/', 'https://evil.example/', '/\\evil.example/', 'javascript:alert(1)'],
  ...[
    '/articles/../../x/',
    '/%2e%2e/',
    '/.well-known/',
    '/_astro/',
    '/A/',
    '/a b/',
    '/a',
    '/a/?b=c',
    '/a/#<script>',
  ],
];
describe('a retired address, and what has taken its place, may not be', () => {
  it.each(ADDRESSES)('%j', (address) => {
    const rest = 'date: 2023-01-01\nkind: moved\nreason: It has moved.';
    refuses(
      retirement(`address: ${JSON.stringify(address)}\nsuccessor: /articles/y/\n${rest}`).problems,
      'wrong-value',
    );
    refuses(
      retirement(`address: /articles/x/\nsuccessor: ${JSON.stringify(address)}\n${rest}`).problems,
      'wrong-value',
    );
  });
});

const SETTINGS = readFileSync(new URL('../fixtures/world/site.yaml', import.meta.url), 'utf8');
describe('the settings may not say', () => {
  it.each([
    ['url: javascript:alert(1)', 'wrong-value'],
    ['url: https://hillpost.example/../x', 'wrong-value'],
    ['url: https://hillpost.example//evil', 'wrong-value'],
    ['url: "https://hillpost.example/a b"', 'wrong-value'],
    ['url: "https://hillpost.example@evil.example"', 'deceptive-address'],
    ['url: "https://h\u0456llpost.example"', 'deceptive-address'],
    ['mail: "a@b.example?bcc=c@d.example"', 'wrong-value'],
    ['mail: "a@b.example>,<c@d.example"', 'wrong-value'],
    ['language: "en\\"><script>"', 'wrong-value'],
    ['timeZone: ../../etc/passwd', 'wrong-value'],
    ['numerals: constructor', 'wrong-value'],
    ['accent: { light: "red;}body{display:none" }', 'wrong-value'],
    ['accent: { dark: "url(//evil.example)" }', 'wrong-value'],
    ['menu: [{ name: A, address: "javascript:alert(1)" }]', 'wrong-value'],
    ['menu: [{ name: A, address: "//evil.example/" }]', 'wrong-value'],
    ['menu: [{ name: A, address: "/a/\\"onclick=x" }]', 'wrong-value'],
    ['menu: [{ name: A, address: /a/, onclick: x }]', 'unknown-field'],
    ['footer: [{ name: A, address: "data:text/html,x" }]', 'wrong-value'],
    ['footer: [{ name: A, address: "https://hillpost.example@evil.example/" }]', 'deceptive-address'],
    ['profiles: ["javascript:alert(1)"]', 'wrong-value'],
    ['without: [constructor]', 'wrong-value'],
    ['__proto__: { a: b }', 'unknown-field'],
    ['constructor: a', 'unknown-field'],
    ['scripts: [https://evil.example/x.js]', 'unknown-field'],
    ['name: "Hill\\u202ePost"', 'hidden-character'],
    ['name: "Hill\\u200bPost"', 'hidden-character'],
    ['motto: "A Hill P\u043est"', 'mixed-scripts'],
  ])('%s', (line, ...codes) => {
    const [field = ''] = line.split(':');
    const kept = SETTINGS.split('\n').filter((one) => !one.startsWith(`${field}:`));
    refuses(readSettings(Buffer.from([...kept, line].join('\n'))).problems, ...codes);
  });
});

const around = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"${attributes}>${inside}</svg>`;
const SHAPE = '<path d="M0 0h9v9z"/>';
describe('the mark may not be', () => {
  it.each([
    around('<script>alert(1)</script>'),
    around('<path onload="alert(1)" d="M0 0h9v9z"/>'),
    around('<path d="M0 0h9v9z" xlink:href="javascript:alert(1)"/>'),
    around(`<a href="javascript:alert(1)">${SHAPE}</a>`),
    around('<use href="https://evil.example/x.svg#a"/>'),
    around('<image href="https://evil.example/x.png"/>'),
    around('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'),
    around('<style>@import "https://evil.example/x.css";</style>'),
    around('<path fill="url(https://evil.example/#a)" d="M0 0h9v9z"/>'),
    around('<animate attributeName="href" to="javascript:alert(1)"/>'),
    around('<set attributeName="onclick" to="x"/>'),
    around(SHAPE, ' onload="alert(1)"'),
    `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${around('&a;')}`,
    `<?xml-stylesheet href="https://evil.example/"?>${around(SHAPE)}`,
    `<svg viewBox="0 0 9 9">${SHAPE}</svg><script>alert(1)</script>`,
    '<html><script>alert(1)</script></html>',
  ])('%s', (svg) => refuses(readMark(svg).problems, 'bad-mark'));
});

describe('a file may not be called', () => {
  it.each([
    ...[
      'A',
      'a b',
      '-a',
      '.',
      '__proto__',
      'a.b',
      'a%2fb',
      '<b>',
      'ä',
      'a--b',
      'a_b',
      "a'b",
      'тест',
      'a\u202eb',
    ],
    ...['toString'],
  ])('%j', (id) => {
    const text = '---\nname: A\ndescription: B.\n---\n';
    refuses(read('topics', `topics/${id}.mdx`, text).problems, 'bad-id');
  });

  it.each(['articles', 'ar', '404', 'search', 'data', 'schema', 'people'])('%j, if it is a page', (id) => {
    const text = '---\ntitle: A\ndescription: B.\n---\nText.\n';
    refuses(read('pages', `pages/${id}.mdx`, text).problems, 'reserved-id');
  });

  it('a year, if it is an article', () => {
    refuses(article({ id: '2024' }).problems, 'reserved-id');
    expect(article({ id: '2024-in-review' }).problems).toEqual([]);
  });
});
