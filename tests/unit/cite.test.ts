import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/newsroom/checking/assemble.ts';
import { referencesTo } from '../../src/publishing/references.ts';
import { entryOf } from './an-entry.ts';
import type { Publisher } from '../../src/publishing/publisher.ts';
import { article, read, source } from './a-document.ts';

const publisher: Publisher = {
  name: 'Wherefore & Co',
  url: 'https://wherefore.example',
  language: 'en-GB',
  byline: 'newsroom',
};
const mara = read(
  'people',
  'people/mara-oln.mdx',
  '---\nname: Mara Oln\nrole: Reporter\ndescription: Writes about rivers.\n---\n',
);
const CHANGE = '{ date: 2023-03-09, kind: update, note: More is known. }';
const cite = (text: Parameters<typeof article>[0] = {}, of: Publisher = publisher) => {
  const newsroom = assemble([source('post'), mara, article(text)], 'en-GB');
  return referencesTo(newsroom, entryOf(newsroom.articles, 'dam'), of);
};

describe('a reference to a page', () => {
  it('names its authors, and the newsroom only where it says that it signs as a whole', () => {
    const { plain, bibtex, csl } = cite({ fields: 'authors: [mara-oln]' });
    expect(plain).toMatch(/^Mara Oln, “The dam opens”, Wherefore & Co, 2023-03-06 /);
    expect(bibtex).toContain('  author = {Mara Oln},\n');
    expect(csl.author).toEqual([{ given: 'Mara', family: 'Oln' }]);
    const unsigned = cite({}, { ...publisher, byline: undefined });
    expect(unsigned.plain).toMatch(/^“The dam opens”, Wherefore & Co, 2023-03-06 /);
    expect(unsigned.bibtex).not.toContain('author');
    expect(unsigned.csl).not.toHaveProperty('author');
  });

  it('names the day it describes', () => {
    expect(cite().plain).toMatchInlineSnapshot(
      `"Wherefore & Co, “The dam opens”, 2023-03-06 (describes the situation as of 2023-03-05), https://wherefore.example/articles/dam/"`,
    );
  });

  it('names the day of the last change that a reader should know of', () => {
    expect(cite({ changes: CHANGE }).plain).toContain('updated 2023-03-09');
  });

  it('is BibTeX that no sign of the text can break', () => {
    expect(cite({ changes: CHANGE }).bibtex).toMatchInlineSnapshot(`
      "@online{dam,
        author = {{Wherefore \\& Co}},
        title = {{The dam opens}},
        date = {2023-03-06},
        url = {https://wherefore.example/articles/dam/},
        note = {Describes the situation as of 2023-03-05; updated 2023-03-09},
      }"
    `);
  });

  it('says in every form that the page is withdrawn', () => {
    const { plain, bibtex, csl } = cite({ status: 'withdrawn', fields: 'statusNote: It was another dam.' });
    for (const form of [plain, bibtex, csl.note]) {
      expect(form).toMatch(/escribes the situation as of 2023-03-05; withdrawn\b/);
    }
  });

  it('is CSL-JSON with its date in parts', () => {
    expect(cite().csl).toMatchInlineSnapshot(`
      {
        "URL": "https://wherefore.example/articles/dam/",
        "author": [
          {
            "literal": "Wherefore & Co",
          },
        ],
        "container-title": "Wherefore & Co",
        "id": "dam",
        "issued": {
          "date-parts": [
            [
              2023,
              3,
              6,
            ],
          ],
        },
        "language": "en-GB",
        "note": "Describes the situation as of 2023-03-05",
        "title": "The dam opens",
        "type": "webpage",
      }
    `);
  });
});
