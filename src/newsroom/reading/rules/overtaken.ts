import { problem } from '../../model/problems.ts';
import { visitsTo } from '../../model/tree.ts';
import { fileRule } from './file-rule.ts';

/** What overtook a section stands under its heading, so that nobody reads the section without it. */
export const placeOfOvertaken = fileRule(['articles'], ['misplaced-block'], ({ path, body: { tree } }) => {
  const inPlace = new Set(tree.filter((_, index) => tree[index - 1]?.type === 'heading'));
  return visitsTo('overtaken', tree)
    .filter(({ node }) => !inPlace.has(node))
    .map(({ node }) =>
      problem('misplaced-block', path, node.at, {
        sentence: '<Overtaken> stands in the middle of a section.',
        hint: 'Put it directly under the heading of the section that was overtaken.',
      }),
    );
});

/** Only what came after the day of an article can overtake it. */
export const dayOfOvertaken = fileRule(
  ['articles'],
  ['date-order'],
  ({ path, body, validFields: { asOf } }) =>
    visitsTo('overtaken', body.tree).flatMap(({ node: { date, at } }) =>
      asOf === undefined || date === '' || date > asOf
        ? []
        : [
            problem('date-order', path, at, {
              earlier: 'asOf',
              later: 'date',
              sentence: `The section was overtaken on ${date}, but the article tells what was known on ${asOf} ("asOf").`,
              hint: 'Correct one of the dates, or tell it in the text of the section: <Overtaken> is for what came after "asOf".',
            }),
          ],
    ),
);
