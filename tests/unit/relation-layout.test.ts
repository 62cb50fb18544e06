import { expect, it, vi } from 'vitest';

vi.mock(import('@hpcc-js/wasm-graphviz'), { spy: true });

it('Graphviz is loaded once, and not before something is drawn', async () => {
  vi.resetModules();
  const { Graphviz } = await import('@hpcc-js/wasm-graphviz');
  const { layoutOf } = await import('../../src/drawing/relations/layout.ts');
  const size = { width: 60, height: 20 };
  const joint = { one: 0, many: [1], words: size, towards: undefined };
  const load = vi.mocked(Graphviz.load);
  expect(load).not.toHaveBeenCalled();
  await Promise.all([layoutOf([size, size], [joint]), layoutOf([size, size], [joint])]);
  await layoutOf([size, size], [joint], { middle: 0 });
  expect(load).toHaveBeenCalledOnce();
});
