import { IMAGES } from '../../model/pictures/picture.ts';
import { problem } from '../../model/problems.ts';
import { contentRule } from './content-rule.ts';

/** A picture that was forgotten weighs on everybody who takes the content. While a part of a file cannot be read, nobody knows what it shows. */
export const usedPictures = contentRule(['unused-picture'], ({ documents, pictures = [] }) => {
  if (!documents.every(({ whole }) => whole)) return [];
  const used = new Set(
    documents.flatMap(({ references }) =>
      references.flatMap(({ kind, id }) => (kind === 'picture' ? id : [])),
    ),
  );
  return pictures
    .filter(({ id }) => !used.has(id))
    .map(({ id }) => problem('unused-picture', `${IMAGES}/${id}`, undefined, { id }));
});
