import type { ChartKind } from './data/chart.ts';
import type { Position } from './position.ts';
import type { LinkKind } from './kinds.ts';
import type { Standing } from './schema/evidence.ts';
import type { BlockName } from './vocabulary.ts';

/**
 * A text as a tree. Its elements are those of mdast that an editor may write, under mdast's names
 * (https://github.com/syntax-tree/mdast), but a text node is a string; beside them stand the nodes of a newsroom.
 * HTML, Markdown, plain text and what the search finds are made from it. Plain data: it is what the cache keeps.
 */

/** What stands within a line. */
export type Inline =
  /** Typeset, with one space for any white space. */
  | string
  | { type: 'emphasis' | 'strong'; children: Inline[] }
  | { type: 'inlineCode'; value: string }
  | { type: 'break' }
  /** A picture that needs no page: `url` is absolute. */
  | { type: 'image'; url: string; alt: string; width: number; height: number }
  | { type: 'link'; url: string; children: Inline[] }
  /** Words that lead to an entity, a topic or an article; its name where there are none. */
  | { type: 'mention'; kind: LinkKind; id: string; children: Inline[] }
  /** The sources of what stands before. `isPlaced` where that says the place in the source itself. */
  | { type: 'citations'; citations: Citation[]; isPlaced?: true }
  /** A citation that needs no page: the number of a source in a list, and the address of that entry. */
  | { type: 'citation'; number: number; url: string }
  /** Leads to a footnote of the text, by its number. `first` where a way back leads. */
  | { type: 'footnoteReference'; number: number; first: boolean }
  /** Words in another language (BCP 47). */
  | { type: 'foreign'; lang: string; children: Inline[] }
  /** The place where a page says the standing of a claim, before the claim's first word. */
  | { type: 'standing'; claim: string }
  | Claimed<Inline>
  | Side<Inline>;

/** A source that is cited, and where an editor says so, the place in it and the words that stand there. */
export interface Citation {
  /** Its id. */
  source: string;
  /** As an editor wrote it: `p. 2`. */
  locator?: string;
  /** Word for word as the source has it, so that it can be found there; a page typesets it. */
  quotation?: string;
}

/** Whether a citation says more than which source it is. */
export const isPinpoint = ({ locator, quotation }: Citation): boolean =>
  locator !== undefined || quotation !== undefined;

/** What stands on lines of its own. */
export type Block =
  | { type: 'paragraph'; children: Inline[] }
  /** `id` is the one that the author wrote. */
  | { type: 'heading'; depth: Depth; id?: string; children: Inline[] }
  | { type: 'blockquote'; children: Block[] }
  | List
  | Table
  | { type: 'code'; value: string }
  | { type: 'thematicBreak' }
  /** A remark of the editors to the reader. */
  | { type: 'note'; children: Block[] }
  /** A picture with its caption. `src` names it in the newsroom; `id` is its own on the page. */
  | {
      type: 'figure';
      id: string;
      src: string;
      alt: string;
      credit: string;
      licence: string;
      /** Whether a program made it. */
      generated: boolean;
      children: Block[];
    }
  /** A word and what it means. The first child is a heading with the word. */
  | { type: 'term'; id: string; standing?: Standing; children: Block[] }
  /** What is asked, as a heading, and what there is to say to it. */
  | { type: 'question'; id: string; status?: 'open'; answered?: string; children: Block[] }
  /** News of a day, over the text that it adds to. */
  | { type: 'update'; date: string; children: Block[] }
  /** What came later than its article and overtook the section. `at` is where the file says so. */
  | { type: 'overtaken'; date: string; at: Position; children: Block[] }
  /** The footnotes of a text in their order, after all of it. */
  | { type: 'footnotes'; children: ListItem[] }
  /** Figures that are drawn: those of `y` over those of `x`, columns of a dataset. `at` is where the file says so. */
  | {
      type: 'chart';
      id: string;
      data: string;
      kind: ChartKind;
      x: string;
      y: string[];
      /** Ids of the events that are marked. */
      events: string[];
      at: Position;
    }
  /** What a component draws. */
  | { type: 'block'; name: BlockName; attributes: Record<string, string> }
  | Claimed<Block>
  | Side<Block>;

export type Depth = 1 | 2 | 3 | 4 | 5 | 6;

/** A marked passage, within a line or on lines of its own. `Body.claims` has what is known of it, under its id. */
interface Claimed<Child> {
  type: 'claim';
  id: string;
  children: Child[];
}

/** What one side says, within a disputed claim. */
interface Side<Child> {
  type: 'side';
  children: Child[];
}

export interface List {
  type: 'list';
  /** Number of the first item. Only numbered lists have it. */
  start?: number;
  /** Whether there is space between the items. Without it HTML has their paragraphs as lines, without `<p>`. */
  spread: boolean;
  children: ListItem[];
}
export interface ListItem {
  type: 'listItem';
  children: Block[];
}

export type Align = 'left' | 'center' | 'right';
export interface Table {
  type: 'table';
  /** For each column; null where the editor did not say. */
  align: (Align | null)[];
  /** The first is the head. */
  children: TableRow[];
}
export interface TableRow {
  type: 'tableRow';
  children: TableCell[];
}
export interface TableCell {
  type: 'tableCell';
  children: Inline[];
}

export type Node = Inline | Block | ListItem | TableRow | TableCell;
type Element = Exclude<Node, string>;
export type NodeOf<T extends Element['type']> = Extract<Element, { type: T }>;

/** A block that holds text itself, not other blocks. */
export type Leaf = NodeOf<'paragraph' | 'heading' | 'tableCell' | 'code'>;

/** A node and what it stands in; a heading and a claim stand in themselves. */
export interface Visit<N extends Node = Node> {
  node: N;
  leaf?: Leaf | undefined;
  claim?: NodeOf<'claim'> | undefined;
  /** The last heading before it. */
  heading?: NodeOf<'heading'> | undefined;
}

const isLeaf = (node: Element): node is Leaf =>
  node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell' || node.type === 'code';

/** All nodes in reading order. */
export const walk = (nodes: readonly Node[]): Visit[] => {
  const visits: Visit[] = [];
  let heading: Visit['heading'];
  const visit = (children: readonly Node[], outer: Visit['claim'], around: Visit['leaf']): void => {
    for (const node of children) {
      if (typeof node === 'string') {
        visits.push({ node, leaf: around, claim: outer, heading });
        continue;
      }
      if (node.type === 'heading') heading = node;
      const claim = node.type === 'claim' ? node : outer;
      const leaf = isLeaf(node) ? node : around;
      visits.push({ node, leaf, claim, heading });
      if ('children' in node) visit(node.children, claim, leaf);
    }
  };
  visit(nodes, undefined, undefined);
  return visits;
};

/** The nodes of one type, in reading order. */
export const visitsTo = <T extends Element['type']>(type: T, nodes: readonly Node[]): Visit<NodeOf<T>>[] =>
  walk(nodes).filter(
    (visit): visit is Visit<NodeOf<T>> => typeof visit.node === 'object' && visit.node.type === type,
  );

/** What a node says itself, without its children. Numbers of citations and standings are no part of a text. */
export const ownText = (node: Node): string => {
  if (typeof node === 'string') return node;
  if (node.type === 'break') return '\n';
  return 'value' in node ? node.value : '';
};

/** The places and quotations of citations, which stand in the list of sources and not in the text. */
export const pinpointText = (node: Node): string =>
  typeof node === 'object' && node.type === 'citations' && node.isPlaced !== true
    ? node.citations.map(({ locator = '', quotation = '' }) => ` ${locator} ${quotation} `).join('')
    : '';

const BETWEEN_CELLS = ' · ';
const BETWEEN_ROWS = '; ';

/** What parts the cells and rows of tables where they are text in a line, by the cell behind it. */
export const partedCells = (nodes: readonly Node[]): ReadonlyMap<Leaf, string> => {
  const parted = new Map<Leaf, string>();
  const tables = visitsTo('table', nodes).map(({ node }) => node.children);
  const alone = nodes.filter((node) => typeof node === 'object' && node.type === 'tableRow');
  for (const table of [...tables, alone]) {
    const rows = table
      .map((row) => row.children.filter((cell) => cell.children.length > 0))
      .filter((cells) => cells.length > 0);
    for (const [row, cells] of rows.entries())
      for (const [column, cell] of cells.entries())
        if (row + column > 0) parted.set(cell, column > 0 ? BETWEEN_CELLS : BETWEEN_ROWS);
  }
  return parted;
};

/**
 * Plain text: of a line as it is, of blocks with an empty line between them. A table is one block.
 *
 * @param textOf What a node says itself.
 */
export const plainText = (nodes: readonly Node[], textOf = ownText): string => {
  const texts = new Map<Leaf | undefined, string>();
  for (const { node, leaf } of walk(nodes)) texts.set(leaf, (texts.get(leaf) ?? '') + textOf(node));
  if (texts.size === 1 && texts.has(undefined)) return texts.get(undefined) ?? '';
  const parted = partedCells(nodes);
  return [...texts]
    .map(([leaf, text]) => ({ text: text.trim(), gap: (leaf && parted.get(leaf)) ?? '\n\n' }))
    .filter(({ text }) => text !== '')
    .map(({ text, gap }, index) => (index === 0 ? text : gap + text))
    .join('');
};
