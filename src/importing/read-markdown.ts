import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { plainText, type BriefLink, type Piece } from './brief.ts';
import { readHtml } from './read-html.ts';

/** The words of a node. Markup and tags are none, but the words between two tags are. */
const textOf = (node: Nodes): string => {
  if (node.type === 'html') return /^<br\b/i.test(node.value) ? ' ' : '';
  if (node.type === 'break') return ' ';
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
};

const linksIn = (node: Nodes): BriefLink[] => {
  if ((node.type === 'link' || node.type === 'definition') && /^https?:/i.test(node.url))
    return [{ text: plainText(textOf(node)), url: node.url }];
  return 'children' in node ? node.children.flatMap(linksIn) : [];
};

const piecesOf = (node: RootContent, kind: 'item' | 'paragraph' = 'paragraph'): Piece[] => {
  switch (node.type) {
    case 'heading':
      return [{ kind: node.depth === 1 ? 'title' : 'heading', text: plainText(textOf(node)) }];
    case 'list':
      return node.children.flatMap((item) => item.children.flatMap((child) => piecesOf(child, 'item')));
    case 'blockquote':
    case 'footnoteDefinition':
      return node.children.flatMap((child) => piecesOf(child));
    case 'table':
      return [
        {
          kind: 'table',
          rows: node.children.map(({ children }) => children.map((cell) => plainText(textOf(cell)))),
        },
      ];
    case 'html':
      return readHtml(node.value).pieces;
    case 'paragraph':
    case 'code':
      return [{ kind, text: plainText(textOf(node)) }];
    default:
      return [];
  }
};

/** Frontmatter: fields before the text, which are for other programs. */
const FIELDS = /^---\n((?:(?:[\w-]+:|[ \t]|- ).*\n)*)---\n/;
const TITLE = /^(?:title|headline):\s*(.*)$/m;

/** The pieces and links of a Markdown file. Of its frontmatter only the title is read; the other lines are `leftOut`. */
export const readMarkdown = (text: string): { pieces: Piece[]; links: BriefLink[]; leftOut: string[] } => {
  const [head = '', fields = ''] = FIELDS.exec(text) ?? [];
  const [line = '', title = ''] = TITLE.exec(fields) ?? [];
  const words = plainText(title.replace(/^(["'])(.*)\1$/, '$2'));
  const tree = fromMarkdown(text.slice(head.length), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const others = fields.split('\n').filter((other) => other !== line && other.trim() !== '');
  return {
    pieces: [
      ...(words === '' ? [] : [{ kind: 'title', text: words } as const]),
      ...tree.children.flatMap((node) => piecesOf(node)),
    ],
    links: linksIn(tree),
    leftOut: others,
  };
};
