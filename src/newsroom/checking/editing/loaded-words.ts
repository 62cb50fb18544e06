import { escapePattern } from '../../../text/escape-pattern.ts';
import { problem } from '../../model/problems.ts';
import { contentRule } from '../rules/content-rule.ts';
import { sentencesOf } from './article-text.ts';

/** Words that the newsroom does not use in its own voice. Which these are is for each newsroom to say, in `site.yaml`. */
export const ownWords = contentRule(['loaded-word'], (content) => {
  const { avoid = [] } = content;
  if (avoid.length === 0) return [];
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${avoid.map(({ word }) => escapePattern(word)).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return content.newsroom.articles.list.flatMap((article) =>
    sentencesOf(article, content).flatMap(({ text, at }) =>
      // What others say is theirs.
      [...text.replace(/\u201c[^\u201d]*\u201d|\u00ab[^\u00bb]*\u00bb/gu, '').matchAll(pattern)].map(
        ([word]) => {
          const instead = avoid.find((one) => one.word.toLowerCase() === word.toLowerCase())?.instead;
          return problem('loaded-word', article.path, at, { word, instead });
        },
      ),
    ),
  );
});
