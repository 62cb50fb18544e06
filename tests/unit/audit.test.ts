import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../src/cli/checker-report.ts';
import { shortcomings } from '../../src/cli/lighthouse-findings.ts';
import { hasFullMarks, median, table, type LighthouseReport } from '../../src/cli/lighthouse-report.ts';

/** A report with these scores in two categories, and one audit that counts for the second. */
const report = (performance: number | null, accessibility: number | null, audit = {}): LighthouseReport => ({
  categories: {
    performance: { title: 'Performance', score: performance, auditRefs: [{ id: 'image-alt', weight: 0 }] },
    accessibility: {
      title: 'Accessibility',
      score: accessibility,
      auditRefs: [{ id: 'image-alt', weight: 10 }],
    },
  },
  audits: { 'image-alt': { title: 'Images have [alt]', score: 1, scoreDisplayMode: 'binary', ...audit } },
  runWarnings: [],
});
const perfect = report(1, 1);

describe('a page has full marks', () => {
  test.each([
    ['with all points in every category', perfect, true],
    ['not with a point less in one', report(1, 0.99), false],
    ['not with a category that has no score', report(1, null), false],
    ['not without categories', { ...perfect, categories: {} }, false],
    ['not when it did not load', { ...perfect, runtimeError: { message: 'refused' } }, false],
  ])('%s', (_, given, full) => {
    expect(hasFullMarks(given)).toBe(full);
  });
});

test('of three runs the one in the middle counts, and one without a score is the worst', () => {
  expect(median([report(0.9, 1), report(1, 1), report(0.97, 1)])).toEqual(report(0.97, 1));
  expect(median([report(null, 1), report(1, 1), report(0.9, 1)])).toEqual(report(0.9, 1));
});

test('the table shows the points of every page', () => {
  expect(
    table(
      new Map([
        ['/', perfect],
        ['/search/', report(0.96, null)],
      ]),
    ),
  ).toBe(
    [
      '           Performance   Accessibility',
      '/                  100             100',
      '/search/            96               -',
    ].join('\n'),
  );
});

describe('what fell short is told', () => {
  test('with its title, what it counts for, and the elements, once for pages alike', () => {
    const node = { type: 'node', snippet: '<img src="a.png">' };
    const audit = {
      score: 0,
      details: { items: [{ node, subItems: { items: [{ url: 'http://127.0.0.1:4322/a.png' }, { node }] } }] },
    };
    const short = report(1, 0.9, { displayValue: '1 image', ...audit });
    expect(
      shortcomings(
        new Map([
          ['/', short],
          ['/about/', perfect],
          ['/search/', short],
        ]),
      ),
    ).toEqual([
      [
        'Images have [alt] (Performance, not counted; Accessibility)',
        '  / /search/: 0 (1 image)',
        '    <img src="a.png">',
        '    /a.png',
      ].join('\n'),
    ]);
  });

  test.each([
    ['right', { score: 1 }, 0],
    ['without anything to look at', { score: null, scoreDisplayMode: 'notApplicable' }, 0],
    ['almost right', { score: 0.99 }, 1],
    ['that could not be run', { score: null, scoreDisplayMode: 'error', errorMessage: 'no trace' }, 1],
  ])('of an audit %s', (_, audit, count) => {
    expect(shortcomings(new Map([['/', report(1, 1, audit)]]))).toHaveLength(count);
  });

  test('when the page did not load, or loaded with a warning', () => {
    const lost = {
      ...report(null, null, { scoreDisplayMode: 'error' }),
      runtimeError: { message: 'Refused.' },
    };
    expect(shortcomings(new Map([['/', lost]]))).toEqual(['The page could not be looked at\n  /: Refused.']);
    const slow = { ...perfect, runWarnings: ['Slow machine.'] };
    expect(shortcomings(new Map([['/', slow]]))).toEqual(['Warning\n  /: Slow machine.']);
  });
});

describe('the HTML checker', () => {
  const folder = import.meta.dirname;
  const message = (type: string, file: string, words: string) => ({
    type,
    url: pathToFileURL(`${folder}/${file}`).href,
    lastLine: 3,
    lastColumn: 7,
    message: words,
    extract: '<p>\n<script>',
  });
  const find = (messages: object[], checked = 'index.html\n') =>
    findingsOf(folder, ['index.html'], JSON.stringify({ messages }), checked);

  test('has no findings on a page that it has checked', () => {
    expect(find([])).toEqual({ errors: [], warnings: [] });
    expect(find([], `${folder}/index.html\n`)).toEqual({ errors: [], warnings: [] });
  });

  test('has an error on a page that it has not checked', () => {
    expect(find([], 'about/index.html\n').errors).toEqual(['index.html was not checked.']);
    expect(find([], '').errors).toEqual(['index.html was not checked.']);
  });

  test('tells errors from warnings, and lists the places of each', () => {
    const warning = message('info', 'index.html', 'Section lacks heading.');
    expect(
      find([
        message('error', 'index.html', 'Stray tag.'),
        warning,
        message('error', 'a/index.html', 'Stray tag.'),
        { type: 'non-document-error', message: 'No such file.' },
      ]),
    ).toEqual({
      errors: [
        'Stray tag.\n  index.html:3:7  <p> <script>\n  a/index.html:3:7  <p> <script>',
        'No such file.',
      ],
      warnings: ['Section lacks heading.\n  index.html:3:7  <p> <script>'],
    });
  });

  test('has one warning however many places it is about, and shows some', () => {
    const [warning] = find(
      ['a', 'b', 'c', 'd', 'e'].map((name) => message('info', `${name}.html`, 'Section lacks heading.')),
    ).warnings;
    expect(warning).toMatch(/^Section lacks heading\.\n {2}a\.html:3:7 .+\n.+\n.+\n {2}and 2 more$/);
  });

  test('says of pictures and feeds only that it was not asked, which is no finding', () => {
    const skipped = message('info', 'feed.xml', 'File was not checked. Files must have .html extensions.');
    expect(find([skipped])).toEqual({ errors: [], warnings: [] });
  });

  test.each([
    "CSS: “margin-trim”: Property “margin-trim” doesn't exist.",
    'CSS: Unrecognized at-rule “@container”',
    'Resource violates Content Security Policy (meta tag): external script “/_astro/a.js” blocked.',
  ])('does not say what it cannot know: %s', (said) => {
    expect(find([message('error', 'index.html', said), message('info', 'index.html', said)])).toEqual({
      errors: [],
      warnings: [],
    });
    const known = message('error', 'index.html', 'CSS: “color”: “inky” is not a “color” value.');
    expect(find([known]).errors).toHaveLength(1);
  });

  test('must write a report', () => {
    expect(() => findingsOf(folder, [], 'Error: Unable to access jarfile', '')).toThrow();
  });
});
