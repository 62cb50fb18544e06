import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentFolder } from '../files/content-folder.ts';
import { readMistakes } from '../files/mistakes.ts';
import { withReference } from '../newsroom/checking/guide.ts';

/**
 * Prints the reference parts of the editors' guide anew, after a change of schemas, blocks, problems or their examples, and puts
 * the guide into the content folder.
 */
const at = (file: string) => fileURLToPath(new URL(`../../${file}`, import.meta.url));
const GUIDE = at('src/cli/newsroom/README.md');
const guide = withReference(readFileSync(GUIDE, 'utf8'), readMistakes(at('tests/fixtures')));
for (const file of [GUIDE, path.join(contentFolder(), 'README.md')]) writeFileSync(file, guide);
console.log('The guide is up to date.');
