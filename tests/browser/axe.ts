import type { Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

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
