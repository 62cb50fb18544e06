import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentFolder } from '../files/content-folder.ts';
import { readMistakes } from '../files/mistakes.ts';
import { vscodeFiles } from '../language-server/vscode-files.ts';
import { withReference } from '../newsroom/checking/guide.ts';

/**
 * Prints the reference parts of the editors' guide anew, after a change of schemas, blocks, problems or their examples, and puts
 * the guide into the content folder. What Visual Studio Code reads of the same rules is printed, too.
 */
const at = (file: string) => fileURLToPath(new URL(`../../${file}`, import.meta.url));
const GUIDE = at('src/cli/newsroom/README.md');
const guide = withReference(readFileSync(GUIDE, 'utf8'), readMistakes(at('tests/fixtures')));
for (const file of [GUIDE, path.join(contentFolder(), 'README.md')]) writeFileSync(file, guide);
mkdirSync(at('.vscode/schemas'), { recursive: true });
for (const [file, text] of Object.entries(vscodeFiles())) writeFileSync(at(`.vscode/${file}`), text);
console.log('The guide is up to date.');
