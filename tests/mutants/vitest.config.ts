import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const UNIT = fileURLToPath(new URL('../unit/', import.meta.url));
const NEWSROOM = fileURLToPath(new URL('../../src/newsroom/', import.meta.url));

/** They run commands, and a process of its own has no mutant in it; or they read the code and do not run it. */
const ELSEWHERE = ['any-input', 'architecture', 'audit', 'check-command', 'setup', 'step'];

const folders = (process.env.MUTATED ?? '').split(' ');
const calls = (file: string) => {
  const code = readFileSync(`${UNIT}${file}`, 'utf8');
  const subject = file.replace('.test.ts', '.ts');
  return folders.some(
    (folder) => code.includes(`/newsroom/${folder}/`) || existsSync(`${NEWSROOM}${folder}/${subject}`),
  );
};

/**
 * The unit tests that call the folder of the mutants themselves, or have the name of a file of it. Nearly all others load
 * it, too, and each mutant that nothing finds would cost all of them: seven seconds in place of one. What only they would
 * find counts as not found.
 */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: readdirSync(UNIT)
      .filter((file) => file.endsWith('.test.ts') && calls(file))
      .map((file) => `tests/unit/${file}`),
    env: { CONTENT_DIR: fileURLToPath(new URL('../fixtures/world', import.meta.url)) },
    exclude: ELSEWHERE.map((name) => `tests/unit/${name}.test.ts`),
    testTimeout: 300_000,
    // Each of a thousand runs would load everything again.
    isolate: false,
  },
});
