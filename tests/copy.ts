import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Copies a file, or a folder with all that is in it. `cpSync` of Node takes seven times as long for small files. */
export const copy = (from: string, to: string): void => {
  if (statSync(from).isDirectory()) {
    mkdirSync(to, { recursive: true });
    for (const name of readdirSync(from)) copy(path.join(from, name), path.join(to, name));
  } else writeFileSync(to, readFileSync(from));
};
