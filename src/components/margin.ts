import { widthOf } from '../text/letter-width.ts';
import type { Block, Node } from '../newsroom/model/tree.ts';

/**
 * Which marks of standings have room in the margin. A mark hangs there beside the line where its claim begins, below the marks
 * before it: of several short claims the last would stand beside what comes after the text. No style sheet can ask for that, so
 * it is told here, from how long the texts are.
 */

/** What a page says of a claim besides its words. */
export interface Saying {
  /** What the mark says in the margin. */
  beside: string;
  /** What it says in a line. */
  inLine: string;
  /** What stands behind the claim. */
  behind: string;
}

/** Letters in a line of text. Readers have other faces, and a mark has to be in its place in each. */
const MEASURES = [54, 57, 60, 63, 66, 69, 72, 75, 78, 81];
/** Letters in a line of a mark, which is narrow (styles/claims.css). */
const MARK_MEASURE = 17;
/** Height of a line of a mark, and how much lower than the line of the text it begins, in lines of the text. */
const MARK_LINE = 0.625;
const MARK_OFFSET = 0.1;
/** The sign behind the word. */
const SIGN = 3;
/** Letters that a line must have room for where a mark hangs beside it. */
const START = 8;
/** A longer word breaks anywhere, as a text without spaces does. */
const LONGEST = 25;
/** How far a list or a side is set in. */
const INDENT = 3;
/** Parts of a line: what letters smaller than those of the text take. */
const SMALL = 0.75;
/** At least so many lines lie between two blocks, and are taken by a heading, or by what is not text. */
const GAP = 0.5;
const APART = 1.5;

/** Where the text has got to, and from where on the margin is free, in lines. */
interface Course {
  line: number;
  free: number;
}
/** The marks of a block that do not stand beside their claims, and where the next block begins. */
interface Laid extends Course {
  away: string[];
}

/** Ids of the claims whose marks stand in the line, whatever the window. */
export const marksInLine = (text: readonly Block[], sayings: ReadonlyMap<string, Saying>): Set<string> => {
  const inLine = new Set<string>();
  const order = new Map(sayings.keys().map((id, index) => [id, index]));
  const place = (id: string) => order.get(id) ?? 0;
  let courses: Course[] = MEASURES.map(() => ({ line: 0, free: 0 }));
  for (const block of text) {
    const layEach = () =>
      courses.map((course, index) => lay(block, MEASURES[index] ?? 0, course, sayings, inLine));
    let laid = layEach();
    // A mark that leaves the margin makes room for those behind it, so it is one at a time.
    for (;;) {
      const [first] = laid.flatMap(({ away }) => away).sort((one, other) => place(one) - place(other));
      if (first === undefined) break;
      inLine.add(first);
      laid = layEach();
    }
    courses = laid;
  }
  return inLine;
};

/** Sets a block as a browser would: word for word, and each mark as high as it may stand. */
const lay = (
  block: Block,
  measure: number,
  from: Course,
  sayings: ReadonlyMap<string, Saying>,
  inLine: ReadonlySet<string>,
): Laid => {
  const away: string[] = [];
  let { line, free } = from;
  let room = measure;
  let column = 0;
  let word = 0;
  /** What a table would hang there is cut off. */
  let hasMargin = true;
  /** Claims whose first word is the next, and where the marks of those stand that have begun. */
  let beginning: string[] = [];
  const marks = new Map<string, { top: number; bottom: number }>();

  const endWord = () => {
    if (word === 0) return;
    // A mark asks for more room in the line than a short word.
    const isCrowded = column > 0 && column + 1 + START > room;
    const wraps = column > 0 && column + 1 + Math.min(word, LONGEST) > room;
    if (wraps) {
      line += 1;
      column = 0;
    }
    for (const id of beginning) {
      const next = isCrowded && !wraps ? line + 1 : line;
      const top = free <= next ? next : Math.max(next + 1, free);
      const bottom = top + MARK_OFFSET + MARK_LINE * linesOf(sayings.get(id)?.beside ?? '');
      marks.set(id, { top, bottom });
      if (top > line + 1) away.push(id);
      free = bottom;
    }
    beginning = [];
    column += word + (column > 0 ? 1 : 0);
    word = 0;
    for (; column > room; column -= room) line += 1;
  };
  const say = (said: string, size = 1) => {
    for (const part of said.split(/(\s+)/)) {
      if (/^\s/.test(part)) endWord();
      else word += widthOf(part) * size;
    }
  };
  const endLine = () => {
    endWord();
    if (column > 0) line += 1;
    column = 0;
  };
  const inset = (children: readonly Node[]) => {
    endLine();
    room -= INDENT;
    visit(children);
    room += INDENT;
    endLine();
  };
  const apart = (children: readonly Node[], lines: number) => {
    endLine();
    visit(children);
    endLine();
    line += lines;
  };
  const endClaim = (id: string) => {
    say(` ${sayings.get(id)?.behind ?? ''}`, SMALL);
    endWord();
    const mark = marks.get(id);
    // Where the claim has ended its line, that is the line before.
    const last = column > 0 ? line : line - 1;
    if (mark && (Math.floor(mark.top) > last || mark.bottom > last + 2)) away.push(id);
  };
  const visit = (nodes: readonly Node[]) => {
    for (const node of nodes) {
      if (typeof node === 'string') {
        say(node);
        continue;
      }
      switch (node.type) {
        case 'standing': {
          endWord();
          const saying = sayings.get(node.claim);
          if (saying === undefined) break;
          if (inLine.has(node.claim)) {
            // In one piece.
            word = widthOf(saying.inLine) * SMALL + SIGN;
            endWord();
          } else if (hasMargin) beginning.push(node.claim);
          else away.push(node.claim);
          break;
        }
        case 'claim':
          visit(node.children);
          endClaim(node.id);
          break;
        case 'citations':
          word += node.citations.length * 2 * SMALL;
          break;
        case 'side':
        case 'list':
        case 'blockquote':
          inset(node.children);
          break;
        case 'paragraph':
          apart(node.children, GAP);
          break;
        case 'break':
          endLine();
          break;
        case 'heading':
          apart(node.children, APART);
          break;
        case 'table':
          hasMargin = false;
          apart(node.children, APART);
          hasMargin = true;
          break;
        default:
          if ('value' in node) say(node.value);
          if ('children' in node) visit(node.children);
      }
    }
  };
  visit([block]);
  endLine();
  return { line, free, away };
};

/** The lines of a mark. */
const linesOf = (said: string): number => {
  let [lines, column] = [1, 0];
  const words = said.split(/\s+/);
  for (const [index, word] of words.entries()) {
    const width = widthOf(word) + (index === words.length - 1 ? SIGN : 0);
    if (column > 0 && column + 1 + width > MARK_MEASURE) {
      lines += 1;
      column = 0;
    }
    lines += Math.max(0, Math.ceil(width / MARK_MEASURE) - 1);
    column += width + (column > 0 ? 1 : 0);
  }
  return lines;
};
