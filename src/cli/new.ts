import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { SETTINGS } from '../newsroom/model/settings.ts';

/** `npm run new`: makes what an editor would else copy and change by hand. Nothing is overwritten. */

const USAGE = `npm run new -- newsroom FOLDER [--name NAME]
Makes a content folder: site.yaml, pages about the site to fill in, and the editors' guide.
The folder must be new or empty. Serve it with CONTENT_DIR=FOLDER npm start.`;

const TEMPLATE = fileURLToPath(new URL('newsroom', import.meta.url));

const fail = (sentence: string): number => {
  process.stderr.write(`${sentence}\n`);
  return 2;
};

/** @returns The exit code. */
const newNewsroom = (folder: string, name: string): number => {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    return fail(`${folder} has files in it, and nothing is overwritten. Name a folder that is new or empty.`);
  cpSync(TEMPLATE, folder, { recursive: true });
  const settings = path.join(folder, SETTINGS);
  const text = readFileSync(settings, 'utf8');
  writeFileSync(settings, text.replace('name: NAME', `name: ${stringify(name).trim()}`));
  const shown = path.relative(process.cwd(), folder) || '.';
  process.stdout.write(
    `${shown} is a newsroom. Next:\n` +
      `1. Write your name, address and language into ${path.join(shown, SETTINGS)}, and who you are into its pages.\n` +
      `2. CONTENT_DIR=${shown} npm start\n` +
      `3. Read ${path.join(shown, 'README.md')}: it says how an article is written.\n`,
  );
  return 0;
};

const run = (): number => {
  try {
    const { values, positionals } = parseArgs({
      options: { name: { type: 'string' }, help: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [kind, folder, ...rest] = positionals;
    if (values.help) {
      process.stdout.write(`${USAGE}\n`);
      return 0;
    }
    if (kind === 'newsroom' && folder !== undefined && rest.length === 0)
      return newNewsroom(path.resolve(folder), values.name ?? path.basename(path.resolve(folder)));
  } catch {
    // Said below, with the usage.
  }
  return fail(USAGE);
};

process.exitCode = run();
