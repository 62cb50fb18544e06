import { describe, expect, it } from 'vitest';
import { chartFormat, markedDays } from '../../src/words/charts.ts';
import type { NodeOf } from '../../src/newsroom/model/tree.ts';
import { newsroom } from './world.ts';
import { extentOf, type ChartData } from '../../src/drawing/charts/chart-data.ts';
import { plot, PLOT_HEIGHT, TOP } from '../../src/drawing/charts/plot.ts';
import { rows } from '../../src/drawing/charts/rows.ts';
import { readTable } from '../../src/newsroom/reading/read-table.ts';
import { problemsOf } from './a-check.ts';
import { article, source } from './a-document.ts';
import { readDocument } from '../../src/newsroom/reading/read-document.ts';

const DAYS = ['2023-03-01', '2023-03-02', '2023-03-03', '2023-03-04'];
const data = (kind: ChartData['kind'], ...values: (number | undefined)[][]): ChartData => ({
  kind,
  x: { type: 'date', values: DAYS },
  series: values.map((of, index) => ({ name: `Series ${index + 1}`, values: of, decimals: 1 })),
  until: '2023-03-05',
  events: [],
});
const draw = (...of: Parameters<typeof data>) => plot(data(...of), chartFormat);
const bottom = TOP + PLOT_HEIGHT;

describe('a drawing', () => {
  it('has a gap where a figure is not known, and never zero', () => {
    const [line] = draw('line', [1, 2, undefined, 3]).lines;
    expect(line?.d.match(/M/g)).toHaveLength(2);
    expect(draw('bar', [1, 2, undefined, 3]).bars).toHaveLength(3);
    expect(draw('range', [1, 1, undefined, 1], [2, undefined, 2, 2]).ranges).toHaveLength(2);
  });

  it('has a dot where no line can be, between two gaps', () => {
    expect(draw('line', [1, undefined, 3, undefined]).dots).toHaveLength(2);
    expect(draw('line', [1, 2, undefined, 3]).dots).toMatchObject([{ x: 100 }]);
    expect(draw('step', [1, 2, 3, 4]).dots).toEqual([]);
  });

  it('has bars that begin at zero, above it or below', () => {
    const { bars, grid } = draw('bar', [100, 101, -20, 102]);
    const zero = grid.find((one) => one.zero)?.y ?? NaN;
    expect(bars.map(({ y, height }) => (y === zero ? 'down' : y + height === zero ? 'up' : 'off'))).toEqual([
      'up',
      'up',
      'down',
      'up',
    ]);
  });

  it('does not begin a line at zero, where it would be flat', () => {
    expect(draw('line', [100, 101, 103, 102]).grid[0]?.label).toBe('100');
  });

  it('draws a step until the day for which the figures were checked, and a line no further than it is known', () => {
    const [step, line] = [draw('step', [1, 2, 1, 3]), draw('line', [1, 2, 1, 3])];
    expect(step.lines[0]?.d).toMatch(/L1000,\d+$/);
    expect(step.labels[0]?.x).toBe(100);
    expect(line.lines[0]?.d).toMatch(/L1000,\d+$/);
    expect(line.labels[0]?.text).toBe('3.0');
    expect(draw('step', [1, 2, 1, undefined]).labels[0]?.x).toBeLessThan(100);
  });

  it('names lines at their ends, apart from each other, or not at all', () => {
    const { labels } = draw('line', [1, 5, 5, 5], [1, 4.9, 4.9, 4.9]);
    expect(labels.map(({ text }) => text)).toEqual(['Series 1 5.0', 'Series 2 4.9']);
    // One over its line, the other under.
    expect((labels[1]?.y ?? 0) - (labels[0]?.y ?? 0)).toBeGreaterThanOrEqual(20);
    const close = [1, 1, 1, 5];
    expect(draw('line', close, close, close, close).labels).toEqual([]);
    expect(labels.every(({ y }) => y <= bottom)).toBe(true);
  });

  it('has the numbers of events that lie close to each other side by side', () => {
    const [first = '', , , last = ''] = DAYS;
    const { events, numbers } = plot(
      { ...data('line', [1, 2, 3, 4]), events: [first, first, last] },
      chartFormat,
    );
    expect(events).toHaveLength(3);
    expect(numbers.map(({ of }) => of)).toEqual([[1, 2], [3]]);
  });

  it('has no names at the ends of lines where they would cover the lines', () => {
    const falling = [1, 5, 3, 2.6, 2.3, 2.1, 2];
    expect(
      draw(
        'line',
        falling,
        falling.map((value) => value + 0.3),
      ).labels,
    ).toEqual([]);
    expect(draw('line', falling).labels).toHaveLength(1);
    // Between two figures a line runs through where a label would stand, though neither figure does.
    expect(draw('line', [0, 4, 5, 2], [2.1, 1.2, 1.5, 1.9]).labels).toEqual([]);
    expect(draw('step', [5, 5, 4.5, 3], [2, 1.5, 1, 1.2]).labels).toHaveLength(2);
  });

  it('has labels along it that stand apart, and numbers of the grid beside what is drawn', () => {
    const years = ['2019-09-18', '2020-06-01', '2021-06-01', '2022-07-27', '2023-05-01', '2024-06-12'];
    const x = { type: 'date' as const, values: years };
    const drawn = plot({ ...data('step', [-0.5, -0.5, -0.5, 0, 4, 2]), x, until: '2025-12-31' }, chartFormat);
    expect(drawn.along.map(({ text }) => text)).toEqual(['2020', '2021', '2022', '2023', '2024', '2025']);
    // A few days that do not all fit give way to years.
    const four = plot(
      { ...data('step', [3.5, 4.25, 4, 3.5]), x: { ...x, values: years.slice(2) } },
      chartFormat,
    );
    expect(four.along.map(({ text }) => text)).toEqual(['2022', '2023', '2024']);
    // A year that begins soon after the drawing does has room in the margin, and stays under its place.
    const near = ['2021-12-30', '2022-02-03', '2023-08-03', '2024-08-01'];
    expect(
      plot({ ...data('step', [0.25, 0.5, 5.25, 5]), x: { ...x, values: near } }, chartFormat).along.map(
        ({ text, anchor }) => [text, anchor],
      ),
    ).toEqual(['2022', '2023', '2024'].map((year) => [year, 'middle']));
    const extents = drawn.along.map(extentOf);
    expect(extents.slice(1).every(([from], index) => from - (extents[index]?.[1] ?? 0) >= 4)).toBe(true);
    const left = Number(/^M(\d+)/.exec(drawn.lines[0]?.d ?? '')?.[1]) / 10;
    const wide = drawn.grid.map(({ label: text }) => extentOf({ x: 0, text, anchor: 'start' })[1]);
    expect(left).toBeGreaterThan(Math.max(...wide));
  });

  it('has a row for each name where names stand along it', () => {
    const named = rows(
      { ...data('bar', [3, undefined]), x: { type: 'text', values: ['A', 'B'] } },
      chartFormat,
    );
    expect([named.names.map(({ text }) => text), named.values.map(({ text }) => text)]).toEqual([
      ['A', 'B'],
      ['3.0', ''],
    ]);
    expect(named.bars).toMatchObject([{ x: 0, series: 0 }]);
  });
});

const COLUMNS = [
  { id: 'day', text: 'Day', type: 'date' as const },
  { id: 'level', text: 'Level', type: 'number' as const },
];
const saidOf = (csv: string | undefined) =>
  readTable('data/a.csv', csv === undefined ? undefined : Buffer.from(csv), COLUMNS).problems.map(
    ({ line, column, sentence }) => `${line}:${column} ${sentence}`,
  );

describe('of figures the check says, when', () => {
  it.each([
    ['there are none', undefined, '1:1 The file data/a.csv with the figures is missing.'],
    ['there is only a head', 'day,level\n', '1:1 The file has no figures.'],
    [
      'a number has a comma',
      'day,level\n2023-03-01,"1,2"\n',
      '2:13 "1,2" is not a number, but the column "Level" holds numbers.',
    ],
    [
      'a number has a unit',
      'day,level\n2023-03-01,1 m\n',
      '2:12 "1 m" is not a number, but the column "Level" holds numbers.',
    ],
    [
      'a day does not exist',
      'day,level\n2023-02-30,1\n',
      '2:1 "2023-02-30" is not a date, but the column "Day" holds dates.',
    ],
    [
      'a row is too long',
      'day,level\n2023-03-01,1,2\n',
      '2:1 This row has 3 cells, but the first line has 2.',
    ],
    [
      'it has semicolons, as a spreadsheet in German writes them',
      'day;level\n2023-03-01;1,5\n',
      '1:1 A semicolon stands between the columns of this file, where a comma belongs.',
    ],
    [
      'it has tabs',
      'day\tlevel\n2023-03-01\t1\n',
      '1:1 A tab stands between the columns of this file, where a comma belongs.',
    ],
    [
      'a quotation mark stays open',
      'day,level\n"2023-03-01,1\n',
      /^\d:1 A quotation mark in this file is never closed/,
    ],
    [
      'a column is not described',
      'day,level,more\n2023-03-01,1,2\n',
      '1:1 The column "more" is not described.',
    ],
    ['a described column is missing', 'day\n2023-03-01\n', '1:1 The file has no column "level".'],
  ])('%s', (_, csv, sentence) => {
    expect(saidOf(csv)).toEqual([typeof sentence === 'string' ? sentence : expect.stringMatching(sentence)]);
  });

  it('nothing, where they are right: empty cells, a byte order mark, line ends of any machine', () => {
    expect(saidOf('\ufeffday,level\r\n2023-03-01,\r\n2023,-1.50\r\n')).toEqual([]);
  });
});

describe('of a chart the check says, when', () => {
  const dataset = (csv: string) =>
    readDocument(
      'data',
      'data/levels.yaml',
      Buffer.from(
        `title: Levels\nunit: metres\ncolumns:\n${[...'abcdef'].map((id) => `  - { id: ${id}, text: ${id}, type: ${id === 'a' ? 'date' : id === 'f' ? 'text' : 'number'} }\n`).join('')}sources: [post]\nasOf: 2023-03-01\nlicence: CC0 1.0\n`,
      ),
      'en-GB',
      Buffer.from(csv),
    );
  const RIGHT = 'a,b,c,d,e,f\n2023-01-01,1,2,3,4,x\n2023-01-02,1,2,3,4,y\n';
  const said = (attributes: string, csv = RIGHT) =>
    problemsOf([
      source('post'),
      dataset(csv),
      article({
        body: `<Claim id="gates" standing="unsourced">It rose.</Claim>\n\n<Chart data="levels" ${attributes} />\n`,
      }),
    ]).map(({ code, sentence }) => `${code}: ${sentence}`);

  it.each([
    [
      'kind="line" x="f" y="b"',
      'bad-chart: A line needs dates or numbers along "x", but the column "f" holds texts.',
    ],
    ['kind="line" x="a" y="f"', 'bad-chart: The column "f" holds texts, but only numbers can be drawn.'],
    ['kind="range" x="a" y="b"', 'bad-chart: A range needs two columns, but "y" names 1.'],
    ['kind="line" x="a" y="z"', 'bad-chart: data/levels.csv has no column "z".'],
    [
      'kind="line" x="b" y="c" events="flood"',
      'bad-chart: Events can only be marked along dates, but the column "b" holds numbers.',
    ],
    [
      'kind="bar" x="f" y="b c d e b"',
      'bad-chart: The drawing has 5 lines or rows of marks; readers cannot tell more than 4 apart.',
    ],
  ])('%s', (attributes, sentence) => {
    expect(said(attributes)).toContain(sentence);
  });

  it('dates out of order, an empty date, a column without figures', () => {
    const turned = RIGHT.replace('2023-01-02', '2022-01-02');
    expect(said('kind="line" x="a" y="b"', turned)).toEqual([
      'bad-chart: In line 3 of data/levels.csv, "2022-01-02" comes after "2023-01-01" in the column "a".',
    ]);
    expect(said('kind="line" x="a" y="b"', RIGHT.replace('2023-01-02', ''))[0]).toContain(
      'Line 3 of data/levels.csv has an empty cell under "a"',
    );
    expect(said('kind="line" x="a" y="b"', RIGHT.replace(/,1,/g, ',,'))).toEqual([
      'bad-chart: The column "b" of data/levels.csv has no figures.',
    ]);
    // What is no date is said of the table, and not of its order as well.
    expect(said('kind="line" x="a" y="b"', RIGHT.replace('2023-01-02', '02.01.2023'))).toEqual([
      'bad-table: "02.01.2023" is not a date, but the column "a" holds dates.',
    ]);
  });

  it('nothing, where it can be drawn', () => {
    for (const kind of ['line', 'step', 'bar', 'dot'])
      expect(said(`kind="${kind}" x="a" y="b c d e"`)).toEqual([]);
    expect(said('kind="range" x="f" y="b c"')).toEqual([]);
  });
});

describe('days that are marked', () => {
  const dataset = newsroom.data.get('river-level');
  const chart = {
    type: 'chart',
    id: 'level',
    data: 'river-level',
    kind: 'line',
    x: 'day',
    y: ['darabrud'],
    events: ['gates-open'],
  } as unknown as NodeOf<'chart'>;
  const marked = (asOf?: string) => {
    if (!dataset) throw new Error('There is no such dataset.');
    return markedDays(newsroom, dataset, chart, asOf).map(({ date, event }) => [date, event?.id]);
  };
  const gates = ['2023-03-02', 'gates-open'];

  it('are those of events, and the day of the page where figures come later', () => {
    expect(marked()).toEqual([gates]);
    expect(marked('2023-03-05')).toEqual([gates, ['2023-03-05', undefined]]);
    expect(marked('2023-03-01')).toEqual([['2023-03-01', undefined], gates]);
    expect(marked('2099-01-01')).toEqual([gates]);
  });
});
