import { appendFileSync } from 'node:fs';
import type { Tried } from '../src/cli/tally.ts';

/** Tells `npm test` what a test has tried, for its last lines. Nobody else asks. */
export const tell = (tried: Tried): void => {
  const file = process.env['COUNTS'];
  if (file) appendFileSync(file, `${JSON.stringify(tried)}\n`);
};
