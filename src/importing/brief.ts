/** What a brief says, whatever its format. All texts are without markup, with single spaces. */
export interface Brief {
  headline: string;
  keyPoints: string[];
  sections: BriefSection[];
  /** The web addresses in it, which may be sources. */
  links: BriefLink[];
  /** Lines for other programs, which are not in the draft. */
  leftOut: readonly string[];
}

export interface BriefSection {
  /** Missing before the first heading. */
  heading?: string;
  blocks: BriefBlock[];
}

export type BriefBlock = { kind: 'paragraph' | 'item'; text: string } | { kind: 'table'; rows: string[][] };

export interface BriefLink {
  text: string;
  url: string;
}

/** A part of a file, as the formats have it in common. A file is a list of these, from its top to its end. */
export type Piece = { kind: 'title'; text: string } | { kind: 'heading'; text: string } | BriefBlock;

/** A brief that cannot be read. The message says why, and what to do. */
export class UnreadableBrief extends Error {}

/** A text without control characters, which no reader sees and which a terminal would obey: they become single spaces. */
export const plainText = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029\ufffe\uffff]/gu, ' ')
    .toWellFormed()
    .replace(/[ \u00a0]+/g, ' ')
    .trim();

/** A line of signs alone says nothing. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** How many of these pieces are key points: the items before the first piece of another kind. */
const keyPointsIn = (pieces: readonly Piece[]): number => {
  const end = pieces.findIndex(({ kind }) => kind !== 'item');
  return end === -1 ? pieces.length : end;
};

const textOf = (piece: Piece): string => (piece.kind === 'table' ? '' : piece.text);

/**
 * A brief from the pieces of a file. The headline is the title of the file, or else its first heading or line. The list below it
 * holds the key points.
 *
 * @throws UnreadableBrief When it has no words, or none besides a headline.
 */
export const briefOf = (
  pieces: readonly Piece[],
  links: readonly BriefLink[],
  leftOut: readonly string[] = [],
): Brief => {
  const said = pieces.filter((piece) => piece.kind === 'table' || hasWords(piece.text));
  const titled = said.findIndex(({ kind }) => kind === 'title');
  const first = titled === -1 ? said.findIndex(({ kind }) => kind !== 'table') : titled;
  const headline = said[first];
  if (!headline)
    throw new UnreadableBrief(
      'The brief has no words. Write the headline into the first line, the key points into lines that begin with "- ", and then the text.',
    );
  // Many programs write the title twice: into the fields and above the text.
  const isAgain = (piece: Piece) => piece.kind === 'title' && piece.text === textOf(headline);
  const rest = said.filter((piece) => piece !== headline && !isAgain(piece));
  const points = keyPointsIn(rest);
  const sections: BriefSection[] = [];
  for (const piece of rest.slice(points)) {
    const isHeading = piece.kind === 'title' || piece.kind === 'heading';
    if (isHeading) sections.push({ heading: piece.text, blocks: [] });
    else if (sections.length === 0) sections.push({ blocks: [piece] });
    else sections.at(-1)?.blocks.push(piece);
  }
  if (!sections.some(({ blocks }) => blocks.some(({ kind }) => kind !== 'table')))
    throw new UnreadableBrief(
      'The brief has a headline, but no text. Write what happened below the headline, in sentences.',
    );
  return {
    headline: textOf(headline),
    keyPoints: rest.slice(0, points).map(textOf),
    sections,
    links: distinct(links),
    leftOut,
  };
};

const distinct = (links: readonly BriefLink[]): BriefLink[] => [
  ...new Map(links.filter(({ url }) => URL.canParse(url)).map((link) => [link.url, link])).values(),
];
