import { describe, expect, it, vi } from 'vitest';
import { layoutOf } from '../../src/drawing/relations/layout.ts';
import { bestLayout } from '../../src/drawing/relations/search.ts';

vi.mock(import('../../src/drawing/relations/layout.ts'), { spy: true });

/** Twenty lines between seven names: too many for any good drawing, so that nothing ends the search early. */
const NAMES = Array.from({ length: 7 }, () => ({ width: 74, height: 20 }));
const LINKS = Array.from({ length: 20 }, (_, index) => {
  const from = index % NAMES.length;
  const to = (from + 1 + Math.floor(index / NAMES.length)) % NAMES.length;
  return { from, to, words: { width: 60, height: 16 }, mutual: index % 4 === 0 };
});

describe('the search for a good drawing', () => {
  it('ends after a hundred attempts, none of them made twice', () => {
    bestLayout(NAMES, LINKS, 284);
    const attempts = vi
      .mocked(layoutOf)
      .mock.calls.map(([, links]) => links.map(({ up, far }) => [up, far].join()).join(' '));
    expect(attempts.length).toBeGreaterThan(50);
    expect(attempts.length).toBeLessThanOrEqual(101);
    expect(new Set(attempts).size).toBe(attempts.length);
  });
});
