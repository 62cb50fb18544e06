import { languageCalled, OWN_FOLDERS, pathOf, RESERVED, TAKEN_FOR_BUTTONS } from '../../model/paths.ts';
import { problem } from '../../model/problems.ts';
import type { Fields } from '../../model/schema.ts';
import { fileRule } from './file-rule.ts';

const LISTS = ['facts', 'relations', 'keyPoints'] as const;

/** In one list no two entries have the same id. */
export const idsOfEntries = fileRule(
  ['articles', 'actors', 'locations'],
  ['duplicate-id'],
  ({ path, validFields, at }) => {
    const fields: Fields = validFields;
    return LISTS.flatMap((list) =>
      (fields[list] ?? []).flatMap(({ id }, index, entries) => {
        const first = entries.findIndex((other) => other.id === id);
        return first === index
          ? []
          : [
              problem('duplicate-id', path, at([list, index, 'id']), {
                id,
                first: `entry ${first + 1} of "${list}"`,
              }),
            ];
      }),
    );
  },
);

/** A key point has its id on the page, where the body's ids and those of the layout are. */
export const idsOfKeyPoints = fileRule(
  ['articles'],
  ['bad-anchor', 'duplicate-id'],
  ({ path, validFields: { keyPoints = [] }, body, at }) =>
    keyPoints.flatMap(({ id }, index) => {
      const position = at(['keyPoints', index, 'id']);
      const first = 'a section or a claim of the text';
      return [
        ...(RESERVED.test(id) || TAKEN_FOR_BUTTONS.test(id)
          ? [problem('bad-anchor', path, position, { id, reserved: RESERVED.test(id) })]
          : []),
        ...(body.anchors.includes(id) ? [problem('duplicate-id', path, position, { id, first })] : []),
      ];
    }),
);

/** A page of the newsroom takes no address that the site has, or will have in another language. */
export const idsOfPages = fileRule(['pages'], ['reserved-id'], ({ id, path }) => {
  const language = languageCalled(id);
  return language !== undefined || OWN_FOLDERS.includes(id)
    ? [problem('reserved-id', path, undefined, { address: `/${id}/`, language })]
    : [];
});

/** Below the address of all articles each year has its page. */
export const idsOfArticles = fileRule(['articles'], ['reserved-id'], ({ id, path }) =>
  /^\d{4}$/.test(id)
    ? [problem('reserved-id', path, undefined, { address: pathOf('article', id), language: undefined })]
    : [],
);
