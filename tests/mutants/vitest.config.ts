import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Processes of their own have no mutant in them, and what drawings do is nobody's business here. */
const RUN_COMMANDS = ['any-input', 'audit', 'check-command', 'setup', 'step'];
const DRAW = ['relation-drawing', 'relation-search'];

/** The unit tests that can find a mutant of the newsroom. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/unit/**/*.test.ts'],
    exclude: [...RUN_COMMANDS, ...DRAW].map((name) => `tests/unit/${name}.test.ts`),
    testTimeout: 300_000,
  },
});
