import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { LICENCES } from '../../src/hosting/licences.ts';
import { dist } from './pages.ts';

/** Its value is bundled in its place: astro.config.mjs. */
const OWN_SETTINGS = 'own-settings.ts';

const src = path.resolve(import.meta.dirname, '../../src');

const importsOf = (code: string): string[] =>
  // Types do not travel.
  ts
    .preProcessFile(code.replaceAll(/^import type [^;]+;/gm, ''), true, true)
    .importedFiles.map(({ fileName }) => fileName);

/** The packages that scripts of pages import, and whatever these import of ours. */
const packagesOfScripts = (): string[] => {
  const found = new Set<string>();
  const open = globSync('**/*.astro', { cwd: src }).flatMap((component) => {
    const text = readFileSync(path.join(src, component), 'utf8');
    return Array.from(text.matchAll(/<script>([^]*?)<\/script>/g), ([, code = '']) => ({
      from: path.join(src, component),
      code,
    }));
  });
  const read = new Set<string>();
  for (const { from, code } of open)
    for (const name of importsOf(code)) {
      const file = path.join(path.dirname(from), name);
      if (!name.startsWith('.')) found.add(name);
      else if (file.endsWith('.ts') && !file.endsWith(OWN_SETTINGS) && existsSync(file) && !read.has(file)) {
        read.add(file);
        open.push({ from: file, code: readFileSync(file, 'utf8') });
      }
    }
  return [...found];
};

test('the licences of all that reaches readers stand in one file', () => {
  const text = readFileSync(path.join(dist, LICENCES), 'utf8');
  const packages = packagesOfScripts();
  expect(packages).toContain('fastest-levenshtein');
  for (const name of packages) expect(text).toMatch(new RegExp(`^## ${name} - \\d[^]+?^Permission is hereby`, 'm'));
  expect(text).toMatch(/^## The code of this site[^]+?The Wherefore contributors/m);
  expect(text).toMatch(/^## Tailwind CSS[^]+?Copyright \(c\) Tailwind Labs/m);
});
