import type { Brand } from '../../src/drawing/mark.ts';

/** What stands for a newsroom in its pictures. */
export const BRAND: Brand = {
  mark: '<svg viewBox="0 0 4 4"><circle cx="2" cy="2" r="2" fill="currentColor"/></svg>',
  letter: 'O',
  accent: { light: '#22308f', dark: '#b3beff' },
};
