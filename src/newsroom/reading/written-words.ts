import { decodeString } from 'micromark-util-decode-string';

/**
 * The words of a file by a reading of its own, straight from the source: it must not share the mistakes of the parsers, so it knows
 * as little of Markdown and YAML as it can. What is no word is hidden first, each character by another, so that places stay.
 */

/** A word of a source. */
export interface WrittenWord {
  /** What is compared: letters, digits and signs of value. All other signs may mean something to Markdown. */
  letters: string;
  /** Where it begins and ends in the source. */
  start: number;
  end: number;
  /** It may be a sign and no word, like the number of a list's item. */
  optional: boolean;
}

const NOT_LETTERS = /[^\p{L}\p{N}\p{M}\p{Sc}\p{So}%]+/gu;
const EDGES = new RegExp(`^${NOT_LETTERS.source}`, 'u');
export const lettersOf = (text: string): string => text.replace(NOT_LETTERS, '');

/** Neither a letter nor a space, and in no file. */
const SIGN = '\0';
const hide = (text: string, pattern: RegExp, by = SIGN): string =>
  text.replace(pattern, (found) => found.replace(/[^\n]/g, by));

/** Code is shown as it was typed: no sign in it means anything, but for the bar, which parts cells there, too. */
const asTyped = (code: string): string => code.replace(/[^\p{L}\p{N}\p{M}\p{Sc}\p{So}%\s|]/gu, SIGN);

/** What may stand before a block at the beginning of its line: signs of quotations, lists and items. */
const AROUND = String.raw`^(?:[ \t>]|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))*`;
/** A fence with what stands before it and its language; the code up to a line that begins with the same fence. */
const FENCED = new RegExp(
  AROUND.replace('^', '^(') +
    String.raw`(\x60{3,}|~{3,})[^\x60\n]*)$((?:\n(?![ \t>]*\2).*)*)(\n[ \t>]*\2.*)?`,
  'gm',
);
/** In one paragraph, and not from one item of a list or row of a table to the next. */
const INLINE_CODE = /(?<![`\\])(`+)(?!`)((?:(?!\n[ \t>]*(?:[\n|#]|[-*+][ \t]|1[.)][ \t]))[^])*?[^`])\1(?!`)/g;

const ESCAPED = /\\[!-/:-@[-`{-~]/g;
/** What may stand behind an address, in marks. */
const TITLE = /\s+(?:"[^"]*"|'[^']*'|\([^()]*\))/;
/**
 * Their names are no words of a text; a reader sees a number, close to the word before. The place and the quotation behind the
 * address are words that readers see elsewhere.
 */
const CITATION = new RegExp(
  // From the first space of a run on: to try each of a thousand would take the square of them.
  String.raw`(?<![ \t])(?:[ \t]*\n)?[ \t]*\[(?:[^[\]]|\[[^[\]]*\])*\]\(\s*<?source:[^()\s]*(${TITLE.source})?\s*\)`,
  'g',
);
const withTitle = (citation: string, title: string): string => {
  const start = citation.lastIndexOf(title);
  return (
    ' '.repeat(start) +
    hide(title, /^\s+["'(]|["')]$/g, ' ') +
    ' '.repeat(citation.length - start - title.length)
  );
};
/** Words in quotation marks behind the address stay: no reader sees them. */
const DESTINATION = /\]\(\s*(?:<[^<>\n]*>|(?:[^()\s]|\((?:[^()\s]|\([^()\s]*\))*\))*)/g;
const TAG = /<\/?[A-Za-z](?:"[^"]*"|'[^']*'|[^<>"'])*>/g;
/** Tags that part what stands on both sides of them. */
const PARTING_TAG =
  /<\/?(?:Note|Figure|Chart|Side|Timeline|Compare|Quote|Question|Update|Term|Standings|Statuses|ChangeKinds|Counts)\b[^<>]*>/g;
/** A tag with words that readers see, and those words. */
const NAMED = /<(?:Term|Quote|Question|Figure)\b[^<>]*>/g;
const NAME = /(\b(?:name|original|asks|caption|place)\s*=\s*)(?:"([^"]*)"|'([^']*)')/dg;
const withNames = (tag: string): string => {
  const names = [...tag.matchAll(NAME)].flatMap(({ indices }) => indices?.[2] ?? indices?.[3] ?? []);
  const isName = new Uint8Array(tag.length);
  for (let index = 0; index < names.length; index += 2) isName.fill(1, names[index], names[index + 1]);
  return tag.replace(/[^\n]/g, (sign, index: number) => (isName[index] === 1 ? sign : ' '));
};
/** A quotation, the words of its tag before its place, and that place, which is read behind it. */
const PLACED = /(<Quote\b[^<>]*?\bplace\s*=\s*(["']))(.*?)\2[^]*?<\/Quote>/g;
const HEADING_ID = /\{#[^{}\s]*\}[ \t#]*$/gm;

const ITEM_NUMBER = new RegExp(String.raw`${AROUND}(?:<[^<>\n]*>)?\d{1,9}[.)](?=\s|$)`, 'gm');
/** `[name]: https://...`, to be named by links; but "[Editor]: no" is a sentence. */
const DEFINITION = new RegExp(
  String.raw`${AROUND}\[([^[\]\n]+)\]:\s*(?:<[^<>\n]*>|(?:[a-z]+:|\/|#)\S*)`,
  'gm',
);

const FOOTNOTE_REFERENCE = /\[\^([^[\]\s]+)\](?!:)/g;
const FOOTNOTE_LABEL = /^[ \t>]*\[\^([^[\]\s]+)\]:/gm;
/** From its label up to an empty line after which no line is indented. */
const FOOTNOTE =
  /^[ \t>]*\[\^([^\]\s]+)\]:.*(?:\n(?!\s*\n|[ \t>]*\[\^[^\]\s]+\]:).*|\n[ \t]*\n(?= {4}|\t).*)*/gm;

interface Footnote {
  start: number;
  end: number;
}

/** The footnotes that a text refers to, in the order of the references. */
const footnotesIn = (text: string): Footnote[] => {
  const order = [...new Set([...text.matchAll(FOOTNOTE_REFERENCE)].map(([, label = '']) => labelOf(label)))];
  const written = [...text.matchAll(FOOTNOTE)].map(({ 0: found, 1: label = '', index }) => ({
    place: order.indexOf(labelOf(label)),
    start: index,
    end: index + found.length,
  }));
  return written.toSorted((a, b) => a.place - b.place);
};

/** Wherever a footnote is written, it is read behind the text. */
const inTheirOrder = (words: readonly WrittenWord[], footnotes: readonly Footnote[]): WrittenWord[] => {
  const isIn = ({ start }: WrittenWord, note: Footnote) => start >= note.start && start < note.end;
  return [
    ...words.filter((word) => !footnotes.some((note) => isIn(word, note))),
    ...footnotes.flatMap((note) => words.filter((word) => isIn(word, note))),
  ];
};

/** The place of a quotation is written before its words and read behind them. */
const behindTheirQuotes = (words: readonly WrittenWord[], text: string): WrittenWord[] => {
  const places = [...text.matchAll(PLACED)].map(({ 0: quote, 1: tag = '', 3: place = '', index }) => ({
    start: index + tag.length,
    end: index + tag.length + place.length,
    to: index + quote.length,
  }));
  const readAt = ({ start }: WrittenWord) =>
    places.find((place) => start >= place.start && start < place.end)?.to ?? start;
  return places.length === 0 ? [...words] : words.toSorted((a, b) => readAt(a) - readAt(b));
};

const LABEL = /(?<=\])\[([^[\]]*)\]/g;
const labelOf = (label: string): string => label.toLowerCase().replace(/\s+/g, ' ').trim();

/** The words of a body of MDX. Of one that is refused they need not be right. */
export const wordsOfMarkdown = (source: string): WrittenWord[] => {
  let text = source
    .replace(
      FENCED,
      (_, open: string, _fence: string, code: string, close = '') =>
        hide(open, /[^]+/g) + asTyped(code) + hide(close, /[^]+/g),
    )
    .replace(INLINE_CODE, (code) => asTyped(code.replace(/^(`+)\s([^]*)\s(`+)$/, `$1${SIGN}$2${SIGN}$3`)))
    .replace(ESCAPED, (escaped) => (escaped === '\\|' ? `${SIGN}|` : SIGN + SIGN));
  const labels = new Set([...text.matchAll(DEFINITION)].map(([, label = '']) => labelOf(label)));
  text = text.replace(LABEL, (found, label: string) =>
    labels.has(labelOf(label)) ? SIGN.repeat(found.length) : found,
  );
  const signs = placesOf(text, [ITEM_NUMBER, DEFINITION]);
  text = hide(
    text.replace(CITATION, (found, title: string | undefined, index: number) => {
      if (title !== undefined) return withTitle(found, title);
      // A number before it is not part of the word.
      return signs[index - 1] === 1 ? ' '.repeat(found.length) : SIGN.repeat(found.length);
    }),
    DESTINATION,
  );
  const notes = footnotesIn(text);
  text = hide(hide(text, FOOTNOTE_LABEL), FOOTNOTE_REFERENCE);
  const marked = text;
  text = hide(hide(hide(text.replace(NAMED, withNames), PARTING_TAG, ' '), TAG), HEADING_ID);
  return inTheirOrder(behindTheirQuotes(wordsIn(text, /[^\s|]+/g, signs, decodeString), marked), notes);
};

const QUOTED = /(?<=(?:^|[:[{,-])\s*)"(?:[^"\\]|\\[^])*"/gm;
const COMMENT = /(?:^|\s)#.*$/gm;
const BLOCK_STYLE = /[|>][-+\d]*[ \t]*(?:#.*)?$/gm;
const YAML_ESCAPE = /\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|[^])/gi;

/**
 * The words of fields, their names among them.
 *
 * @param texts From where to where the parser has found names and values: what looks like a comment in one is part of it.
 */
export const wordsOfYaml = (
  yaml: string,
  texts: readonly (readonly [from: number, to: number])[],
): WrittenWord[] => {
  const signs = placesOf(yaml, [COMMENT]);
  for (const [from, to] of texts) signs.fill(0, from, to);
  placesOf(yaml, [BLOCK_STYLE]).forEach((is, index) => (signs[index] ||= is));
  const quoted = placesOf(yaml, [QUOTED]);
  const decode = (piece: string, index: number) =>
    quoted[index] === 1
      ? piece.replace(YAML_ESCAPE, (_, ...[two, four, eight]: (string | undefined)[]) => {
          const code = two ?? four ?? eight;
          return code === undefined ? ' ' : String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff));
        })
      : piece;
  return wordsIn(yaml, /[^\s,[\]{}|>:"']+/g, signs, decode);
};

/** The pieces that readers get, split as the words of a source are. */
export const splitRead = (text: string): string[] => text.split(/[\s|]+/).filter((word) => lettersOf(word));
export const splitValue = (text: string): string[] =>
  text.split(/[\s,[\]{}|>:"']+/).filter((word) => lettersOf(word));

/** For each place of a text whether one of the patterns is there. */
const placesOf = (text: string, patterns: readonly RegExp[]): Uint8Array => {
  const places = new Uint8Array(text.length);
  for (const pattern of patterns)
    for (const { 0: found, index } of text.matchAll(pattern)) places.fill(1, index, index + found.length);
  return places;
};

/** Letters alone: nothing of it is a sign, an escape or an edge. */
const PLAIN = /^[A-Za-z\d]+$/;

const wordsIn = (
  text: string,
  piece: RegExp,
  signs: Uint8Array,
  decode: (piece: string, index: number) => string,
): WrittenWord[] =>
  [...text.matchAll(piece)].flatMap(({ 0: found, index }) => {
    // Most words are no more than this, and the rest takes three times as long.
    if (PLAIN.test(found))
      return [{ letters: found, start: index, end: index + found.length, optional: signs[index] === 1 }];
    const start = index + (EDGES.exec(found)?.[0].length ?? 0);
    const end = index + found.length - (EDGES.exec([...found].toReversed().join(''))?.[0].length ?? 0);
    return decode(found, index)
      .split(/\s+/)
      .map(lettersOf)
      .filter(Boolean)
      .map((letters) => ({ letters, start, end, optional: signs[start] === 1 }));
  });
