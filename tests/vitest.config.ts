import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { environmentOf } from './sites.ts';
import { Unended } from './unended.ts';

/** Needs nothing but the code. */
const unit = {
  include: ['tests/unit/**/*.test.ts'],
  setupFiles: ['tests/unit/runs.ts'],
  // Most of the time went into loading the same modules for each file.
  isolate: false,
  env: { CONTENT_DIR: fileURLToPath(new URL('fixtures/world', import.meta.url)) },
};

/** One process for all files: what they look at is read once. */
const content = { include: ['tests/content/**/*.test.ts'], isolate: false, maxWorkers: 1 };

/**
 * `site` is about builds, and about the sites of tests/fixtures, which tests/sites.ts makes. What must hold for any
 * newsroom is looked at in both of these, `world` and `arabic`, and as `content` in dist/.
 */
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
    globalSetup: 'tests/temporary.ts',
    projects: [
      { extends: true, test: { ...unit, name: 'unit' } },
      // `npm run test:any`: arbitrary values without end are too long for `npm test`.
      { extends: true, test: { ...unit, name: 'any', env: { ...unit.env, ANY_VALUES: 'more' } } },
      // One at a time: those that build the site are most of it, and a build has work for more than one core.
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          env: environmentOf('world'),
          fileParallelism: false,
        },
      },
      // `npm run test:kills`: too long for `npm test`.
      {
        extends: true,
        test: { name: 'kills', include: ['tests/kills/**/*.test.ts'], fileParallelism: false },
      },
      // `npm run test:hosts`: it needs nginx and Caddy.
      {
        extends: true,
        test: { name: 'hosts', include: ['tests/hosts/**/*.test.ts'], fileParallelism: false },
      },
      // `npm run test:dev`: too long for `npm test`, which has a few edits of a dev server in a browser.
      {
        extends: true,
        test: { name: 'dev', include: ['tests/dev/**/*.test.ts'], env: environmentOf('world') },
      },
      { extends: true, test: { ...content, name: 'world', env: environmentOf('world') } },
      { extends: true, test: { ...content, name: 'arabic', env: environmentOf('arabic') } },
      { extends: true, test: { ...content, name: 'content' } },
    ],
  },
});
