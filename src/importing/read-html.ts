import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { plainText, type BriefLink, type Piece } from './brief.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What no reader of the page sees. */
const UNSEEN: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'iframe',
  'object',
  'svg',
]);
/** What stands in a line. All other elements begin a line of their own. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

const isElement = (node: Node): node is Element => 'tagName' in node;
const attribute = ({ attrs }: Element, name: string): string =>
  attrs.find((one) => one.name === name)?.value ?? '';

/** Google Docs puts an address of its own round each link. */
const withoutRedirect = (address: string): string => {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  return /(?:^|\.)google\.[a-z.]+$/.test(url.hostname) && url.pathname === '/url'
    ? (url.searchParams.get('q') ?? address)
    : address;
};

const textOf = (node: Node): string => {
  if (node.nodeName === '#text') return 'value' in node ? node.value : '';
  if (!isElement(node) || UNSEEN.has(node.tagName)) return '';
  if (node.tagName === 'br') return ' ';
  return node.childNodes.map(textOf).join(INLINE.has(node.tagName) ? '' : ' ');
};

const kindOf = (element: Element): 'title' | 'heading' | 'item' | 'paragraph' => {
  // The title in an export of Google Docs is a paragraph of that class.
  if (element.tagName === 'h1' || /(?:^|\s)title(?:\s|$)/.test(attribute(element, 'class'))) return 'title';
  if (/^h[2-6]$/.test(element.tagName)) return 'heading';
  return element.tagName === 'li' ? 'item' : 'paragraph';
};

const elementsIn = (element: Element, name: string): Element[] =>
  element.childNodes
    .filter(isElement)
    .flatMap((child) =>
      child.tagName === name ? [child] : child.tagName === 'table' ? [] : elementsIn(child, name),
    );

/** What a page says, without what it does: of a page from a stranger only the words are taken. */
export const readHtml = (html: string): { pieces: Piece[]; links: BriefLink[] } => {
  const pieces: Piece[] = [];
  const links: BriefLink[] = [];
  let line = '';
  const end = (kind: 'title' | 'heading' | 'item' | 'paragraph') => {
    const text = plainText(line);
    if (text !== '') pieces.push({ kind, text });
    line = '';
  };
  const walk = (node: Node, kind: 'title' | 'heading' | 'item' | 'paragraph'): void => {
    if (node.nodeName === '#text') line += 'value' in node ? node.value : '';
    if (!isElement(node) || UNSEEN.has(node.tagName)) return;
    if (node.tagName === 'a') {
      const url = withoutRedirect(attribute(node, 'href'));
      if (/^https?:/i.test(url)) links.push({ text: plainText(textOf(node)), url });
    }
    if (node.tagName === 'br') line += ' ';
    else if (node.tagName === 'table') {
      end(kind);
      const rows = elementsIn(node, 'tr').map((row) =>
        row.childNodes.filter(isElement).map((cell) => plainText(textOf(cell))),
      );
      pieces.push({ kind: 'table', rows: rows.filter((row) => row.some(Boolean)) });
    } else if (INLINE.has(node.tagName)) node.childNodes.forEach((child) => walk(child, kind));
    else {
      end(kind);
      const own = kindOf(node);
      // A paragraph in an item of a list is the item.
      const inner = own === 'paragraph' ? kind : own;
      node.childNodes.forEach((child) => walk(child, inner));
      end(inner);
    }
  };
  parse(html).childNodes.forEach((node) => walk(node, 'paragraph'));
  return { pieces, links };
};
