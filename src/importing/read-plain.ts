import { hasWords, plainText, type Piece } from './brief.ts';

const ITEM = /^\s*[-*•–]\s+/;
/** Other signs than a hyphen mark notes, too: within the text such a line is no key point. */
const KEY_POINT = /^\s*-\s+/;
/** Characters. A longer line is a sentence whose end was forgotten. */
const LONGEST_HEADING = 80;
/** How a sentence ends, in the scripts that the site has words for. */
const SENTENCE_END = /[.!?…:;,。！？；：،؛؟۔]["'”’»)\]]*$/u;

/**
 * The pieces of a brief in plain text. The first line is the headline. Each further line is a paragraph; if empty lines part the
 * paragraphs, a paragraph has all lines between two of them. A short line by itself that does not end as a sentence does is a heading,
 * also if its text follows without an empty line; as is one that is marked as in Markdown. The key points may stand anywhere.
 */
export const readPlain = (text: string): Piece[] => {
  const [headline = '', ...lines] = text.trimStart().split('\n');
  const isParted = lines.some((line, index) => line.trim() === '' && index > 0 && index < lines.length - 1);
  const items: Piece[] = [];
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    const isBelowHeadline = paragraphs.every((one) => one.length === 0);
    if (KEY_POINT.test(line) || (ITEM.test(line) && isBelowHeadline))
      items.push({ kind: 'item', text: plainText(line.replace(ITEM, '')) });
    else if (ITEM.test(line)) paragraphs.push([line], []);
    else if (line.trim() === '') paragraphs.push([]);
    else if (isParted) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
  }
  return [
    { kind: 'title', text: plainText(headline) },
    ...items,
    ...paragraphs
      .filter((lines) => hasWords(lines.join('')))
      .flatMap(apart)
      .map((lines, index, all): Piece => {
        const text = plainText(lines.join(' '));
        if (lines.length === 1 && ITEM.test(text)) return { kind: 'item', text: text.replace(ITEM, '') };
        const next = all[index + 1];
        return isHeading(lines) && next !== undefined && !isHeading(next)
          ? { kind: 'heading', text: text.replace(MARKED, '') }
          : { kind: 'paragraph', text };
      }),
  ];
};

const MARKED = /^#{1,6} /;

/** In a text whose lines were broken to one length, the first line of a paragraph is no shorter than this. */
const SHORTEST_BROKEN = 40;

/** A heading that stands on its text without an empty line between them, and the text. */
const apart = (lines: string[]): string[][] => {
  const [first = '', next = '', ...more] = lines;
  const stands = isHeading([first]) && first.length < SHORTEST_BROKEN && /^\s*\p{Lu}/u.test(next);
  return stands ? [[first], [next, ...more]] : [lines];
};

/** Whether a paragraph looks like a heading, which is one only with a text below it. */
const isHeading = ([line = '', ...more]: readonly string[]): boolean => {
  const text = plainText(line);
  return (
    more.length === 0 && (MARKED.test(text) || (text.length <= LONGEST_HEADING && !SENTENCE_END.test(text)))
  );
};

/** The web addresses that stand in a text. */
export const addressesIn = (text: string): { text: string; url: string }[] =>
  [...text.matchAll(/https?:\/\/[^\s<>"')\]]+[^\s<>"')\].,;:!?]/g)].map(([url]) => ({ text: url, url }));
