import { ident, parse, type CssNode, type SelectorList } from 'css-tree';

/**
 * Of the sheets of its kind a page carries the rules that something in it can match. A rule names elements, classes and ids; where
 * one of these is not in the page, the rule has no use there.
 */

/** Elements by their names, classes with a dot and ids with a hash before them. */
type Names = ReadonlySet<string>;

/** A rule, or a group of rules such as `@media`, or what any page keeps, such as `@page`. */
interface Piece {
  /** All of it, or of a group what stands before its first rule. */
  text: string;
  selectors?: SelectorList;
  within?: readonly Piece[];
}

/** One of what stands in their brackets has to be there. Of the others, as of `:not(…)`, nothing has to. */
const CHOICES = new Set(['is', 'where', 'has']);

const isIn = (node: CssNode, names: Names): boolean => {
  switch (node.type) {
    case 'SelectorList':
      return node.children.some((one) => isIn(one, names));
    case 'Selector':
      return node.children.toArray().every((one) => isIn(one, names));
    case 'TypeSelector':
      return node.name === '*' || names.has(ident.decode(node.name));
    case 'ClassSelector':
      return names.has(`.${ident.decode(node.name)}`);
    case 'IdSelector':
      return names.has(`#${ident.decode(node.name)}`);
    case 'PseudoClassSelector':
      return !CHOICES.has(node.name) || node.children?.some((one) => isIn(one, names)) !== false;
    default:
      return true;
  }
};

/** The pieces of a sheet, with the letters that it was written with. */
const piecesOf = (css: string): Piece[] => {
  const from = (node: CssNode, end = node.loc?.end.offset) => css.slice(node.loc?.start.offset, end);
  const pieceOf = (node: CssNode): Piece => {
    if (node.type === 'Rule' && node.prelude.type === 'SelectorList')
      return { text: from(node), selectors: node.prelude };
    // What stands in keyframes, as "from", names no element.
    if (
      node.type === 'Atrule' &&
      !node.name.endsWith('keyframes') &&
      node.block?.children.first?.type.endsWith('ule')
    )
      return {
        text: from(node, (node.block.loc?.start.offset ?? 0) + 1),
        within: node.block.children.toArray().map(pieceOf),
      };
    return { text: from(node) };
  };
  const sheet = parse(css, { positions: true, parseValue: false, parseAtrulePrelude: false });
  return sheet.type === 'StyleSheet' ? sheet.children.toArray().map(pieceOf) : [];
};

const written = (pieces: readonly Piece[], names: Names): string =>
  pieces
    .map(({ text, selectors, within }) => {
      if (selectors && !isIn(selectors, names)) return '';
      if (!within) return text;
      const rules = written(within, names);
      return rules === '' ? '' : `${text}${rules}}`;
    })
    .join('');

/** What scripts add to any page: src/scripts/. What they copy is in the page. */
export const MADE: readonly string[] =
  'a blockquote button dl div dt input label li option p select span ul .micro .over .row .share'.split(' ');
/** A page whose script makes what no one has seen: the results of a search. */
const IS_FILLED = ' data-index="';

/** In an attribute. */
const AMPERSAND = /&(?:amp|#38);/g;

const namesIn = (html: string): Names => {
  const names = new Set(MADE);
  for (const [, element = '', attributes = ''] of html.matchAll(/<([a-z][\w-]*)((?:"[^"]*"|[^">])*)>/gi)) {
    names.add(element);
    for (const [, attribute, value = ''] of attributes.matchAll(/ (class|id)="([^"]*)"/g))
      for (const name of value.replaceAll(AMPERSAND, '&').split(/\s+/))
        names.add(`${attribute === 'id' ? '#' : '.'}${name}`);
  }
  return names;
};

/** By their text: there is one for each kind of page, and some more. */
const known = new Map<string, readonly Piece[]>();

/**
 * The banner of a program (licences.md names it), a prefix that both of the programs have added through which styles pass, and the
 * root of a shadow tree, of which no page has one.
 */
const NEEDLESS = /\/\*![^]*?\*\/\s*|(-webkit-[a-z-]+:[^;}]+;)(?=\1)|(?<=:root),:host(?=\{)/g;

const STYLES = /<style>([^]*?)<\/style>/g;
const HEAD_ENDS = '</head>';

/**
 * Puts the styles in the head of a finished page into one element at its end, without those that the page has no use for. Each
 * element costs a digest in the page's policy, which nothing compresses.
 */
export const withOwnStyles = (html: string): string => {
  const end = html.indexOf(HEAD_ENDS);
  const head = html.slice(0, end);
  const sheets = Array.from(head.matchAll(STYLES), ([, css = '']) => css);
  if (sheets.length === 0) return html;
  const css = sheets.join('').replace(NEEDLESS, '').trim();
  const body = html.slice(end);
  let pieces = known.get(css);
  if (!pieces) known.set(css, (pieces = piecesOf(css)));
  const kept = body.includes(IS_FILLED) ? css : written(pieces, namesIn(html));
  return `${head.replace(STYLES, '')}<style>${kept}</style>${body}`;
};
