import { describe, expect, it } from 'vitest';
import { relationLines, type RelationLine } from '../../src/newsroom/questions/relations/lines.ts';
import { wordsOnLine } from '../../src/words/relation-words.ts';
import { cast } from './a-relation.ts';

const spoken = ({ from, to, says }: RelationLine) => [from.name, says.map(({ kind }) => kind), to.name];

describe('the lines between actors', () => {
  it('are one for all that looks the same between two of them', () => {
    const { tie } = cast();
    const lines = relationLines([
      tie('Board', 'backs', 'Council'),
      tie('Board', 'commands', 'Council'),
      tie('Council', 'represents', 'Board'),
    ]);
    expect(lines.map(spoken)).toEqual([
      ['Board', ['backs', 'commands'], 'Council'],
      ['Council', ['represents'], 'Board'],
    ]);
  });

  it('keep apart what lasts and what is over, what is hostile and what is not', () => {
    const { tie } = cast();
    const lines = relationLines([
      tie('Board', 'allied-with', 'League'),
      tie('Board', 'coordinates-with', 'League', { until: '2024' }),
      tie('Board', 'opposes', 'League', { until: '2024' }),
    ]);
    expect(lines.map(({ over, hostile }) => [over, hostile])).toEqual([
      [false, false],
      [true, false],
      [true, true],
    ]);
  });

  it('say once what both files say, with the greater doubt', () => {
    const { tie } = cast();
    const [line, ...others] = relationLines([
      tie('League', 'opposes', 'Board'),
      tie('Board', 'opposes', 'League', { standing: 'disputed' }),
    ]);
    expect(others).toEqual([]);
    expect(line && wordsOnLine(line)).toEqual(['opposes (disputed)']);
  });

  it('lead nobody to himself', () => {
    const { tie } = cast();
    expect(relationLines([tie('Board', 'backs', 'Board')])).toEqual([]);
  });
});
