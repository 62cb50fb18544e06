import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import node from '../../src/cli/node/package.json' with { type: 'json' };
import { isNewEnough, isUpToDate, remedyFor } from '../../src/cli/setup.mjs';
import { ROOT } from './check-command.ts';

describe('packages are installed only when something is missing', () => {
  const wanted = {
    '': { version: '0.1.0' },
    'node_modules/astro': { version: '7.3.4', integrity: 'sha512-a' },
    'node_modules/@esbuild/win32-x64': { version: '0.28.0', integrity: 'sha512-b', optional: true },
  };
  const astro = { 'node_modules/astro': { version: '7.3.4', integrity: 'sha512-a' } };

  test.each([
    ['everything is there, and nothing for other systems', astro, true],
    ['a package more is there', { ...astro, 'node_modules/tried-out': { version: '1.0.0' } }, true],
    ['nothing is there', {}, false],
    [
      'another version is there',
      { 'node_modules/astro': { version: '7.3.3', integrity: 'sha512-a' } },
      false,
    ],
    ['other bytes are there', { 'node_modules/astro': { version: '7.3.4', integrity: 'sha512-z' } }, false],
    [
      'an optional package is there in another version',
      { ...astro, 'node_modules/@esbuild/win32-x64': { version: '0.27.0', integrity: 'sha512-y' } },
      false,
    ],
  ])('%s', (_, installed, upToDate) => {
    expect(isUpToDate(wanted, installed)).toBe(upToDate);
  });
});

test.each([
  ['20.20.2', false],
  ['22.12.0', false],
  ['22.18.0', true],
  ['23.6.0', true],
  ['26.10.0', true],
])('Node %s is new enough: %s', (version, enough) => {
  expect(isNewEnough(version)).toBe(enough);
});

test('package.json demands the Node that the set-up demands', () => {
  const least = manifest.engines.node.replace('>=', '');
  const [major, minor] = least.split('.').map(Number);
  expect(isNewEnough(least)).toBe(true);
  expect(isNewEnough(`${major}.${(minor ?? 0) - 1}`)).toBe(false);
});

test('the Node for machines with an older one is new enough, and the same for each system', () => {
  const [version = '', ...others] = new Set(Object.values(node.optionalDependencies));
  expect(others).toEqual([]);
  expect(isNewEnough(version)).toBe(true);
});

const LOCKS = ['package-lock.json', ...globSync('{src,tests}/**/package-lock.json', { cwd: ROOT })];
test.each(LOCKS)('%s has no package whose install script may run', (lock) => {
  const json = (file: string): unknown => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));
  const { packages } = json(lock) as { packages: Record<string, { hasInstallScript?: true }> };
  const { allowScripts = {} } = json(lock.replace('-lock', '')) as { allowScripts?: Record<string, boolean> };
  const scripts = Object.keys(packages).filter((folder) => packages[folder]?.hasInstallScript);
  const denied = scripts.filter((folder) => allowScripts[folder.replace(/^.*node_modules\//, '')] === false);
  expect(denied).toEqual(scripts);
  expect(Object.values(allowScripts)).not.toContain(true);
});

test.each([
  ['npm error code ENOTFOUND', 'The registry cannot be reached'],
  ['npm error code ENOTCACHED', 'The registry cannot be reached'],
  ['npm error code EUSAGE', 'package.json and package-lock.json disagree'],
  ['npm error code ENOSPC', 'The disk is full'],
  ['npm error code EACCES', 'This user may not write'],
  ['npm error code EINTEGRITY', 'A package is not the one of the lock file'],
  ['npm error something new', 'Delete the folder node_modules'],
])('"%s" has a remedy', (output, sentence) => {
  expect(remedyFor(output)).toContain(sentence);
});
