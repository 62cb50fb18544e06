import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/text/language/language.ts';
import { nearChanges, wordDifferences } from '../../src/text/word-differences.ts';

describe('differences word by word', () => {
  it('keep what stayed and mark what went and came', () => {
    expect(wordDifferences('opened a day later', 'opened on the same day', languageOf('en-GB')))
      .toMatchInlineSnapshot(`
      [
        {
          "kind": "same",
          "text": "opened ",
        },
        {
          "kind": "removed",
          "text": "a",
        },
        {
          "kind": "added",
          "text": "on the same",
        },
        {
          "kind": "same",
          "text": " day",
        },
        {
          "kind": "removed",
          "text": " later",
        },
      ]
    `);
  });

  it.each([
    ['The army left Homs on Friday.', 'Troops left Homs late on Saturday.'],
    ['Hama on 5 December and Homs by the 8th', 'Hama on 5 December and, reports say, Homs by the 8th'],
    ['سقطت حلب وحماة أمس', 'سقطت حلب، كما قيل، وحماة أمس'],
  ])('give both texts back: %s', (before, after) => {
    const runs = wordDifferences(before, after, languageOf('en-GB'));
    const all = (leftOut: string) => runs.filter(({ kind }) => kind !== leftOut).map(({ text }) => text);
    expect(all('added').join('')).toBe(before);
    expect(all('removed').join('')).toBe(after);
  });

  it('do not cut Arabic words', () => {
    const runs = wordDifferences('سقطت حلب أمس', 'سقطت حماة أمس', languageOf('en-GB'));
    expect(runs.filter(({ kind }) => kind !== 'same').map(({ text }) => text.trim())).toEqual([
      'حلب',
      'حماة',
    ]);
  });
});

describe('a long text that changed in few words', () => {
  const said = (before: string, after: string) =>
    nearChanges(wordDifferences(before, after, languageOf('en-GB'))).map(({ text, kind }) => [kind, text]);
  const count = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => `w${from + index}`).join(' ');

  it('is shown near them only', () => {
    expect(said(`${count(0, 30)} old ${count(30, 60)}`, `${count(0, 30)} new ${count(30, 60)}`)).toEqual([
      ['same', `… ${count(18, 30)} `],
      ['removed', 'old'],
      ['added', 'new'],
      ['same', ` ${count(30, 41)} … `],
    ]);
  });

  it('is shown between two changes with the words round both', () => {
    const middle = count(0, 40);
    expect(said(`a ${middle} b`, `c ${middle} d`).find(([kind]) => kind === 'same')).toEqual([
      'same',
      ` ${count(0, 11)} … ${count(28, 40)} `,
    ]);
  });

  it('is whole where nothing would be saved, and what went or came always is', () => {
    expect(said(`a ${count(0, 20)} b`, `c ${count(0, 20)} d`).map(([, text]) => text)).toContain(
      ` ${count(0, 20)} `,
    );
    expect(said('', count(0, 50))).toEqual([['added', count(0, 50)]]);
  });
});
