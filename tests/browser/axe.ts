import { expect, type Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';
import { NARROW, WIDE } from './windows.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface Findings {
  /** `rule: element`, for each element that breaks a rule. */
  found: string[];
  /** Rules that had something to look at and found it right. */
  passed: string[];
}

/** Once a page: axe looks at it in whatever state it is in when it is run. */
export const bringAxe = (page: Page): Promise<unknown> => page.evaluate(axe.source);

const run = (page: Page, options: RunOptions): Promise<Findings> =>
  page.evaluate(async (options) => {
    const run = (window as unknown as { axe: typeof axe }).axe.run;
    const { violations, passes } = await run(document, { ...options, resultTypes: ['violations'] });
    return {
      found: violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`)),
      passed: passes.map(({ id }) => id),
    };
  }, options);

export const runAxe = (page: Page): Promise<Findings> => run(page, { runOnly: TAGS });

/** Nobody has to hit a link on paper. */
export const runAxeOnPaper = (page: Page): Promise<Findings> =>
  run(page, { runOnly: TAGS, rules: { 'target-size': { enabled: false } } });

/** Narrow in light colours, wide in dark ones: each rule in both widths, those about colours in both schemes. */
export const WINDOWS = [
  { width: NARROW, colorScheme: 'light' },
  { width: WIDE, colorScheme: 'dark' },
] as const;

/** Expects that axe finds nothing on the page in each of these windows. */
export const expectNothing = async (
  page: Page,
  windows: readonly (typeof WINDOWS)[number][] = WINDOWS,
): Promise<void> => {
  await bringAxe(page);
  for (const { width, colorScheme } of windows) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    const { found, passed } = await runAxe(page);
    expect(found, `${width} px, ${colorScheme}`).toEqual([]);
    expect(passed).toContain('color-contrast');
  }
};
