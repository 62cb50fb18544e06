import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { SETTINGS } from '../../newsroom/model/settings.ts';
import { guideFor } from '../guide/linked.ts';
import { EditorError } from './command.ts';

const TEMPLATE = fileURLToPath(new URL('../newsroom', import.meta.url));

/**
 * Makes a content folder: site.yaml, pages about the site to fill in, and the editors' guide.
 *
 * @returns What to do next.
 * @throws EditorError When the folder has files in it.
 */
export const newNewsroom = (folder: string, name: string): string => {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new EditorError(
      `${folder} has files in it, so nothing was written. Name a new or an empty folder.`,
    );
  cpSync(TEMPLATE, folder, { recursive: true });
  const settings = path.join(folder, SETTINGS);
  const text = readFileSync(settings, 'utf8');
  writeFileSync(settings, text.replace('name: NAME', `name: ${stringify(name).trim()}`));
  const guide = path.join(folder, 'README.md');
  writeFileSync(guide, guideFor(folder, readFileSync(guide, 'utf8')));
  const shown = path.relative(process.cwd(), folder) || '.';
  return [
    `Your newsroom is in ${shown}. Next:`,
    `1. Write your name, address and language into ${path.join(shown, SETTINGS)}, and who you are into the files in ${path.join(shown, 'pages')}.`,
    `2. Build it and look at it: CONTENT_DIR=${shown} npm start`,
    `3. Read ${path.join(shown, 'README.md')}: it says how an article is written.`,
  ].join('\n');
};
