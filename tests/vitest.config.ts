import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** `unit` needs nothing but the code; `site` reads the built site in dist/. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    // `npm test` adds up the counts of the JSON report; package.json says where each project writes its own.
    reporters: ['default', 'json'],
    // A machine may be as slow as it likes: a test fails for what it finds, not for how long it took.
    testTimeout: 0,
    hookTimeout: 0,
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      { extends: true, test: { name: 'site', include: ['tests/site/**/*.test.ts'] } },
    ],
  },
});
