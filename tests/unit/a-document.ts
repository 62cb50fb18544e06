import { readDocument } from '../../src/newsroom/reading/read-document.ts';
import type { Document } from '../../src/newsroom/model/document.ts';
import type { Collection } from '../../src/newsroom/model/kinds.ts';

/** Documents as an editor would write them, with only what a test is about spelled out. */

export const read = (collection: Collection, path: string, text: string): Document =>
  readDocument(collection, path, new TextEncoder().encode(text), 'en-GB');

interface ArticleText {
  id?: string;
  status?: string;
  asOf?: string;
  keyPoint?: string;
  changes?: string;
  /** Other lines of the frontmatter. */
  fields?: string;
  body?: string;
}

export const BODY = `## The dam {#the-dam}

<Claim id="gates" standing="reported">Two gates of the dam were opened on 2 March. [Post](source:post)</Claim>

The river rose.
`;

export const article = ({
  id = 'dam',
  status = 'settled',
  asOf = '2023-03-05',
  keyPoint = 'Two gates were opened.',
  changes = '',
  fields = '',
  body = BODY,
}: ArticleText = {}): Document =>
  read(
    'articles',
    `articles/${id}.mdx`,
    `---
headline: The dam opens
kind: explainer
description: Two gates stood open.
datePublished: 2023-03-06
asOf: ${asOf}
status: ${status}
${fields}
keyPoints:
  - { id: point, text: "${keyPoint}", restsOn: [gates] }
changes: [${changes}]
---

${body}`,
  );

export const actor = (fields: string, id = 'tarvani'): Document =>
  read('actors', `actors/${id}.mdx`, `---\nname: Nadia Tarvani\ntype: person\n${fields}\n---\n`);

export const source = (id: string, fields = ''): Document =>
  read('sources', `sources/${id}.yaml`, `publisher: ${id}\nurl: https://${id}.example/1\n${fields}`);

export const retirement = (fields: string): Document => read('retired', 'retired/old.yaml', fields);
