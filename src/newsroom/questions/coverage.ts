import type { Article, Newsroom } from '../model/newsroom.ts';
import type { Heading, Mention } from '../model/document.ts';
import type { LinkKind } from '../model/kinds.ts';
import { oncePerNewsroom } from '../model/once-per-newsroom.ts';

/** Where an article mentions an entity: by section, in the article's order. */
export interface Coverage {
  article: Article;
  sections: { heading?: Heading; mentions: Mention[] }[];
}

/** One walk over all mentions, instead of one for each entity: with ten thousand articles it matters. */
const indexOf = oncePerNewsroom((newsroom): Map<string, Coverage[]> => {
  const index = new Map<string, Coverage[]>();
  for (const article of newsroom.articles.list) {
    for (const mention of article.body.mentions) {
      const key = `${mention.kind}:${mention.id}`;
      const list = index.get(key) ?? [];
      index.set(key, list);
      let coverage = list.at(-1);
      if (coverage?.article !== article) list.push((coverage = { article, sections: [] }));
      const heading = article.body.outline.find(
        (entry) => entry.id !== undefined && entry.id === mention.section,
      );
      let section = coverage.sections.find((entry) => entry.heading === heading);
      if (!section) coverage.sections.push((section = { ...(heading && { heading }), mentions: [] }));
      if (!section.mentions.some((other) => other.sentence === mention.sentence))
        section.mentions.push(mention);
    }
  }
  return index;
});

export const coverageOf = (newsroom: Newsroom, kind: LinkKind, id: string): Coverage[] =>
  indexOf(newsroom).get(`${kind}:${id}`) ?? [];
