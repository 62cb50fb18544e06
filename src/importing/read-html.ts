import { parse } from 'parse5';
import {
  attributeOf,
  isElement,
  isTooDeep,
  textIn,
  type HtmlElement,
  type HtmlNode,
} from '../text/html-tree.ts';
import { plainText, UnreadableBrief, type BriefLink, type Piece } from './brief.ts';

/** Elements that no reader of the page sees. */
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
/** Elements that stand in a line of text. All others begin a line of their own. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** The address to which a link of Google Docs leads: Google Docs puts an address of its own round it. */
const withoutRedirect = (address: string): string => {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  return /(?:^|\.)google\.[a-z.]+$/.test(url.hostname) && url.pathname === '/url'
    ? (url.searchParams.get('q') ?? address)
    : address;
};

const textOf = (node: HtmlNode): string => {
  if (node.nodeName === '#text') return textIn(node);
  if (!isElement(node) || UNSEEN.has(node.tagName)) return '';
  if (node.tagName === 'br') return ' ';
  return node.childNodes.map(textOf).join(INLINE.has(node.tagName) ? '' : ' ');
};

const kindOf = (element: HtmlElement): 'title' | 'heading' | 'item' | 'paragraph' => {
  // In an export of Google Docs the title is a paragraph of this class.
  if (element.tagName === 'h1' || /(?:^|\s)title(?:\s|$)/.test(attributeOf(element, 'class'))) return 'title';
  if (/^h[2-6]$/.test(element.tagName)) return 'heading';
  return element.tagName === 'li' ? 'item' : 'paragraph';
};

/** The elements of a name in an element, without those of a table within it. */
const elementsNamed = (element: HtmlElement, name: string): HtmlElement[] =>
  element.childNodes
    .filter(isElement)
    .flatMap((child) =>
      child.tagName === name ? [child] : child.tagName === 'table' ? [] : elementsNamed(child, name),
    );

/**
 * The words of a page, and where its links lead. Nothing in it runs.
 *
 * @throws UnreadableBrief When it is nested too deeply.
 */
export const readHtml = (html: string): { pieces: Piece[]; links: BriefLink[] } => {
  if (isTooDeep(html))
    throw new UnreadableBrief('The page is nested too deeply to be read. Save its text as .txt.');
  const pieces: Piece[] = [];
  const links: BriefLink[] = [];
  let line = '';
  const end = (kind: 'title' | 'heading' | 'item' | 'paragraph') => {
    const text = plainText(line);
    if (text !== '') pieces.push({ kind, text });
    line = '';
  };
  const walk = (node: HtmlNode, kind: 'title' | 'heading' | 'item' | 'paragraph'): void => {
    if (node.nodeName === '#text') line += textIn(node);
    if (!isElement(node) || UNSEEN.has(node.tagName)) return;
    if (node.tagName === 'a') {
      const url = withoutRedirect(attributeOf(node, 'href'));
      if (/^https?:/i.test(url)) links.push({ text: plainText(textOf(node)), url });
    }
    if (node.tagName === 'br') line += ' ';
    else if (node.tagName === 'table') {
      end(kind);
      const rows = elementsNamed(node, 'tr').map((row) =>
        row.childNodes.filter(isElement).map((cell) => plainText(textOf(cell))),
      );
      pieces.push({ kind: 'table', rows: rows.filter((row) => row.some(Boolean)) });
    } else if (INLINE.has(node.tagName)) node.childNodes.forEach((child) => walk(child, kind));
    else {
      end(kind);
      const own = kindOf(node);
      // A paragraph in an item of a list is that item.
      const inner = own === 'paragraph' ? kind : own;
      node.childNodes.forEach((child) => walk(child, inner));
      end(inner);
    }
  };
  parse(html).childNodes.forEach((node) => walk(node, 'paragraph'));
  return { pieces, links };
};
