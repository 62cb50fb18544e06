/**
 * HTML of ours as Markdown (CommonMark, with the tables and strikethrough of GitHub). It reads the few
 * elements that a text can have and that `full-text.ts` makes, well-formed as both write them; it is no
 * reader of HTML from elsewhere.
 */

interface Element {
  tag: string;
  attributes: string;
  children: (Element | string)[];
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const unescape = (html: string): string =>
  html.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => NAMED[name] ?? '');

const parse = (html: string): Element => {
  const root: Element = { tag: '', attributes: '', children: [] };
  const open = [root];
  for (const [, end, tag = '', attributes = '', text] of html.matchAll(/<(\/?)(\w+)([^>]*)>|([^<]+)/g)) {
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent.children.push(unescape(text));
    else if (end) open.pop();
    else {
      const element = { tag, attributes, children: [] };
      parent.children.push(element);
      if (tag !== 'br' && tag !== 'hr') open.push(element);
    }
  }
  return root;
};

const BLOCKS = new Set('p h2 h3 ul ol li blockquote pre hr table div'.split(' '));
const isBlock = (node: Element | string): boolean => typeof node === 'object' && BLOCKS.has(node.tag);

const attribute = ({ attributes }: Element, name: string): string | undefined => {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
  return value === undefined ? undefined : unescape(value);
};

const plainText = (node: Element | string): string =>
  typeof node === 'string' ? node : node.children.map(plainText).join('');

/** Signs that would be taken for markup, wherever they stand. */
const escapeText = (text: string): string =>
  text
    .replace(/[ \t\n]+/g, ' ')
    .replace(/[\\`*[\]<~|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu, '\\$&');

/** Signs that would be taken for markup at the beginning of a line. */
const escapeStart = (line: string): string =>
  line.replace(/^ *([#>=+-])/, '\\$1').replace(/^ *(\d{1,9})([.)])(?= |$)/, '$1\\$2');

/** Signs round a text that begins and ends with a letter or digit; round any other they might not be read. */
const marked = (mark: string, tag: string, inner: string): string =>
  /^[\p{L}\p{N}](.*[\p{L}\p{N}])?$/su.test(inner) ? mark + inner + mark : `<${tag}>${inner}</${tag}>`;

const code = (text: string): string => {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const gap = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return fence + gap + text.replace(/\n/g, ' ') + gap + fence;
};

/** Addresses of links that are written as `[1]`, by that text; they stand at the end. */
type References = Map<string, string>;

const link = (node: Element, references: References): string => {
  const url = attribute(node, 'href') ?? '';
  const text = plainText(node);
  if (/^\[\d+\]$/.test(text)) {
    references.set(text, url);
    return text;
  }
  const address = /^[^\s()<>\\]+$/.test(url) ? url : `<${url.replace(/[<>\\]/g, encodeURIComponent)}>`;
  return `[${inline(node.children, references)}](${address})`;
};

const inline = (nodes: Element['children'], references: References): string =>
  nodes
    .map((node) => {
      if (typeof node === 'string') return escapeText(node);
      if (node.tag === 'code') return code(plainText(node));
      if (node.tag === 'a') return link(node, references);
      if (node.tag === 'br') return '\\\n';
      const inner = inline(node.children, references);
      if (node.tag === 'strong') return marked('**', 'strong', inner);
      if (node.tag === 'em') return marked('*', 'em', inner);
      return node.tag === 'del' ? marked('~~', 'del', inner) : inner;
    })
    .join('');

const indent = (text: string, by: string): string => text.replace(/\n(?!\n|$)/g, `\n${by}`);

const list = (node: Element, references: References): string => {
  const items = node.children.filter((child) => typeof child === 'object');
  const first = Number(attribute(node, 'start') ?? 1);
  const loose = items.some((item) =>
    item.children.some((child) => typeof child === 'object' && child.tag === 'p'),
  );
  return items
    .map((item, index) => {
      const mark = node.tag === 'ol' ? `${first + index}. ` : '- ';
      return mark + indent(blocks(item.children, references, loose ? '\n\n' : '\n'), ' '.repeat(mark.length));
    })
    .join(loose ? '\n\n' : '\n');
};

const RULES: Record<string, string> = { left: ':--', center: ':-:', right: '--:' };

const table = (node: Element, references: References): string => {
  const rows = node.children
    .flatMap((part) => (typeof part === 'object' ? part.children : []))
    .flatMap((row) =>
      typeof row === 'object' ? [row.children.filter((cell) => typeof cell === 'object')] : [],
    );
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const [head = '', ...body] = rows.map((cells) =>
    line(cells.map((cell) => inline(cell.children, references))),
  );
  const rule = line((rows[0] ?? []).map((cell) => RULES[attribute(cell, 'align') ?? ''] ?? '---'));
  return [head, rule, ...body].join('\n');
};

const block = (node: Element, references: References): string => {
  switch (node.tag) {
    case 'h2':
    case 'h3':
      return `${'#'.repeat(Number(node.tag[1]))} ${inline(node.children, references).trim()}`;
    case 'ul':
    case 'ol':
      return list(node, references);
    case 'blockquote':
      return `> ${blocks(node.children, references)}`.replace(/\n(?=(\n)?)/g, (_, empty) =>
        empty === undefined ? '\n> ' : '\n>',
      );
    case 'pre': {
      const text = plainText(node).replace(/\n$/, '');
      const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
      const fence = '`'.repeat(longest + 1);
      return `${fence}\n${text}\n${fence}`;
    }
    case 'hr':
      return '---';
    case 'table':
      return table(node, references);
    case 'p':
      return escapeStart(inline(node.children, references).trim());
    default:
      return blocks(node.children, references);
  }
};

/** What stands in a line of its own between blocks is a paragraph. */
const blocks = (nodes: Element['children'], references: References, gap = '\n\n'): string => {
  const out: string[] = [];
  let run: Element['children'] = [];
  const flush = () => {
    const text = escapeStart(inline(run, references).trim());
    if (text !== '') out.push(text);
    run = [];
  };
  for (const node of nodes) {
    if (typeof node === 'object' && (isBlock(node) || (node.tag === 'span' && node.children.some(isBlock)))) {
      flush();
      out.push(block(node, references));
    } else run.push(node);
  }
  flush();
  return out.filter((one) => one !== '').join(gap);
};

export const markdownOf = (html: string): string => {
  const references: References = new Map();
  const text = blocks(parse(html).children, references);
  const definitions = [...references].map(([label, url]) => `${label}: ${url}`);
  return [text, ...(definitions.length > 0 ? [definitions.join('\n')] : [])].join('\n\n');
};
