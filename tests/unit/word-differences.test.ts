import { describe, expect, it } from 'vitest';
import { wordDifferences } from '../../src/text/word-differences.ts';

describe('differences word by word', () => {
  it('keep what stayed and mark what went and came', () => {
    expect(wordDifferences('opened a day later', 'opened on the same day')).toMatchInlineSnapshot(`
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

  it('give both texts back', () => {
    const [before, after] = ['The army left Homs on Friday.', 'Troops left Homs late on Saturday.'];
    const runs = wordDifferences(before, after);
    const all = (leftOut: string) => runs.filter(({ kind }) => kind !== leftOut).map(({ text }) => text);
    expect(all('added').join('')).toBe(before);
    expect(all('removed').join('')).toBe(after);
  });

  it('do not cut Arabic words', () => {
    const runs = wordDifferences('سقطت حلب أمس', 'سقطت حماة أمس');
    expect(runs.filter(({ kind }) => kind !== 'same').map(({ text }) => text.trim())).toEqual([
      'حلب',
      'حماة',
    ]);
  });
});
