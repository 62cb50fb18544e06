import type { Publisher } from './publisher.ts';
import { dateModified } from '../newsroom/model/time/dates.ts';
import { fullText, paragraph, type FullTextWords } from './full-text.ts';
import { markdownOf } from './markdown.ts';
import { encodeYaml } from '../text/encode.ts';
import type { Article, Newsroom } from '../newsroom/model/newsroom.ts';
import { pathOf } from '../newsroom/model/paths.ts';
import { languageOf } from '../text/language/language.ts';

/** Where an article lies as Markdown. */
export const markdownPath = (id: string): string => pathOf('article', id).replace(/\/$/, '.md');

/** An article as one Markdown file: what is known of it as YAML at the top, then all that it says. */
export const articleMarkdown = (
  newsroom: Newsroom,
  article: Article,
  publisher: Publisher,
  licence: string,
  words: FullTextWords,
): string => {
  const { typeset } = languageOf(publisher.language);
  const names = (ids: readonly string[]) => newsroom.people.getAll(ids).map(({ name }) => typeset(name));
  const [authors, reviewedBy] = [names(article.authors), names(article.reviewedBy)];
  const interests = newsroom.people
    .getAll([...article.authors, ...article.reviewedBy])
    .flatMap(({ name, interests: declared }) =>
      declared === undefined ? [] : `${typeset(name)}: ${typeset(declared)}`,
    );
  const fields = {
    title: typeset(article.headline),
    description: typeset(article.description),
    url: publisher.url + pathOf('article', article.id),
    ...(authors.length > 0 && { authors }),
    ...(reviewedBy.length > 0 && { reviewedBy }),
    ...(interests.length > 0 && { interests }),
    publisher: publisher.name,
    language: publisher.language,
    kind: article.kind,
    datePublished: article.datePublished,
    dateModified: dateModified(article),
    ...(article.reviewed !== undefined && { reviewed: article.reviewed }),
    asOf: article.asOf,
    status: article.status,
    topics: article.topics.flatMap((id) => newsroom.topics.get(id)?.name ?? []),
    license: licence,
  };
  const header = Object.entries(fields).map(([name, value]) => `${name}: ${encodeYaml(value)}`);
  const text = markdownOf([
    { type: 'heading', depth: 1, children: [typeset(article.headline)] },
    ...(article.status === 'withdrawn' ? [] : [paragraph(typeset(article.description))]),
    ...fullText(newsroom, article, publisher, words),
  ]);
  return `---\n${header.join('\n')}\n---\n\n${text}`;
};
