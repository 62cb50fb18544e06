/** It takes long, so it is no part of `npm test`, and its packages are installed here. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { calledWith } from './editor/command.ts';
import { installWhatIsMissing } from './setup.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tools = fileURLToPath(new URL('../../tests/mutants/', import.meta.url));

const USAGE = `npm run test:mutants [-- FOLDER ...]
Changes the code of the newsroom in one place after the other, and says which changes no unit test notices. It takes hours. With names of
folders of src/newsroom, like changes, it looks at these alone. The whole report is test-results/mutants/report.html.`;

const { positionals: asked } = calledWith(USAGE, { allowPositionals: true });
installWhatIsMissing(tools);
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
