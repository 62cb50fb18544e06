/**
 * Runs Astro's own command line with its telemetry off, on every system: a build of this site sends nothing
 * to anyone. `node src/cli/astro.ts dev` is `astro dev`.
 */
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
await import(new URL('bin/astro.mjs', import.meta.resolve('astro/package.json')).href);
