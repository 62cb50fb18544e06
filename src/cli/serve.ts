import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { calledWith } from './editor/command.ts';

const USAGE = `npm run preview
Serves the site in dist/, which "npm run build" makes, to this machine alone, and prints the address. Where the usual port is taken, it takes
the next free one. Ctrl+C stops it.`;

calledWith(USAGE, {});

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const root = fileURLToPath(new URL('../..', import.meta.url));

if (!existsSync(new URL('../../dist/index.html', import.meta.url))) {
  console.error('There is no built site to serve yet: run "npm run build" first, or "npm start" for both.');
  process.exit(1);
}
const { preview } = await import('astro');
const server = await preview({ root, logLevel: 'error', server: { host: '127.0.0.1', port: 4321 } });
// The browser tests read the address from this line (tests/playwright.config.ts).
console.log(`The site is served at http://127.0.0.1:${server.port}/ (Ctrl+C stops it).`);

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void server.stop().then(() => process.exit(0)));
