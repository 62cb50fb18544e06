import { IMAGES } from '../../model/pictures/picture.ts';
import { problem } from '../../model/problems.ts';
import { contentRule } from './content-rule.ts';

/** A picture that was forgotten weighs on everybody who takes the content. */
export const usedPictures = contentRule(['unused-picture'], ({ documents, pictures = [] }) => {
  const used = new Set(
    documents.flatMap(({ references }) =>
      references.flatMap(({ kind, id }) => (kind === 'picture' ? id : [])),
    ),
  );
  return pictures
    .filter(({ id }) => !used.has(id))
    .map(({ id }) => problem('unused-picture', `${IMAGES}/${id}`, undefined, { id }));
});
