import { crc32 } from 'node:zlib';

const number = (value: number, bytes: 2 | 4): Buffer => {
  const buffer = Buffer.alloc(bytes);
  if (bytes === 2) buffer.writeUInt16LE(value);
  else buffer.writeUInt32LE(value);
  return buffer;
};

/** A zip file whose files are not compressed (PKWARE's APPNOTE, 4.3). */
const zipped = (files: Readonly<Record<string, string>>): Buffer => {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const [data, path] = [Buffer.from(text), Buffer.from(name)];
    const about = Buffer.concat([
      ...[number(20, 2), number(0, 2), number(0, 2), number(0, 4), number(crc32(data), 4)],
      ...[number(data.length, 4), number(data.length, 4), number(path.length, 2), number(0, 2)],
    ]);
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), about, path, data]);
    bodies.push(body);
    entries.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02'),
        number(20, 2),
        about,
        Buffer.alloc(10),
        number(offset, 4),
        path,
      ]),
    );
    offset += body.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.concat([
    ...[Buffer.from('PK\x05\x06'), number(0, 4), number(entries.length, 2), number(entries.length, 2)],
    ...[number(directory.length, 4), number(offset, 4), number(0, 2)],
  ]);
  return Buffer.concat([...bodies, directory, end]);
};

/**
 * A document as a word processor saves it.
 *
 * @param body Paragraphs in WordprocessingML.
 */
export const docx = (body: string): Buffer =>
  zipped({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    'word/styles.xml':
      '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style></w:styles>',
    'word/_rels/document.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="r3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>',
    'word/numbering.xml':
      '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
  });
