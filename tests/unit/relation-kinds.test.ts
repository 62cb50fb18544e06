import { describe, expect, it } from 'vitest';
import { relationDrawing } from '../../src/drawing/relations/drawing.ts';
import {
  canJoin,
  RELATION_FAMILIES,
  RELATION_KINDS,
  relationRule,
} from '../../src/newsroom/model/schema/relations.ts';
import { edgesOf } from '../../src/newsroom/questions/relations/edges.ts';
import { drawnWords } from '../../src/words/relation-words.ts';
import { saidOf } from './a-folder.ts';
import { cast } from './a-relation.ts';

describe('A relation', () => {
  it('joins only what one can be to the other', () => {
    expect(canJoin('tries', 'court', 'company')).toBe(true);
    expect(canJoin('tries', 'agency', 'company')).toBe(false);
    expect(canJoin('married-to', 'person', 'person')).toBe(true);
    expect(canJoin('succeeds', 'party', 'movement')).toBe(true);
    expect(canJoin('succeeds', 'person', 'party')).toBe(false);
    expect(canJoin('member-of', 'state', 'international-organisation')).toBe(true);
  });

  it('that cannot be is told with those that can', () => {
    expect(saidOf('relation-ends')).toMatchInlineSnapshot(`
      "content/actors/weather-office.mdx:6:5  error  relation-ends
        An actor of the type "agency" cannot have the relation "employs" to one of the type "organisation" ("water-board").
        If the relation goes the other way, move it to the file of "water-board". Otherwise write backs, allied-with, coordinates-with, cooperates-with, opposes, fights, leads, commands, represents, supervises, regulates, sanctions, sues, owns, funds, lends-to, supplies, part-of, member-of, succeeds, researches-with or advises."
    `);
  });

  it.each(RELATION_FAMILIES)('of the family %s can be drawn, lasting and over', async (family) => {
    const kinds = RELATION_KINDS.filter((kind) => relationRule(kind).family === family);
    expect(kinds.length).toBeGreaterThan(0);
    const { relation } = cast();
    const lines = edgesOf(
      kinds.flatMap((kind) => [relation('A', kind, 'B'), relation('A', kind, 'C', { until: '2020' })]),
    );
    const drawing = await relationDrawing(lines, drawnWords, { middle: lines[0]?.from });
    expect(drawing?.lines.some(({ over }) => over)).toBe(true);
    expect(drawing?.lines.every(({ hostile }) => hostile === (family === 'conflict'))).toBe(true);
    const drawn = drawing?.lines.flatMap(({ words }) => words.lines).length ?? 0;
    expect(drawn).toBeGreaterThanOrEqual(2 * kinds.length);
  });
});
