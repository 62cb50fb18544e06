import { convertToHtml } from 'mammoth';
import { briefOf, UnreadableBrief, type Brief } from './brief.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { addressesIn, readPlain } from './read-plain.ts';

/** Bytes of a file; pictures in a document of a word processor are the most of it, and are not looked at. */
const LARGEST_FILE = 20_000_000;
/** Characters of text. A draft of more would be refused by the check. */
const LARGEST_TEXT = 60_000;

const BEGINS_ZIP = [0x50, 0x4b];

const textOf = (bytes: Uint8Array): string => {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    throw new UnreadableBrief('The text is not in UTF-8. Save it as UTF-8, or as .docx.');
  }
};

const htmlOfDocx = async (bytes: Uint8Array): Promise<string> => {
  try {
    const { value } = await convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"],
        includeEmbeddedStyleMap: false,
      },
    );
    return value;
  } catch {
    throw new UnreadableBrief(
      'The file could not be opened as .docx. Open it in the word processor and save it as .docx anew.',
    );
  }
};

const sizeOf = ({ headline, keyPoints, sections }: Brief): number =>
  [
    headline,
    ...keyPoints,
    ...sections.flatMap(({ heading = '', blocks }) => [
      heading,
      ...blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [block.text])),
    ]),
  ].join('').length;

/**
 * A brief from a file. What it is, is told by its ending: .docx, .html, .md; all else is plain text.
 *
 * @throws UnreadableBrief With a sentence that says why, and what to do.
 */
export const readBrief = async (name: string, bytes: Uint8Array): Promise<Brief> => {
  if (bytes.length > LARGEST_FILE)
    throw new UnreadableBrief(
      `The file has ${Math.ceil(bytes.length / 1_000_000)} MB; at most ${LARGEST_FILE / 1_000_000} are read. Take the pictures out, or cut it into several briefs.`,
    );
  const ending = /\.[^.]*$/.exec(name.toLowerCase())?.[0];
  const isZip = BEGINS_ZIP.every((byte, index) => bytes[index] === byte);
  if (ending === '.zip' || (isZip && ending !== '.docx'))
    throw new UnreadableBrief('This is a packed folder. Unpack it, and name the .html file in it.');
  if (['.doc', '.odt', '.rtf', '.pages', '.pdf'].includes(ending ?? ''))
    throw new UnreadableBrief(
      `Files that end in ${ending} cannot be read. Save it as .docx, .html, .md or .txt.`,
    );
  const brief = await readAs(ending, bytes);
  const size = sizeOf(brief);
  if (size > LARGEST_TEXT)
    throw new UnreadableBrief(
      `The text has ${size} characters; an article has at most ${LARGEST_TEXT}. Cut it into several briefs.`,
    );
  return brief;
};

const readAs = async (ending: string | undefined, bytes: Uint8Array): Promise<Brief> => {
  if (ending === '.docx') {
    const { pieces, links } = readHtml(await htmlOfDocx(bytes));
    return briefOf(pieces, links);
  }
  const text = textOf(bytes);
  // What is far larger need not be parsed to be refused.
  if (text.length > 50 * LARGEST_TEXT)
    throw new UnreadableBrief('The text is far longer than an article can be. Cut it into several briefs.');
  if (ending === '.html' || ending === '.htm') {
    const { pieces, links } = readHtml(text);
    return briefOf(pieces, links);
  }
  if (ending === '.md' || ending === '.markdown' || ending === '.mdx') {
    const { pieces, links, leftOut } = readMarkdown(text);
    return briefOf(pieces, links, leftOut);
  }
  return briefOf(readPlain(text), addressesIn(text));
};
