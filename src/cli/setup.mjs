// @ts-check
/**
 * The first thing that runs after a clone, on whatever Node the machine has (20 or later) and without
 * packages. It installs the packages when they are missing or differ from package-lock.json, then hands
 * over to the program named on its command line:
 *
 *   node src/cli/setup.mjs src/cli/start.ts
 *
 * It hands over itself, instead of `node setup.mjs && node start.ts` in package.json, because the program
 * needs the newer Node that comes with the packages, and a shell goes on using the `node` it found first.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, symlinkSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** npm writes this when it has finished: what is installed. */
const hidden = 'node_modules/.package-lock.json';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} Package
 * @typedef {Record<string, Package>} Packages by the folder they are installed in
 */

/**
 * Whether every package of the lock file is installed in the very version it asks for. A package that is
 * optional may be missing: it is for another system.
 * @param {Packages} wanted from package-lock.json
 * @param {Packages} installed from node_modules/.package-lock.json
 */
export function isUpToDate(wanted, installed) {
  return Object.entries(wanted).every(([folder, pkg]) => {
    if (folder === '') return true; // the project itself
    const found = installed[folder];
    return found ? found.version === pkg.version && found.integrity === pkg.integrity : pkg.optional === true;
  });
}

/** What npm prints when it cannot reach the registry, or may not try to. */
const NETWORK = /ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET|ENOTCACHED/;

/**
 * What to tell a person about a failed `npm ci`.
 * @param {string} output what npm printed
 */
export function explain(output) {
  if (NETWORK.test(output))
    return 'The package registry could not be reached. Check the network connection (or the proxy), then run the command again.';
  if (/EUSAGE/.test(output))
    return 'package.json and package-lock.json disagree. Run "npm install" and commit the package-lock.json it writes.';
  if (/ENOSPC/.test(output))
    return 'The disk is full. Make some room (about 1 GB), then run the command again.';
  if (/EACCES|EPERM/.test(output))
    return 'This user may not write to the node_modules folder. Change its owner, or delete it, then run the command again.';
  if (/EINTEGRITY/.test(output))
    return 'A downloaded package is not the one that package-lock.json expects. Run "npm cache clean --force" and try again; if it stays so, report it.';
  return 'What npm said stands above. Delete the node_modules folder and run the command again.';
}

/**
 * Whether a Node of this version runs everything: Astro 7 needs 22.12, TypeScript without a flag 22.18.
 * @param {string} version like v26.10.0
 */
export function runsEverything(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

/** @param {string[]} path @returns {any} */
const readJson = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'));

/** @param {string} sentence @returns {never} */
function stop(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

/** Runs npm quietly. @param {string} folder whose packages it is about @param {string[]} args */
function npm(folder, ...args) {
  const path = process.env.npm_execpath; // npm's own JavaScript, when npm runs this: works in every shell
  const quiet = ['--loglevel=error', '--no-audit', '--no-fund', '--no-update-notifier'];
  const [command, before] = path ? [process.execPath, [path]] : ['npm', []];
  const shell = !path && process.platform === 'win32';
  const result = spawnSync(command, [...before, ...args, ...quiet], { cwd: folder, encoding: 'utf8', shell });
  if (result.error) stop('npm was not found. It comes with Node: install Node from https://nodejs.org/.');
  return { succeeded: result.status === 0, output: result.stderr };
}

/** @param {string} folder */
function install(folder) {
  const first = !existsSync(join(folder, hidden));
  console.error(`Installing packages (${first ? 'first run only' : 'they have changed'}; about a minute) …`);
  const started = Date.now();
  // Without a network, `npm ci` would try every package for minutes. Asking first costs a quarter of a second.
  const ping = npm(folder, 'ping', '--fetch-retries=0', '--fetch-timeout=10000');
  const source = NETWORK.test(ping.output) ? '--offline' : '--prefer-offline';
  // Every package is pinned by its digest, and none needs an install script. The `include`s stand here
  // because NODE_ENV=production would leave out what builds the site.
  const include = ['--include=dev', '--include=optional'];
  const { succeeded, output } = npm(folder, 'ci', source, ...include, '--ignore-scripts');
  if (!succeeded) stop(`${output.trim()}\n\nThe packages could not be installed. ${explain(output)}`);
  console.error(`Installed packages in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/**
 * Installs the packages that the package-lock.json of a folder asks for, unless they are there.
 * @param {string} folder
 */
export function installWhatIsMissing(folder) {
  const installed = existsSync(join(folder, hidden)) ? readJson(folder, hidden).packages : {};
  if (!isUpToDate(readJson(folder, 'package-lock.json').packages, installed)) install(folder);
}

/** The Node to run everything on: the one among the packages, or else this one when it is new enough. */
function findNode() {
  const file = join('bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const bundled = Object.keys(readJson(root, 'package.json').optionalDependencies)
    .filter((name) => name.startsWith('node-'))
    .map((name) => join(root, 'node_modules', name, file));
  for (const node of [...bundled.filter((path) => existsSync(path)), process.execPath]) {
    const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
    if (status === 0 && runsEverything(stdout.trim())) return node;
  }
  return stop(
    `The Node that comes with the packages does not run on this system (${process.platform} ${process.arch}). Install Node 22.18 or later from https://nodejs.org/ and run the command again.`,
  );
}

/**
 * Runs a program on the right Node, passes signals on to it, and ends as it ends.
 * @param {string[]} program
 */
function handOver(program) {
  const node = findNode();
  // npm before 11 installs the Node among the packages without making it a command of the project, and then
  // `npm run build` would get the machine's.
  const bin = join(root, 'node_modules', '.bin');
  const link = join(bin, 'node');
  if (process.platform !== 'win32' && node !== process.execPath && !existsSync(link))
    symlinkSync(relative(bin, node), link);
  const child = spawn(node, program, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: [dirname(node), bin, process.env.PATH].join(delimiter) },
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)));
}

function main() {
  if (Number(process.versions.node.split('.')[0]) < 20)
    stop(`Node ${process.versions.node} is too old: Node 20 or later is needed, from https://nodejs.org/.`);
  installWhatIsMissing(root);
  if (process.argv.length > 2) handOver(process.argv.slice(2));
}

// Others import this file for its functions; only `node src/cli/setup.mjs` runs it.
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) main();
