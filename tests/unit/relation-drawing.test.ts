import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../src/newsroom/model/newsroom.ts';
import { relationDrawing, type RelationDrawing } from '../../src/drawing/relations/drawing.ts';
import { dotOf } from '../../src/drawing/relations/layout.ts';
import { edgesOf, type Edge } from '../../src/newsroom/questions/relations/edges.ts';
import { RELATION_KINDS } from '../../src/newsroom/model/schema.ts';
import { wordsOnEdge } from '../../src/words/relation-words.ts';
import { cast } from './a-relation.ts';
import { faults } from './drawing-faults.ts';

const drawn = (edges: readonly Edge[], middle?: Actor): RelationDrawing => {
  const drawing = relationDrawing(edges, wordsOnEdge, middle);
  if (!drawing) throw new Error('These relations are not drawn.');
  return drawing;
};
const texts = (labels: readonly { lines: readonly string[] }[]) => labels.map(({ lines }) => lines.join(' '));

describe('a drawing of relations', () => {
  it('has each actor once, with the one in the middle marked, and a word for each relation', () => {
    const { relation, called } = cast();
    const relations = [
      relation('Board', 'backs', 'Council'),
      relation('League', 'fights', 'Board', { until: '2024' }),
      relation('Tarvani', 'represents', 'Board', { standing: 'claimed' }),
    ];
    const { names, lines } = drawn(edgesOf(relations), called('Board'));
    expect(texts(names).toSorted()).toEqual(['Board', 'Council', 'League', 'Tarvani']);
    expect(names.filter(({ middle }) => middle).map((name) => name.lines)).toEqual([['Board']]);
    expect(texts(lines.map(({ words }) => words))).toEqual(['backs', 'fought', 'represents (claimed)']);
    expect(lines.map(({ over, hostile }) => [over, hostile])).toEqual([
      [false, false],
      [true, true],
      [false, false],
    ]);
  });

  it('has an arrow at the one to whom something is done, and none where it is mutual', () => {
    const { relation } = cast();
    const drawing = drawn(
      edgesOf([relation('Board', 'backs', 'Council'), relation('Board', 'allied-with', 'League')]),
    );
    expect(drawing.heads.match(/M/g)).toHaveLength(1);
    const [x = 0, y = 0] = (/^M([\d.]+) ([\d.]+)/.exec(drawing.heads) ?? []).slice(1).map(Number);
    const distances = drawing.names.map((name) => Math.hypot(name.x - x, name.y - y));
    expect(texts(drawing.names)[distances.indexOf(Math.min(...distances))]).toBe('Council');
  });

  it.each(['out', 'in'] as const)(
    'holds an actor with many relations (%s) in the width of a phone',
    (way) => {
      const { relation, called } = cast();
      const relations = Array.from({ length: 12 }, (_, index) =>
        way === 'out'
          ? relation('The Board', 'backs', `Ally ${index}`)
          : relation(`Ally ${index}`, 'backs', 'The Board'),
      );
      const drawing = drawn(edgesOf(relations), called('The Board'));
      expect(drawing.names).toHaveLength(13);
      expect(drawing.width).toBeLessThanOrEqual(288);
      expect(faults(drawing)).toEqual([]);
    },
  );

  it('is the same each time', () => {
    const { relation } = cast();
    const edges = edgesOf([
      relation('Board', 'backs', 'Council'),
      relation('Council', 'fights', 'League'),
      relation('League', 'opposes', 'Board'),
    ]);
    expect(drawn(edges)).toEqual(drawn(edges));
  });

  it('has nothing on top of something else, whoever is related to whom', () => {
    const end = fc.integer({ min: 0, max: 5 });
    const stated = fc.tuple(end, fc.constantFrom(...RELATION_KINDS), end, fc.boolean());
    const names = [
      'Iran',
      'Syrian Democratic Forces',
      'Bashar al-Assad',
      'ایران',
      'UN',
      'Hayat Tahrir al-Sham',
    ];
    fc.assert(
      fc.property(fc.array(stated, { minLength: 2, maxLength: 8 }), (all) => {
        const { relation } = cast();
        const relations = all.map(([from, kind, to, over]) =>
          relation(names[from] ?? '', kind, names[to] ?? '', over ? { until: '2024' } : {}),
        );
        const drawing = relationDrawing(edgesOf(relations), wordsOnEdge);
        expect(drawing ? faults(drawing) : []).toEqual([]);
      }),
      { numRuns: 40, seed: 1 },
    );
  });
});

describe('no drawing is made', () => {
  it('of a single line', () => {
    const { relation } = cast();
    const relations = [relation('Board', 'backs', 'Council'), relation('Board', 'leads', 'Council')];
    expect(relationDrawing(edgesOf(relations), wordsOnEdge)).toBeUndefined();
  });

  it('of more than 16 actors', () => {
    const { relation } = cast();
    const chain = (actors: number) =>
      edgesOf(
        Array.from({ length: actors - 1 }, (_, index) => relation(`A${index}`, 'backs', `A${index + 1}`)),
      );
    expect(relationDrawing(chain(17), wordsOnEdge)).toBeUndefined();
    expect(drawn(chain(16)).names).toHaveLength(16);
  });

  it('of more than 20 lines', () => {
    const { relation } = cast();
    const relations = Array.from({ length: 7 }, (_, index) => index).flatMap((from) =>
      [1, 2, 3].map((step) => relation(`A${from}`, 'backs', `A${(from + step) % 7}`)),
    );
    expect(edgesOf(relations)).toHaveLength(21);
    expect(relationDrawing(edgesOf(relations), wordsOnEdge)).toBeUndefined();
  });

  it('if a phone would be too narrow for it', () => {
    const { relation } = cast();
    const long = 'Donaudampfschifffahrtsgesellschaftskapitän';
    const relations = [relation(long, 'backs', 'Council'), relation('Board', 'backs', 'Council')];
    expect(relationDrawing(edgesOf(relations), wordsOnEdge)).toBeUndefined();
  });
});

describe('names', () => {
  it('stand on several lines where they are long, and whole', () => {
    const { relation } = cast();
    const long = 'Committee for the Promotion of Virtue and the Prevention of Vice';
    const { names } = drawn(edgesOf([relation(long, 'backs', 'Iran'), relation('Iran', 'backs', 'UN')]));
    expect(texts(names)).toContain(long);
    expect(Math.max(...names.map(({ lines }) => lines.length))).toBeGreaterThan(2);
  });

  it('never reach Graphviz: it gets ordinals and sizes', () => {
    const size = { width: 80.5, height: 20 };
    const link = { words: size, mutual: false, up: false, far: false };
    const dot = dotOf(
      [size, size],
      [
        { ...link, from: 0, to: 1 },
        { ...link, from: 1, to: 0, up: true, far: true },
      ],
    );
    const room = String.raw`\[width=[\d.]+,height=[\d.]+\];`;
    const edge = String.raw`n\d+->w\d+\[minlen=\d\];w\d+->n\d+;`;
    expect(dot).toMatch(
      new RegExp(`^digraph\\{[^{}]*edge\\[dir=none\\];(?:n\\d+${room})+(?:w\\d+${room}${edge})+\\}$`),
    );
  });

  it.each([
    '"];n0[URL="javascript:alert(1)"];n9["',
    '<table><tr><td href="javascript:alert(1)">x</td></tr></table>',
    '}\n\\N',
    '</text><script>alert(1)</script>',
    'هيئة تحرير الشام',
  ])('are drawn as they are, whatever they mean to others: %s', (name) => {
    const { relation } = cast();
    const relations = (one: string) => [relation(one, 'backs', 'Iran'), relation('Iran', 'leads', 'UN')];
    const drawing = relationDrawing(edgesOf(relations(name)), wordsOnEdge);
    if (drawing) {
      expect(texts(drawing.names)[0]?.replaceAll(/[“”‘’"']/g, '')).toBe(name.replaceAll(/["']/g, ''));
      expect(faults(drawing)).toEqual([]);
    } else expect(name.split(' ').some((word) => word.length > 20)).toBe(true);
  });
});
