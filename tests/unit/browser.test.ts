import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const command = path.resolve(import.meta.dirname, '../../src/cli/browser.ts');

test('a browser that does not start is not taken, and a sentence says what to do', () => {
  const env = { ...process.env, CHROMIUM_PATH: process.execPath };
  const { status, stdout, stderr } = spawnSync(process.execPath, [command], { encoding: 'utf8', env });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toBe(
    `${process.execPath} does not start: install Chromium or Chrome, or name one in the environment variable CHROMIUM_PATH.\n`,
  );
});
