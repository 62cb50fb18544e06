import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Review } from '../../src/newsroom/changes/review.ts';
import { createProject, type Project } from '../project.ts';
import { gitIn } from '../unit/a-folder.ts';

/** `npm run test:kills`: the review of a proposal that builds both sites. */

let project: Project;
beforeAll(() => {
  project = createProject();
  const git = gitIn(project.folder);
  git('init', '--quiet');
  git('add', 'content');
  git('commit', '--quiet', '--message', 'The world');
});
afterAll(() => {
  project.remove();
});

const pages = async (): Promise<Review['pages']> => {
  const args = ['--base', 'HEAD', '--pages', '--format', 'json'];
  const { status, stdout, stderr } = await project.run('editor/review.ts', args);
  expect(status, stderr).toBe(0);
  return (JSON.parse(stdout) as Review).pages;
};

test('the review names the pages that an edit changes, and leaves nothing behind', async () => {
  const article = 'articles/dam-gates-opened.mdx';
  project.edit(article, 'opened two gates of', 'opened, at night, two gates of');
  const first = await pages();
  expect(await pages()).toEqual(first);
  if (typeof first?.differences !== 'object') throw new Error(first?.differences);
  const { changed, unchanged, files } = first.differences;
  expect(changed.find(({ address }) => address === '/articles/dam-gates-opened/')).toMatchObject({
    state: 'changed',
    differs: 'words',
    bytes: { before: expect.any(Number) as number, after: expect.any(Number) as number },
  });
  expect(unchanged).toBeGreaterThan(20);
  expect(files.changed).toBeGreaterThan(0);
  expect(existsSync(project.dist)).toBe(false);
  expect(readdirSync(path.join(project.folder, '.cache'))).toEqual([]);
  project.restore();
});

test('the review says so where the content as it was cannot be built', async () => {
  project.edit('site.yaml', 'language:', 'lanquage:');
  const git = gitIn(project.folder);
  git('commit', '--quiet', '--all', '--message', 'A mistake');
  project.restore();
  expect(await pages()).toEqual({
    differences: expect.stringMatching(/the content as it was cannot be built/) as string,
  });
});
