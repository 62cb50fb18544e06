import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { contentFolder } from '../../files/content-folder.ts';
import { readMistakes } from '../../files/mistakes.ts';
import { vscodeFiles } from '../../language-server/vscode-files.ts';
import { withReference } from '../../newsroom/checking/guide.ts';
import { beCommand, runCommand } from '../editor/command.ts';
import { guideFor } from './linked.ts';

const USAGE = `npm run guide [-- --pictures]
Prints the reference parts of the editors' guide anew, after a change of schemas, blocks, problems or their examples, and puts the guide
into the content folder. What Visual Studio Code reads of the same rules is printed, too.
With --pictures it also takes the guide's pictures anew, into .github/guide/: of the site in dist/, built before, of the editor at /admin/,
and of what the check answers.`;

const at = (file: string) => fileURLToPath(new URL(`../../../${file}`, import.meta.url));
const GUIDE = at('src/cli/newsroom/README.md');

/** @returns The exit code. */
const run = (args: string[]): Promise<number> =>
  runCommand(USAGE, args, async () => {
    const { values } = parseArgs({ args, options: { pictures: { type: 'boolean', default: false } } });
    const guide = withReference(readFileSync(GUIDE, 'utf8'), readMistakes(at('tests/fixtures')));
    writeFileSync(GUIDE, guide);
    writeFileSync(path.join(contentFolder(), 'README.md'), guideFor(contentFolder(), guide));
    mkdirSync(at('.vscode/schemas'), { recursive: true });
    for (const [file, text] of Object.entries(vscodeFiles())) writeFileSync(at(`.vscode/${file}`), text);
    console.log('The guide is up to date.');
    if (values.pictures) {
      // Only this needs a browser.
      const { takePictures } = await import('./pictures.ts');
      await takePictures(guide);
    }
    return 0;
  });

await beCommand(run);
