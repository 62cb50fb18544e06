import { expect, test } from 'vitest';
import { sentence, tallyStep } from '../../src/cli/tally.ts';

const vitest = { numPassedTests: 100, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
const playwright = { stats: { expected: 20, unexpected: 0, flaky: 0, skipped: 0 } };

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

test('a browser test that needed a second try has failed', () => {
  expect(sentence([tallyStep(false, { stats: { expected: 20, unexpected: 0, flaky: 1, skipped: 0 } })])).toBe(
    '20 passed, 1 failed',
  );
});
