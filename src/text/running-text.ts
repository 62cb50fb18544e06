/** Frontmatter, tags, links, code, braces, headings and quotations: in them nothing is put that an editor did not write. */
const MARKUP =
  /(?<![^])---\r?\n[^]*?\n---|<[^<>]*>|!?\[[^[\]]*\](?:\([^()]*\)|\[[^[\]]*\])|\{[^{}]*\}|`[^`]*`|^[#>].*$/gm;

/** A Markdown file with blanks in the place of all that is no running text; every place in it stays what it is. */
export const runningText = (text: string): string =>
  text.replace(MARKUP, (markup) => markup.replace(/[^\n]/g, '\0'));
