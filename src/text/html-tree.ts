import type { DefaultTreeAdapterTypes } from 'parse5';

/** Questions to an HTML page that parse5 has read. */

export type HtmlNode = DefaultTreeAdapterTypes.Node;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;

/** The value of an attribute; empty where there is none. */
export const attributeOf = ({ attrs }: HtmlElement, name: string): string =>
  attrs.find((one) => one.name === name)?.value.trim() ?? '';

export const childrenOf = (node: HtmlNode): HtmlNode[] => ('childNodes' in node ? node.childNodes : []);

/** All elements in a node, itself included, in the order of the page. */
export const elementsIn = (node: HtmlNode): HtmlElement[] => [
  ...(isElement(node) ? [node] : []),
  ...childrenOf(node).flatMap(elementsIn),
];

/** All text in a node, also that of scripts. */
export const textIn = (node: HtmlNode): string =>
  node.nodeName === '#text' && 'value' in node ? node.value : childrenOf(node).map(textIn).join('');

/** Elements nested within each other. No page needs so many, and the time of the parser grows with their square. */
const DEEPEST = 2000;
/** Elements that need no end tag. */
const ENDS_ITSELF =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|html|head|body)$/i;

/** Whether a page is nested so deeply that it is not read. */
export const isTooDeep = (html: string): boolean => {
  let open = 0;
  for (const [, slash, name = '', end] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^<>]*?(\/?)>/gi)) {
    if (ENDS_ITSELF.test(name) || end === '/') continue;
    open = Math.max(0, open + (slash === '/' ? -1 : 1));
    if (open > DEEPEST) return true;
  }
  return false;
};
