import { tablePath } from '../newsroom/model/data/table.ts';
import type { Document } from '../newsroom/model/document.ts';
import { IMAGES } from '../newsroom/model/pictures/picture.ts';
import { readDocument } from '../newsroom/reading/read-document.ts';
import { collectionOf } from './content-folder.ts';
import { readBefore } from './documents.ts';
import { contentsOf, filesAt } from './git.ts';

/**
 * The content in a commit.
 *
 * @param folder Absolute path of the content folder.
 * @param ref A commit, a branch or a tag.
 * @param language The language of the texts, BCP 47.
 * @throws GitError When there is no such commit.
 */
export const documentsAt = (folder: string, ref: string, language: string): Document[] => {
  // Pictures are not documents, and larger than all of these.
  const paths = filesAt(folder, ref).filter((file) => !file.startsWith(`${IMAGES}/`));
  const contents = contentsOf(
    folder,
    paths.map((file) => ({ commit: ref, path: file })),
  );
  const contentOf = new Map(paths.map((file, index) => [file, contents[index]]));
  return paths.flatMap((file) => {
    const collection = collectionOf(file);
    const bytes = contentOf.get(file);
    const beside = collection === 'data' ? contentOf.get(tablePath(file)) : undefined;
    if (!collection || !bytes) return [];
    return [
      readBefore(file, language, bytes, beside) ?? readDocument(collection, file, bytes, language, beside),
    ];
  });
};
