import { slugOf } from '../../text/slug.ts';
import { RESERVED, TAKEN_FOR_BUTTONS } from '../model/paths.ts';

/** `gates-opened`, else `gates-opened-2` and so on: the first that is not taken. */
export const freeId = (wanted: string, taken: ReadonlySet<string>): string => {
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  return id;
};

const withoutFirst = (id: string): string => id.replace(/^[^-]*-/, '');

/**
 * An id from a title or a sentence that no law of ids forbids: neither one of the beginnings that the site keeps for itself, nor a
 * word by which reading modes drop a passage.
 *
 * @param otherwise Where nothing of the text can be written in an id.
 */
export const idFrom = (text: string, otherwise: string): string => {
  let id = slugOf(text);
  while (RESERVED.test(id)) id = withoutFirst(id);
  while (TAKEN_FOR_BUTTONS.test(id)) id = id.replace(TAKEN_FOR_BUTTONS, '-').replace(/^-|-$/g, '');
  return id === '' ? otherwise : id;
};
