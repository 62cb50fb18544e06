import { textClass } from './reading-mode.ts';
import {
  plainText,
  type Block,
  type Citation,
  type Inline,
  type List,
  type NodeOf,
  type Table,
  type TableRow,
} from '../newsroom/model/tree.ts';
import { directionOf } from '../text/direction.ts';
import { escapeHtml } from '../text/escape-html.ts';

/** How a page draws what depends on it. Each function returns HTML and escapes what it is given. */
export interface Drawing {
  /** @param words HTML. */
  mention(mention: NodeOf<'mention'>, words: string): string;
  /** The address of a link that an editor wrote. */
  address(url: string): string;
  citations(citations: readonly Citation[]): string;
  /** Name of the link to a footnote, or of that back from it. */
  footnote(letter: string, leads: 'there' | 'back'): string;
  /** @param claim Its id. */
  standing(claim: string): string;
  /** The mark of a claim that was corrected, which stands behind its words. */
  corrected(claim: string): string;
  /** @param caption HTML; empty where a picture has none. */
  figure(figure: NodeOf<'figure'>, caption: string): string;
  chart(chart: NodeOf<'chart'>): string;
}

/** HTML, or a block that a component draws. */
export type Piece = string | NodeOf<'block'>;

/** A text as its page shows it. No two strings follow each other. */
export const pageHtml = (text: readonly Block[], drawing: Drawing): Piece[] => {
  const pieces: Piece[] = [];
  for (const piece of blocks(text, drawing)) {
    const last = pieces.at(-1);
    if (typeof last === 'string' && typeof piece === 'string') pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
};

/**
 * A text as HTML that makes sense where no page, style or id of ours reaches, in a feed reader for instance. Of what
 * depends on a page only the words are there: see `full-text.ts`, which puts something in its place.
 */
export const portableHtml = (text: readonly Block[]): string =>
  blocks(text, undefined)
    .filter((piece) => typeof piece === 'string')
    .join('');

type OnPage = Drawing | undefined;

/** Attributes for what may be wider than the page: it can be moved by keyboard. */
const WIDE = ' class="wide" tabindex="0"';

const blocks = (nodes: readonly Block[], page: OnPage): Piece[] => nodes.flatMap((node) => block(node, page));

const block = (node: Block, page: OnPage): Piece[] => {
  switch (node.type) {
    case 'paragraph':
      return [`<p>${inlines(node.children, page)}</p>`];
    case 'heading': {
      const { depth, id, children } = node;
      const attributes = page && id !== undefined ? textAttributes(id) : '';
      return [`<h${depth}${attributes}>${inlines(children, page)}</h${depth}>`];
    }
    case 'blockquote':
      return ['<blockquote>', ...blocks(node.children, page), '</blockquote>'];
    case 'list':
      return list(node, page);
    case 'table':
      return [page ? `<div${WIDE}>${table(node, page)}</div>` : table(node, page)];
    case 'code':
      return [`<pre${page ? WIDE : ''}><code>${escapeHtml(node.value && `${node.value}\n`)}</code></pre>`];
    case 'thematicBreak':
      return ['<hr>'];
    case 'note':
      // Reading modes leave out a div that is mostly links.
      return page
        ? ['<section class="note" role="note">', ...blocks(node.children, page), '</section>']
        : blocks(node.children, page);
    case 'claim':
      return page
        ? [
            `<div${claimAttributes(node)}>`,
            hasSides(node) ? page.standing(node.id) : '',
            ...blocks(node.children, page),
            page.corrected(node.id),
            '</div>',
          ]
        : blocks(node.children, page);
    case 'side':
      return page
        ? ['<div class="claim-side">', ...blocks(node.children.flatMap(withoutStanding), page), '</div>']
        : blocks(node.children, page);
    case 'figure':
      return page ? [page.figure(node, captionOf(node, page))] : blocks(node.children, page);
    case 'chart':
      return page ? [page.chart(node)] : [];
    case 'term':
      return page ? term(node, page) : blocks(node.children, page);
    case 'question':
      return blocks(node.children, page);
    case 'update':
      return page
        ? ['<div class="update">', ...blocks(node.children, page), '</div>']
        : blocks(node.children, page);
    case 'overtaken':
      return page
        ? ['<div class="overtaken">', ...blocks(node.children, page), '</div>']
        : blocks(node.children, page);
    case 'footnotes':
      return footnotes(node, page);
    case 'block':
      return [node];
  }
};

const captionOf = ({ children }: NodeOf<'figure'>, page: OnPage): string =>
  children.map((child) => (child.type === 'paragraph' ? inlines(child.children, page) : '')).join('');
/** What stands for the number of a footnote, since numbers are those of sources: a, b ... z, aa, ab. */
export const footnoteLetter = (number: number): string => {
  const rest = Math.floor((number - 1) / LETTERS);
  const letter = String.fromCharCode('a'.charCodeAt(0) + ((number - 1) % LETTERS));
  return rest === 0 ? letter : footnoteLetter(rest) + letter;
};
const LETTERS = 26;

const footnotes = ({ children }: NodeOf<'footnotes'>, page: OnPage): Piece[] => {
  const notes = children.flatMap(({ children: [first, ...others] }, index): Piece[] => {
    const letter = footnoteLetter(index + 1);
    const back = page
      ? `<a href="#page-from-${letter}" aria-label="${escapeHtml(page.footnote(letter, 'back'))}">${letter}</a>`
      : `[${letter}]`;
    const line = first?.type === 'paragraph' ? inlines(first.children, page) : '';
    const rest = first === undefined || first.type === 'paragraph' ? others : [first, ...others];
    return [`<p${page ? ` id="page-footnote-${letter}"` : ''}>${back} ${line}</p>`, ...blocks(rest, page)];
  });
  return page ? ['<div class="note" role="note">', ...notes, '</div>'] : ['<hr>', ...notes];
};

const term = ({ id, standing, children: [word, ...meaning] }: NodeOf<'term'>, page: OnPage): Piece[] => {
  const name = escapeHtml(plainText(word ? [word] : []));
  return [
    `<div${textAttributes(id, 'glossed')}><h3 class="gloss">`,
    standing ? `<span class="standing ${standing}">${name}</span>` : name,
    '</h3><div>',
    ...blocks(meaning, page),
    '</div></div>',
  ];
};

const list = ({ start, spread, children }: List, page: OnPage): Piece[] => {
  const [tag, attribute] = start === undefined ? ['ul', ''] : ['ol', start === 1 ? '' : ` start="${start}"`];
  const line = (node: Block) =>
    node.type === 'paragraph' && !spread ? [inlines(node.children, page)] : block(node, page);
  const items = children.flatMap((item) => ['<li>', ...item.children.flatMap(line), '</li>']);
  return [`<${tag}${attribute}>`, ...items, `</${tag}>`];
};

const table = ({ align, children: [head, ...body] }: Table, page: OnPage): string => {
  const row = (tag: 'th' | 'td', { children }: TableRow) => {
    const cells = children.map((cell, column) => {
      const side = align[column];
      // A page has styles, and other readers know the old attribute.
      const attribute = side ? ` ${page ? 'class' : 'align'}="${side}"` : '';
      return `<${tag}${attribute}>${inlines(cell.children, page)}</${tag}>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  };
  const rows = body.map((one) => row('td', one)).join('');
  return `<table>${head ? `<thead>${row('th', head)}</thead>` : ''}${rows && `<tbody>${rows}</tbody>`}</table>`;
};

const TAGS = { emphasis: 'em', strong: 'strong' } as const;

const inlines = (nodes: readonly Inline[], page: OnPage): string =>
  nodes.map((node) => inline(node, page)).join('');

const inline = (node: Inline, page: OnPage): string => {
  if (typeof node === 'string') return escapeHtml(node);
  switch (node.type) {
    case 'emphasis':
    case 'strong':
      return `<${TAGS[node.type]}>${inlines(node.children, page)}</${TAGS[node.type]}>`;
    case 'inlineCode':
      return `<code>${escapeHtml(node.value)}</code>`;
    case 'break':
      return '<br>';
    case 'image':
      return `<img src="${escapeHtml(node.url)}" alt="${escapeHtml(node.alt)}" width="${node.width}" height="${node.height}">`;
    case 'link':
      return link(page ? page.address(node.url) : node.url, inlines(node.children, page));
    case 'mention': {
      const words = inlines(node.children, page);
      return page ? page.mention(node, words) : words;
    }
    case 'citations':
      return page ? page.citations(node.citations) : '';
    case 'footnoteReference': {
      const letter = footnoteLetter(node.number);
      if (!page) return `<sup>[${letter}]</sup>`;
      const id = node.first ? ` id="page-from-${letter}"` : '';
      return `<sup><a href="#page-footnote-${letter}"${id} aria-label="${escapeHtml(page.footnote(letter, 'there'))}">${letter}</a></sup>`;
    }
    case 'foreign': {
      const direction = page ? ` dir="${directionOf(node.lang)}"` : '';
      return `<span lang="${escapeHtml(node.lang)}"${direction}>${inlines(node.children, page)}</span>`;
    }
    case 'citation':
      return link(node.url, `[${node.number}]`);
    case 'standing':
      return page ? page.standing(node.claim) : '';
    case 'claim': {
      const words = inlines(node.children, page);
      if (!page) return words;
      const corrected = page.corrected(node.id);
      const mark = corrected === '' ? '' : ` ${corrected}`;
      return `<span${claimAttributes(node)}>${words}${mark}</span>`;
    }
    case 'side': {
      const words = inlines(node.children, page);
      return page ? `<span class="claim-side">${words}</span>` : words;
    }
  }
};

const link = (url: string, html: string): string => `<a href="${escapeHtml(url)}">${html}</a>`;

type ClaimNode = NodeOf<'claim'>;
const hasSides = ({ children }: ClaimNode): boolean =>
  children.some((child) => typeof child === 'object' && child.type === 'side');
const claimAttributes = (claim: ClaimNode): string =>
  textAttributes(claim.id, 'claim', ...(hasSides(claim) ? ['sides'] : []));

/** The mark of a claim with sides stands over them, since it is none of the first. */
const withoutStanding = (node: Block): Block[] => {
  if (node.type !== 'paragraph') return [node];
  const children = node.children.filter((child) => typeof child === 'string' || child.type !== 'standing');
  return children.length === 0 ? [] : [{ ...node, children }];
};

/** The id that an author gave a piece of text, and a class where a reading mode would not take it for text. */
const textAttributes = (id: string, ...names: string[]): string => {
  const classes = [...names, textClass(id)].filter((name) => name !== undefined);
  return `${classes.length > 0 ? ` class="${classes.join(' ')}"` : ''} id="${escapeHtml(id)}"`;
};
