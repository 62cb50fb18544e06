import { describe, expect, it } from 'vitest';
import { saidOf } from './a-folder.ts';

/** The wording is the product: code, place, sentence and hint, as an editor reads them. */

describe('Of a file the check says, when it is', () => {
  it('a file that is no content', () => {
    expect(saidOf('stray-file')).toMatchInlineSnapshot(`
      "content/articles/draft.docx:1:1  error  stray-file
        The folder articles can only hold .mdx files.
        Make an article of it with "npm run import -- FILE", or move it out of the content folder."
    `);
  });

  it('a file that is not saved as UTF-8', () => {
    expect(saidOf('not-utf8')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:1:1  error  not-utf8
        The file is not UTF-8 text, so its letters cannot be read.
        Save it again with the encoding UTF-8."
    `);
  });

  it('a file that does not begin with frontmatter', () => {
    expect(saidOf('no-frontmatter')).toMatchInlineSnapshot(`
      "content/topics/weather.mdx:1:1  error  no-frontmatter
        The file does not begin with its fields.
        Begin the file with a line "---", then the fields, then a line "---", then the text."
    `);
  });

  it('a file name with capitals and a space', () => {
    expect(saidOf('bad-id')).toMatchInlineSnapshot(`
      "content/topics/Hot Summer.mdx:1:1  error  bad-id
        "Hot Summer" cannot be the name of a file.
        Name the file with small letters, digits and hyphens, like "hot-summer.mdx"."
    `);
  });

  it('a second file of the same name', () => {
    expect(saidOf('duplicate-id')).toMatchInlineSnapshot(`
      "content/topics/rivers/orun-river.mdx:1:1  error  duplicate-id
        The id "orun-river" is already taken by topics/orun-river.mdx.
        Choose another id for the newer one. The id of a file is its name without the ending."
    `);
  });
});
