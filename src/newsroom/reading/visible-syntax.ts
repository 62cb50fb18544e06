import { positionAt, type Position } from '../model/position.ts';
import { problem, type Problem } from '../model/problems.ts';

/**
 * Signs that some writing program understands and this site does not: a reader would see them as they were typed. Each
 * pattern is met in texts as readers get them, so what Markdown did understand is no longer there.
 */

interface Sign {
  pattern: RegExp;
  what: string;
  instead: string;
}

const LINK =
  'Write [words](https://...) or [words](actor:id). The square brackets stand round the words, and the round ones round the address. No space stands between ] and (, and none in the address.';

const MARKUP: readonly Sign[] = [
  {
    pattern: /\[\^[^[\]\s]+\]/,
    what: 'is a footnote without its text',
    instead:
      'Add a line that begins with the same sign and a colon: "[^1]: The text." To name a source write [name](source:id).',
  },
  {
    pattern: /^#{2,6}[^\s#]\S*|^#{1,6}[\u00a0\u2000-\u200a\u202f\u3000]\S*/m,
    what: 'is meant to be a heading, but is none',
    instead: 'Put one ordinary space after the signs: "## The gates {#gates}".',
  },
  {
    pattern: /^(?=[^\n]*\|)(?=[^\n]*-)[ \t|:-]+$/m,
    what: 'is meant for the line under the head of a table, but is none',
    instead:
      'Put it on the line right under the head, and give it as many cells as the head has: under "| Gauge | Country |" write "| --- | --- |".',
  },
  {
    pattern: /^[^\n]*\|[ \t]*(?=\n[ \t]*\|)/m,
    what: 'is meant for a row of a table, but the table has no head',
    instead:
      'Write a line with "---" for each cell under the first row: "| --- | --- |" under "| Gauge | Country |".',
  },
  {
    pattern: /\*\*|(?<![\p{L}\p{N}_])__(?=[\p{L}\p{N}])/u,
    what: 'is meant for bold, but does nothing here',
    instead: 'Put no space between the signs and the words, and keep punctuation outside: **word**.',
  },
  {
    pattern: /~~/,
    what: 'is meant for words that are struck through, but does nothing here',
    instead: 'Take the signs out, and say in words what no longer holds.',
  },
  { pattern: /\][(（]/, what: 'is meant to be a link, but is none', instead: LINK },
  {
    pattern: /\)\[$|\[\[[^[\]\n]+\]\]/,
    what: 'is meant to be a link, but is none',
    instead: LINK,
  },
  {
    pattern: /\][ \u00a0\u3000]?[(（]\s*(?:https?:|www\.|mailto:|\/\S|#\S|[a-z]+:[a-z0-9-]+\s*[)）]|$)/,
    what: 'is meant to be a link, but is none',
    instead: LINK,
  },
  {
    // Also without any bracket: nobody writes a colon like that in a sentence.
    pattern:
      /(?:[(（\]]|(?<![\p{L}\p{N}/.:@#_-]))(?:actor|location|term|topic|article|page|source):[a-z0-9][a-z0-9-]*[)）]?/u,
    what: 'is meant to be a link, but is none',
    instead: LINK,
  },
  {
    pattern: /==[^=\s][^=\n]*==/,
    what: 'is meant for highlighted words, which this site does not have',
    instead: 'Take the signs out, or write *word* for emphasis.',
  },
  {
    pattern: /^:::\s*\w+/m,
    what: 'begins a box, as another program writes it',
    instead: 'Put the remark into a <Note>.',
  },
  {
    pattern: /^[•▪◦‣●][\s\u00a0]/m,
    what: 'is the bullet of a word processor, but makes no list here',
    instead: 'Begin each item of the list with "- ".',
  },
];

/** Signs in place of a character, which can be typed in any text. */
const CHARACTERS: readonly Sign[] = [
  {
    pattern: /[\p{L}\p{N})]\^[\p{L}\p{N}+-]+\^/u,
    what: 'is meant for raised letters, which this site does not have',
    instead: 'Type the raised sign itself (10⁶, m²), or say it in words.',
  },
  {
    pattern: /\p{L}~\d+~/u,
    what: 'is meant for lowered letters, which this site does not have',
    instead: 'Type the lowered sign itself (H₂O), or say it in words.',
  },
  {
    pattern: /\$[^$\n]*[=\\^_][^$\n]*\$/,
    what: 'is meant to be a formula, which this site does not have',
    instead: 'Say it in words, or with the signs themselves: E = mc².',
  },
  {
    pattern: /&[a-zA-Z]{2,}[a-zA-Z0-9]*;/,
    what: 'is not the name of a character',
    instead: 'Type the character itself; for "and" write &.',
  },
];

/** What may as well be meant as it is typed. */
const GUESSED: readonly Sign[] = [
  {
    pattern: /^#\p{L}[^\n]*[^\s.!?:;,]$/u,
    what: 'may be meant to be a heading',
    instead: 'Put a space after the sign, and begin the heading of a section with "## ".',
  },
  {
    pattern: /^(?:[-+*]|\d{1,2}[.)])\p{L}[^\n]*/mu,
    what: 'may be meant for an item of a list',
    instead: 'Put a space after the sign: "- The gates" or "1. The gates".',
  },
  {
    pattern: /^[–—][ \u00a0][^\n]*(?=\n[–—][ \u00a0])/mu,
    what: 'may be meant for an item of a list',
    instead: 'Begin each item of the list with a hyphen and a space: "- The gates".',
  },
  {
    pattern: /\] ?\((?:[a-z0-9]+(?:-[a-z0-9]+)+|[\w-]+(?:\.[\w-]+)+(?:\/[^\s()]*)?)\)/,
    what: 'may be meant to be a link',
    instead: LINK,
  },
  {
    pattern: /\[[^[\]\n]+\]\[[^[\]\n]+\]/,
    what: 'may be meant to be a link',
    instead: LINK,
  },
  {
    pattern: /(?<![\p{L}\p{N}*_@#/])[*_](?=\p{L})\S*/u,
    what: 'may be meant for italics',
    instead: 'Put the sign before the words and behind them, with no space between: *word*.',
  },
];

const IN_TEXTS: readonly Sign[] = [...MARKUP, ...CHARACTERS];

/** In fields nothing is Markdown. */
const IN_FIELDS: readonly Sign[] = [
  {
    pattern: /\*\*[^*\s][^*]*\*\*/,
    what: 'is Markdown, but a field is plain text',
    instead: 'Take the signs out.',
  },
  {
    pattern: /\[[^\]]+\]\([^)\s]+\)/,
    what: 'is a link, but a field is plain text',
    instead: 'Keep only the words; links belong in the text.',
  },
  {
    pattern: /<\/?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?>/,
    what: 'is a tag, but a field is plain text',
    instead: 'Take the tag out, and keep the words.',
  },
  ...MARKUP.map((sign) => ({
    ...sign,
    instead: 'A field is plain text. Keep only the words: links, notes and lists belong in the text.',
  })),
  ...CHARACTERS,
];

/** What an editor leaves for later. Such words can be meant, so it warns. */
const UNFINISHED = /(?<!\p{L})(?:TODO|FIXME|TKTK|TK|XXX)(?![\p{L}\p{N}])|lorem ipsum|^\.{3}$/u;

/** Each of them has one of these, which most texts have not. */
const ANY_SIGN = /[[\]#*_^~$=•▪◦‣●&<|]|:::|[a-z]:[a-z0-9]|^(?:[-+–—]|\d{1,2}[.)])/m;

const found = (text: string, signs: readonly Sign[]): { sign: Sign; index: number; match: string }[] => {
  if (!ANY_SIGN.test(text)) return [];
  return signs.flatMap((sign) => {
    const match = sign.pattern.exec(text);
    return match ? [{ sign, index: match.index, match: match[0].trim() }] : [];
  });
};

/** A text of a file as readers get it: of its body, or a field. */
export interface SeenText {
  text: string;
  /** Where something of it stands, by its index in the text. */
  at: (index: number, match: string) => Position;
  /** Of a body: as it stands in the file, where a "\\" says that a sign is meant as it is. */
  written?: string;
}

/** Signs that readers would see, and words that were left for later. */
export const checkSeenText = (file: string, { text, at, written }: SeenText): Problem[] => {
  const [first] = found(text, written === undefined ? IN_FIELDS : IN_TEXTS);
  const isMeant = (match: string) =>
    written === undefined || !written.includes(match) || written.includes(`\\${match}`);
  const [guessed] = first ? [] : found(text, GUESSED).filter(({ match }) => !isMeant(match));
  const unfinished = UNFINISHED.exec(text);
  return [
    ...(first
      ? [
          problem('visible-syntax', file, at(first.index, first.match), {
            written: first.match,
            what: first.sign.what,
            instead: first.sign.instead,
          }),
        ]
      : []),
    ...(guessed
      ? [
          problem('literal-sign', file, at(guessed.index, guessed.match), {
            written: guessed.match,
            what: guessed.sign.what,
            instead: guessed.sign.instead,
          }),
        ]
      : []),
    ...(unfinished
      ? [problem('unfinished-text', file, at(unfinished.index, unfinished[0]), { written: unfinished[0] })]
      : []),
  ];
};

const CONFLICT = /^(?:<{7}|>{7}|\|{7})(?: .*)?$|^={7}$/m;

/** The first line that a merge left in a file, which makes all else in it doubtful. */
export const mergeConflictIn = (file: string, source: string): Problem | undefined => {
  const match = CONFLICT.exec(source);
  return match ? problem('merge-conflict', file, positionAt(source, match.index), {}) : undefined;
};
