import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Settings } from '../newsroom/model/settings.ts';
import { configurationFor, type Editor } from './configuration.ts';
import { adminPage } from './page.ts';

/**
 * How the page begins: with the program, our formats and the configuration. The program has American English with it. It asks for any other
 * language, British English too, in a form that no server has and no browser reads, so it begins in American English everywhere.
 */
const startWith = (configuration: object): string => `import { dataFormat, textFormat } from './formats.js';

localStorage['sveltia-cms.prefs'] ??= '{"locale":"en-US"}';
const { default: CMS } = await import('./cms/index.js');
CMS.registerCustomFormat('newsroom-fields', 'yaml', dataFormat);
CMS.registerCustomFormat('newsroom-frontmatter', 'mdx', textFormat);
CMS.init({ config: ${JSON.stringify(configuration)} });
`;

/**
 * Writes the editor at /admin/ into a built site: its page, the program of the package, and how it reads and writes files.
 *
 * @param site The folder of the built site.
 */
export const writeAdmin = async (site: string, editor: Editor, settings: Settings): Promise<void> => {
  const folder = path.join(site, 'admin');
  mkdirSync(folder);
  // Files are found from the working folder, which is that of the project in every build.
  cpSync('node_modules/@sveltia/cms/npm', path.join(folder, 'cms'), {
    recursive: true,
    filter: (file) => !file.endsWith('.map'),
  });
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: {
        entry: fileURLToPath(new URL('formats.ts', import.meta.url)),
        formats: ['es'],
        fileName: () => 'formats.js',
      },
    },
  });
  writeFileSync(path.join(folder, 'start.js'), startWith(configurationFor(editor, settings)));
  writeFileSync(path.join(folder, 'index.html'), adminPage(editor, settings));
};
