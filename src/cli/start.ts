import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { calledWith } from './editor/command.ts';

const USAGE = `npm start
Installs what is missing, builds the site, serves it to this machine alone and prints the address. Ctrl+C stops it.
CONTENT_DIR=folder npm start takes another content folder than content/.`;

calledWith(USAGE, {});
const builds = fileURLToPath(new URL('build.ts', import.meta.url));

console.log('Building the site …');
// In a process of its own, so that the memory of the build is free again while the site is served.
const { status } = spawnSync(process.execPath, [builds], { stdio: 'inherit' });
if (status !== 0) {
  console.error('\nThe site was not built; the reason is above.');
  process.exit(1);
}
await import('./serve.ts');
