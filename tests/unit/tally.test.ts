import { expect, test } from 'vitest';
import { failures, sentence, slowest, tallyStep, triedIn } from '../../src/cli/tally.ts';

const vitest = {
  numPassedTests: 100,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [
    {
      name: '/home/of/tests/unit/map.test.ts',
      assertionResults: [
        { fullName: 'pins are apart', duration: 4240 },
        { fullName: 'is left out', duration: null },
      ],
    },
    {
      name: String.raw`C:\code\tests\unit\cite.test.ts`,
      assertionResults: [{ fullName: 'APA', duration: 12_000 }],
    },
  ],
};
const playwright = {
  stats: { expected: 20, unexpected: 0, flaky: 0, skipped: 0 },
  suites: [
    {
      title: 'cards.spec.ts',
      specs: [],
      suites: [
        {
          title: 'with a finger',
          specs: [
            {
              file: 'behaviour/cards.spec.ts',
              title: 'a tap opens the card',
              tests: [
                { projectName: '320 px, light', results: [{ duration: 900 }] },
                { projectName: '1280 px, dark', results: [{ duration: 1100 }] },
              ],
            },
          ],
        },
      ],
    },
  ],
};

test('the tally adds up the tests of all steps', () => {
  const tallies = [tallyStep(true), tallyStep(true, vitest), tallyStep(true, playwright)];
  expect(sentence(tallies)).toBe('120 passed, 0 failed');
});

test('skipped tests are named only if there are any', () => {
  const skipping = { ...vitest, numPendingTests: 2, numTodoTests: 1 };
  expect(sentence([tallyStep(true, skipping)])).toBe('100 passed, 0 failed, 3 skipped');
});

test('a step that failed without failing a test counts one failure', () => {
  expect(sentence([tallyStep(false), tallyStep(false, vitest)])).toBe('100 passed, 2 failed');
});

test('a step that failed some tests counts those', () => {
  expect(sentence([tallyStep(false, { ...vitest, numPassedTests: 97, numFailedTests: 3 })])).toBe(
    '97 passed, 3 failed',
  );
});

test('a browser test that passed at its second try has passed, and is named', () => {
  const tests = [
    {
      projectName: '1280 px, dark',
      status: 'flaky',
      results: [
        { duration: 100, errors: [{ message: 'Error: not seen' }] },
        { duration: 90, errors: [] },
      ],
    },
  ];
  const specs = [{ file: 'behaviour/cards.spec.ts', title: 'a tap opens the card', tests }];
  const flaky = {
    stats: { expected: 20, unexpected: 0, flaky: 1, skipped: 0 },
    suites: [{ title: 'cards.spec.ts', specs }],
  };
  expect(sentence([tallyStep(true, flaky)])).toBe('21 passed, 0 failed');
  expect(failures(flaky)).toEqual([
    'passed at the second try: behaviour/cards.spec.ts (1280 px, dark): a tap opens the card\n  Error: not seen',
  ]);
});

test('the slowest tests of either runner are named, the slowest first', () => {
  expect(slowest(vitest, 2)).toEqual([
    '12.0 s  unit\\cite.test.ts: APA',
    '4.2 s  unit/map.test.ts: pins are apart',
  ]);
  expect(slowest(playwright, 10)).toEqual([
    '1.1 s  behaviour/cards.spec.ts (1280 px, dark): with a finger, a tap opens the card',
    '0.9 s  behaviour/cards.spec.ts (320 px, light): with a finger, a tap opens the card',
  ]);
});

test('each failing test of either runner is named, with the first lines of what went wrong', () => {
  expect(failures(vitest)).toEqual([]);
  expect(failures(playwright)).toEqual([]);
  const broken = {
    ...vitest,
    testResults: [
      ...vitest.testResults,
      {
        name: '/home/of/tests/unit/gone.test.ts',
        status: 'failed',
        message: 'No such file',
        assertionResults: [],
      },
      {
        name: '/home/of/tests/unit/map.test.ts',
        status: 'failed',
        assertionResults: [
          {
            fullName: 'is small',
            status: 'failed',
            failureMessages: ['\u001b[31mAssertionError\u001b[39m: 6 > 5\n\n  at it'],
          },
        ],
      },
    ],
  };
  expect(failures(broken)).toEqual([
    'unit/gone.test.ts\n  No such file',
    'unit/map.test.ts: is small\n  AssertionError: 6 > 5\n    at it',
  ]);
  const tests = [
    { projectName: '320 px, light', status: 'expected', results: [{ duration: 900 }] },
    {
      projectName: '1280 px, dark',
      status: 'unexpected',
      results: [1, 2].map((duration) => ({ duration, errors: [{ message: 'Error: not seen' }] })),
    },
  ];
  const specs = [{ file: 'behaviour/cards.spec.ts', title: 'a tap opens the card', tests }];
  expect(failures({ ...playwright, suites: [{ title: 'cards.spec.ts', specs }] })).toEqual([
    'behaviour/cards.spec.ts (1280 px, dark): a tap opens the card\n  Error: not seen',
  ]);
});

test('what was tried is added up, a page that was opened twice is one, and nothing is said of what no step had', () => {
  const lines = [
    { attacks: 3, refused: 2 },
    { attacks: 2, shown: 2 },
    { pages: ['/', '/about/'], violations: 0 },
    { pages: ['/'], violations: 1 },
  ];
  expect(triedIn(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))).toEqual([
    'Attacks: 5 tried, 2 refused, 2 shown as text that does nothing.',
    'Policy: 2 pages opened under it, violations: 1.',
  ]);
  expect(triedIn('')).toEqual([]);
});
