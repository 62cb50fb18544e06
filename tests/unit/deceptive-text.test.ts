import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/newsroom/model/document.ts';
import { characterName, hiddenIn } from '../../src/text/hidden-characters.ts';
import { mixedWordsIn, readingOf } from '../../src/text/lookalikes.ts';
import { actor, article, BODY, read, source } from './a-document.ts';
import { saidOf } from './a-folder.ts';

/** What deceives the eye is told with its place and its name; what is spelling in some script is not. */

const places = ({ problems }: Document): string[] =>
  problems
    // These names stand in no claim.
    .filter(({ code }) => code !== 'unaccounted')
    .map(({ line, column, code }) => `${line}:${column} ${code}`);
const text = (words: string): Document =>
  article({ body: `${BODY}\n${words}\n`, fields: 'reviewBy: 2999-01-01' });
const address = (url: string): string[] =>
  places(read('sources', 'sources/a.yaml', `publisher: A\nurl: ${url}\n`));

describe('the check says of', () => {
  it('a character that turns the text round', () => {
    expect(saidOf('hidden-character')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:12:45  error  hidden-character
        A character that nobody sees stands here: U+202E RIGHT-TO-LEFT OVERRIDE.
        Delete the letters on both sides of it, and type them again. The site gives each name the direction of its own script."
    `);
  });

  it('a letter of another script', () => {
    expect(saidOf('mixed-scripts')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:12:52  warning  mixed-scripts
        "Dаrabrud" mixes the letters of two scripts: "а" is U+0430, a Cyrillic letter.
        Type the word again in one script. If nothing is wrong here, add this under "checked", with your reason as the note: - { rule: mixed-scripts, text: "Dаrabrud", note: "..." }"
    `);
  });

  it('an address with a user name', () => {
    expect(saidOf('deceptive-address')).toMatchInlineSnapshot(`
      "content/sources/heat.yaml:2:1  error  deceptive-address
        The address leads to "evil.example"; what stands before the "@", "post.example", is only a user name.
        Take out the "@" and everything between "//" and the "@"."
    `);
  });

  it('an address whose host reads like another', () => {
    expect(
      read('sources', 'sources/a.yaml', 'publisher: A\nurl: https://\u0430pple.example/x\n').problems.map(
        ({ sentence, hint }) => [sentence, hint],
      ),
    ).toMatchInlineSnapshot(`
      [
        [
          "The address leads to "аpple.example", which looks like "apple.example" but is another website.",
          "Correct it, or write it so that everybody sees where it leads: xn--pple-43d.example.",
        ],
      ]
    `);
  });

  it('an answer that answers nothing', () => {
    expect(saidOf('answers-nothing')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:11:5  warning  answers-nothing
        The check does not report "It was hot." as "ended-role" in this file.
        Take this entry out of "checked", or copy the words exactly as the check quotes them."
    `);
  });
});

describe('a hidden character is found', () => {
  it.each([
    ['a headline', article({ keyPoint: 'It was \u202ehot.' }), '10:32 hidden-character'],
    [
      'a name',
      actor('description: A.\nnames: [{ text: Tar\u200bvani, lang: en, kind: short }]'),
      '5:20 hidden-character',
    ],
    ['a comment', actor('description: A. # \u2066 so'), '4:19 hidden-character'],
    [
      'a claim',
      article({ body: BODY.replace('gates of', 'gates\u{e0061}\u{e0062} of') }),
      '16:48 hidden-character',
    ],
    ['a text', text('It was\u00ad so.'), '20:7 hidden-character'],
    ['a text, twice', text('It \u200bwas\u200b so.'), '20:4 hidden-character', '20:8 hidden-character'],
    ['a link', text('See [it](https://post.example/\u200ba).'), '20:5 unsafe-link', '20:31 hidden-character'],
    ['quotation marks, as an escape', actor('description: "A\\u202e."'), '4:1 hidden-character'],
    ['a text, as an escape', text('It was &#x202e;so.'), '14:1 hidden-character'],
    ['a text, by its name', text('It was&zwj; so.'), '14:1 hidden-character'],
  ])('in %s', (_, document, ...expected) => {
    expect(places(document)).toEqual(expected);
  });

  it('in an id, beside what is wrong with it', () => {
    expect(places(article({ body: BODY.replace('"gates"', '"ga\u200btes"') }))).toContain(
      '16:14 hidden-character',
    );
  });

  it('in the publisher of a source', () => {
    expect(places(source('post', 'via: Re\u2060uters'))).toEqual(['3:8 hidden-character']);
  });

  /** All that Unicode calls ignorable where no script wants it, and the controls. */
  const HIDDEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}\u2066-\u2069\ufff9-\ufffb]/u;
  const hidden = Array.from({ length: 0x11_0000 }, (_, code) => code)
    .filter((code) => (code < 0xd800 || code > 0xdfff) && code !== 9 && code !== 10)
    .map((code) => String.fromCodePoint(code))
    .filter((character) => HIDDEN.test(character));

  it('whichever it is, between Latin letters', () => {
    expect(hidden.length).toBeGreaterThan(4000);
    expect(hidden.filter((character) => hiddenIn(`Al${character}eppo`).length !== 1)).toEqual([]);
  });

  it('and named', () => {
    expect(['\u202e', '\u200b', '\u{e0061}', '\ufe01', '\u0007', '\u{e0fff}'].map(characterName)).toEqual([
      'U+202E RIGHT-TO-LEFT OVERRIDE',
      'U+200B ZERO WIDTH SPACE',
      'U+E0061, a tag character',
      'U+FE01, a variation selector',
      'U+0007, a control character',
      'U+E0FFF, a character that is not shown',
    ]);
  });
});

describe('an address deceives', () => {
  it.each([
    'https://good.example@evil.example/',
    'https://good.example:443@evil.example/',
    'https://@evil.example/',
    'http://user:pass@evil.example/',
    'https://\u0430pple.example/',
    'https://\u0430\u0440\u0440\u04cf\u0435.example/',
    'https://ex\u0430mple.m\u00fcnchen.example/',
    'https://good.example\u2215login.evil.example/',
    'https://\uff47ood.example/',
  ])('%s', (url) => {
    expect(address(url)).toEqual(['2:1 deceptive-address']);
    // In a text it may be a mistake besides: not every address is one to Markdown.
    expect(places(text(`See [it](${url}).`)).filter((place) => !place.includes('unsafe-link'))).toEqual(
      url.startsWith('https:') ? ['20:5 deceptive-address'] : [],
    );
  });

  it.each([
    'https://good.example/@somebody',
    'https://good.example/?mail=a@b.example',
    'https://good.example#@x',
    'https://xn--pple-43d.example/',
    'https://m\u00fcnchen.example/',
    'https://\u043f\u0440\u0435\u0437\u0438\u0434\u0435\u043d\u0442.\u0440\u0444/',
    'https://\u0645\u062b\u0627\u0644.example/',
    'https://\u4f8b\u3048.example/',
    'https://\uae00.example/\u0430',
  ])('but not %s', (url) => {
    expect(address(url)).toEqual([]);
  });
});

describe('a name in any script goes through', () => {
  const names = readFileSync(fileURLToPath(new URL('../fixtures/names.tsv', import.meta.url)), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t') as [script: string, name: string]);

  it('of sixty names in twenty scripts', () => {
    expect(names.length).toBeGreaterThanOrEqual(60);
    expect(new Set(names.map(([script]) => script)).size).toBeGreaterThanOrEqual(20);
  });

  it.each(names)('%s: %s', (_, name) => {
    expect(
      places(
        actor(`description: A person.\nnames: [{ text: ${JSON.stringify(name)}, lang: en, kind: alias }]`),
      ),
    ).toEqual([]);
    expect(places(text(`The name is ${name}.`))).toEqual([]);
  });

  it('and so do several of them in one text', () => {
    const some = fc.array(fc.constantFrom(...names.map(([, name]) => name)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(some, fc.constantFrom(' ', ', ', ' and ', ' (', '\n'), (found, gap) => {
        const all = found.join(gap);
        expect([...hiddenIn(all), ...mixedWordsIn(all)]).toEqual([]);
      }),
    );
  });

  it('but not with an override, or a letter of another script, in it', () => {
    const latin = names.filter(([script]) => script === 'Latin').map(([, name]) => name);
    fc.assert(
      fc.property(fc.constantFrom(...names.map(([, name]) => name)), fc.nat(), (name, place) => {
        const letters = [...name];
        const at = place % (letters.length + 1);
        expect(
          hiddenIn([...letters.slice(0, at), '\u202e', ...letters.slice(at)].join('')).length,
        ).toBeGreaterThan(0);
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...latin.filter((name) => /a\p{L}|\p{L}a/u.test(name))), (name) => {
        expect(mixedWordsIn(name.replace(/a(?=\p{L})|(?<=\p{L})a/u, '\u0430')).length).toBe(1);
      }),
    );
  });
});

it('A text reads to the eye as its letters look', () => {
  expect(readingOf('\u0430pple')).toBe('apple');
  expect(readingOf('m\u00fcnchen')).toBe('m\u00fcnchen');
});
