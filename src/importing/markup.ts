/** Signs that Markdown or MDX would take for its own, wherever they stand. */
const SIGNS = /[\\`*{}[\]<>~^|]/g;
/** Signs that are markup only at the edge of a word, before a character reference, or twice. */
const AT_EDGES = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?[a-z0-9]+;)|=(?==)|(?<==)=/giu;
/** A mark that would begin a heading, a list, a quotation or a line across. */
const AT_START = /^(?:[#+-]|\d{1,9}(?=[.)]))/;
/** Words as they are read, and nothing else: what a text from outside says is said, and never obeyed. A bare address is a link all the same. */
export const escaped = (text: string): string =>
  text
    .replace(SIGNS, '\\$&')
    .replace(AT_EDGES, '\\$&')
    .replace(AT_START, (sign) => (/\d/.test(sign) ? sign : `\\${sign}`));
