import type { MdxNode } from './mdx.ts';
import type { Claim, Heading, Link, Reference } from '../model/document.ts';
import type { Collection } from '../model/kinds.ts';
import type { Position } from '../model/position.ts';
import type { About, Code, Problem } from '../model/problems.ts';
import type { Block, Inline, NodeOf } from '../model/tree.ts';
import type { Language } from '../../text/language/language.ts';

/** Where a node of the source stands. */
export interface Context {
  /** Names of the blocks of the vocabulary around it, the innermost last. */
  blocks: readonly string[];
  /** Its position; that of the node around it if it has none, as the parser gives none to a checkbox. */
  at: Position;
  /** The character before it in its line, which decides how a quotation mark curls. */
  before: string;
}

/** The context of what a node holds. */
export const enter = ({ position }: MdxNode, context: Context): Context =>
  position ? { ...context, at: { line: position.start.line, column: position.start.column } } : context;

/** What the tag of a claim says. */
export type ClaimTag = Pick<Claim, 'standing' | 'by' | 'tells' | 'data' | 'at'>;

/** Where a mention stands in the file. */
export interface Mentioned {
  at: Position;
  /** What the one mentioned says in a quotation: the line with the name has no sentence. */
  spoken?: string;
}

/** What a table of elements needs to read a node: the source, the children's readers, and lists to add to. */
export interface Reader {
  readonly file: string;
  readonly language: Language;
  readonly source: string;
  readonly collection: Collection;
  readonly problems: Problem[];
  readonly references: Reference[];
  readonly links: Link[];
  readonly outline: Heading[];
  /** By the id of the claim; only of claims that have no mistake in their tags. */
  readonly claims: Map<string, ClaimTag>;
  /** Numbers of the footnotes that were referred to. */
  readonly footnotes: Set<number>;
  /** What came in, in the order of the text. */
  readonly updates: { date: string; at: Position }[];
  readonly mentions: Map<NodeOf<'mention'>, Mentioned>;
  problem<C extends Code>(code: C, at: Position, about: About<C>): void;
  /** Adds an id that the author wrote; where it cannot be one, reports that and returns false. */
  anchor(id: string, at: Position): boolean;
  /** Reads what a block holds. A line of text among blocks becomes a paragraph. */
  blocks(nodes: readonly MdxNode[] | undefined, context: Context): Block[];
  /** Reads what stands in a line. */
  inlines(nodes: readonly MdxNode[] | undefined, context: Context): Inline[];
}
