import { IMAGES, type Picture } from '../model/pictures/picture.ts';
import { problem, type Problem } from '../model/problems.ts';

type Named = Pick<Picture, 'id' | 'digest'>;

/**
 * A ledger is kept by the files that show a picture, which do not change when another picture takes its name. So a name
 * that was published keeps its picture.
 */
export const replacedPictures = (before: readonly Named[], after: readonly Named[]): Problem[] => {
  const published = new Map(before.map(({ id, digest }) => [id, digest]));
  return after
    .filter(({ id, digest }) => (published.get(id) ?? digest) !== digest)
    .map(({ id }) => problem('replaced-picture', `${IMAGES}/${id}`, undefined, { id }));
};
