import { problem } from '../../model/problems.ts';
import { languageOf } from '../../../text/language/language.ts';
import { contentRule } from '../rules/content-rule.ts';
import { sentencesOf } from './article-text.ts';
import { namesIn } from './names-in-content.ts';

/** Letters between a name and the word for an office that belongs to it. */
const NEAR = 40;

/** "Both ministers" follows two of them: of "both" and a word for an office, at least two holders were named before. */
export const namedPairs = contentRule(['pair-of-one'], (content) => {
  const pair = languageOf(content.language).wording?.pair;
  if (!pair) return [];
  const find = namesIn(content);
  return content.newsroom.articles.list.flatMap((article) => {
    const sentences = sentencesOf(article, content);
    return sentences.flatMap(({ text, at }, index) => {
      const found = pair.exec(text);
      const office = found?.groups?.['office']?.toLowerCase();
      if (!found || office === undefined) return [];
      const before = [...sentences.slice(0, index).map((one) => one.text), text.slice(0, found.index)].join(
        ' ',
      );
      const people = find(before).filter(({ of }) => of.some(({ isPerson }) => isPerson));
      const holders = new Set(
        people.flatMap(({ of }) => of.filter(({ titles }) => titles.has(office)).map(({ id }) => id)),
      );
      // An office beside a name that is known is that person's; of any other somebody was named whom the newsroom does not know.
      const others = [...before.matchAll(new RegExp(`(?<!\\p{L})${office}(?!\\p{L})`, 'giu'))].filter(
        ({ index: place }) => !people.some(({ from, to }) => from - NEAR < place && place < to + NEAR),
      );
      return holders.size + others.length >= 2
        ? []
        : [problem('pair-of-one', article.path, at, { words: found[0], office })];
    });
  });
});
