import type { Page } from '@playwright/test';
import axe from 'axe-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface Findings {
  /** `rule: element`, for each element that breaks a rule. */
  found: string[];
  /** Rules that had something to look at and found it right. */
  passed: string[];
}

/** Once a page: axe looks at it in whatever state it is in when it is run. */
export const bringAxe = (page: Page): Promise<unknown> => page.evaluate(axe.source);

export const runAxe = (page: Page): Promise<Findings> =>
  page.evaluate(async (tags) => {
    const run = (window as unknown as { axe: typeof axe }).axe.run;
    const { violations, passes } = await run(document, { runOnly: tags, resultTypes: ['violations'] });
    return {
      found: violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`)),
      passed: passes.map(({ id }) => id),
    };
  }, TAGS);
