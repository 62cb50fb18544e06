/**
 * Texts on their way into another form, one encoder for each. Each takes any text there is: what its form would
 * read as a sign of its own is written another way, and what it cannot hold at all is left out. HTML is the
 * commonest and has its own file, escape-html.ts.
 */

/**
 * What no XML document can hold, however it is written: control characters but tab and line breaks, halves of
 * surrogate pairs, and two numbers that are no characters. https://www.w3.org/TR/xml/#charsets
 */
const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A finished document, in which the texts are escaped already. */
export const encodeXml = (document: string): string => document.replace(NOT_IN_XML, '');

const wellFormed = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed() : value;

/**
 * A value as a JSON file. Not every reader takes half a surrogate pair.
 *
 * @param indent Spaces of a level, where people read it as it is. Of an article they were a quarter of its bytes.
 */
export const encodeJson = (value: unknown, indent?: number): string =>
  `${JSON.stringify(value, wellFormed, indent)}\n`;

const escapeCode = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A value as JSON inside a script element: no `</script>`, no line separators of old JavaScript. */
export const encodeScriptJson = (value: unknown): string =>
  JSON.stringify(value, wellFormed).replace(/[<>&\u2028\u2029]/g, escapeCode);

/** A value as YAML on one line. What is JSON is YAML, but for characters that YAML does not print. */
export const encodeYaml = (value: unknown): string =>
  JSON.stringify(value, wellFormed).replace(/[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g, escapeCode);

/** Braces must be in pairs even after a backslash, so a single one needs a name. */
const IN_BIBTEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** The value of a field, to stand between braces. */
export const encodeBibtex = (text: string): string =>
  encodeXml(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\{}~^&%$#_]/g, (sign) => IN_BIBTEX[sign] ?? `\\${sign}`);

/** A value in the query of an address, where a slash is no sign of its own. */
export const encodeQuery = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replaceAll('%2F', '/');
