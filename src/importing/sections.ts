import type { BriefBlock, BriefSection } from './brief.ts';

/** A sentence of the brief: each becomes a claim. */
export interface Statement {
  text: string;
  isItem: boolean;
}

export type DraftBlock =
  { kind: 'statements'; statements: Statement[] } | { kind: 'table'; rows: string[][] };

export interface DraftSection {
  /** Missing where the brief has none: then one is proposed. */
  heading?: string;
  blocks: DraftBlock[];
}

/** Sentences of a proposed section. */
const MOST = 5;

const sizeOf = ({ blocks }: DraftSection): number =>
  blocks.reduce((sum, block) => sum + (block.kind === 'table' ? 1 : block.statements.length), 0);

/** A list in parts of about the same length, none longer than `MOST`. */
const cut = <T>(list: readonly T[]): T[][] => {
  const parts = Math.max(1, Math.ceil(list.length / MOST));
  const length = Math.ceil(list.length / parts);
  return Array.from({ length: parts }, (_, index) => list.slice(index * length, (index + 1) * length)).filter(
    (part) => part.length > 0,
  );
};

const count = (text: string, marks: RegExp): number => text.match(marks)?.length ?? 0;

/** Whether a quotation begins in a text and does not end in it. */
const isOpen = (text: string): boolean =>
  count(text, /["]/g) % 2 === 1 ||
  count(text, /[\u201c\u00ab\u300c]/g) > count(text, /[\u201d\u00bb\u300d]/g);

/** Sentences of one quotation. Where it is longer, its end was forgotten. */
const MOST_QUOTED = 12;

/** Sentences, of which those of one quotation stay together. */
const withWholeQuotations = (sentences: readonly string[]): string[] => {
  const whole: string[] = [];
  for (let at = 0; at < sentences.length; at += 1) {
    let text = sentences[at] ?? '';
    let end = at;
    while (isOpen(text) && end + 1 < sentences.length && end - at < MOST_QUOTED) {
      end += 1;
      text += ` ${sentences[end] ?? ''}`;
    }
    if (isOpen(text)) whole.push(sentences[at] ?? '');
    else {
      whole.push(text);
      at = end;
    }
  }
  return whole;
};

/**
 * The sections of a brief, with its paragraphs cut into sentences. Where the brief has no headings, sections of at most five sentences
 * are proposed: short paragraphs are put together, and a long one is cut.
 */
export const sectionsOf = (
  sections: readonly BriefSection[],
  sentencesOf: (text: string) => { text: string }[],
): DraftSection[] => {
  const blockOf = (block: BriefBlock): DraftBlock =>
    block.kind === 'table'
      ? block
      : {
          kind: 'statements',
          statements: withWholeQuotations(
            sentencesOf(block.text).flatMap(({ text }) => (text === '' ? [] : text)),
          ).map((text) => ({ text, isItem: block.kind === 'item' })),
        };
  const read = sections.map(({ heading, blocks }) => ({
    ...(heading !== undefined && { heading }),
    blocks: blocks.map(blockOf),
  }));
  return read.some(({ heading }) => heading !== undefined)
    ? read
    : proposed(read.flatMap(({ blocks }) => blocks));
};

const proposed = (blocks: readonly DraftBlock[]): DraftSection[] => {
  const sections: DraftSection[] = [];
  const pieces = blocks.flatMap((block): DraftBlock[] =>
    block.kind === 'table'
      ? [block]
      : cut(block.statements).map((statements) => ({ kind: 'statements', statements })),
  );
  for (const piece of pieces) {
    const last = sections.at(-1);
    if (last && sizeOf(last) + sizeOf({ blocks: [piece] }) <= MOST) last.blocks.push(piece);
    else sections.push({ blocks: [piece] });
  }
  return sections;
};
