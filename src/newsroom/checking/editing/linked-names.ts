import type { Article } from '../../model/newsroom.ts';
import { problem, type Problem } from '../../model/problems.ts';
import { contentRule, type Content } from '../rules/content-rule.ts';
import { linesOf, placeIn, type Line } from './article-text.ts';
import { meantBy, namesIn } from './names-in-content.ts';

/** How often words stand in the running text of a line. */
const timesIn = (text: string, words: string): number => text.split(words).length - 1;

const withoutLinks = ({ text, links }: Line): string =>
  links.reduce((rest, { from, to }) => rest.slice(0, from) + '\0'.repeat(to - from) + rest.slice(to), text);

/** It guesses: an article may name in passing what its readers need not look up. */
const unlinkedIn = (article: Article, content: Content): Problem<'unlinked-name'>[] => {
  const lines = linesOf(article).filter(({ type }) => type === 'paragraph' || type === 'tableCell');
  const told = new Set(lines.flatMap(({ links }) => links.map(({ key }) => key)));
  const problems: Problem<'unlinked-name'>[] = [];
  const file = content.textOf?.(article.path);
  const claims = article.body.claims;
  lines.forEach((line, index) => {
    if (line.isFootnote) return;
    for (const found of namesIn(content)(line.text)) {
      const { from, to } = found;
      const known = meantBy(line.text, found);
      if (!known || line.links.some((link) => link.from < to && from < link.to)) continue;
      const key = `${known.kind}:${known.id}`;
      if (told.has(key)) continue;
      told.add(key);
      const name = line.text.slice(from, to);
      const before = [...lines.slice(0, index).map(withoutLinks), withoutLinks(line).slice(0, from)];
      const times = before.reduce((sum, text) => sum + timesIn(text, name), 0);
      const place = file === undefined ? undefined : placeIn(file, name, times);
      const link = `[${place?.text ?? name}](${key})`;
      problems.push(
        problem(
          'unlinked-name',
          article.path,
          place ?? claims.find(({ text }) => text.includes(name))?.at,
          { name, link: `[${name}](${key})` },
          place && { ...place, text: link },
        ),
      );
    }
  });
  return problems;
};

/** What an article names and the newsroom has a page for, it links once. What an error hides may be that link. */
export const linkedNames = contentRule(['unlinked-name'], (content) => {
  const hidden = new Set(content.documents.filter(({ whole }) => !whole).map(({ path }) => path));
  return content.newsroom.articles.list
    .filter(({ path }) => !hidden.has(path))
    .flatMap((article) => unlinkedIn(article, content));
});
