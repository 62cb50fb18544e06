import { readFileSync, writeFileSync } from 'node:fs';
import { withReference } from '../newsroom/checking/guide.ts';

/** Prints the reference parts of the editors' guide anew, after a change of schemas, blocks or problems. */
const path = new URL('../../content/README.md', import.meta.url);
writeFileSync(path, withReference(readFileSync(path, 'utf8')));
console.log('content/README.md is up to date.');
