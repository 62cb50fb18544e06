import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../src/newsroom/model/newsroom.ts';
import { relationDrawing, type RelationDrawing } from '../../src/drawing/relations/drawing.ts';
import { dotOf } from '../../src/drawing/relations/layout.ts';
import type { Side } from '../../src/newsroom/questions/directory.ts';
import { columnsOf } from '../../src/newsroom/questions/relations/columns.ts';
import { edgesOf, type Edge } from '../../src/newsroom/questions/relations/edges.ts';
import { RELATION_KINDS } from '../../src/newsroom/model/schema/relations.ts';
import { drawnWords } from '../../src/words/relation-words.ts';
import { cast } from './a-relation.ts';
import { faults } from './drawing-faults.ts';
import { runs } from './runs.ts';

const drawn = async (
  lines: readonly Edge[],
  middle?: Actor,
  columns?: Side[][],
): Promise<RelationDrawing> => {
  const drawing = await relationDrawing(lines, drawnWords, { middle, columns });
  if (!drawing) throw new Error('These relations are not drawn.');
  return drawing;
};
const texts = (labels: readonly { lines: readonly string[] }[]) => labels.map(({ lines }) => lines.join(' '));

describe('a drawing of relations', () => {
  it('has each actor once, with the one in the middle marked, and a word for each relation', async () => {
    const { relation, called } = cast();
    const ties = [
      relation('Board', 'backs', 'Council'),
      relation('League', 'fights', 'Board', { until: '2024' }),
      relation('Tarvani', 'represents', 'Board', { standing: 'claimed' }),
    ];
    const { names, lines } = await drawn(edgesOf(ties), called('Board'));
    expect(texts(names).toSorted()).toEqual(['Board', 'Council', 'League', 'Tarvani']);
    expect(names.filter(({ middle }) => middle).map((name) => name.lines)).toEqual([['Board']]);
    expect(texts(lines.map(({ words }) => words))).toEqual(['backs', 'fought', 'represents (claimed)']);
    expect(lines.map(({ over, hostile }) => [over, hostile])).toEqual([
      [false, false],
      [true, true],
      [false, false],
    ]);
  });

  it.each(['Board', 'Council', undefined])(
    'leads from the one who does something to the one it is done to (%s in the middle)',
    async (middle) => {
      const { relation, called } = cast();
      const { names, lines } = await drawn(
        edgesOf([relation('Board', 'backs', 'Council'), relation('Council', 'leads', 'Board')]),
        middle === undefined ? undefined : called(middle),
      );
      const distances = lines.map(({ paths: [path = ''] }, index) => {
        const from = names[texts(names).indexOf(index === 0 ? 'Board' : 'Council')];
        const ends = path.match(/(?<=M)[\d.]+ [\d.]+|[\d.]+ [\d.]+(?=M|$)/g) ?? [];
        return ends.map((end) => {
          const [x = 0, y = 0] = end.split(' ').map(Number);
          return Math.hypot((from?.x ?? 0) - x, (from?.y ?? 0) - y);
        });
      });
      for (const ends of distances) {
        expect(ends).toHaveLength(4);
        expect(ends).toEqual(ends.toSorted((a, b) => a - b));
      }
    },
  );

  it.each([
    ['Board', 'Council'],
    ['Council', 'Board'],
  ])('leaves room for the arrow between %s and %s, and none where there is no arrow', async (from, to) => {
    const { relation, called } = cast();
    const gap = async (kind: 'backs' | 'allied-with') => {
      const ties = [relation(from, kind, to), relation('Board', 'fights', 'League')];
      const { names, lines } = await drawn(edgesOf(ties), called('Board'));
      const end = Number(/([\d.]+) [\d.]+$/.exec(lines[0]?.paths[0] ?? '')?.[1]);
      return Math.abs(end - (names[texts(names).indexOf(to)]?.x ?? 0));
    };
    expect((await gap('backs')) - (await gap('allied-with'))).toBeGreaterThan(6);
  });

  it.each([
    ['backs others', () => true],
    ['is backed', () => false],
    ['both', (index: number) => index % 2 === 0],
  ])('holds an actor with many relations in the width of a phone (%s)', async (_, backs) => {
    const { relation, called } = cast();
    const ties = Array.from({ length: 12 }, (_, index) =>
      backs(index)
        ? relation('The Board', 'backs', `Ally ${index}`)
        : relation(`Ally ${index}`, 'backs', 'The Board'),
    );
    const drawing = await drawn(edgesOf(ties), called('The Board'));
    expect(drawing.names).toHaveLength(13);
    expect(drawing.wide).toBe(false);
    expect(drawing.viewBox[2]).toBeLessThanOrEqual(288);
    expect(faults(drawing)).toEqual([]);
  });

  it('is wide where a phone has no room for it', async () => {
    const { relation } = cast();
    const backed = (actors: number) =>
      drawn(
        edgesOf(Array.from({ length: actors }, (_, index) => relation('Board', 'backs', `Ally ${index}`))),
      );
    expect((await backed(3)).wide).toBe(false);
    expect((await backed(6)).wide).toBe(true);
  });

  it('begins at the top with the one who acts on others', async () => {
    const { relation } = cast();
    const { names } = await drawn(
      edgesOf([relation('Board', 'backs', 'Council'), relation('Council', 'backs', 'League')]),
    );
    expect(texts(names.toSorted((a, b) => a.y - b.y))).toEqual(['Board', 'Council', 'League']);
  });

  it('is the same each time', async () => {
    const { relation } = cast();
    const lines = edgesOf([
      relation('Board', 'backs', 'Council'),
      relation('Council', 'fights', 'League'),
      relation('League', 'opposes', 'Board'),
    ]);
    expect(await drawn(lines)).toEqual(await drawn(lines));
  });

  it('has nothing on top of something else, whoever is related to whom', async () => {
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
    await fc.assert(
      fc.asyncProperty(fc.array(stated, { minLength: 2, maxLength: 8 }), async (all) => {
        const { relation } = cast();
        const ties = all.map(([from, kind, to, over]) =>
          relation(names[from] ?? '', kind, names[to] ?? '', over ? { until: '2024' } : {}),
        );
        const drawing = await relationDrawing(edgesOf(ties), drawnWords);
        expect(drawing ? faults(drawing) : []).toEqual([]);
      }),
      runs(40),
    );
  });
});

describe('lines that say the same of one actor', () => {
  it('have their words once, and arrows only where they end', async () => {
    const { relation } = cast();
    const { lines, relations } = await drawn(
      edgesOf([
        relation('Board', 'backs', 'Council'),
        relation('League', 'backs', 'Council'),
        relation('Tarvani', 'backs', 'Council', { until: '2024' }),
        relation('Council', 'leads', 'Office'),
        relation('Council', 'leads', 'Bureau'),
      ]),
    );
    expect(relations).toBe(5);
    expect(lines.map(({ words, shared, paths }) => [texts([words])[0], shared, paths.length])).toEqual([
      ['backs', true, 1],
      ['leads', true, 2],
      ['backed', false, 1],
    ]);
  });

  it('are apart where one could take an actor on the same side for one that they join', async () => {
    const { relation, called } = cast();
    const ties = [
      relation('Iran', 'allied-with', 'Board'),
      relation('Russia', 'allied-with', 'Board'),
      relation('Council', 'allied-with', 'Board'),
      relation('League', 'fights', 'Board'),
      relation('Farmers', 'fights', 'Board'),
      relation('Farmers', 'fights', 'League'),
    ];
    const side = (name: string, ...actors: string[]): Side => ({ name, actors: actors.map(called) });
    const edges = edgesOf(ties);
    const columns = columnsOf(
      [
        side('Rulers', 'Board', 'Council'),
        side('Backers', 'Iran', 'Russia'),
        side('Foes', 'League', 'Farmers'),
      ],
      edges,
    );
    const { lines } = await drawn(edges, undefined, columns);
    expect(lines.map(({ words, shared }) => [texts([words])[0], shared])).toEqual([
      ['allied with', true],
      ['fights', true],
      ['allied with', false],
      ['fights', false],
    ]);
  });
});

describe('sides in columns', () => {
  const side = (name: string, actors: Actor[]): Side => ({ name, actors });

  it('have the first side in the middle, those that stand by it before it and the others behind it', () => {
    const { relation, called } = cast();
    const edges = edgesOf([
      relation('Board', 'leads', 'Council'),
      relation('Iran', 'backs', 'Board'),
      relation('League', 'fights', 'Board'),
      relation('UN', 'coordinates-with', 'Iran'),
    ]);
    const sides = [
      side('Rulers', [called('Board'), called('Council'), called('Bystander')]),
      side('Foes', [called('League')]),
      side('Backers', [called('Iran')]),
      side('Others', [called('UN'), called('Iran')]),
      side('Not drawn', [called('Nobody')]),
    ];
    const named = (columns: Side[][] | undefined) =>
      columns?.map((column) => column.map(({ name, actors }) => [name, ...actors.map((one) => one.name)]));
    expect(named(columnsOf(sides, edges))).toEqual([
      [['Backers', 'Iran']],
      [['Rulers', 'Board', 'Council']],
      [
        ['Foes', 'League'],
        ['Others', 'UN'],
      ],
    ]);
  });

  it('are none where no side is at odds with another, or where an actor is on no side', () => {
    const { relation, called } = cast();
    const sides = [side('Rulers', [called('Board'), called('Council')]), side('Backers', [called('Iran')])];
    const backs = relation('Iran', 'backs', 'Board');
    expect(columnsOf(sides, edgesOf([backs, relation('Board', 'fights', 'Council')]))).toBeUndefined();
    expect(columnsOf(sides, edgesOf([relation('Iran', 'opposes', 'Board')]))).toHaveLength(2);
    expect(
      columnsOf(sides, edgesOf([relation('Iran', 'opposes', 'Board'), relation('UN', 'backs', 'Iran')])),
    ).toBeUndefined();
  });

  it('keep the order of the editor, each name under that of its side', async () => {
    const { relation, called } = cast();
    const edges = edgesOf([
      relation('League', 'fights', 'Board'),
      relation('Farmers', 'fights', 'Board'),
      relation('Drivers', 'backs', 'League'),
    ]);
    const { names, sides } = await drawn(
      edges,
      undefined,
      columnsOf(
        [
          side('Rulers', [called('Board')]),
          side('Land', [called('Farmers'), called('League')]),
          side('Town', [called('Drivers')]),
        ],
        edges,
      ),
    );
    const placed = [...sides, ...names].toSorted((a, b) => a.x - b.x || a.y - b.y);
    expect(texts(placed)).toEqual(['Rulers', 'Board', 'Land', 'Farmers', 'League', 'Town', 'Drivers']);
  });

  it('have nothing on top of something else, whoever is related to whom', async () => {
    const end = fc.integer({ min: 0, max: 7 });
    // Sides are in columns where two of them are at odds.
    const kind = fc.oneof(fc.constantFrom('opposes', 'fights'), fc.constantFrom(...RELATION_KINDS));
    const stated = fc.tuple(end, kind, end, fc.boolean());
    const names = [
      'Iran',
      'Syrian Democratic Forces',
      'Bashar al-Assad',
      'ایران',
      'UN',
      'Hayat Tahrir al-Sham',
      'Turkey',
      'Board',
    ];
    const inColumns: number[] = [];
    await fc.assert(
      fc.asyncProperty(
        fc.array(stated, { minLength: 2, maxLength: 12 }),
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 8, maxLength: 8 }),
        async (all, sideOf) => {
          const { relation, called } = cast();
          const edges = edgesOf(
            all.map(([from, kind, to, over]) =>
              relation(names[from] ?? '', kind, names[to] ?? '', over ? { until: '2024' } : {}),
            ),
          );
          const sides = [0, 1, 2, 3].map((index) =>
            side(`Side ${index} of the war`, names.filter((_, at) => sideOf[at] === index).map(called)),
          );
          const drawing = await relationDrawing(edges, drawnWords, { columns: columnsOf(sides, edges) });
          inColumns.push(drawing?.sides.length ?? 0);
          expect(drawing ? faults(drawing) : []).toEqual([]);
        },
      ),
      runs(60),
    );
    expect(inColumns.filter((sides) => sides > 0).length).toBeGreaterThan(20);
  });
});

describe('no drawing is made', () => {
  it('of a single line', async () => {
    const { relation } = cast();
    const ties = [relation('Board', 'backs', 'Council'), relation('Board', 'leads', 'Council')];
    expect(await relationDrawing(edgesOf(ties), drawnWords)).toBeUndefined();
  });

  it('of more than 16 actors', async () => {
    const { relation } = cast();
    const chain = (actors: number) =>
      edgesOf(
        Array.from({ length: actors - 1 }, (_, index) => relation(`A${index}`, 'backs', `A${index + 1}`)),
      );
    expect(await relationDrawing(chain(17), drawnWords)).toBeUndefined();
    expect((await drawn(chain(16))).names).toHaveLength(16);
  });

  it('of more than 20 lines', async () => {
    const { relation } = cast();
    const ties = Array.from({ length: 7 }, (_, index) => index).flatMap((from) =>
      [1, 2, 3].map((step) => relation(`A${from}`, 'backs', `A${(from + step) % 7}`)),
    );
    expect(edgesOf(ties)).toHaveLength(21);
    expect(await relationDrawing(edgesOf(ties), drawnWords)).toBeUndefined();
  });

  it('if the text would be too narrow for it', async () => {
    const { relation } = cast();
    const ties = Array.from({ length: 12 }, (_, index) => relation('Board', 'backs', `Ally ${index}`));
    expect(await relationDrawing(edgesOf(ties), drawnWords)).toBeUndefined();
  });
});

describe('names', () => {
  it('stand on several lines where they are long, and whole', async () => {
    const { relation } = cast();
    const long = 'Committee for the Promotion of Virtue and the Prevention of Vice';
    const { names } = await drawn(
      edgesOf([relation(long, 'backs', 'Iran'), relation('Iran', 'backs', 'UN')]),
    );
    expect(texts(names)).toContain(long);
    expect(Math.max(...names.map(({ lines }) => lines.length))).toBeGreaterThan(2);
  });

  it('never reach Graphviz: it gets ordinals and sizes', () => {
    const size = { width: 80.5, height: 20 };
    const joints = [
      { words: size, one: 0, many: [1], towards: 'many' },
      { words: size, one: 0, many: [1], towards: 'one' },
      { words: size, one: 0, many: [1], towards: undefined },
    ] as const;
    const box = String.raw`\[width=[\d.]+,height=[\d.]+\];`;
    const dir = String.raw`(?:\[dir=(?:forward|back)\])?`;
    const halves = String.raw`(?:n\d+->w\d+${dir};|w\d+->n\d+${dir};){2}`;
    for (const [middle, rankdir] of [
      [undefined, 'TB'],
      [0, 'LR'],
    ] as const) {
      expect(dotOf([size, size], joints, { middle })).toMatch(
        new RegExp(
          `^digraph\\{rankdir=${rankdir};[^{}n]*nodesep[^{}]*\\];(?:n\\d+${box})+(?:w\\d+${box}${halves})+\\}$`,
        ),
      );
    }
  });

  it.each([
    '"];n0[URL="javascript:alert(1)"];n9["',
    '<table><tr><td href="javascript:alert(1)">x</td></tr></table>',
    '}\n\\N',
    '</text><script>alert(1)</script>',
    'هيئة تحرير الشام',
  ])('are drawn as they are, whatever they mean to others: %s', async (name) => {
    const { relation } = cast();
    const ties = (one: string) => [relation(one, 'backs', 'Iran'), relation('Iran', 'leads', 'UN')];
    const drawing = await relationDrawing(edgesOf(ties(name)), drawnWords);
    if (drawing) {
      expect(texts(drawing.names)[0]?.replaceAll(/[“”‘’"']/g, '')).toBe(name.replaceAll(/["']/g, ''));
      expect(faults(drawing)).toEqual([]);
    } else expect(name.split(' ').some((word) => word.length > 20)).toBe(true);
  });
});
