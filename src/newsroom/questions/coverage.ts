import type { Article, Newsroom } from '../model/newsroom.ts';
import type { Body, Heading, Mention } from '../model/document.ts';
import type { LinkKind } from '../model/kinds.ts';
import { indexed } from '../model/newsroom-index.ts';

/** Where an article mentions an entity: by section, in the article's order. None where it is only said to be about it. */
export interface Coverage {
  article: Article;
  sections: { heading?: Heading; mentions: Mention[] }[];
}

/** One walk over all mentions, instead of one for each entity: with ten thousand articles it matters. */
const coverage = indexed('coverage of an entity', (newsroom) =>
  newsroom.articles.list.flatMap((article) => [...coverageIn(article)]),
);

/** Claims that are named as somebody's own, without a link to them: "assessed by the observatory". */
const spokenIn = ({ claims, mentions }: Body): Mention[] =>
  claims.flatMap(({ id: claim, by: id, text: sentence, section, at }) => {
    if (id === undefined || mentions.some((other) => other.claim === claim && other.id === id)) return [];
    return { kind: 'actor' as const, id, sentence, ...(section !== undefined && { section }), claim, at };
  });

const coverageIn = (article: Article): Map<string, Coverage> => {
  const { body, about } = article;
  const { mentions, outline } = body;
  const found = new Map<string, Coverage>();
  const all = [...mentions, ...spokenIn(body)].toSorted(
    ({ at }, { at: other }) => at.line - other.line || at.column - other.column,
  );
  for (const mention of all) {
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
  for (const { kind, id } of about) {
    const key = `${kind}:${id}`;
    if (!found.has(key)) found.set(key, { article, sections: [] });
  }
  return found;
};

export const coverageOf = (newsroom: Newsroom, kind: LinkKind, id: string): readonly Coverage[] =>
  coverage(newsroom, `${kind}:${id}`);
