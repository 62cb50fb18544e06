import { readFileSync } from 'node:fs';
import Color from 'colorjs.io';
import { expect, test } from 'vitest';

const tokens = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
/** Of a role, light and dark. */
const coloursOf = (role: string): string[] =>
  tokens.match(new RegExp(`--color-${role}: light-dark\\((#\\w+), (#\\w+)\\)`))?.slice(1) ?? [];
const contrast = (one: string, other: string) =>
  coloursOf(one).map((colour, scheme) =>
    new Color(colour).contrast(coloursOf(other)[scheme] ?? colour, 'WCAG21'),
  );

test('A map tells its country from the others by its tone, more so in the dark, where eyes see less of it, and names stay readable on it', () => {
  const [light = 0, dark = 0] = contrast('land', 'paper');
  expect(light).toBeGreaterThan(1.1);
  expect(dark).toBeGreaterThan(1.25);
  for (const letters of ['ink', 'soft'])
    expect(Math.min(...contrast(letters, 'land')), letters).toBeGreaterThanOrEqual(6.9);
});
