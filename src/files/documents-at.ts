import { tablePath } from '../newsroom/model/data/table.ts';
import type { Document } from '../newsroom/model/document.ts';
import { readDocument } from '../newsroom/reading/read-document.ts';
import { collectionOf } from './content-folder.ts';
import { contentsOf, filesAt, GitError, isCheckout } from './git.ts';

/**
 * The content in a commit.
 *
 * @param folder Absolute path of the content folder.
 * @param ref A commit, a branch or a tag.
 * @param language The language of the texts, BCP 47.
 * @throws GitError When there is no such commit, or no git checkout.
 */
export const documentsAt = (folder: string, ref: string, language: string): Document[] => {
  if (!isCheckout(folder))
    throw new GitError(`${folder} is not in a git checkout, so there is nothing to compare with.`);
  const paths = filesAt(folder, ref);
  const contents = contentsOf(
    folder,
    paths.map((file) => ({ commit: ref, path: file })),
  );
  return paths.flatMap((file, index) => {
    const collection = collectionOf(file);
    const bytes = contents[index];
    const beside = contents[paths.indexOf(tablePath(file))];
    return collection && bytes ? [readDocument(collection, file, bytes, language, beside)] : [];
  });
};
