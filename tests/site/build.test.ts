import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Project } from '../project.ts';
import { builtWorld } from '../sites.ts';
import { digestsIn } from '../content/pages.ts';
import { tell } from '../tried.ts';

/**
 * The site that readers have stays whole, whatever becomes of the build of the next one. `npm run test:kills` kills more
 * builds, at random moments, and has two at once; check.test.ts has one that fails on a mistake.
 */

let project: Project;
let whole: Record<string, string>;

const digests = () => digestsIn(project.dist);

beforeAll(() => {
  project = builtWorld();
  whole = digests();
});
afterEach(() => {
  project.restore();
});
afterAll(() => {
  project.remove();
});

test('the last good site stays when the next one cannot be written', async () => {
  mkdirSync(path.join(project.folder, '.cache'), { recursive: true });
  writeFileSync(path.join(project.folder, '.cache/site-next'), 'A file where the folder would be.');
  const { status, stderr } = await project.build();
  expect(status).toBe(1);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(digests()).toEqual(whole);
});

test('the last good site stays when a build is killed half way', async () => {
  const next = path.join(project.folder, '.cache/site-next');
  const build = spawn(process.execPath, ['src/cli/build.ts'], {
    cwd: project.folder,
    env: project.env,
    stdio: 'ignore',
  });
  const ended = once(build, 'exit');
  while (!existsSync(next) && build.exitCode === null) await setTimeout(10);
  build.kill('SIGKILL');
  await ended;
  expect(existsSync(next)).toBe(true);
  tell({ kills: 1 });
  expect(digests()).toEqual(whole);
  tell({ survived: 1 });
});

test('a build that was killed between its two renames is mended by the next', async () => {
  renameSync(project.dist, path.join(project.folder, '.cache/site-last'));
  project.edit('articles/dam-gates-opened.mdx', 'kind: explainer', 'kind: explaner');
  tell({ kills: 1 });
  expect(await project.build()).toMatchObject({ status: 1 });
  expect(digests()).toEqual(whole);
  expect(readdirSync(path.join(project.folder, '.cache')).filter((name) => /site|lock/.test(name))).toEqual(
    [],
  );
  tell({ survived: 1 });
});
