import { readBody, type ReadBody } from '../../src/newsroom/reading/body.ts';
import type { Body, Part } from '../../src/newsroom/model/document.ts';
import type { Collection } from '../../src/newsroom/model/kinds.ts';

/** Bodies of articles, read alone, and what became of them in a form that is easy to compare. */

export const readText = (text: string, collection: Collection = 'articles'): ReadBody =>
  readBody('text.mdx', collection, text);

export const bodyOf = (text: string): Body => readText(text).body;

/** `line:column code`, for each problem. */
export const placesOf = (text: string, collection?: Collection): string[] =>
  readText(text, collection).problems.map(({ line, column, code }) => `${line}:${column} ${code}`);

const drawn = (part: Part): string => {
  if (typeof part === 'string') return part;
  if (part.type === 'mention') return `{${part.kind} ${part.id}: ${part.html}}`;
  if (part.type === 'citations') return `{${part.sources.join(' ')}}`;
  return part.type === 'standing' ? `{standing of ${part.claim}}` : `{${part.name}}`;
};

/** The parts in one line, those that a page fills in between braces. */
export const htmlOf = (text: string): string => bodyOf(text).parts.map(drawn).join('');
