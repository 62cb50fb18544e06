/**
 * `npm run preview`: serves the built site to this machine alone, and prints where. When the usual port is
 * taken, it takes the next free one.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { preview } from 'astro';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const root = fileURLToPath(new URL('../..', import.meta.url));

if (!existsSync(new URL('../../dist/index.html', import.meta.url))) {
  console.error('There is no built site to serve yet: run "npm run build" first, or "npm start" for both.');
  process.exit(1);
}
const server = await preview({ root, logLevel: 'error', server: { host: '127.0.0.1', port: 4321 } });
// The browser tests read the address from this line (tests/playwright.config.ts).
console.log(`The site is served at http://127.0.0.1:${server.port}/ (Ctrl+C stops it).`);

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void server.stop().then(() => process.exit(0)));
