/**
 * Characters that no reader sees: they turn the direction of a text round (UAX 9), join, part or hide letters, or carry
 * words that only a machine reads. Which ones there are is the platform's Unicode data; what is ordinary in a script is not
 * hidden but spelling.
 */

/** Scripts whose letters join, so that a joiner or non-joiner between them is spelling (UAX 31, section 2.3). */
const JOINING = [
  ...[
    'Arab',
    'Syrc',
    'Mong',
    'Nkoo',
    'Mand',
    'Mani',
    'Phlp',
    'Rohg',
    'Adlm',
    'Sogd',
    'Deva',
    'Beng',
    'Guru',
    'Gujr',
  ],
  ...[
    'Orya',
    'Taml',
    'Telu',
    'Knda',
    'Mlym',
    'Sinh',
    'Khmr',
    'Mymr',
    'Tibt',
    'Java',
    'Bali',
    'Sund',
    'Cakm',
    'Newa',
  ],
];
/** Scripts that put no space between words: one of no width tells where a line may break. */
const SPACELESS = ['Thai', 'Laoo', 'Khmr', 'Mymr', 'Java', 'Bali', 'Lana', 'Talu', 'Tibt'];
const RIGHT_TO_LEFT = [
  'Hebr',
  'Arab',
  'Syrc',
  'Thaa',
  'Nkoo',
  'Mand',
  'Samr',
  'Rohg',
  'Adlm',
  'Sogd',
  'Yezi',
];

/** A letter, or a mark on one, of some scripts. */
const letterOf = (scripts: readonly string[]): string =>
  String.raw`[[\p{L}\p{M}]&&[${scripts.map((script) => `\\p{scx=${script}}`).join('')}]]`;

const joining = letterOf(JOINING);
const hidden = String.raw`[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\p{Zl}\p{Zp}[\p{Cc}--[\t\n]]]`;

/** What is ordinary where it stands, before a run of what is not. */
const ORDINARY = [
  String.raw`\p{RGI_Emoji}`,
  String.raw`\p{Emoji}[\ufe0e\ufe0f]`,
  String.raw`\p{sc=Han}[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]`,
  String.raw`\p{sc=Mong}[\u180b-\u180f]+`,
  String.raw`\p{scx=Hebr}\u034f`,
  String.raw`(?<=${joining})[\u200c\u200d]|[\u200c\u200d](?=${joining})`,
  String.raw`(?<=${letterOf(SPACELESS)})\u200b`,
];
const HIDDEN = new RegExp(hidden, 'v');
let scan: RegExp | undefined;
/** Made for the first text that may have some: to look up its emoji and scripts takes longer than to read ten articles. */
const scanOf = (): RegExp => (scan ??= new RegExp(`${ORDINARY.join('|')}|(${hidden}+)`, 'gv'));

/** Left-to-right, right-to-left and Arabic letter mark: ordinary in a line with letters that run from right to left. */
const MARKS = /^[\u200e\u200f\u061c]+$/;
let runsLeft: RegExp | undefined;
const hasLettersFromTheRight = (line: string): boolean =>
  (runsLeft ??= new RegExp(letterOf(RIGHT_TO_LEFT), 'v')).test(line);

const lineAt = (text: string, index: number): string =>
  text.slice(text.lastIndexOf('\n', index) + 1, (text.indexOf('\n', index) + 1 || text.length + 1) - 1);

/** Runs of hidden characters in a text, and where they begin. */
export const hiddenIn = (text: string): { index: number; characters: string }[] =>
  HIDDEN.test(text)
    ? [...text.matchAll(scanOf())].flatMap(({ 1: characters, index }) =>
        characters === undefined || (MARKS.test(characters) && hasLettersFromTheRight(lineAt(text, index)))
          ? []
          : [{ index, characters }],
      )
    : [];

/** Names of the Unicode Standard, which never change. */
const NAMES: Record<number, string> = {
  0xb: 'LINE TABULATION',
  0xc: 'FORM FEED',
  0x85: 'NEXT LINE',
  0xad: 'SOFT HYPHEN',
  0x34f: 'COMBINING GRAPHEME JOINER',
  0x61c: 'ARABIC LETTER MARK',
  0x115f: 'HANGUL CHOSEONG FILLER',
  0x1160: 'HANGUL JUNGSEONG FILLER',
  0x180e: 'MONGOLIAN VOWEL SEPARATOR',
  0x200b: 'ZERO WIDTH SPACE',
  0x200c: 'ZERO WIDTH NON-JOINER',
  0x200d: 'ZERO WIDTH JOINER',
  0x200e: 'LEFT-TO-RIGHT MARK',
  0x200f: 'RIGHT-TO-LEFT MARK',
  0x2028: 'LINE SEPARATOR',
  0x2029: 'PARAGRAPH SEPARATOR',
  0x202a: 'LEFT-TO-RIGHT EMBEDDING',
  0x202b: 'RIGHT-TO-LEFT EMBEDDING',
  0x202c: 'POP DIRECTIONAL FORMATTING',
  0x202d: 'LEFT-TO-RIGHT OVERRIDE',
  0x202e: 'RIGHT-TO-LEFT OVERRIDE',
  0x2060: 'WORD JOINER',
  0x2061: 'FUNCTION APPLICATION',
  0x2062: 'INVISIBLE TIMES',
  0x2063: 'INVISIBLE SEPARATOR',
  0x2064: 'INVISIBLE PLUS',
  0x2066: 'LEFT-TO-RIGHT ISOLATE',
  0x2067: 'RIGHT-TO-LEFT ISOLATE',
  0x2068: 'FIRST STRONG ISOLATE',
  0x2069: 'POP DIRECTIONAL ISOLATE',
  0x3164: 'HANGUL FILLER',
  0xfeff: 'ZERO WIDTH NO-BREAK SPACE',
  0xffa0: 'HALFWIDTH HANGUL FILLER',
};

/** `U+202E RIGHT-TO-LEFT OVERRIDE`; of rarer ones the kind is said. */
export const characterName = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const name = NAMES[code];
  if (name !== undefined) return `${number} ${name}`;
  if (/\p{Cc}/u.test(character)) return `${number}, a control character`;
  if (/\p{Variation_Selector}/u.test(character)) return `${number}, a variation selector`;
  return code >= 0xe0000 && code <= 0xe007f
    ? `${number}, a tag character`
    : `${number}, a character that is not shown`;
};
