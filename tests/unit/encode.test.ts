import { createRequire } from 'node:module';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import {
  encodeBibtex,
  encodeJson,
  encodeScriptJson,
  encodeQuery,
  encodeXml,
  encodeYaml,
} from '../../src/text/encode.ts';
import { escapeHtml } from '../../src/text/escape-html.ts';
import { HOSTILE, hostile } from './hostile.ts';

/** The text of a document as a strict XML parser reads it; it throws at anything that is not well-formed. */
const readXml = (xml: string): string => {
  const parser = new SaxesParser();
  let text = '';
  parser.on('text', (some) => (text += some));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return text;
};

interface Entry {
  type: string;
  key: string;
  [field: string]: string;
}
const bibtex = createRequire(import.meta.url)('bibtex-parse') as { entries: (text: string) => Entry[] };

/** The reader of BibTeX takes most braces out, and some backslashes. */
const bare = (field: string): string => field.replace(/[{}]|\\(?=[&%$#_])/g, '');

/** For each form a reader that is not ours, and what it must make of a text. */
const forms: Record<string, { back: (text: string) => unknown; expected: (text: string) => unknown }> = {
  HTML: {
    back: (text) => {
      const html = `<p title="${escapeHtml(text)}">${escapeHtml(text)}</p>`;
      const paragraph = parseHTML(`<html><body>${html}</body></html>`).document.querySelector('p');
      return [paragraph?.getAttribute('title'), paragraph?.textContent];
    },
    expected: (text) => [text, text],
  },
  XML: {
    back: (text) => readXml(encodeXml(`<a b="${escapeHtml(text)}">${escapeHtml(text)}</a>`)),
    expected: (text) =>
      [...text.replace(/\r\n?/g, '\n')]
        .filter((character) => character >= ' ' || '\t\n'.includes(character))
        .filter((character) => character.isWellFormed() && !'\ufffe\uffff'.includes(character))
        .join(''),
  },
  JSON: {
    back: (text) => JSON.parse(encodeJson({ text })),
    expected: (text) => ({ text: text.toWellFormed() }),
  },
  'JSON in HTML': {
    back: (text) => {
      const html = `<html><body><script type="application/ld+json">${encodeScriptJson({ text })}</script><p></p></body></html>`;
      const { document } = parseHTML(html);
      return [
        JSON.parse(document.querySelector('script')?.textContent ?? ''),
        document.querySelectorAll('p').length,
      ];
    },
    expected: (text) => [{ text: text.toWellFormed() }, 1],
  },
  YAML: {
    back: (text) => parseYaml(`a: ${encodeYaml(text)}\nb: ${encodeYaml([text, text])}\n`, { strict: true }),
    expected: (text) => ({ a: text.toWellFormed(), b: [text.toWellFormed(), text.toWellFormed()] }),
  },
  BibTeX: {
    back: (text) => {
      const [first, second] = bibtex.entries(
        `@online{one,\n  title = {{${encodeBibtex(text)}}},\n}\n@online{two,\n  note = {${encodeBibtex(text)}},\n}`,
      );
      return [first?.key, bare(first?.['TITLE'] ?? ''), second?.key];
    },
    expected: (text) => ['one', bare(encodeBibtex(text)), 'two'],
  },
  addresses: {
    back: (text) => new URL(`https://a.example/?q=${encodeQuery(text)}`).searchParams.get('q'),
    expected: (text) => text.toWellFormed(),
  },
};

describe.each(Object.entries(forms))('a text in %s', (_, { back, expected }) => {
  it('comes out whole with each hostile piece in it', () => {
    const texts = HOSTILE.map((piece) => `a${piece}b`);
    expect(texts.map(back)).toEqual(texts.map(expected));
  });

  it('comes out whole, whatever it is', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(back(text)).toEqual(expected(text));
      }),
    );
  });
});

it('what XML cannot hold is left out, and nothing else', () => {
  expect(encodeXml('a\0\x07\x1f\ufffe\uffff\ud800b\t\n\r\x7f\x85\ud83d\ude00\ufffd')).toBe(
    'ab\t\n\r\x7f\x85\ud83d\ude00\ufffd',
  );
});

it('JSON for programs has no space between its signs, and JSON for people its levels', () => {
  expect(encodeJson({ a: [1] })).toBe('{"a":[1]}\n');
  expect(encodeJson({ a: [1] }, 2)).toBe('{\n  "a": [\n    1\n  ]\n}\n');
});

it('a single brace does not open a field of BibTeX', () => {
  expect(encodeBibtex('a { b } ~ ^ \\ 5 % & x_1\nc')).toBe(
    'a \\textbraceleft{} b \\textbraceright{} \\textasciitilde{} \\textasciicircum{} \\textbackslash{} 5 \\% \\& x\\_1 c',
  );
});
