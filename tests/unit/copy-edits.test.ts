import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { dictionaryOf, misspellingsOf } from '../../src/files/dictionary.ts';
import { wordsOfNames } from '../../src/newsroom/changes/names.ts';
import { isCopyEdit, NO_DICTIONARY } from '../../src/text/copy-edits.ts';
import { read } from './a-document.ts';
import { documentsIn, WORLD } from './a-folder.ts';
import { runs } from './runs.ts';

const at = (file: string) => fileURLToPath(new URL(`../../${file}`, import.meta.url));
const dictionary = dictionaryOf('en-GB', wordsOfNames(documentsIn(WORLD)));

interface Pair {
  verdict: string;
  before: string;
  after: string;
}

const pairs: Pair[] = readFileSync(at('tests/fixtures/copy-edits.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [verdict = '', before = '', after = ''] = line
      .replaceAll('\\n', '\n')
      .replaceAll('\\u00a0', '\u00a0')
      .split('\t');
    return { verdict, before, after };
  });

describe('a change of wording', () => {
  it('is tried on two hundred pairs', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(200);
    expect(new Set(pairs.map(({ verdict }) => verdict))).toEqual(new Set(['silent', 'material']));
  });

  it.each(pairs)('is $verdict: $before -> $after', ({ verdict, before, after }) => {
    expect(isCopyEdit(before, after, dictionary)).toBe(verdict === 'silent');
  });

  it('is none in a language without a dictionary, but for punctuation, capitals, spaces', () => {
    expect(dictionaryOf('fa', new Set())).toMatchObject({
      knows: NO_DICTIONARY.knows,
      isName: NO_DICTIONARY.isName,
    });
    expect(isCopyEdit('teh army', 'the army', NO_DICTIONARY)).toBe(false);
    expect(isCopyEdit('the the army', 'the army', NO_DICTIONARY)).toBe(false);
    expect(isCopyEdit('سقطت حلب', 'سقطت، حلب.', NO_DICTIONARY)).toBe(true);
  });

  it('is none when so much was mended that the text is another', () => {
    const text = (word: string, count: number) => `the ${word} army `.repeat(count);
    expect(isCopyEdit(text('offical', 50), text('official', 50), dictionary)).toBe(true);
    expect(isCopyEdit(text('offical', 51), text('official', 51), dictionary)).toBe(false);
  });

  const words = fc
    .array(
      fc.constantFrom('the', 'army', 'left', 'in', '5', '12', 'at', '3.5', 'of', '2024', 'Aleppo', '16:30'),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    .map((found) => found.join(' '));

  it('is never silent when a digit is another one, is taken out or put in', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.constantFrom('0', '7', '', '10'), (text, place, digit) => {
        const digits = [...text.matchAll(/\d/g)];
        fc.pre(digits.length > 0);
        const index = digits[place % digits.length]?.index ?? 0;
        const after = text.slice(0, index) + digit + text.slice(index + 1);
        fc.pre(after !== text);
        expect(isCopyEdit(text, after, dictionary)).toBe(false);
        expect(isCopyEdit(after, text, dictionary)).toBe(false);
      }),
      runs(1000),
    );
  });

  it('is silent when nothing but commas and spaces were put between the words', () => {
    fc.assert(
      fc.property(words, fc.constantFrom(', ', '  ', '; ', ' (', ') '), (text, gap) => {
        const after = text.replaceAll(/(?<=\p{L}) (?=\p{L})/gu, gap);
        expect(isCopyEdit(text, after, dictionary)).toBe(true);
      }),
    );
  });
});

it('The words of names are those with a capital, and in a script without capitals all', () => {
  const board = read(
    'actors',
    'actors/a.mdx',
    '---\nname: The Water board of Orun\ntype: organisation\ndescription: A board.\nnames: [{ text: مياه أورون, lang: ar, kind: native }]\n---\n',
  );
  expect([...wordsOfNames([board])]).toEqual(['Water', 'Orun', 'مياه', 'أورون']);
});

describe('The word that a misspelling is a slip from', () => {
  it.each([
    ['foriegn', 'foreign'],
    ['goverment', 'government'],
    ['insurgentts', 'insurgents'],
    ['seperate', 'separate'],
    ['wich', 'which'],
  ])('%s: %s', (written, meant) => expect(misspellingsOf('en', [written]).get(written)).toBe(meant));

  it.each(['foreign', 'colour', 'color'])('%s is a word', (word) =>
    expect(misspellingsOf('en', [word]).get(word)).toBeUndefined(),
  );

  it.each(['nemharik', 'maldaron', 'zzzz'])('%s is near none', (word) =>
    expect(misspellingsOf('en', [word]).get(word)).toBeUndefined(),
  );

  it('is not looked for in a language without a dictionary', () =>
    expect(misspellingsOf('fr', ['goverment']).get('goverment')).toBeUndefined());

  it('is the same whether some lines of the dictionaries are looked through or all', async () => {
    // Words that rules make of a line: undone, re-made, tried, making.
    const lines = readFileSync(at('node_modules/dictionary-en-gb/index.dic'), 'utf8').matchAll(
      /^([a-z]{4,})\/(?=.*([AUE]))(?=.*([SDG]))/gm,
    );
    const made = [...lines].map(([, stem = '', before = '', behind = '']) => {
      const bare = stem.replace(behind === 'G' ? /e$/ : /[ey]$/, '');
      const ending = { S: stem.endsWith('y') ? 'ies' : 'es', D: stem.endsWith('y') ? 'ied' : 'ed', G: 'ing' };
      return `${{ A: 're', U: 'un', E: 'dis' }[before] ?? ''}${bare}${ending[behind as 'S'] ?? ''}`;
    });
    const doubled = (word: string) => word.slice(0, 5) + word.slice(4);
    const [first = [], second = []] = fc.sample(
      fc.uniqueArray(fc.constantFrom(...made), { minLength: 8, maxLength: 8 }),
      { numRuns: 2, seed: 1 },
    );
    const afresh = async () => {
      vi.resetModules();
      return (await import('../../src/files/dictionary.ts')).misspellingsOf;
    };
    const fromAll = await afresh();
    // Who has asked before gets all of them.
    fromAll('en', []);
    for (const words of [first, second].map((some) => [
      ...some,
      ...some.map(doubled),
      '1000th',
      "o'clocck",
    ])) {
      const fromSome = await afresh();
      const meant = fromSome('en', words);
      expect(meant).toEqual(fromAll('en', words));
      expect(meant.size).toBeGreaterThan(5);
    }
  });
});
