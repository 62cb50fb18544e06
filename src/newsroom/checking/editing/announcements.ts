import { problem } from '../../model/problems.ts';
import { datesIn } from '../../../searching/dates-in-text.ts';
import { searchLanguageOf } from '../../../searching/language.ts';
import { plainDigits } from '../../../text/fold.ts';
import { languageOf } from '../../../text/language/language.ts';
import { contentRule } from '../rules/content-rule.ts';
import { sentencesOf } from './article-text.ts';

/** What has come by the day of an article is not told as still to come: the commonest thing that is left of an announcement. */
export const pastAnnouncements = contentRule(['told-as-coming'], (content) => {
  const announced = languageOf(content.language).wording?.announced;
  if (!announced) return [];
  const search = searchLanguageOf(content.language);
  return content.newsroom.articles.list.flatMap((article) =>
    sentencesOf(article, content).flatMap(({ text, at }) => {
      const [words = '', ...others] = text.match(announced) ?? [];
      if (words === '' || others.length > 0) return [];
      // A day before the announcement is that on which it was made.
      const after = plainDigits(text).slice(text.indexOf(words) + words.length);
      const day = datesIn(after, search, article.asOf)
        .flatMap(({ dates }) => dates)
        .find((date) => /^\d{4}-\d\d-\d\d$/.test(date));
      return day === undefined || day > article.asOf
        ? []
        : [problem('told-as-coming', article.path, at, { sentence: text, words, day, asOf: article.asOf })];
    }),
  );
});
