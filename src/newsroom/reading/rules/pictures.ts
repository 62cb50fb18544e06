import { MOST_PICTURES } from '../../model/pictures/picture.ts';
import { problem } from '../../model/problems.ts';
import type { Fields } from '../../model/schema.ts';
import { visitsTo } from '../../model/tree.ts';
import { fileRule } from './file-rule.ts';

/** Each picture has its budget, so their number is that of the page. */
export const numberOfPictures = fileRule(
  ['articles', 'actors', 'locations', 'terms', 'topics', 'pages'],
  ['many-pictures'],
  ({ path, validFields, body }) => {
    const { picture }: Fields = validFields;
    const count = visitsTo('figure', body.tree).length + (picture ? 1 : 0);
    return count > MOST_PICTURES
      ? [problem('many-pictures', path, undefined, { count, most: MOST_PICTURES })]
      : [];
  },
);
