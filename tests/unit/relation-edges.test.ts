import { describe, expect, it } from 'vitest';
import { edgesOf, type Edge } from '../../src/newsroom/questions/relations/edges.ts';
import { drawnWords } from '../../src/words/relation-words.ts';
import { cast } from './a-relation.ts';

const spoken = ({ from, to, says }: Edge) => [from.name, says.map(({ kind }) => kind), to.name];

describe('the edges between actors', () => {
  it('are one for all that looks the same between two of them', () => {
    const { relation } = cast();
    const edges = edgesOf([
      relation('Board', 'backs', 'Council'),
      relation('Board', 'commands', 'Council'),
      relation('Council', 'represents', 'Board'),
    ]);
    expect(edges.map(spoken)).toEqual([
      ['Board', ['backs', 'commands'], 'Council'],
      ['Council', ['represents'], 'Board'],
    ]);
  });

  it('keep apart what lasts and what is over, what is hostile and what is not', () => {
    const { relation } = cast();
    const edges = edgesOf([
      relation('Board', 'allied-with', 'League'),
      relation('Board', 'coordinates-with', 'League', { until: '2024' }),
      relation('Board', 'opposes', 'League', { until: '2024' }),
    ]);
    expect(edges.map(({ over, hostile }) => [over, hostile])).toEqual([
      [false, false],
      [true, false],
      [true, true],
    ]);
  });

  it('say once what both files say, with the greater doubt', () => {
    const { relation } = cast();
    const [edge, ...others] = edgesOf([
      relation('League', 'opposes', 'Board'),
      relation('Board', 'opposes', 'League', { standing: 'disputed' }),
    ]);
    expect(others).toEqual([]);
    expect(edge && drawnWords.onLine(edge)).toEqual(['opposes (disputed)']);
  });

  it('lead nobody to himself', () => {
    const { relation } = cast();
    expect(edgesOf([relation('Board', 'backs', 'Board')])).toEqual([]);
  });
});
