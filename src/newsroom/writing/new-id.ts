import { slugOf } from '../../text/slug.ts';
import { RESERVED, TAKEN_FOR_BUTTONS, whyNoName } from '../model/paths.ts';
import { SLUG } from '../model/schema/values.ts';

/** The first of `gates-opened`, `gates-opened-2` and so on that is not taken. */
export const freeId = (wanted: string, taken: ReadonlySet<string>): string => {
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  return id;
};

/** Why an editor may not choose this id for a new file, and what to do, for the end of a sentence: what is said of `idFrom` holds of it, too. */
export const whyNoId = (id: string): string | undefined => {
  const [kept] = RESERVED.exec(id) ?? [];
  if (kept !== undefined) return `: what begins with "${kept}" is kept for the site itself. Choose another`;
  if (TAKEN_FOR_BUTTONS.test(id))
    return ': the reading mode of a browser leaves out what has "share" in its id. Choose another';
  return SLUG.test(id) ? undefined : `. Write ${whyNoName(id) ?? 'small letters, digits and hyphens'}`;
};

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
