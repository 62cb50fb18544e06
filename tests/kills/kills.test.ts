import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProject, type Project } from '../project.ts';
import { digestsIn } from '../content/pages.ts';

/**
 * `npm run test:kills`: builds that are killed at any moment, two at once, and a disk without room. Each must leave the site that
 * readers have as it was, and the next build must make what a clean one makes.
 */

const KILLS = 10;

let project: Project;
let whole: Record<string, string>;
/** Milliseconds that a whole build takes here. */
let duration: number;

const digests = () => digestsIn(project.dist);

beforeAll(async () => {
  project = createProject();
  expect(await project.build()).toMatchObject({ status: 0 });
  whole = digests();
  const started = performance.now();
  expect(await project.build()).toMatchObject({ status: 0 });
  duration = performance.now() - started;
  expect(digests()).toEqual(whole);
});
afterAll(() => {
  project.remove();
});

test.each(Array.from({ length: KILLS }, (_, index) => index + 1))(
  'a build that is killed at a random moment, time %i',
  async (time) => {
    // Every tenth of the build has its turn; the moment within it is a matter of chance.
    const moment = ((time - 1 + Math.random()) / KILLS) * duration;
    const build = spawn(process.execPath, ['src/cli/build.ts'], {
      cwd: project.folder,
      env: project.env,
      stdio: 'ignore',
    });
    await setTimeout(moment);
    build.kill('SIGKILL');
    console.log(`Killed after ${Math.round(moment)} of about ${Math.round(duration)} ms.`);
    expect(digests()).toEqual(whole);
    expect(await project.build()).toMatchObject({ status: 0 });
    expect(digests()).toEqual(whole);
  },
);

test('of two builds at once the second waits for the first, and both succeed', async () => {
  const [one, other] = await Promise.all([project.build(), project.build()]);
  expect([one.status, other.status]).toEqual([0, 0]);
  const waited = [one, other].filter(({ stdout }) => /Another build of this site is running/.test(stdout));
  expect(waited).toHaveLength(1);
  expect(digests()).toEqual(whole);
  const left = readdirSync(path.join(project.folder, '.cache')).filter((name) => /site|lock/.test(name));
  expect(left).toEqual([]);
});

/** Only there can a test make a disk. */
if (process.platform === 'linux' && process.getuid?.() === 0)
  test('a build on a disk without room for its code, or then for its pages, says that it is full', async () => {
    const disk = path.join(project.folder, '.cache');
    mkdirSync(disk, { recursive: true });
    // Without notes of them, all pages are made, and written by the build itself.
    rmSync(path.join(project.folder, 'node_modules/.cache/site/pages'));
    /** Whether the code was bundled before there was no room. */
    const bundled: boolean[] = [];
    for (let megabytes = 5; ; megabytes++) {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'none', disk]);
      try {
        const { status, stderr } = await project.build();
        expect(status).toBe(1);
        expect(stderr).not.toMatch(/^\s+at /m);
        expect(digests()).toEqual(whole);
        // With room for all of it, it cannot come from this disk to that of the last site.
        if (stderr.includes('is on a disk of its own')) break;
        expect(stderr).toMatch(/The disk is full/);
        bundled.push(!stderr.includes('Build failed'));
      } finally {
        execFileSync('umount', [disk]);
      }
    }
    expect(new Set(bundled)).toEqual(new Set([false, true]));
    expect(await project.build()).toMatchObject({ status: 0 });
    expect(digests()).toEqual(whole);
  });
