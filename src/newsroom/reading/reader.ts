import type { MdxNode } from './mdx.ts';
import type { Claim, Heading, Link, Reference } from '../model/document.ts';
import type { Collection } from '../model/kinds.ts';
import type { Position } from '../model/position.ts';
import type { About, Code, Problem } from '../model/problems.ts';
import type { Block, Inline, NodeOf } from '../model/tree.ts';

/** What is around a node of the source. */
export interface Around {
  /** Names of the blocks, the innermost last. */
  blocks: readonly string[];
  /** Where the node stands, or the nearest around it that has a place: the parser gives none to a checkbox. */
  at: Position;
  /** The character before it in its line, which says which way a quotation mark curls. */
  before: string;
}

/** The same for what stands in a node. */
export const inside = ({ position }: MdxNode, around: Around): Around =>
  position ? { ...around, at: { line: position.start.line, column: position.start.column } } : around;

/** What is known of a claim from its tag. */
export type ClaimTag = Pick<Claim, 'standing' | 'by' | 'tells' | 'at'>;

/** Reads one body: makes the tree, and gathers what is found on the way. What is only gathered is written to. */
export interface Reader {
  readonly file: string;
  readonly source: string;
  readonly collection: Collection;
  readonly problems: Problem[];
  readonly references: Reference[];
  readonly links: Link[];
  readonly outline: Heading[];
  /** The claims of which more than the words is known. */
  readonly claims: Map<NodeOf<'claim'>, ClaimTag>;
  readonly mentions: Map<NodeOf<'mention'>, Position>;
  problem<C extends Code>(code: C, at: Position, about: About<C>): void;
  /** Takes an id that the author wrote; false, with a problem, when it cannot be one. */
  anchor(id: string, at: Position): boolean;
  /** What a block holds; lines of text in it are paragraphs. */
  blocks(nodes: readonly MdxNode[] | undefined, around: Around): Block[];
  /** What stands within a line. */
  inlines(nodes: readonly MdxNode[] | undefined, around: Around): Inline[];
}
