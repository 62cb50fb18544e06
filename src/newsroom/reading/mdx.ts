import { mdxToHast } from 'satteri';
import type { Position } from '../model/position.ts';
import { positionAt } from '../model/position.ts';
import { problem, type Problem } from '../model/problems.ts';
import { inMarkdown } from '../model/problems/texts.ts';

/** A node of the parsed source, as far as it is looked at. */
export interface MdxNode {
  type: string;
  tagName?: string;
  name?: string | null;
  value?: string;
  properties?: Record<string, unknown>;
  attributes?: { type: string; name?: string; value?: string | null | { value: string } }[];
  children?: MdxNode[];
  position?: { start: Position & { offset: number }; end: Position & { offset: number } };
}

/** Headings take `{#id}`. */
const FEATURES = { headingAttributes: true, frontmatter: false };

/** After this many syntax errors in one file the rest is not worth reading. */
const MOST_ERRORS = 40;

/**
 * Parses a body. The parser stops at the first error; to report all of them, the paragraph that has it is
 * blanked and the rest parsed again.
 *
 * @param source The body with empty lines before it, so that its line numbers are the file's.
 */
export const parseMdx = (file: string, source: string): { tree: MdxNode; problems: Problem[] } => {
  const problems: Problem[] = [];
  // satteri 0.10.5 ends the whole process when the last byte is a backslash in an open string.
  let text = `${source}\n`;
  while (problems.length < MOST_ERRORS) {
    try {
      return { tree: mdxToHast(text, { features: FEATURES }) as unknown as MdxNode, problems };
    } catch (thrown) {
      const { at, message } = understand(thrown, text);
      const found = inEnglish(file, text, at, message);
      problems.push(found);
      const rest = withoutParagraph(text, found.line);
      if (rest === text) break;
      // Where only the end of a block is wrong, its beginning is not a second mistake.
      const begun = Number(/opened at (\d+):/.exec(message)?.[1] ?? 0);
      text = isBlank(rest.split('\n')[begun - 1]) ? rest : withoutParagraph(rest, begun);
    }
  }
  return { tree: { type: 'root', children: [] }, problems };
};

const understand = (thrown: unknown, text: string): { at: Position; message: string } => {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const found = /^(\d+):(\d+): (.*)/s.exec(message);
  const at = found
    ? { line: Number(found[1]), column: Number(found[2]) }
    : positionAt(text, text.search(/\S/));
  return { at, message: found?.[3] ?? message };
};

/** The beginning of the tag at a place. */
const tagAt = (text: string, { line, column }: Position): string | undefined =>
  /^<\/?[A-Za-z]\w*(?=[\s/>]|$)/.exec(text.split('\n')[line - 1]?.slice(column - 1) ?? '')?.[0];

/** The element of HTML that the parser speaks of, and where it is: of two tags the one that is still open. */
const elementIn = (text: string, at: Position, message: string) => {
  const [, open, line, column] = /for `<([^`]*)>` \((\d+):(\d+)\)/.exec(message) ?? [];
  const [, tag] = /`<\/?([^`]*)>`/.exec(message) ?? [];
  const found = [
    { name: open, at: { line: Number(line), column: Number(column) } },
    { name: tag, at },
    { name: tagAt(text, at)?.replace(/^<\/?/, ''), at },
  ];
  for (const { name = '', at: place } of found) {
    const instead = inMarkdown(name);
    if (instead !== undefined) return { name, at: place, instead };
  }
  return undefined;
};

/** What the parser says, in an editor's words. `text` is what it read. */
const inEnglish = (file: string, text: string, at: Position, message: string): Problem => {
  const [tag = 'a tag', other = 'another'] = [...message.matchAll(/`(<[^`]*>)`/g)].map(([, name]) => name);
  const begins = (words: string) => message.startsWith(words);
  const said = (sentence: string, hint: string) => problem('mdx-syntax', file, at, { sentence, hint });
  if (/^Could not parse expression|^Unexpected statement in code|^Unexpected .* in spread/.test(message)) {
    // With a space it would be a heading, and the braces those of its id.
    const [heading] = /^#{1,6}[^\s#]\S*(?=.*\{#)/.exec(text.split('\n')[at.line - 1] ?? '') ?? [];
    if (heading !== undefined)
      return said(
        `"${heading}" looks like a heading, but a space is missing after the signs.`,
        'Put an ordinary space after them: "## The gates {#gates}".',
      );
    return problem('code-in-content', file, at, { what: 'What stands between { and }' });
  }
  const element = elementIn(text, at, message);
  if (element)
    return problem('mdx-syntax', file, element.at, {
      sentence: `A text cannot have <${element.name}> in it.`,
      hint: element.instead,
    });
  if (begins('Expected a closing tag')) {
    const closing = tag.replace('<', '</');
    return said(
      `${tag} is opened here and not closed.`,
      `Write ${closing} behind the last word that belongs to it. If that is in another paragraph, put ${tag} and ${closing} on lines of their own, with empty lines around them.`,
    );
  }
  if (begins('Expected the closing tag')) {
    return said(
      `${tag} closes what was opened in another paragraph.`,
      `Move it into that paragraph, or put both tags on lines of their own, with empty lines around them.`,
    );
  }
  if (begins('Unexpected closing tag')) {
    if (tag !== other && tag.toLowerCase() === other.replace('<', '</').toLowerCase())
      return said(
        `${tag} cannot close ${other}: one has a capital letter and the other has none.`,
        'Write both the same way, like <Claim> and </Claim>.',
      );
    return message.includes('expected corresponding closing tag')
      ? said(`${tag} stands here while ${other} is still open.`, `Close ${other} first, or take ${tag} out.`)
      : said(`${tag} closes something that is not open here.`, 'Take it out, or open it further up.');
  }
  if (begins('Unexpected character `!`')) {
    return said('"<!" begins a comment, but nothing closes it.', 'Write <!-- before it and --> after it.');
  }
  if (begins('Unexpected character')) {
    const name = tagAt(text, at);
    return name === undefined
      ? said(
          '"<" begins a tag, but no tag follows.',
          'For "less than" write &lt;. For a link write [words](https://...).',
        )
      : said(
          `The tag that begins with ${name} cannot be read.`,
          'Write attributes like id="name", with straight quotes before and after, and end the tag with ">".',
        );
  }
  if (begins('Unexpected end of file in expression')) {
    return said('"{" begins code, but nothing closes it.', 'For a brace in the text write \\{.');
  }
  return said('This paragraph cannot be read.', 'Look for an unclosed tag, brace or quotation mark.');
};

const isBlank = (line: string | undefined): boolean => (line ?? '').trim() === '';

/** The text with spaces for the paragraph around a line; every other place in it stays where it is. */
const withoutParagraph = (text: string, line: number): string => {
  const lines = text.split('\n');
  const blank = (index: number) => isBlank(lines[index]);
  let first = Math.min(line, lines.length) - 1;
  while (first > 0 && blank(first)) first--;
  let last = first;
  while (first > 0 && !blank(first - 1)) first--;
  while (last < lines.length - 1 && !blank(last + 1)) last++;
  return lines
    .map((content, index) => (index >= first && index <= last ? ' '.repeat(content.length) : content))
    .join('\n');
};
