import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** They run commands: a process of its own has no mutant in it. */
const ELSEWHERE = ['any-input', 'audit', 'check-command', 'setup', 'step'];
/** What they test has no mutants. */
const OTHERS = [
  'kept-documents',
  'middleware',
  'relation-drawing',
  'search-answers',
  'search-index',
  'search-marks',
  'social-card',
];

/** The unit tests that can find a mutant of the newsroom. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/unit/**/*.test.ts'],
    env: { CONTENT_DIR: fileURLToPath(new URL('../fixtures/world', import.meta.url)) },
    exclude: [...ELSEWHERE, ...OTHERS].map((name) => `tests/unit/${name}.test.ts`),
    testTimeout: 300_000,
    // Each of a thousand runs would load everything again.
    isolate: false,
  },
});
