import { slugOf } from '../../text/slug.ts';
import { RESERVED, TAKEN_FOR_BUTTONS } from '../model/paths.ts';
import { SLUG } from '../model/schema/values.ts';

/** The first of `gates-opened`, `gates-opened-2` and so on that is not taken. */
export const freeId = (wanted: string, taken: ReadonlySet<string>): string => {
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  return id;
};

/** Whether an editor may choose this id for a new file: what is said of `idFrom` holds of it, too. */
export const canBeId = (id: string): boolean =>
  SLUG.test(id) && !RESERVED.test(id) && !TAKEN_FOR_BUTTONS.test(id);

/** An id without its first word. */
const withoutFirst = (id: string): string => id.replace(/^[^-]*-/, '');

/**
 * An id from a title or a sentence. It does not begin like the ids that the site makes itself, and has no word for which the reading
 * mode of a browser would drop a passage.
 *
 * @param otherwise The id where what is left of the text can be none.
 */
export const idFrom = (text: string, otherwise: string): string => {
  let id = slugOf(text);
  while (RESERVED.test(id)) id = withoutFirst(id);
  while (TAKEN_FOR_BUTTONS.test(id)) id = id.replace(TAKEN_FOR_BUTTONS, '-').replace(/^-|-$/g, '');
  return SLUG.test(id) ? id : otherwise;
};
