import type { Article } from '../../model/newsroom.ts';
import { positionAt, type Position } from '../../model/position.ts';
import type { Fix } from '../../model/problems.ts';
import { ownText, walk, type Leaf } from '../../model/tree.ts';
import { escapePattern } from '../../../text/escape-pattern.ts';
import { languageOf } from '../../../text/language/language.ts';
import { runningText } from '../../../text/running-text.ts';
import type { Content } from '../rules/content-rule.ts';

/** Something an article says, and where in its file. */
export interface Said {
  text: string;
  at: Position | undefined;
}

/** What the fields of an article say, each with its name in `Document.positions`. */
export const fieldsOf = (
  { path, headline, description, keyPoints, whyItMatters, background }: Article,
  { positionOf }: Content,
): Said[] =>
  [
    { text: headline, key: 'headline' },
    { text: description, key: 'description' },
    ...keyPoints.map(({ id, text }) => ({ text, key: `keyPoints.${id}` })),
    { text: whyItMatters?.text ?? '', key: 'whyItMatters' },
    { text: background?.text ?? '', key: 'background' },
  ]
    .filter(({ text }) => text !== '')
    .map(({ text, key }) => ({ text, at: positionOf(path, key) }));

/** The sentences of an article in the order in which a reader has them: those of its fields, then those of its claims. */
export const sentencesOf = (article: Article, content: Content): Said[] =>
  [...fieldsOf(article, content), ...article.body.claims].flatMap(({ text, at }) =>
    languageOf(content.language)
      .sentencesOf(text)
      .map((sentence) => ({ text: sentence.text, at })),
  );

/** A paragraph, heading or cell of a text, and what of it leads somewhere. */
export interface Line {
  text: string;
  type: Leaf['type'];
  isFootnote: boolean;
  /** From where to where words lead to something, and to what: `actor:water-board`; nothing for an address. */
  links: { from: number; to: number; key: string | undefined }[];
}

/** The lines of a text in reading order, without what others said and what stands with pictures. */
export const linesOf = ({ body }: Pick<Article, 'body'>): Line[] => {
  const lines = new Map<Leaf, Line>();
  const own = body.tree.filter(({ type }) => type !== 'figure' && type !== 'blockquote');
  for (const block of own)
    for (const { node, leaf } of walk([block])) {
      if (!leaf) continue;
      const isFootnote = block.type === 'footnotes';
      const line = lines.get(leaf) ?? { text: '', type: leaf.type, isFootnote, links: [] };
      lines.set(leaf, line);
      if (typeof node === 'object' && (node.type === 'mention' || node.type === 'link')) {
        const from = line.text.length;
        const length = walk(node.children).reduce((sum, inner) => sum + ownText(inner.node).length, 0);
        line.links.push({
          from,
          to: from + length,
          key: node.type === 'mention' ? `${node.kind}:${node.id}` : undefined,
        });
      }
      line.text += ownText(node);
    }
  return [...lines.values()];
};

/**
 * Where words stand in the running text of a file.
 *
 * @param text The whole file.
 * @param words In typeset form; in the file a line may end between them.
 * @param times How often they stand there before.
 */
export const placeIn = (text: string, words: string, times = 0): Fix | undefined => {
  const pattern = escapePattern(words)
    .replace(/\s+/g, '\\s+')
    .replace(/[\u2018\u2019]/g, "['\u2018\u2019]")
    .replace(/[\u201c\u201d]/g, '["\u201c\u201d]');
  const found = [...runningText(text).matchAll(new RegExp(pattern, 'gu'))][times];
  return found
    ? {
        ...positionAt(text, found.index),
        length: found[0].length,
        text: text.slice(found.index, found.index + found[0].length),
      }
    : undefined;
};
