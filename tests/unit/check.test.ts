import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/newsroom/model/problems.ts';
import { BROKEN, problemsIn, WORLD, worldWith } from './a-folder.ts';

/** Files that make no sense in a repository; the tests of the command make them. */
const MADE_WHEN_NEEDED = ['file-too-large', 'no-content'];

const broken = readdirSync(BROKEN).filter((name) => name !== 'README.md');

describe('the check', () => {
  it('finds nothing wrong with the world', () => {
    expect(problemsIn(WORLD)).toEqual([]);
  });

  it('has a broken file for every problem of the catalogue', () => {
    expect([...broken, ...MADE_WHEN_NEEDED].sort()).toEqual(Object.keys(catalogue).sort());
  });

  it.each(broken)('finds the mistake %s in its broken file, and no other', (code) => {
    expect(problemsIn(worldWith(code)).map((problem) => problem.code)).toEqual([code]);
  });
});
