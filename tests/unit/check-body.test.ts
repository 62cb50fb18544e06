import { describe, expect, it } from 'vitest';
import { saidOf } from './a-folder.ts';

/** The wording is the product: code, place, sentence and hint, as an editor reads them. */

describe('Of a text the check says, when there is', () => {
  it('a brace that nothing closes', () => {
    expect(saidOf('mdx-syntax')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:14:16  error  mdx-syntax
        "{" begins code, but nothing closes it.
        For a brace in the text write \\{."
    `);
  });

  it('an expression', () => {
    expect(saidOf('code-in-content')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:14:8  error  code-in-content
        What stands between { and } is code, and a content file cannot hold code.
        Take it out. If readers should see a brace, write \\{ for it."
    `);
  });

  it('an element of HTML', () => {
    expect(saidOf('unknown-element')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:14:1  error  unknown-element
        A text cannot have <video> in it.
        A text cannot show a film or play a sound. A page loads nothing from other sites, so that nobody can follow its readers. Say what is to be seen or heard, and lead to it with [words](https://...)."
    `);
  });

  it('an attribute that a block does not have', () => {
    expect(saidOf('unknown-attribute')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:14:7  error  unknown-attribute
        <Note> has no attribute "colour".
        Write <Note> without attributes."
    `);
  });

  it('a claim without a standing', () => {
    expect(saidOf('missing-attribute')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:14:1  error  missing-attribute
        <Claim> needs the attribute "standing".
        Add standing="..." with recorded, confirmed, reported, assessed, claimed, disputed or unsourced. What belongs there: What the sources allow us to say. \`recorded\`: the record itself shows it. \`confirmed\`: two publishers or more say so, independently of each other. \`reported\`: a publisher says so. \`assessed\`: somebody who is not involved judges so. \`claimed\`: somebody who is involved says so. \`disputed\`: sources contradict each other. \`unsourced\`: it is often said, and no source was found."
    `);
  });

  it('a timeline in the middle of a paragraph', () => {
    expect(saidOf('misplaced-block')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:14:13  error  misplaced-block
        <Timeline> stands in the middle of a paragraph.
        Put it on lines of its own, with empty lines around it."
    `);
  });

  it('a link that would run a script', () => {
    expect(saidOf('unsafe-link')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:14:9  error  unsafe-link
        A link cannot lead to "javascript:alert(1)".
        Begin the address of another website with https://, and that of a page here with /. Write something that has a file here like actor:water-board. No space stands in an address, nor between ] and (."
    `);
  });

  it('a link to a page that does not exist', () => {
    expect(saidOf('broken-link')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:14:9  error  broken-link
        Nothing on this site has the address "/articles/dam-gate-opened/".
        Did you mean "/articles/dam-gates-opened/"? If not, correct the link, or give its target an id."
    `);
  });

  it('a link without words', () => {
    expect(saidOf('empty-link')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:14:9  error  empty-link
        The link to "https://post.example/heat" has no words to click on.
        Write the words between the square brackets."
    `);
  });

  it('a picture', () => {
    expect(saidOf('no-pictures')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:14:1  error  no-pictures
        A picture written like this has no credit and no licence.
        Put the file into images/ and write <Figure src="gauge.png" alt="A gauge in water" credit="..." licence="..." />, on a line of its own."
    `);
  });

  it('a second headline', () => {
    expect(saidOf('heading-level')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:14:1  error  heading-level
        A heading of level 1 cannot stand here.
        Begin the heading of a section with "## ". The headline is the only heading above it."
    `);
  });

  it('a section without an id', () => {
    expect(saidOf('heading-id')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:14:1  warning  heading-id
        This section has no id, so nobody can link to it.
        Write {#the-heat} after the heading, on the same line. Keep it when you change the heading."
    `);
  });

  it('an id with capitals and an underscore', () => {
    expect(saidOf('bad-anchor')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:14:1  error  bad-anchor
        "The_Heat" cannot be an id here.
        Use small letters, digits and hyphens."
    `);
  });

  it('quotations inside quotations', () => {
    expect(saidOf('too-deep')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:14:59  error  too-deep
        Too many lists or quotations stand inside one another here.
        Move the innermost ones out."
    `);
  });

  it('a table that no screen shows as a whole', () => {
    expect(saidOf('wide-table')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:14:1  warning  wide-table
        The table "Month | Water | Fields | Harvest | Granaries | Prices | Wages | Villages | Hous…" is 79 letters wide, but the page has room for 66.
        Take columns out, turn the table so that its rows are columns, or write a list. If nothing is wrong here, add this under "checked", with your reason as the note: - { rule: wide-table, text: "Month | Water | Fields | Harvest | Granaries | Prices | Wages | Villages | Households", note: "..." }"
    `);
  });
});
