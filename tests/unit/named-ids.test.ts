import { describe, expect, it } from 'vitest';
import { withNames } from '../../src/components/archive/named-ids.ts';
import { newsroom } from './world.ts';

describe('what a history lists by ids', () => {
  it.each([
    ['claimed by water-board', `claimed by ${newsroom.actors.get('water-board')?.name}`],
    [
      'actor:water-board, location:orun-dam',
      `${newsroom.actors.get('water-board')?.name}, ${newsroom.locations.get('orun-dam')?.name}`,
    ],
    ['article:nothing-of-it, confirmed', 'article:nothing-of-it, confirmed'],
    ['2024-12-05, open', '2024-12-05, open'],
  ])('%s is said by names, and what has none keeps its id', (written, said) => {
    expect(withNames(written, newsroom)).toBe(said);
  });

  it('a source is said by its publisher', () => {
    const [source] = newsroom.sources.list;
    expect(withNames(`${source?.id} p. 2`, newsroom)).toBe(`${source?.publisher} p. 2`);
  });
});
