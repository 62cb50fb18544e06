import { widthOf } from '../../../text/letter-width.ts';
import { problem } from '../../model/problems.ts';
import { contentRule } from '../rules/content-rule.ts';

/**
 * Letters. A page of results shows some 60 of a title, a phone some 30 a line; twice as many as are shown leave a reader with a headline
 * whose end nobody sees.
 */
const MOST = 100;

export const shortHeadlines = contentRule(['long-headline'], ({ newsroom, positionOf }) =>
  newsroom.articles.list
    .filter(({ headline }) => widthOf(headline) > MOST)
    .map(({ path, headline }) =>
      problem('long-headline', path, positionOf(path, 'headline'), {
        headline,
        width: widthOf(headline),
        most: MOST,
      }),
    ),
);
