import type { Article } from '../../model/newsroom.ts';
import { problem } from '../../model/problems.ts';
import { contentRule, type Content } from '../rules/content-rule.ts';
import { fieldsOf, placeIn } from './article-text.ts';

/**
 * A word in small letters without accents, of four or more: of shorter ones too many are almost another, and accents are for words from
 * elsewhere. Nothing of an address is one.
 */
const WORD =
  /(?<![\p{L}\p{M}\p{N}'\u2019./@_])[a-z]{4,}(?:['\u2019][a-z]+)*(?![\p{L}\p{M}\p{N}@/_]|\.\p{L})/gu;
/** What others say is theirs. */
const QUOTED = /\u201c[^\u201d]*\u201d|\u00ab[^\u00bb]*\u00bb/gu;

const wordsIn = (text: string): string[] =>
  (text.replace(QUOTED, '').match(WORD) ?? []).map((word) => word.replaceAll('\u2019', "'"));

const textOf = (article: Article, content: Content): string =>
  [...fieldsOf(article, content).map(({ text }) => text), article.body.text].join('\n');

/** Words of names and terms, and those that more than one file has: the newsroom knows them. */
const ownWords = ({ newsroom, documents }: Content): ReadonlySet<string> => {
  const named = [newsroom.actors, newsroom.locations, newsroom.terms].flatMap(({ list }) =>
    list.flatMap(({ name, names }) => [name, ...names.map(({ text }) => text)]),
  );
  const once = new Set<string>();
  const own = new Set(named.flatMap((name) => wordsIn(name.toLowerCase())));
  for (const { body } of documents)
    for (const word of new Set(wordsIn(body?.text ?? ''))) (once.has(word) ? own : once).add(word);
  return own;
};

/** Words are spelt as a dictionary has them. It guesses: a language has more words than its dictionaries. */
export const spelling = contentRule(['misspelt-word'], (content) => {
  const { misspellingsIn, newsroom, language } = content;
  if (!misspellingsIn) return [];
  const own = ownWords(content);
  const words = newsroom.articles.list.map((article) => ({
    article,
    written: new Set(wordsIn(textOf(article, content)).filter((word) => !own.has(word))),
  }));
  const misspelt = misspellingsIn(language, new Set(words.flatMap(({ written }) => [...written])));
  return words.flatMap(({ article, written }) =>
    [...written].flatMap((word) => {
      const near = misspelt.get(word);
      if (near === undefined) return [];
      const file = content.textOf?.(article.path);
      const at =
        (file === undefined ? undefined : placeIn(file, word)) ??
        article.body.claims.find(({ text }) => text.includes(word))?.at;
      return [problem('misspelt-word', article.path, at, { word, near })];
    }),
  );
});
