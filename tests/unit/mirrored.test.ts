import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** Utilities and properties that say left or right, where a page from right to left needs the beginning or the end of a line. */
const UTILITY =
  /[\s"':](?:text-(?:left|right)|-?[mp][lr]-|-?(?:left|right)-[\d[]|(?:border|rounded)-[lr]\b|float-(?:left|right))/;
const PROPERTY =
  /(?:margin|padding|border)-(?:left|right)|text-align:\s*(?:left|right)|float:\s*(?:left|right)|^\s*(?:left|right):/m;

test('styles say where lines begin and end, and not left and right', () => {
  const src = path.resolve(import.meta.dirname, '../../src');
  const physical = (pattern: string, what: RegExp) =>
    globSync(pattern, { cwd: src }).filter((file) => what.test(readFileSync(path.join(src, file), 'utf8')));
  expect(physical('**/*.astro', UTILITY)).toEqual([]);
  expect(physical('**/*.css', PROPERTY)).toEqual([]);
});
