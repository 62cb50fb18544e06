import { z } from 'zod';
import { escapeHtml } from './html.ts';
import { parseMdx, type Node } from './mdx.ts';
import type { Body, Claim, Link, LinkKind, Part, Position, Reference } from './model.ts';
import { oneOf } from './nearest.ts';
import { RESERVED } from './paths.ts';
import { positionAt } from './position.ts';
import { problem, type Problem } from './problems.ts';
import { SLUG, STANDINGS, type Collection, type Standing } from './schema.ts';
import { sentenceAt, sentencesOf } from './sentences.ts';
import { typeset } from './typography.ts';
import { vocabulary, type BlockName, type BlockRule } from './vocabulary.ts';

/** What Markdown may become. Anything else is refused, not dropped. */
const ELEMENTS = new Set(
  'p h2 h3 a em strong del ul ol li blockquote code pre hr br table thead tbody tr th td'.split(' '),
);
const VOID = new Set(['hr', 'br']);
/** Elements whose text is a unit for finding the sentence of a mention. */
const TEXT_BLOCKS = new Set(['p', 'h2', 'h3', 'li', 'td', 'th', 'blockquote']);
const LINK_KINDS = new Set(['actor', 'location', 'topic', 'article']);
/** What was meant for a link and is none, because of a space: Markdown leaves it in the text as it is. */
const UNREAD_LINK = /(?<=\])\s?\(\s*((?:actor|location|topic|article|source|https|mailto):[^()\n]*)\)/g;
const MOST_LEVELS = 30;

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
  const body: Body = { parts: [], outline: [], mentions: [], claims: [], anchors: [], text: '' };
  let section: string | undefined;
  let claim: Claim | undefined;
  let unlabelled: Claim | undefined;
  let side: string[] | undefined;
  let html = '';
  let block = '';
  let waiting: { kind: LinkKind; id: string; offset: number; claim: string | undefined }[] = [];

  /** Where the last node stands that has a place; the parser gives none to a checkbox, for instance. */
  let near: Position | undefined;
  const at = (node: Node): Position | undefined => {
    const start = node.position?.start;
    if (start) near = { line: start.line, column: start.column };
    return near;
  };
  const offsetOf = (node: Node): number => node.position?.start.offset ?? 0;
  const atAttribute = (node: Node, name: string): Position => {
    const start = offsetOf(node);
    const end = node.position?.end.offset ?? start;
    const found = source.slice(start, end).search(new RegExp(`\\s${name.replace(/\W/g, '\\$&')}\\b`));
    return positionAt(source, found === -1 ? start : start + found + 1);
  };

  const flush = () => {
    if (html !== '') body.parts.push(html);
    html = '';
  };
  const part = (value: Exclude<Part, string>) => {
    flush();
    body.parts.push(value);
  };
  const label = () => {
    if (unlabelled) part({ type: 'standing', claim: unlabelled.id });
    unlabelled = undefined;
  };
  const addText = (text: string, set = typeset(text, block.slice(-1))) => {
    html += escapeHtml(set);
    addPlain(set);
  };
  const addPlain = (text: string) => {
    block += text;
    if (claim) claim.text += text;
  };
  const endBlock = () => {
    const sentences = waiting.length > 0 ? sentencesOf(block) : [];
    for (const mention of waiting) {
      body.mentions.push({
        kind: mention.kind,
        id: mention.id,
        sentence: sentenceAt(sentences, mention.offset),
        ...(section !== undefined && { section }),
        ...(mention.claim !== undefined && { claim: mention.claim }),
      });
    }
    waiting = [];
    if (block.trim() !== '') {
      body.text += `${block.trim()}\n\n`;
      if (claim) claim.text = `${claim.text.trimEnd()}\n\n`;
    }
    block = '';
  };

  const anchor = (id: string, where: Position | undefined): boolean => {
    if (!SLUG.test(id) || RESERVED.test(id)) {
      problems.push(problem('bad-anchor', file, where, { id, reserved: RESERVED.test(id) }));
      return false;
    }
    if (body.anchors.includes(id)) {
      problems.push(problem('duplicate-id', file, where, { id, first: 'something above in this file' }));
      return false;
    }
    body.anchors.push(id);
    return true;
  };

  const walkAll = (nodes: readonly Node[], around: Around) => {
    for (let index = 0; index < nodes.length; index++) {
      const node = nodes[index] as Node;
      const citations = citationsFrom(nodes, index);
      const claims = claimsFrom(nodes, index, source);
      if (citations.length > 0) {
        cite(citations);
        index = nodes.indexOf(citations.at(-1) as Node, index);
      } else if (claims.length > 0 && !around.blocks.includes('Claim')) {
        inParagraph(() => {
          for (const [position, member] of claims.entries()) {
            if (position > 0) addText(' ');
            walk(member, around);
          }
        });
        index = nodes.indexOf(claims.at(-1) as Node, index);
      } else walk(node, around);
    }
  };

  const inParagraph = (inside: () => void) => {
    html += '<p>';
    label();
    inside();
    html += '</p>';
    endBlock();
  };

  const cite = (nodes: Node[]) => {
    const sources = nodes.map((node) => String(node.properties?.['href']).slice('source:'.length));
    for (const [index, node] of nodes.entries()) {
      references.push({ kind: 'source', id: sources[index] ?? '', at: at(node) as Position });
    }
    html = html.trimEnd();
    block = block.trimEnd();
    if (claim) {
      claim.text = claim.text.trimEnd();
      claim.citations.push(...sources.filter((source) => !claim?.citations.includes(source)));
      side?.push(...sources);
    }
    const from = claim?.id ?? section;
    part({ type: 'citations', sources, ...(from !== undefined && { from }) });
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
    if (node.type === 'root') walkAll(children, inside);
    else if (node.type === 'text') text(node);
    else if (node.type === 'element') element(node, children, inside);
    else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      blockElement(node, children, inside);
    else if (node.type === 'mdxjsEsm') {
      const word = /^\s*(\w+)/.exec(node.value ?? '')?.[1] ?? 'import';
      problems.push(
        problem('code-in-content', file, where, { what: `A paragraph that begins with "${word}"` }),
      );
    } else if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') {
      problems.push(problem('code-in-content', file, where, { what: '{...} in braces' }));
    } else
      problems.push(
        problem('unknown-element', file, where, { name: node.type, known: Object.keys(vocabulary) }),
      );
  };

  const text = (node: Node): void => {
    // The line breaks that the parser puts between blocks have no place in the source, and weigh.
    if (!node.position && node.value === '\n') return;
    const start = offsetOf(node);
    for (const found of source.slice(start, node.position?.end.offset ?? start).matchAll(UNREAD_LINK)) {
      const where = positionAt(source, start + found.index);
      problems.push(problem('unsafe-link', file, where, { url: (found[1] ?? '').trim() }));
    }
    addText(node.value ?? '');
  };

  const element = (node: Node, children: Node[], around: Around): void => {
    const tag = node.tagName ?? '';
    if (/^h[1-6]$/.test(tag)) heading(node, children, around);
    else if (tag === 'a') link(node, children, around);
    else if (tag === 'img') problems.push(problem('no-pictures', file, at(node), {}));
    else if (!ELEMENTS.has(tag)) {
      problems.push(
        problem('unknown-element', file, at(node), { name: tag, known: Object.keys(vocabulary) }),
      );
    } else if (VOID.has(tag)) {
      html += `<${tag}>`;
      // In plain text, too, a line break keeps two words apart.
      if (tag === 'br') addPlain('\n');
    } else {
      html += `<${tag}${attributesOf(node)}>`;
      if (tag === 'p') label();
      // Code is shown as it was typed.
      if (tag === 'code') addText(textOf(node), textOf(node));
      else walkAll(children, around);
      html += `</${tag}>`;
      if (TEXT_BLOCKS.has(tag)) endBlock();
    }
  };

  const heading = (node: Node, children: Node[], around: Around): void => {
    const depth = Number(node.tagName?.slice(1));
    const before = body.outline.at(-1)?.depth ?? 0;
    const id = node.properties?.['id'];
    if (depth < 2 || depth > 3 || (depth === 3 && before === 0)) {
      problems.push(problem('heading-level', file, at(node), { depth, after: before }));
    }
    for (const name of Object.keys(node.properties ?? {}).filter((name) => name !== 'id')) {
      problems.push(
        problem('unknown-attribute', file, at(node), { block: `h${depth}`, attribute: name, known: ['id'] }),
      );
    }
    const valid = typeof id === 'string' && anchor(id, at(node));
    section = valid ? id : undefined;
    html += valid ? `<h${depth} id="${id}">` : `<h${depth}>`;
    walkAll(children, around);
    html += `</h${depth}>`;
    const text = block.trim();
    endBlock();
    body.outline.push({ depth, text, ...(valid && { id }) });
    if (typeof id !== 'string') {
      const suggestion = text
        .toLowerCase()
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '');
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
      waiting.push({ kind: kind as LinkKind, id, offset: block.length, claim: claim?.id });
      flush();
      const outside = body.parts;
      body.parts = [];
      walkAll(children, around);
      flush();
      const inner = body.parts.filter((piece) => typeof piece === 'string').join('');
      body.parts = outside;
      part({ type: 'mention', kind: kind as LinkKind, id, html: inner });
      return;
    }
    if (url.startsWith('#') || /^\/(?![/\\])/.test(url)) links.push({ url, at: where });
    else if (!/^(https:\/\/|mailto:)[^\s]+$/.test(url)) {
      // The error stops the page; that the address is in no HTML at all does not depend on it.
      problems.push(problem('unsafe-link', file, where, { url }));
      walkAll(children, around);
      return;
    }
    html += `<a href="${escapeHtml(url)}">`;
    walkAll(children, around);
    html += '</a>';
  };

  const blockElement = (node: Node, children: Node[], around: Around): void => {
    const name = node.name ?? '';
    const rule: BlockRule | undefined = Object.hasOwn(vocabulary, name)
      ? vocabulary[name as BlockName]
      : undefined;
    if (!rule) {
      problems.push(problem('unknown-element', file, at(node), { name, known: Object.keys(vocabulary) }));
      readAttributes(node, undefined);
      walkAll(children, around);
      return;
    }
    if (!rule.collections.includes(collection)) {
      const sentence = `<${name}> cannot stand in ${collection}.`;
      const hint = `It belongs to ${rule.collections.join(', ')}. Cite sources directly after the sentence here.`;
      problems.push(problem('misplaced-block', file, at(node), { sentence, hint }));
    }
    if (rule.inside !== undefined && !around.blocks.includes(rule.inside)) {
      const sentence = `<${name}> stands outside <${rule.inside}>.`;
      problems.push(
        problem('misplaced-block', file, at(node), { sentence, hint: `Put it into a <${rule.inside}>.` }),
      );
    }
    if (rule.apart && node.type === 'mdxJsxTextElement') {
      const sentence = `<${name}> stands in the middle of a paragraph.`;
      problems.push(
        problem('misplaced-block', file, at(node), {
          sentence,
          hint: 'Put it on lines of its own, with empty lines around it.',
        }),
      );
    }
    if (around.blocks.includes(name)) {
      const sentence = `<${name}> stands inside another <${name}>.`;
      problems.push(
        problem('misplaced-block', file, at(node), {
          sentence,
          hint: 'Close the first one before the second begins.',
        }),
      );
    }
    if (rule.empty && children.some((child) => child.type !== 'text' || child.value?.trim() !== '')) {
      const sentence = `<${name}> has text in it.`;
      problems.push(
        problem('misplaced-block', file, at(node), {
          sentence,
          hint: `Write <${name} /> and put the text after it.`,
        }),
      );
    }
    const attributes = readAttributes(node, { name, schema: rule.attributes });
    const inside = { ...around, blocks: [...around.blocks, name] };
    if (name === 'Claim') claimElement(node, children, attributes, inside);
    else if (name === 'Side') sideElement(node, children, inside);
    else if (rule.empty) part({ type: 'block', name: name as BlockName, attributes });
    else {
      html += `<div class="${name.toLowerCase()}" role="note">`;
      if (children.some(isFlow)) walkAll(children, inside);
      else inParagraph(() => walkAll(children, inside));
      html += '</div>';
    }
  };

  const claimElement = (
    node: Node,
    children: Node[],
    attributes: Record<string, string>,
    around: Around,
  ): void => {
    const { id = '', standing, by } = attributes;
    const outer = claim;
    const valid = id !== '' && anchor(id, atAttribute(node, 'id'));
    claim = {
      id,
      standing: (standing ?? 'unsourced') as Standing,
      ...(by !== undefined && { by }),
      text: '',
      citations: [],
      sides: [],
      ...(section !== undefined && { section }),
      at: at(node) as Position,
    };
    if (by !== undefined) references.push({ kind: 'actor', id: by, at: atAttribute(node, 'by') });
    const flow = children.some(isFlow);
    const tag = flow ? 'div' : 'span';
    html += `<${tag} class="claim" id="${escapeHtml(id)}">`;
    unlabelled = claim;
    if (!flow) label();
    walkAll(children, around);
    // A claim without a paragraph, a list for instance, has its label at its end.
    label();
    html += `</${tag}>`;
    claim.text = claim.text.trim();
    // Of a claim with a mistyped standing nothing else can be said: that it cites too little may not be so.
    if (valid && STANDINGS.some((known) => known === standing)) body.claims.push(claim);
    claim = outer;
  };

  const sideElement = (node: Node, children: Node[], around: Around): void => {
    const outer = side;
    side = [];
    claim?.sides.push(side);
    // On a line of its own it is a paragraph, between others in a line a part of theirs.
    if (node.type === 'mdxJsxFlowElement' && !children.some(isFlow))
      inParagraph(() => walkAll(children, around));
    else walkAll(children, around);
    side = outer;
  };

  const readAttributes = (
    node: Node,
    block: { name: string; schema: z.ZodObject } | undefined,
  ): Record<string, string> => {
    const values: Record<string, string> = {};
    for (const attribute of node.attributes ?? []) {
      const name = attribute.name ?? '';
      if (attribute.type !== 'mdxJsxAttribute') {
        problems.push(
          problem('code-in-content', file, at(node), { what: `{${attribute.value as string}} in a tag` }),
        );
      } else if (attribute.value !== null && typeof attribute.value === 'object') {
        problems.push(problem('code-in-content', file, atAttribute(node, name), { what: `${name}={...}` }));
      } else if (Object.hasOwn(values, name)) {
        const value = attribute.value ?? '';
        problems.push(
          problem('wrong-value', file, at(node), { field: name, value, expected: `"${name}" only once` }),
        );
      } else values[name] = attribute.value ?? '';
    }
    if (!block) return values;
    const known = Object.keys(block.schema.shape);
    const result = block.schema.safeParse(values);
    for (const issue of result.success ? [] : result.error.issues) {
      const name = String(issue.path[0] ?? '');
      const field = block.schema.shape[name] as z.ZodType | undefined;
      if (issue.code === 'unrecognized_keys') {
        for (const attribute of issue.keys) {
          problems.push(
            problem('unknown-attribute', file, atAttribute(node, attribute), {
              block: block.name,
              attribute,
              known,
            }),
          );
        }
      } else if (values[name] === undefined) {
        const description = field?.meta()?.description ?? '';
        problems.push(
          problem('missing-attribute', file, at(node), { block: block.name, attribute: name, description }),
        );
      } else {
        const options = issue.code === 'invalid_value' ? issue.values.map(String) : undefined;
        problems.push(
          problem('wrong-value', file, atAttribute(node, name), {
            field: name,
            value: values[name],
            expected: options ? oneOf(options) : issue.message,
            ...(options && { known: options }),
          }),
        );
      }
    }
    return values;
  };

  walk(tree, { depth: 0, blocks: [] });
  endBlock();
  flush();
  body.text = body.text.trim();
  return { body, references, links, problems };
};

const isFlow = (node: Node): boolean =>
  node.type === 'mdxJsxFlowElement' ||
  (node.type === 'element' && TEXT_BLOCKS.has(node.tagName ?? '')) ||
  ['ul', 'ol', 'table', 'pre', 'hr'].includes(node.tagName ?? '');

const isCitation = (node: Node | undefined): boolean =>
  node?.type === 'element' && node.tagName === 'a' && String(node.properties?.['href']).startsWith('source:');

/** The citations that begin at an index, with nothing but space between them. */
const citationsFrom = (nodes: readonly Node[], index: number): Node[] => {
  const found: Node[] = [];
  for (let at = index; at < nodes.length; at++) {
    const node = nodes[at] as Node;
    if (isCitation(node)) found.push(node);
    else if (found.length === 0 || node.type !== 'text' || node.value?.trim() !== '') break;
  }
  return found;
};

/**
 * The claims that begin at an index and stand in one paragraph of the source. MDX takes a paragraph away
 * when it holds nothing but tags; to an editor the claims still share it.
 */
const claimsFrom = (nodes: readonly Node[], index: number, source: string): Node[] => {
  const found: Node[] = [];
  for (let at = index; at < nodes.length; at++) {
    const node = nodes[at] as Node;
    if (node.type === 'text' && node.value?.trim() === '' && found.length > 0) continue;
    const inline =
      node.type === 'mdxJsxFlowElement' && node.name === 'Claim' && !(node.children ?? []).some(isFlow);
    const last = found.at(-1);
    const apart =
      last && /\n\s*\n/.test(source.slice(last.position?.end.offset, node.position?.start.offset));
    if (!inline || apart) break;
    found.push(node);
  }
  return found;
};

const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');

/** The few attributes of Markdown that matter; all others are left out. */
const attributesOf = (node: Node): string => {
  const { start, style } = node.properties ?? {};
  if (node.tagName === 'ol' && typeof start === 'number' && start !== 1) return ` start="${start}"`;
  const [, align] = /^text-align: (left|center|right)$/.exec(String(style)) ?? [];
  return align === undefined ? '' : ` class="${align}"`;
};
