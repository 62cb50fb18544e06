import type { Collection, Kind, LinkKind } from './kinds.ts';
import type { Table } from './data/table.ts';
import type { Position } from './position.ts';
import type { Problem } from './problems.ts';
import type { Frontmatter } from './schema.ts';
import type { Standing } from './schema/evidence.ts';
import type { Answer } from './schema/ledger.ts';
import type { Publication } from './schema/publication.ts';
import type { Block, Citation } from './tree.ts';

/** An id that a file names and another file must have. */
export interface Reference {
  kind: Kind;
  id: string;
  /** Id of a fact of it, where a comparison names one. */
  fact?: string;
  /** Where no page tells it or leads there. */
  isUnseen?: true;
  at: Position;
}

/** A link by address to another place of the site. */
export interface Link {
  /** `#fragment`, or a path with or without one. */
  url: string;
  at: Position;
}

/** Some text of a body that leads to an entity, a topic or an article. */
export interface Mention {
  kind: LinkKind;
  id: string;
  /** The sentence or the row of a table that it stands in, as plain text. */
  sentence: string;
  /** Id of the section, if the heading has one. */
  section?: string;
  /** Id of the claim it stands in. */
  claim?: string;
  /** Whether it only says who speaks a quotation, which is the sentence. */
  speaks?: true;
  at: Position;
}

/** A marked passage with its evidence. */
export interface Claim {
  id: string;
  standing: Standing;
  /** The actor who says so, for `claimed` and `assessed`. */
  by?: string;
  /** The names of those who confirm it, once its sources are known. */
  voices?: readonly string[];
  /** Ids of the events that it tells. */
  tells: string[];
  /** What it is about, in a few words. */
  label?: string;
  /** The dataset that its figures come from. */
  data?: string;
  /** Plain text without citations. */
  text: string;
  /** Source ids in order of appearance. */
  citations: string[];
  /** Those of its citations that say where in the source, or in which words. */
  pinpoints: Citation[];
  /** For `disputed`: the source ids of each side. */
  sides: string[][];
  section?: string;
  at: Position;
}

export interface Heading {
  depth: number;
  text: string;
  id?: string;
}

/** A text, and what is asked of it again and again. */
export interface Body {
  tree: Block[];
  outline: Heading[];
  mentions: Mention[];
  claims: Claim[];
  /** Ids that the page will have because the author wrote them. */
  anchors: string[];
  /** Plain text without citations. */
  text: string;
}

/** The body of a file that has none, or that readers must not see. */
export const NO_BODY: Body = { tree: [], outline: [], mentions: [], claims: [], anchors: [], text: '' };

interface DocumentOf<C extends Collection> {
  collection: C;
  id: string;
  /** Path within the content folder, with `/`. */
  path: string;
  /** Missing when the frontmatter has errors. */
  data?: Frontmatter<C> | undefined;
  /** When readers may see it, as far as its fields can be read. */
  publication: Publication;
  /** What it answers to warnings, as far as that can be read; missing when its fields cannot be. */
  answers?: readonly Answer[];
  body: Body;
  /** The figures that it describes. */
  table?: Table | undefined;
  references: Reference[];
  links: Link[];
  /** Where its fields and the entries of its lists stand: `successor`, `facts.president`, `changes.0`. */
  positions: Record<string, Position>;
  problems: Problem[];
  /** Whether all of it was read. What an error has kept from being read may name what nothing else names. */
  whole: boolean;
}

/**
 * One content file, read and checked by itself. Plain data: it is what the cache keeps. Its collection tells
 * which fields it has.
 */
export type Document<C extends Collection = Collection> = { [One in C]: DocumentOf<One> }[C];

/** Whether some of a file could not be read, so that what seems missing from it may be there. */
export const isUnread = ({ data, problems }: Document): boolean =>
  data === undefined || problems.some(({ code }) => code === 'mdx-syntax' || code === 'code-in-content');
