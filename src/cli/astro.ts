import { calledWith } from './editor/command.ts';

/**
 * Runs Astro's own command line with its telemetry off, on every system: a build of this site sends nothing
 * to anyone. `node src/cli/astro.ts dev` is `astro dev`.
 */

const DEV = `npm run dev [-- --port NUMBER --open --verbose]
Serves the site to this machine while you write, and follows every edit; drafts are in it. Mistakes appear in the page. Ctrl+C stops it.
--open opens it in your browser, --verbose says more.`;

const TYPES = `npm run types
Checks the types of all code.`;

const [command, ...args] = process.argv.slice(2);
if (command === 'dev')
  calledWith(DEV, {
    args,
    options: {
      port: { type: 'string' },
      open: { type: 'boolean' },
      verbose: { type: 'boolean' },
      // What package.json gives.
      'ignore-lock': { type: 'boolean' },
      host: { type: 'string' },
    },
  });
if (command === 'check') calledWith(TYPES, { args });
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
await import(new URL('bin/astro.mjs', import.meta.resolve('astro/package.json')).href);
