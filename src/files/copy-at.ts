import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentsOf, filesAt } from './git.ts';

/**
 * Writes a content folder as a commit has it into another folder.
 *
 * @throws GitError When there is no such commit.
 */
export const copyAt = (folder: string, commit: string, to: string): void => {
  const files = filesAt(folder, commit);
  const contents = contentsOf(
    folder,
    files.map((file) => ({ commit, path: file })),
  );
  files.forEach((file, index) => {
    const bytes = contents[index];
    if (!bytes) return;
    const copy = path.join(to, file);
    mkdirSync(path.dirname(copy), { recursive: true });
    writeFileSync(copy, bytes);
  });
};
