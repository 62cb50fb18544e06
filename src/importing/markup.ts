/** Signs that are markup in Markdown or MDX wherever they stand. */
const SIGNS = /[\\`*{}[\]<>~^|]/g;
/** Signs that are markup only at the edge of a word, before a character reference, or twice. */
const AT_EDGES = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?[a-z0-9]+;)|=(?==)|(?<==)=/giu;
/** A sign at the beginning of a line that would make it a heading or an item of a list. */
const AT_START = /^[#+-]/;

/** A text as Markdown that reads like the text: none of its signs is markup. Only a bare address still becomes a link. */
export const escaped = (text: string): string =>
  text.replace(SIGNS, '\\$&').replace(AT_EDGES, '\\$&').replace(AT_START, '\\$&');
