import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Texts of files by their paths within a content folder. */
type Files = ReadonlyMap<string, string>;

const filesIn = (folder: string): Files =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(folder, file).replaceAll(path.sep, '/'), readFileSync(file, 'utf8')]),
  );

/**
 * An example of each mistake, and the same files without it, by the code of the problem.
 *
 * @param fixtures The folder with `broken/` and `mended/`, each with a folder a code.
 */
export const readMistakes = (fixtures: string): ReadonlyMap<string, { mistake: Files; mending: Files }> =>
  new Map(
    readdirSync(path.join(fixtures, 'broken'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => [
        name,
        {
          mistake: filesIn(path.join(fixtures, 'broken', name)),
          mending: filesIn(path.join(fixtures, 'mended', name)),
        },
      ]),
  );
