import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/newsroom/checking/assemble.ts';
import type { Article } from '../../src/newsroom/model/newsroom.ts';
import { shortName } from '../../src/newsroom/model/short-name.ts';
import { reckoningOf } from '../../src/newsroom/questions/reckoning.ts';
import { actor, article } from './a-document.ts';
import { actorOf, articleOf } from './world.ts';

const ids = (entries: readonly { id: string }[] | undefined) => entries?.map(({ id }) => id);

describe('what an article knows and does not', () => {
  it('is told by standing, what is reported among what is known', () => {
    const reckoning = reckoningOf(articleOf('dam-gates-opened'));
    expect(ids(reckoning?.known)).toEqual(['gates-opened', 'no-warning']);
    expect(ids(reckoning?.claimed)).toEqual(['board-reason']);
    expect(ids(reckoning?.disputed)).toEqual(['who-ordered']);
    expect(ids(reckoning?.unsourced)).toEqual(['lost-harvest']);
  });

  it('is not told where all is of one sort: confirmed and reported are one', () => {
    const claims = (...standings: string[]): Article => {
      const body = standings
        .map(
          (standing, index) =>
            `<Claim id="c${index}" standing="${standing}">It is so. [P](source:post)</Claim>`,
        )
        .join('\n');
      return assemble([article({ body })], 'en-GB').articles.get('dam') as Article;
    };
    expect(reckoningOf(claims('confirmed', 'reported'))).toBeUndefined();
    expect(reckoningOf(claims('reported', 'disputed'))).toBeDefined();
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
