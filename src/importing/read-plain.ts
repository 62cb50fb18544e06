import { plainText, type Piece } from './brief.ts';

const ITEM = /^\s*[-*•–]\s+/;

/**
 * The pieces of a brief in plain text. The first line is the headline. Each further line is a paragraph; if empty lines part the
 * paragraphs, a paragraph has all lines between two of them. The key points may stand anywhere.
 */
export const readPlain = (text: string): Piece[] => {
  const [headline = '', ...lines] = text.trimStart().split('\n');
  const isParted = lines.some((line, index) => line.trim() === '' && index > 0 && index < lines.length - 1);
  const items: Piece[] = [];
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    if (ITEM.test(line)) items.push({ kind: 'item', text: plainText(line.replace(ITEM, '')) });
    else if (line.trim() === '') paragraphs.push([]);
    else if (isParted) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
  }
  return [
    { kind: 'title', text: plainText(headline) },
    ...items,
    ...paragraphs.map((one): Piece => ({ kind: 'paragraph', text: plainText(one.join(' ')) })),
  ];
};

/** The web addresses that stand in a text. */
export const addressesIn = (text: string): { text: string; url: string }[] =>
  [...text.matchAll(/https?:\/\/[^\s<>"')\]]+[^\s<>"')\].,;:!?]/g)].map(([url]) => ({ text: url, url }));
