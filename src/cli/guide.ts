import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readMistakes } from '../files/mistakes.ts';
import { withReference } from '../newsroom/checking/guide.ts';

/** Prints the reference parts of the editors' guide anew, after a change of schemas, blocks, problems or their examples. */
const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const guide = at('content/README.md');
writeFileSync(guide, withReference(readFileSync(guide, 'utf8'), readMistakes(at('tests/fixtures'))));
console.log('content/README.md is up to date.');
