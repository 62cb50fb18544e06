import { expect, it, vi } from 'vitest';

vi.mock(import('@hpcc-js/wasm-graphviz'), { spy: true });

it('Graphviz is loaded once, and not before something is drawn', async () => {
  vi.resetModules();
  const { Graphviz } = await import('@hpcc-js/wasm-graphviz');
  const { layoutOf } = await import('../../src/drawing/relations/layout.ts');
  const size = { width: 60, height: 20 };
  const edge = { from: 0, to: 1, words: size, mutual: false };
  const load = vi.mocked(Graphviz.load);
  expect(load).not.toHaveBeenCalled();
  await Promise.all([layoutOf([size, size], [edge]), layoutOf([size, size], [edge])]);
  await layoutOf([size, size], [edge], 0);
  expect(load).toHaveBeenCalledOnce();
});
