import { convertToHtml } from 'mammoth';
import { briefOf, UnreadableBrief, type Brief } from './brief.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { addressesIn, readPlain } from './read-plain.ts';

/** Bytes of a file. Most of a large .docx file are pictures, which are not read. */
const LARGEST_FILE = 20_000_000;
/** Characters of text. A draft of more would be refused by the check. */
const LARGEST_TEXT = 60_000;

/** The first bytes of a ZIP file. A .docx file is one, too. */
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
    throw new UnreadableBrief('The text is not in UTF-8. Save it in UTF-8, or as .docx.');
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
      'The file could not be opened as .docx. Open it in a word processor, and save it as .docx again.',
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
 * A brief from a file. The ending of its name says which format it has: .docx, .html or .md. Any other file is plain text.
 *
 * @throws UnreadableBrief When it cannot be read, or is too large.
 */
export const readBrief = async (name: string, bytes: Uint8Array): Promise<Brief> => {
  if (bytes.length > LARGEST_FILE)
    throw new UnreadableBrief(
      `The file has ${Math.ceil(bytes.length / 1_000_000)} MB, but at most ${LARGEST_FILE / 1_000_000} MB are read. Take the pictures out, or cut it into several briefs.`,
    );
  const ending = /\.[^.]*$/.exec(name.toLowerCase())?.[0];
  const isZip = BEGINS_ZIP.every((byte, index) => bytes[index] === byte);
  if (ending === '.zip' || (isZip && ending !== '.docx'))
    throw new UnreadableBrief('The file is a ZIP archive. Unpack it, and name the .html file in it.');
  if (['.doc', '.odt', '.rtf', '.pages', '.pdf'].includes(ending ?? ''))
    throw new UnreadableBrief(
      `A file that ends in ${ending} cannot be read. Save it as .docx, .html, .md or .txt.`,
    );
  const brief = await readAs(ending, bytes);
  const size = sizeOf(brief);
  if (size > LARGEST_TEXT)
    throw new UnreadableBrief(
      `The text has ${size} characters, but an article may have at most ${LARGEST_TEXT}. Cut it into several briefs.`,
    );
  return brief;
};

const readAs = async (ending: string | undefined, bytes: Uint8Array): Promise<Brief> => {
  if (ending === '.docx') {
    const { pieces, links } = readHtml(await htmlOfDocx(bytes));
    return briefOf(pieces, links);
  }
  const text = textOf(bytes);
  // A text that is far too long is refused before it is parsed, which would take long.
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
