import fc from 'fast-check';

/**
 * `npm test` tries the same values each time, so that it fails for what a change does and not for a rare value that was
 * always wrong. `npm run test:any` looks for those: it tries ten times as many, others each time, and a failure tells its seed.
 */
export const isSearch = process.env['ANY_VALUES'] !== undefined;

fc.configureGlobal(isSearch ? { numRuns: 1000 } : { seed: 1 });

/** For a property that is not tried a hundred times, as others are: how often `npm test` tries it. */
export const runs = (usual: number): { numRuns: number } => ({ numRuns: isSearch ? 10 * usual : usual });
