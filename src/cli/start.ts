/** `npm start`: builds the site and serves it to this machine. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const builds = fileURLToPath(new URL('build.ts', import.meta.url));

console.log('Building the site …');
// In a process of its own, so that the memory of the build is free again while the site is served.
const { status } = spawnSync(process.execPath, [builds], { stdio: 'inherit' });
if (status !== 0) {
  console.error('\nThe site was not built; the reason stands above.');
  process.exit(1);
}
await import('./serve.ts');
