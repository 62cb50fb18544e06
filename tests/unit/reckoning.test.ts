import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/newsroom/checking/assemble.ts';
import { shortName } from '../../src/newsroom/model/short-name.ts';
import { hasDoubts, reckoningOf } from '../../src/newsroom/questions/reckoning.ts';
import { actor } from './a-document.ts';
import { actorOf, articleOf } from './world.ts';

const ids = (entries: readonly { id: string }[] | undefined) => entries?.map(({ id }) => id);

describe('what an article knows and does not', () => {
  it('is told by standing, the surest first', () => {
    expect(
      [...reckoningOf(articleOf('dam-gates-opened'))].map(([standing, claims]) => [standing, ids(claims)]),
    ).toEqual([
      ['confirmed', ['gates-opened']],
      ['reported', ['no-warning']],
      ['claimed', ['board-reason']],
      ['disputed', ['who-ordered']],
      ['unsourced', ['lost-harvest']],
    ]);
  });

  it('leads from the top of the page to what is disputed or has no source, where there is any', () => {
    expect(hasDoubts(articleOf('dam-gates-opened'))).toBe(true);
    expect(hasDoubts(articleOf('water-agreement'))).toBe(false);
  });
});

describe('a short name', () => {
  it('is the one in English, else the whole name', () => {
    expect(shortName(actorOf('water-board'), 'en-GB')).toBe('the board');
    const names = 'names: [{ text: تاروانی, lang: fa, kind: short }]';
    const newsroom = assemble([actor(`description: x\n${names}`)], 'en-GB');
    const tarvani = newsroom.actors.get('tarvani');
    expect(tarvani && shortName(tarvani, 'en-GB')).toBe('Nadia Tarvani');
  });
});
