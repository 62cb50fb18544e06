import { checkAttributes, checkPlace, KNOWN_BLOCKS, readAttributes, ruleOf } from './blocks.ts';
import { Composition } from './composition.ts';
import { checkAddress } from './deceptive-text.ts';
import { escapeHtml } from '../../text/escape-html.ts';
import { parseMdx, type Node } from './mdx.ts';
import type { Body, Claim, Link, Reference } from '../model/document.ts';
import type { LinkKind } from '../model/kinds.ts';
import type { Position } from '../model/position.ts';
import {
  attributePosition,
  citationsFrom,
  claimsFrom,
  htmlAttributesOf,
  isFlow,
  offsetOf,
  TEXT_BLOCKS,
  textOf,
} from './nodes.ts';
import { RESERVED } from '../model/paths.ts';
import { positionAt } from '../model/position.ts';
import { problem, type Problem } from '../model/problems.ts';
import { textClass } from './reading-mode.ts';
import { SLUG, STANDINGS, type Standing } from '../model/schema.ts';
import { type Collection } from '../model/kinds.ts';
import type { BlockName } from '../model/vocabulary.ts';

/** What Markdown may become. Anything else is refused, not dropped. */
const ELEMENTS = new Set(
  'p h2 h3 a em strong del ul ol li blockquote code pre hr br table thead tbody tr th td'.split(' '),
);
const VOID = new Set(['hr', 'br']);
const LINK_KINDS = new Set(['actor', 'location', 'topic', 'article']);
/**
 * What was meant for a link and is none, because of a space: Markdown leaves it in the text as it is. Where the space stands
 * before the parenthesis, "[sic] (source: the ministry)" is none, so only a whole id or address counts.
 */
const UNREAD_LINK =
  /(?<=\])(?:\(\s*(?<near>(?:actor|location|topic|article|source|https|mailto):[^()\n]*)|\s\(\s*(?<far>(?:actor|location|topic|article|source):[a-z0-9-]+|https:\/\/[^\s()]+|mailto:[^\s()]+@[^\s()]+))\s*\)/g;
const MOST_LEVELS = 30;

const classOf = (...names: (string | undefined)[]): string => {
  const known = names.filter((name) => name !== undefined);
  return known.length === 0 ? '' : ` class="${known.join(' ')}"`;
};

export interface ReadBody {
  body: Body;
  references: Reference[];
  links: Link[];
  problems: Problem[];
}

interface Around {
  depth: number;
  /** Names of the blocks around, the innermost last. */
  blocks: string[];
}

/**
 * One MDX body, checked and taken apart. It is data: nothing in it is run, and what is not in the
 * vocabulary is a problem. Every problem is collected; the caller decides what they stop.
 *
 * @param source The body with empty lines in place of the frontmatter.
 */
export const readBody = (file: string, collection: Collection, source: string): ReadBody => {
  const { tree, problems } = parseMdx(file, source);
  const references: Reference[] = [];
  const links: Link[] = [];
  const page = new Composition();
  let side: string[] | undefined;

  /** Where the last node stands that has a place; the parser gives none to a checkbox, for instance. */
  let near: Position | undefined;
  const at = (node: Node): Position | undefined => {
    const start = node.position?.start;
    if (start) near = { line: start.line, column: start.column };
    return near;
  };

  const anchor = (id: string, where: Position | undefined): boolean => {
    const { anchors } = page.body;
    if (!SLUG.test(id) || RESERVED.test(id)) {
      problems.push(problem('bad-anchor', file, where, { id, reserved: RESERVED.test(id) }));
    } else if (anchors.includes(id)) {
      problems.push(problem('duplicate-id', file, where, { id, first: 'something above in this file' }));
    } else {
      anchors.push(id);
      return true;
    }
    return false;
  };

  const unknown = (node: Node, name: string) =>
    problems.push(problem('unknown-element', file, at(node), { name, known: KNOWN_BLOCKS }));

  const walkAll = (nodes: readonly Node[], around: Around): void => {
    for (let index = 0; index < nodes.length; index++) {
      const node = nodes[index] as Node;
      const citations = citationsFrom(nodes, index);
      const claims = claimsFrom(nodes, index, source);
      if (citations.length > 0) {
        cite(citations);
        index = nodes.indexOf(citations.at(-1) as Node, index);
      } else if (claims.length > 0 && !around.blocks.includes('Claim')) {
        page.paragraph(() => {
          for (const [position, member] of claims.entries()) {
            if (position > 0) page.text(' ');
            walk(member, around);
          }
        });
        index = nodes.indexOf(claims.at(-1) as Node, index);
      } else walk(node, around);
    }
  };

  const walk = (node: Node, around: Around): void => {
    const where = at(node);
    if (around.depth > MOST_LEVELS) {
      // Everything in it is too deep as well: that is one mistake.
      if (!problems.some(({ code }) => code === 'too-deep'))
        problems.push(problem('too-deep', file, where, {}));
      return;
    }
    const inside = { ...around, depth: around.depth + 1 };
    const children = node.children ?? [];
    const code = (what: string) => problems.push(problem('code-in-content', file, where, { what }));
    if (node.type === 'root') walkAll(children, inside);
    else if (node.type === 'text') text(node);
    else if (node.type === 'element') element(node, children, inside);
    else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      block(node, children, inside);
    else if (node.type === 'mdxjsEsm')
      code(`A paragraph that begins with "${/^\s*(\w+)/.exec(node.value ?? '')?.[1] ?? 'import'}"`);
    else if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') code('{...} in braces');
    else unknown(node, node.type);
  };

  const text = (node: Node): void => {
    // The line breaks that the parser puts between blocks have no place in the source, and weigh.
    if (!node.position && node.value === '\n') return;
    const start = offsetOf(node);
    for (const found of source.slice(start, node.position?.end.offset ?? start).matchAll(UNREAD_LINK)) {
      const where = positionAt(source, start + found.index);
      problems.push(
        problem('unsafe-link', file, where, {
          url: (found.groups?.['near'] ?? found.groups?.['far'] ?? '').trim(),
        }),
      );
    }
    page.text(node.value ?? '');
  };

  const cite = (nodes: Node[]): void => {
    const sources = nodes.map((node) => String(node.properties?.['href']).slice('source:'.length));
    for (const [index, node] of nodes.entries()) {
      references.push({ kind: 'source', id: sources[index] ?? '', at: at(node) as Position });
    }
    side?.push(...sources);
    page.citations(sources);
  };

  const element = (node: Node, children: Node[], around: Around): void => {
    const tag = node.tagName ?? '';
    if (/^h[1-6]$/.test(tag)) heading(node, children, around);
    else if (tag === 'a') link(node, children, around);
    else if (tag === 'img') problems.push(problem('no-pictures', file, at(node), {}));
    else if (!ELEMENTS.has(tag)) unknown(node, tag);
    else if (VOID.has(tag)) {
      page.html(`<${tag}>`);
      // In plain text, too, a line break keeps two words apart.
      if (tag === 'br') page.plain('\n');
    } else {
      page.html(`<${tag}${htmlAttributesOf(node)}>`);
      if (tag === 'p') page.label();
      // Code is shown as it was typed.
      if (tag === 'code') page.text(textOf(node), textOf(node));
      else walkAll(children, around);
      page.html(`</${tag}>`);
      if (TEXT_BLOCKS.has(tag)) page.endBlock();
    }
  };

  const heading = (node: Node, children: Node[], around: Around): void => {
    const depth = Number(node.tagName?.slice(1));
    const before = page.body.outline.at(-1)?.depth ?? 0;
    const id = node.properties?.['id'];
    if (depth < 2 || depth > 3 || (depth === 3 && before === 0)) {
      problems.push(problem('heading-level', file, at(node), { depth, after: before }));
    }
    for (const attribute of Object.keys(node.properties ?? {}).filter((name) => name !== 'id')) {
      const about = { block: `h${depth}`, attribute, known: ['id'] };
      problems.push(problem('unknown-attribute', file, at(node), about));
    }
    const valid = typeof id === 'string' && anchor(id, at(node));
    page.section = valid ? id : undefined;
    page.html(valid ? `<h${depth}${classOf(textClass(id))} id="${id}">` : `<h${depth}>`);
    walkAll(children, around);
    page.html(`</h${depth}>`);
    const words = page.endBlock();
    page.body.outline.push({ depth, text: words, ...(valid && { id }) });
    if (typeof id !== 'string') {
      const letters = words.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
      const suggestion = letters.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
      problems.push(problem('heading-id', file, at(node), { suggestion: suggestion || 'name' }));
    }
  };

  const link = (node: Node, children: Node[], around: Around): void => {
    const url = String(node.properties?.['href'] ?? '');
    const where = at(node) as Position;
    const [, kind = '', id = ''] = /^([a-z]+):(.*)$/s.exec(url) ?? [];
    if (textOf(node).trim() === '') problems.push(problem('empty-link', file, where, { url }));
    if (LINK_KINDS.has(kind)) {
      references.push({ kind: kind as LinkKind, id, at: where });
      page.mention(kind as LinkKind, id, where, () => walkAll(children, around));
      return;
    }
    if (url.startsWith('#') || /^\/(?![/\\])/.test(url)) links.push({ url, at: where });
    else if (!/^(https:\/\/|mailto:)[^\s]+$/.test(url)) {
      // The error stops the page; that the address is in no HTML at all does not depend on it.
      problems.push(problem('unsafe-link', file, where, { url }));
      walkAll(children, around);
      return;
    }
    problems.push(...checkAddress(file, where, url));
    page.html(`<a href="${escapeHtml(url)}">`);
    walkAll(children, around);
    page.html('</a>');
  };

  const block = (node: Node, children: Node[], around: Around): void => {
    const name = node.name ?? '';
    const rule = ruleOf(name);
    const place = { file, source, collection, around: around.blocks, at: at(node) };
    const { values, problems: wrong } = readAttributes(node, place);
    if (!rule) {
      unknown(node, name);
      problems.push(...wrong);
      walkAll(children, around);
      return;
    }
    problems.push(...checkPlace(name, rule, node, place), ...wrong);
    problems.push(...checkAttributes(name, rule.attributes, values, node, place));
    const inside = { ...around, blocks: [...around.blocks, name] };
    if (name === 'Claim') claimBlock(node, children, values, inside);
    else if (name === 'Side') sideBlock(node, children, inside);
    else if (rule.empty) page.part({ type: 'block', name: name as BlockName, attributes: values });
    else {
      page.html(`<div class="${name.toLowerCase()}" role="note">`);
      if (children.some(isFlow)) walkAll(children, inside);
      else page.paragraph(() => walkAll(children, inside));
      page.html('</div>');
    }
  };

  const claimBlock = (node: Node, children: Node[], values: Record<string, string>, around: Around): void => {
    const { id = '', standing, by, tells } = values;
    const outer = page.claim;
    const valid = id !== '' && anchor(id, attributePosition(source, node, 'id'));
    const claim: Claim = {
      id,
      standing: (standing ?? 'unsourced') as Standing,
      ...(by !== undefined && { by }),
      tells: tells?.split(' ').filter(Boolean) ?? [],
      text: '',
      citations: [],
      sides: [],
      ...(page.section !== undefined && { section: page.section }),
      at: at(node) as Position,
    };
    if (by !== undefined) {
      references.push({ kind: 'actor', id: by, at: attributePosition(source, node, 'by') });
    }
    for (const event of claim.tells) {
      references.push({ kind: 'event', id: event, at: attributePosition(source, node, 'tells') });
    }
    const flow = children.some(isFlow);
    const tag = flow ? 'div' : 'span';
    page.html(`<${tag}${classOf('claim', textClass(id))} id="${escapeHtml(id)}">`);
    page.begin(claim);
    if (!flow) page.label();
    walkAll(children, around);
    // A claim without a paragraph, a list for instance, has its label at its end.
    page.label();
    page.html(`</${tag}>`);
    claim.text = claim.text.trim();
    // Of a claim with a mistyped standing nothing else can be said: that it cites too little may not be so.
    if (valid && STANDINGS.some((known) => known === standing)) page.body.claims.push(claim);
    page.claim = outer;
  };

  const sideBlock = (node: Node, children: Node[], around: Around): void => {
    const outer = side;
    side = [];
    page.claim?.sides.push(side);
    // On a line of its own it is a paragraph, between others in a line a part of theirs.
    if (node.type === 'mdxJsxFlowElement' && !children.some(isFlow)) {
      page.paragraph(() => walkAll(children, around));
    } else walkAll(children, around);
    side = outer;
  };

  walk(tree, { depth: 0, blocks: [] });
  return { body: page.finish(), references, links, problems };
};
