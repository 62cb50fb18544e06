import { checkCitationAsWord, checkSpacedLinks, readCitations } from './read-link.ts';
import { checkBlock, type CheckedBlock } from './check-block.ts';
import { claimsIn, mentionsIn } from './body-index.ts';
import { BLOCK_ELEMENTS, INLINE_ELEMENTS } from './markdown-elements.ts';
import { blocksAndLines, blockTagOf, citationsFrom, offsetOf, partedClaims, sourceOf } from './mdx-nodes.ts';
import { parseMdx, type MdxNode } from './mdx.ts';
import { limitNesting } from './nesting.ts';
import { enter, type Context, type Reader } from './reader.ts';
import { isFootnotes, readFootnotes } from './read-footnotes.ts';
import { checkSeenText } from './visible-syntax.ts';
import { checkUpdates, VOCABULARY_BLOCKS } from './vocabulary-blocks.ts';
import type { Body, Link, Reference } from '../model/document.ts';
import type { Collection } from '../model/kinds.ts';
import { RESERVED, TAKEN_FOR_BUTTONS } from '../model/paths.ts';
import { positionAt, type Position } from '../model/position.ts';
import { problem, type About, type Code, type Problem } from '../model/problems.ts';
import { SLUG } from '../model/schema/values.ts';
import { KNOWN_BLOCKS } from '../model/vocabulary.ts';
import { ownText, plainText, type Block, type Inline } from '../model/tree.ts';
import type { Language } from '../../text/language/language.ts';

export interface ReadBody {
  body: Body;
  references: Reference[];
  links: Link[];
  problems: Problem[];
}

/**
 * One MDX body, checked and made into a tree. It is data: nothing in it is run, and what is not in the
 * vocabulary is a problem. Every problem is collected; the caller decides what they stop.
 *
 * @param source The body with empty lines in place of the frontmatter.
 */
export const readBody = (
  file: string,
  collection: Collection,
  source: string,
  language: Language,
): ReadBody => {
  const parsed = parseMdx(file, source);
  const { root, tooDeep } = limitNesting(parsed.tree);
  const reader = new BodyReader(file, collection, source, language, parsed.problems);
  if (tooDeep) reader.problem('too-deep', tooDeep, {});
  const top: Context = { blocks: [], at: { line: 1, column: 1 }, before: '' };
  const nodes = root.children ?? [];
  const text = reader.blocks(
    nodes.filter((node) => !isFootnotes(node)),
    top,
  );
  const tree = [...text, ...nodes.filter(isFootnotes).map((node) => readFootnotes(node, top, reader))];
  checkUpdates(text, reader);
  const { outline, anchors, references, links, problems } = reader;
  return {
    body: {
      tree,
      outline,
      mentions: mentionsIn(tree, reader.mentions, language),
      claims: claimsIn(tree, reader.claims),
      anchors,
      text: plainText(tree),
    },
    references,
    links,
    problems,
  };
};

class BodyReader implements Reader {
  readonly references: Reader['references'] = [];
  readonly links: Reader['links'] = [];
  readonly outline: Reader['outline'] = [];
  readonly claims: Reader['claims'] = new Map();
  readonly mentions: Reader['mentions'] = new Map();
  readonly footnotes: Reader['footnotes'] = new Set();
  readonly updates: Reader['updates'] = [];
  readonly anchors: string[] = [];

  readonly file: string;
  readonly collection: Collection;
  readonly source: string;
  readonly language: Language;
  readonly problems: Problem[];

  /** @param problems What is found wrong is added to these. */
  constructor(file: string, collection: Collection, source: string, language: Language, problems: Problem[]) {
    this.file = file;
    this.collection = collection;
    this.source = source;
    this.language = language;
    this.problems = problems;
  }

  problem<C extends Code>(code: C, at: Position, about: About<C>): void {
    this.problems.push(problem(code, this.file, at, about));
  }

  anchor(id: string, at: Position): boolean {
    if (!SLUG.test(id) || RESERVED.test(id) || TAKEN_FOR_BUTTONS.test(id)) {
      // What an attribute cannot be is told already where it stands.
      const isTold = this.problems.some((one) => one.line === at.line && one.column === at.column);
      if (!isTold) this.problem('bad-anchor', at, { id, reserved: RESERVED.test(id) });
    } else if (this.anchors.includes(id)) {
      this.problem('duplicate-id', at, { id, first: 'something further up in this file' });
    } else {
      this.anchors.push(id);
      return true;
    }
    return false;
  }

  blocks(nodes: readonly MdxNode[] = [], context: Context): Block[] {
    for (const claim of partedClaims(nodes, this.source))
      this.problem('parted-paragraph', enter(claim, context).at, {});
    return blocksAndLines(nodes, this.source).flatMap((found): Block[] => {
      if (!Array.isArray(found)) return this.#block(found, enter(found, context));
      const children = this.inlines(found, context);
      return children.length > 0 ? [{ type: 'paragraph', children }] : [];
    });
  }

  inlines(nodes: readonly MdxNode[] = [], context: Context): Inline[] {
    const line: Inline[] = [];
    let { before } = context;
    for (let index = 0; index < nodes.length; index++) {
      const node = nodes[index] as MdxNode;
      const citations = citationsFrom(nodes, index);
      if (citations.length === 0) {
        const added = this.#inline(node, { ...enter(node, context), before });
        line.push(...added);
        before = lastCharacter(added);
        continue;
      }
      // Their numbers stand close to the word before them: the space goes.
      const last = line.pop() ?? '';
      line.push(...(typeof last === 'string' ? nonEmpty(last.trimEnd()) : [last]));
      line.push(readCitations(citations, context, this));
      checkCitationAsWord(citations, nodes, index, line, this);
      before = A_NUMBER;
      index = nodes.indexOf(citations.at(-1) as MdxNode, index);
    }
    return line;
  }

  #block(node: MdxNode, context: Context): Block[] {
    const tag = blockTagOf(node);
    if (tag) return [BLOCK_ELEMENTS[tag](node, context, this)];
    const { name, attributes } = this.#check(node, context);
    if (!name) return this.blocks(node.children, context);
    return [VOCABULARY_BLOCKS[name].block(node, enterBlock(name, context), this, attributes)];
  }

  #inline(node: MdxNode, context: Context): Inline[] {
    switch (node.type) {
      case 'text':
        return this.#text(node, context);
      case 'element':
        return this.#element(node, context);
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const { name, attributes } = this.#check(node, context);
        if (!name) return this.inlines(node.children, context);
        return VOCABULARY_BLOCKS[name].inline(node, enterBlock(name, context), this, attributes);
      }
      case 'mdxjsEsm': {
        const [, word = 'import'] = /^\s*(\w+)/.exec(node.value ?? '') ?? [];
        return this.#refuse('code-in-content', context, { begins: word });
      }
      case 'mdxTextExpression':
      case 'mdxFlowExpression':
        return this.#refuse('code-in-content', context, { what: 'What stands between { and }' });
      default:
        return this.#refuse('unknown-element', context, { name: node.type, known: KNOWN_BLOCKS });
    }
  }

  #text(node: MdxNode, { before }: Context): Inline[] {
    // The line breaks that the parser puts between blocks have no place in the source, and weigh.
    if (!node.position && node.value === '\n') return [];
    if (!checkSpacedLinks(node, this)) this.#checkSigns(node);
    return nonEmpty(this.language.typeset((node.value ?? '').replace(WHITE_SPACE, ' '), before));
  }

  #checkSigns(node: MdxNode): void {
    const from = offsetOf(node);
    const written = sourceOf(node, this.source);
    const at = (index: number, match: string) =>
      positionAt(this.source, from + Math.max(0, written.indexOf(match, Math.min(index, written.length))));
    this.problems.push(...checkSeenText(this.file, { text: node.value ?? '', at, written }));
  }

  #element(node: MdxNode, context: Context): Inline[] {
    const name = node.tagName ?? '';
    const read = INLINE_ELEMENTS[name];
    return read
      ? read(node, context, this)
      : this.#refuse('unknown-element', context, { name, known: KNOWN_BLOCKS });
  }

  #check(node: MdxNode, { blocks, at }: Context): CheckedBlock {
    const { file, source, collection } = this;
    const checked = checkBlock(node, { file, source, collection, blocks, at });
    this.problems.push(...checked.problems);
    return checked;
  }

  #refuse<C extends Code>(code: C, { at }: Context, about: About<C>): [] {
    this.problem(code, at, about);
    return [];
  }
}

/** Where a line ends in the file is of no meaning to its text, nor is how wide a space is. */
const WHITE_SPACE = /[ \t\n\r\f]+/g;

/** What stands before the text after a citation, which is a number on the page. */
const A_NUMBER = '1';

const lastCharacter = (nodes: readonly Inline[]): string => {
  for (const node of nodes.toReversed()) {
    const inner = typeof node === 'object' && 'children' in node;
    const last = inner ? lastCharacter(node.children) : ownText(node).slice(-1);
    if (last !== '') return last;
  }
  return '';
};

const nonEmpty = (text: string): string[] => (text === '' ? [] : [text]);

const enterBlock = (name: string, context: Context): Context => ({
  ...context,
  blocks: [...context.blocks, name],
});
