import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { Unended } from './unended.ts';

/** `unit` needs nothing but the code; `site` reads the built site in dist/. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    // `npm test` adds up the counts of the JSON report; package.json says where each project writes its own.
    reporters: ['default', 'json', new Unended()],
    // A machine may be slow: a test fails for what it finds. Only what would never end is ended. A loop without a
    // pause is ended by the limit of its step (src/cli/test.ts).
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      // One at a time: those that build the site are most of it, and a build has work for more than one core.
      { extends: true, test: { name: 'site', include: ['tests/site/**/*.test.ts'], fileParallelism: false } },
    ],
  },
});
