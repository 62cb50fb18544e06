import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/newsroom/model/problems.ts';
import { picturesIn } from '../../src/files/pictures.ts';
import { BROKEN, MENDED, problemsIn, WORLD, worldWith } from './a-folder.ts';
import { faultsIn } from './plain-words.ts';

const codesIn = (folder: string) => readdirSync(folder).filter((name) => name !== 'README.md');
const codes = Object.keys(catalogue);

describe('the check', () => {
  it('finds nothing wrong with the world', () => {
    expect(problemsIn(WORLD)).toEqual([]);
  });

  it('has a mistake and its mending for every problem of the catalogue', () => {
    expect(codesIn(BROKEN).sort()).toEqual(codes.sort());
    expect(codesIn(MENDED).sort()).toEqual(codes.sort());
  });

  it.each(codes)(
    'finds the mistake %s in its broken files and no other, and nothing in the mended ones',
    async (code) => {
      const [broken, mended] = [worldWith(code), worldWith(code, MENDED)];
      const isNew = code === 'never-published';
      const found = [...problemsIn(broken, isNew), ...(await picturesIn(broken)).problems];
      expect(found.map((problem) => problem.code)).toEqual([code]);
      expect(found.flatMap(({ sentence, hint = '' }) => [sentence, hint].flatMap(faultsIn))).toEqual([]);
      expect([...problemsIn(mended, isNew), ...(await picturesIn(mended)).problems]).toEqual([]);
    },
  );
});
