import { problem } from '../../model/problems.ts';
import { contentRule } from '../rules/content-rule.ts';

/** Claims. Of fewer no share is worth telling. */
const FEWEST = 3;

/** An article that readers have rests on sources for the most part. */
export const sourcedArticles = contentRule(['mostly-unsourced'], ({ publicNewsroom, positionOf }) =>
  publicNewsroom.articles.list.flatMap(({ path, body: { claims } }) => {
    const unsourced = claims.filter(({ standing }) => standing === 'unsourced').length;
    return claims.length < FEWEST || unsourced * 2 <= claims.length
      ? []
      : [
          problem('mostly-unsourced', path, positionOf(path, 'headline'), {
            unsourced,
            claims: claims.length,
          }),
        ];
  }),
);
