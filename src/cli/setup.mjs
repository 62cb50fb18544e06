// @ts-check
/**
 * What runs first after a clone, on Node 20 or later and without packages. It installs the packages when they differ
 * from package-lock.json, and a newer Node when this one is too old, then runs a program of the project:
 *
 *   node src/cli/setup.mjs src/cli/start.ts
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The scripts of package.json look here first for the programs they name. */
const bin = join(root, 'node_modules/.bin');

/** @param {string[]} path @returns {any} an empty object if there is no such file */
const readJson = (...path) =>
  existsSync(join(...path)) ? JSON.parse(readFileSync(join(...path), 'utf8')) : {};

/** @param {string} sentence @returns {never} */
function stop(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean }>} Packages by folder */
/**
 * Whether all packages are installed as the lock file wants them. Those for other systems are optional.
 * @param {Packages} wanted of package-lock.json, whose first is the project itself
 * @param {Packages} installed of node_modules/.package-lock.json, which npm writes when it has finished
 */
export const isUpToDate = ({ '': _project, ...wanted }, installed) =>
  Object.entries(wanted).every(([folder, { version, integrity, optional }]) => {
    const found = installed[folder] ?? (optional ? { version, integrity } : {});
    return found.version === version && found.integrity === integrity;
  });

const OFFLINE = /ENOTFOUND|EAI_AGAIN|ECONN|TIMEDOUT|UNREACH|ENOTCACHED/;
/** What to do about npm's error codes. @type {[RegExp, string][]} */
const REMEDIES = [
  [OFFLINE, 'The registry cannot be reached: check the network.'],
  [/EUSAGE/, 'package.json and package-lock.json disagree: run "npm install" and commit package-lock.json.'],
  [/EINTEGRITY/, 'A package is not the one of the lock file: run "npm cache clean --force".'],
  [/ENOSPC/, 'The disk is full: make room for about 1 GB.'],
  [/EACCES|EPERM/, 'This user may not write to node_modules: change its owner.'],
  [/(?:)/, 'Delete the folder node_modules.'],
];
/** @param {string} output what npm printed when it failed */
export const remedyFor = (output) => REMEDIES.find(([code]) => code.test(output))?.[1];

/** Whether this Node still is: `npm ci` deletes the one in node_modules while it runs. */
const isThere = () => existsSync(process.execPath);

/** @param {string} cwd the folder whose packages it is about @param {string} command */
function npm(cwd, command) {
  const args = [...command.split(' '), '--loglevel=error', '--no-audit', '--no-fund'];
  // npm's own JavaScript, when npm runs this, needs no shell.
  const script = isThere() && process.env.npm_execpath;
  const [program, before] = script ? [process.execPath, [script]] : ['npm', []];
  const shell = !script && process.platform === 'win32';
  const { status, stderr } = spawnSync(program, [...before, ...args], { cwd, encoding: 'utf8', shell });
  return { succeeded: status === 0, output: stderr ?? 'npm was not found.' };
}

/**
 * Installs what the package-lock.json of a folder names. Digests pin all packages, and none needs its install script.
 * The `include`s are for NODE_ENV=production, which would leave out what builds the site.
 * @param {string} folder
 */
function install(folder) {
  console.error('Installing packages (about a minute) …');
  // Without a network `npm ci` tries for minutes; `npm ping` fails at once.
  const { output: answer } = npm(folder, 'ping --fetch-retries=0 --fetch-timeout=10000');
  const source = OFFLINE.test(answer) ? '--offline' : '--prefer-offline';
  const options = `--include=dev --include=optional --ignore-scripts ${source}`;
  const { succeeded, output } = npm(folder, `ci ${options}`);
  if (!succeeded)
    stop(`${output}\nThe packages could not be installed. ${remedyFor(output)} Then try again.`);
}

/** Installs only what is missing or differs. @param {string} folder */
export function installWhatIsMissing(folder) {
  const installed = readJson(folder, 'node_modules/.package-lock.json').packages ?? {};
  if (!isUpToDate(readJson(folder, 'package-lock.json').packages, installed)) install(folder);
}

/** Node runs TypeScript without a flag from 22.18 on. @param {string} version like 26.10.0 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

/** The Node to run on: this one or, where it is too old, the one that src/cli/node names, in `bin`. */
function findNode() {
  if (isNewEnough(process.versions.node) && isThere()) return process.execPath;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const node = join(bin, file);
  /** @type {Record<string, string>} one for each system, all of the same version */
  const packages = readJson(root, 'src/cli/node/package.json').optionalDependencies;
  const [version] = Object.values(packages);
  const starts = () => spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim() === `v${version}`;
  if (starts()) return node;
  console.error(
    `The project needs Node 22.18 or later, and yours is older: Node ${version} is installed for it in node_modules.`,
  );
  const folder = join(root, 'node_modules/.cache/node');
  cpSync(join(root, 'src/cli/node'), folder, { recursive: true });
  install(folder);
  for (const name of Object.keys(packages)) {
    const program = join(folder, 'node_modules', name, 'bin', file);
    if (existsSync(program)) renameSync(program, node);
  }
  rmSync(folder, { recursive: true, force: true });
  return starts()
    ? node
    : stop('That Node does not run here. Install 22.18 or later from https://nodejs.org/.');
}

// Others import this file for its functions; only `node src/cli/setup.mjs` runs it.
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  installWhatIsMissing(root);
  const node = findNode();
  const env = {
    // Compiling is nearly half of the time of a short command like the check. Node verifies this cache, and does without it.
    NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled'),
    ...process.env,
    PATH: [dirname(node), bin, process.env.PATH].join(delimiter),
  };
  const program = spawn(node, process.argv.slice(2), { cwd: root, stdio: 'inherit', env });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => program.kill(signal));
  program.on('exit', (code) => process.exit(code ?? 1));
}
