import { spawn } from 'node:child_process';
import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeAll, afterAll, describe, expect, test } from 'vitest';
import { createProject, type Project } from '../project.ts';
import { digestsIn } from '../content/pages.ts';

/** The site that readers have stays whole, whatever becomes of the build of the next one. */

let project: Project;
let whole: Record<string, string>;

const digests = () => digestsIn(project.dist);
/** What lies in .cache, where the next site is made. */
const left = () => readdirSync(path.join(project.folder, '.cache')).filter((name) => /site|lock/.test(name));

beforeAll(async () => {
  project = createProject();
  expect(await project.build()).toMatchObject({ status: 0 });
  whole = digests();
});
afterEach(() => {
  project.restore();
});
afterAll(() => {
  project.remove();
});

describe('the last good site stays', () => {
  test('when an article has a mistake, and the mistake is said without a stack', async () => {
    project.edit('articles/dam-gates-opened.mdx', 'kind: explainer', 'kind: explaner');
    const { status, stderr } = await project.build();
    expect(status).toBe(1);
    expect(stderr).toContain('articles/dam-gates-opened.mdx:');
    expect(stderr.trim().split('\n').at(-1)).toBe(
      'The site in dist/ is still the last one that was built whole.',
    );
    expect(stderr).not.toMatch(/stack|^\s+at /im);
    expect(digests()).toEqual(whole);
    expect(left()).toEqual([]);
  });

  test('when the next one cannot be written', async () => {
    writeFileSync(path.join(project.folder, '.cache/site-next'), 'A file where the folder would be.');
    const { status, stderr } = await project.build();
    expect(status).toBe(1);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(digests()).toEqual(whole);
  });

  test('when the build is killed as it writes, and the next build is whole', async () => {
    await killedAfter('generating static routes');
    expect(left()).not.toEqual([]);
    expect(digests()).toEqual(whole);
    expect(await project.build()).toMatchObject({ status: 0 });
    expect(digests()).toEqual(whole);
    expect(left()).toEqual([]);
  });
});

/** Starts a build, and kills it when it says some words. */
const killedAfter = (words: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const build = spawn(process.execPath, ['src/cli/build.ts'], { cwd: project.folder, env: project.env });
    let said = '';
    build.stdout.on('data', (data: Buffer) => {
      said += data.toString();
      if (said.includes(words)) build.kill('SIGKILL');
    });
    build.once('exit', (_, signal) => {
      if (signal === 'SIGKILL') resolve();
      else reject(new Error(`The build ended before it said "${words}":\n${said}`));
    });
  });

test('a build that was killed between its two renames is mended by the next', async () => {
  renameSync(project.dist, path.join(project.folder, '.cache/site-last'));
  project.edit('articles/dam-gates-opened.mdx', 'kind: explainer', 'kind: explaner');
  expect(await project.build()).toMatchObject({ status: 1 });
  expect(digests()).toEqual(whole);
});

test('of two builds at once the second waits for the first, and both succeed', async () => {
  const [one, other] = await Promise.all([project.build(), project.build()]);
  expect([one.status, other.status]).toEqual([0, 0]);
  const waited = [one, other].filter(({ stdout }) => /Another build of this site is at work/.test(stdout));
  expect(waited).toHaveLength(1);
  expect(digests()).toEqual(whole);
  expect(left()).toEqual([]);
});
