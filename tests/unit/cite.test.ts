import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/newsroom/checking/assemble.ts';
import { referencesTo } from '../../src/publishing/references.ts';
import { entryOf } from './an-entry.ts';
import { article, source } from './a-document.ts';

const publisher = { name: 'Wherefore & Co', url: 'https://wherefore.example', language: 'en-GB' };
const CHANGE = '{ date: 2023-03-09, kind: update, note: More is known. }';
const cite = (text: Parameters<typeof article>[0] = {}) =>
  referencesTo(entryOf(assemble([source('post'), article(text)], 'en-GB').articles, 'dam'), publisher);

describe('a reference to a page', () => {
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
