import type { Article, Newsroom } from '../model/newsroom.ts';
import type { Heading, Mention } from '../model/document.ts';
import type { LinkKind } from '../model/kinds.ts';
import { indexed } from '../model/newsroom-index.ts';

/** Where an article mentions an entity: by section, in the article's order. */
export interface Coverage {
  article: Article;
  sections: { heading?: Heading; mentions: Mention[] }[];
}

/** One walk over all mentions, instead of one for each entity: with ten thousand articles it matters. */
const coverage = indexed('coverage of an entity', (newsroom) =>
  newsroom.articles.list.flatMap((article) => [...coverageIn(article)]),
);

const coverageIn = (article: Article): Map<string, Coverage> => {
  const { mentions, outline } = article.body;
  const found = new Map<string, Coverage>();
  for (const mention of mentions) {
    const key = `${mention.kind}:${mention.id}`;
    const entry: Coverage = found.get(key) ?? { article, sections: [] };
    found.set(key, entry);
    const { sections } = entry;
    const heading = outline.find((entry) => entry.id !== undefined && entry.id === mention.section);
    let section = sections.find((entry) => entry.heading === heading);
    if (!section) sections.push((section = { ...(heading && { heading }), mentions: [] }));
    if (!section.mentions.some((other) => other.sentence === mention.sentence))
      section.mentions.push(mention);
  }
  return found;
};

export const coverageOf = (newsroom: Newsroom, kind: LinkKind, id: string): readonly Coverage[] =>
  coverage(newsroom, `${kind}:${id}`);
