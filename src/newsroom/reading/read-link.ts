import { decodeString } from 'micromark-util-decode-string';
import type { MdxNode } from './mdx.ts';
import { offsetOf, sourceOf, textOf } from './mdx-nodes.ts';
import { readPinpoint } from './read-pinpoint.ts';
import { enter, type Context, type Reader } from './reader.ts';
import type { LinkKind } from '../model/kinds.ts';
import { positionAt } from '../model/position.ts';
import { checkAddress } from './deceptive-text.ts';
import type { BlockName } from '../model/vocabulary.ts';
import { isPlainAddress } from '../../text/address.ts';
import { plainText, type Inline, type NodeOf } from '../model/tree.ts';

const LINK_KINDS: readonly string[] = [
  'actor',
  'location',
  'term',
  'topic',
  'article',
  'page',
] satisfies LinkKind[];

/** A link by its address, or a mention by kind and id. Of an unsafe link only the words are kept. */
export const readLink = (node: MdxNode, context: Context, reader: Reader): Inline[] => {
  const { at } = context;
  const url = String(node.properties?.['href'] ?? '');
  const [, kind = '', id = ''] = /^([a-z]+):(.*)$/s.exec(url) ?? [];
  if (textOf(node).trim() === '') reader.problem('empty-link', at, { url });
  if (isLinkKind(kind)) {
    reader.references.push({ kind, id, at });
    const children = reader.inlines(node.children, context);
    const mention: NodeOf<'mention'> = { type: 'mention', kind, id, children };
    reader.mentions.set(mention, { at });
    return [mention];
  }
  const written = writtenAddress(node, reader) ?? url;
  const isSafe = (isOnSite(url) || /^(https:\/\/|mailto:)[^\s]+$/.test(url)) && isPlainAddress(written);
  if (!isSafe) reader.problem('unsafe-link', at, { url: written });
  else if (isOnSite(url)) reader.links.push({ url, at });
  else reader.problems.push(...checkAddress(reader.file, at, url));
  const children = reader.inlines(node.children, context);
  return isSafe ? [{ type: 'link', url, children }] : children;
};

/** The address as its author wrote it: the parser writes signs in it another way. */
const writtenAddress = (node: MdxNode, { source }: Reader): string | undefined => {
  const written = /\]\(\s*(?:<([^<>]*)>|(\S*?))(?:\s+["'(][^]*)?\s*\)$/.exec(sourceOf(node, source));
  const address = written?.[1] ?? written?.[2];
  return address === undefined ? undefined : decodeString(address);
};

const isLinkKind = (kind: string): kind is LinkKind => LINK_KINDS.includes(kind);

const isOnSite = (url: string): boolean => url.startsWith('#') || /^\/(?![/\\])/.test(url);

/**
 * A link that Markdown leaves in the text as it is, because a space stands in it. Where the space stands before the
 * parenthesis, "[sic] (source: the ministry)" is none, so only a whole id or address counts.
 */
const SPACED_LINK =
  /(?<=\])(?:\(\s*(?<near>(?:actor|location|term|topic|article|page|source|https|mailto):[^()\n]*)|\s\(\s*(?<far>(?:actor|location|term|topic|article|page|source):[a-z0-9-]+|https:\/\/[^\s()]+|mailto:[^\s()]+@[^\s()]+))\s*\)/g;

/** Reports links that are none in the source of a text. Returns whether there was one. */
export const checkSpacedLinks = (text: MdxNode, reader: Reader): boolean => {
  const count = reader.problems.length;
  for (const { index, groups } of sourceOf(text, reader.source).matchAll(SPACED_LINK)) {
    const at = positionAt(reader.source, offsetOf(text) + index);
    const url = (groups?.['near'] ?? groups?.['far'] ?? '').trim();
    const [, title] = /^source:[a-z0-9-]+\s+(["'“”„‘’‚«»].*)$/.exec(url) ?? [];
    // With no space in it the address is right, and the brackets are not.
    if (title === undefined && !/\s/.test(url))
      reader.problem('visible-syntax', at, {
        written: `]${groups?.['far'] === undefined ? '' : ' '}(${url})`,
        what: 'is meant to be a link, but is none',
        instead: `Write [words](${url}), with "[" before the words, no space between ] and (, and no other link among the words.`,
      });
    // Marks within marks of the same kind, or typographic ones: Markdown does not see where the quotation ends.
    else if (title === undefined) reader.problem('unsafe-link', at, { url });
    else reader.problem('unclear-pinpoint', at, { title });
  }
  return reader.problems.length > count;
};

/** Words that begin a clause of their own: before them a citation closes the clause before. */
const BEGINS_CLAUSE =
  /^\s+(?:the|an?|and|but|or|nor|so|yet|while|when|where|who|whom|whose|which|that|this|these|those|as|if|than|then|though|although|since|because|after|before|until|during|in|on|at|by|to|of|for|from|with|without|about|among|his|her|its|their|our|it|he|she|they|we|one|two|some|all|both|most|another|other|no|not|none|there)(?!\p{L})/u;

/**
 * Reports a single citation that a sentence needs as a word: "[Hill Post](source:x) read it otherwise." It guesses, by what stands round
 * the citation.
 *
 * @param line What stands before it in its line.
 */
export const checkCitationAsWord = (
  citations: readonly MdxNode[],
  nodes: readonly MdxNode[],
  index: number,
  line: readonly Inline[],
  reader: Reader,
): void => {
  const [citation] = citations;
  const next = nodes[nodes.indexOf(citations.at(-1) as MdxNode, index) + 1];
  if (citations.length !== 1 || !citation?.position || next?.type !== 'text') return;
  // Its end is enough, and a line may hold thousands of citations.
  const before = plainText(line.slice(-4)).trimEnd();
  const after = next.value ?? '';
  const opens = before === '' || /[.!?][”’"')]*$/.test(before);
  const joins = /[;:,][”’"')]*$/.test(before) && !BEGINS_CLAUSE.test(after);
  if (!/^\s+\p{Ll}/u.test(after) || !(opens || joins)) return;
  const { line: row, column } = citation.position.start;
  reader.problem('citation-as-word', { line: row, column }, { name: textOf(citation) });
};

/** Blocks of an article in which citations stand. */
const CITING: ReadonlySet<string> = new Set<BlockName>(['Claim', 'Note', 'Question']);

/** Citations in a row. In an article they support a claim, or a remark of the editors. */
export const readCitations = (
  nodes: readonly MdxNode[],
  context: Context,
  reader: Reader,
): NodeOf<'citations'> => {
  const { references } = reader;
  const [first] = nodes;
  if (first && reader.collection === 'articles' && !context.blocks.some((name) => CITING.has(name)))
    reader.problem('citation-outside-claim', enter(first, context).at, { name: textOf(first) });
  const citations = nodes.map((node) => {
    const { at } = enter(node, context);
    const source = String(node.properties?.['href']).slice('source:'.length);
    references.push({ kind: 'source', id: source, at });
    const title = String(node.properties?.['title'] ?? '');
    const pinpoint = readPinpoint(title);
    if (!pinpoint) reader.problem('unclear-pinpoint', at, { title });
    return { source, ...pinpoint };
  });
  return { type: 'citations', citations };
};
