/**
 * `npm run test:mutants`: changes the code of the newsroom in one place after the other, and says which changes no unit
 * test notices. It takes long, so it is no part of `npm test`, and its packages are installed here.
 *
 * `npm run test:mutants -- changes` looks at that folder of src/newsroom alone. The whole report is
 * test-results/mutants/report.html.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installWhatIsMissing } from './setup.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tools = fileURLToPath(new URL('../../tests/mutants/', import.meta.url));

installWhatIsMissing(tools);
const asked = process.argv.slice(2);
const folders = asked.length > 0 ? asked : ['changes', 'checking', 'model'];
const files = folders.map((folder) => `src/newsroom/${folder}/**/*.ts`).join(',');
const stryker = `${tools}node_modules/@stryker-mutator/core/bin/stryker.js`;
const options = ['run', 'tests/mutants/stryker.config.json', '--mutate', files];
process.exitCode =
  spawnSync(process.execPath, [stryker, ...options], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, MUTATED: folders.join(' ') },
  }).status ?? 1;
