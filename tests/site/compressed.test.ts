import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { changedFiles, digestsIn, type Digests } from '../content/pages.ts';
import { createProject } from '../project.ts';
import { spoil } from '../spoil.ts';

test('compressed copies are made of what an edit changes, and are those of a clean build', async () => {
  // The small site: each whole compression takes a core for as long as the rest of a build.
  const project = createProject('arabic');
  /** @returns the texts that were compressed, and a digest of every file. */
  const compress = async (...more: string[]): Promise<{ compressed: string[]; files: Digests }> => {
    const { status, stdout, stderr } = await project.run('build.ts', [
      '--host',
      'caddy',
      '--verbose',
      ...more,
    ]);
    if (status !== 0) throw new Error(stdout + stderr);
    const compressed = Array.from(stdout.matchAll(/^Compressed: (\S+)/gm), ([, file = '']) => file);
    return { compressed: compressed.sort(), files: digestsIn(project.dist) };
  };
  const textsOf = (files: string[], all: Digests): string[] =>
    files.filter((file) => `${file}.br` in all).sort();
  try {
    const first = await compress();
    const texts = textsOf(Object.keys(first.files), first.files);
    expect(texts.length).toBeGreaterThan(30);
    // Also what a copy would not make smaller.
    expect(first.compressed).toEqual(expect.arrayContaining(texts));

    project.edit('articles/jisr-closed.mdx', 'قبل الإغلاق.', 'قبل إغلاقه.');
    const edited = await compress();
    expect(edited.compressed).toContain('articles/jisr-closed/index.html');
    expect(edited.compressed).toEqual(textsOf(changedFiles(first.files, edited.files), edited.files));
    expect(edited.files).toEqual((await compress('--no-cache')).files);

    // The copies that are there now were noted by nobody, and two of them are others than they were.
    writeFileSync(path.join(project.dist, '404.html.br'), 'Changed by hand.');
    rmSync(path.join(project.dist, 'corrections.xml.gz'));
    project.restore();
    const back = await compress();
    const changedBack = textsOf(changedFiles(edited.files, back.files), back.files);
    expect(back.compressed).toEqual([...changedBack, '404.html', 'corrections.xml'].sort());
    expect(changedFiles(first.files, back.files)).toEqual([]);

    spoil(project, 'foreign', /^compressed$/);
    const again = await compress();
    expect(again.compressed).toEqual(first.compressed);
    expect(again.files).toEqual(first.files);
  } finally {
    project.remove();
  }
});
