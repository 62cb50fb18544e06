/**
 * `npm run build`: builds the site beside the one in dist/, whose place it takes when it is whole. A build that fails,
 * or is stopped or killed, leaves the last good site where it is. A second build waits for the first.
 */
import { existsSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { HOSTS } from '../newsroom/model/settings.ts';
import { writeAdmin } from '../admin/admin-files.ts';
import { site } from '../site.ts';
import { writeHostFiles } from '../hosting/host-files.ts';
import { calledWith, refuse } from './editor/command.ts';
import { recoverSite, replaceSite, siteFolder, takeTurn } from './site-folder.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

const root = fileURLToPath(new URL('../..', import.meta.url));
const USAGE = `npm run build [-- --host ${[...HOSTS, 'none'].join('|')} --out FOLDER --no-cache --verbose]
Builds the site into dist/. A build that fails leaves the last good site where it is.
--host writes what that host reads, whatever site.yaml says, and "none" writes nothing for a host.
--out FOLDER builds into another folder within the project, and leaves dist/ as it is.
--no-cache makes every page again, whatever the last build has left.
--verbose says where in the code an error arose, and which pages were made again.`;

const { values: options } = calledWith(USAGE, {
  options: {
    verbose: { type: 'boolean', default: false },
    host: { type: 'string' },
    cache: { type: 'boolean', default: true },
    out: { type: 'string' },
  },
  allowNegative: true,
});
const { verbose, cache, out } = options;
const host = HOSTS.find((known) => known === (options.host ?? site.host));
if (host === undefined && ![undefined, 'none'].includes(options.host))
  refuse(`There is no host "${options.host}".`, USAGE);
const folder = siteFolder(root, out);
/** As it is named to whoever builds. */
const named = `${out === undefined ? 'dist' : path.relative('', folder.site)}/`;
// For the modules of the site, which are bundled and know nothing of these options.
if (!cache) process.env['CACHE'] = 'off';
if (verbose) process.env['VERBOSE'] = 'on';
if (out !== undefined) process.env['SITE_FOLDER'] = folder.site;
process.env['SITE_NEXT'] = folder.next;

/** What to say of an error of the system: the bundler hides its code behind a request to report a fault. */
const REMEDIES: [RegExp, string][] = [
  [/ENOSPC|EDQUOT|No space left|quota exceeded/i, 'The disk is full: make room, then build again.'],
  [
    /EROFS|Read-only file system/i,
    'Nothing can be written on this disk: copy the project to another one, and build there.',
  ],
  [
    /EACCES|EPERM|Permission denied/i,
    'You are not allowed to write there: make the folder your own, then build again.',
  ],
  [
    /EXDEV|EBUSY|cross-device/i,
    'dist/ or .cache/ is on a disk of its own, so the new site cannot take the place of the last one. Build without that mount, and copy dist/.',
  ],
  [
    /EMFILE/,
    'The system lets this process open too few files: raise the limit (ulimit -n), then build again.',
  ],
];

const asIs = () =>
  existsSync(folder.site)
    ? `The site in ${named} is still the last one that was built whole.`
    : `There is no site in ${named}.`;

/** Astro says more in these. */
interface Said extends NodeJS.ErrnoException {
  hint?: string;
  loc?: { file?: string; line?: number };
}

const tell = (error: unknown): void => {
  const said: Said = error instanceof Error ? error : new Error(String(error));
  const [, remedy] = REMEDIES.find(([sign]) => sign.test(`${said.code} ${said.message}`)) ?? [];
  const { file, line } = said.loc ?? {};
  const where = file === undefined || line === undefined ? file : `${file}:${line}`;
  const lines = [said.message, said.hint, where, remedy, asIs()].filter((part) => part !== undefined);
  console.error(['', ...lines].join('\n'));
  if (verbose && said.stack) console.error(`\n${said.stack}`);
};

const give = await takeTurn(folder, (pid) =>
  console.log(`Another build of this site is running (process ${pid}). This one waits for it …`),
).catch((error: unknown) => {
  tell(error);
  process.exit(1);
});
const end = () => {
  rmSync(folder.next, { recursive: true, force: true });
  give();
};

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(name, () => {
    end();
    console.error(`\nThe build was stopped. ${asIs()}`);
    process.exit(128 + constants.signals[name]);
  });

let status = 0;
try {
  recoverSite(folder);
  const { build } = await import('astro');
  console.log('The content is read and checked, then its pages are made …');
  // Of each page that is taken over, Astro would say that it was not created.
  await build({ root, outDir: folder.next, logLevel: 'warn' });
  if (site.editor) await writeAdmin(folder.next, site.editor, site);
  if (host !== undefined) await writeHostFiles(folder.next, host);
  replaceSite(folder);
  console.log(`\nThe site is in ${named}.`);
} catch (error) {
  status = 1;
  tell(error);
}
// What is noted of the pages of this site must be written before another build begins.
process.once('exit', () => {
  try {
    end();
  } catch (error) {
    tell(error);
  }
});
process.exit(status);
