import type { ErrorCode, YAMLError } from 'yaml';

/** What is wrong with a line of YAML, and what to write instead, in an editor's words. */
export interface SaidOfYaml {
  message: string;
  hint?: string;
  /** Whether the lines below it, in the same field, are read otherwise than they stand. */
  shifts?: true;
}

const QUOTES = 'Put quotation marks round the whole text, like "text".';
export const TOO_DEEP: SaidOfYaml = { message: 'too many lists stand inside one another.', hint: QUOTES };
const COLUMN: SaidOfYaml = {
  message: 'this line begins further to the left or to the right than the lines it belongs with.',
  hint: 'Put as many spaces before it as stand before the other fields of the entry, or the other entries of the list.',
  shifts: true,
};
const COMMA: SaidOfYaml = {
  message: 'a comma is missing between two fields or entries.',
  hint: 'Put a comma between the two, as in { one: text, two: text } or in [one, two].',
};

export const startsWithSign = (sign: string): SaidOfYaml => ({
  message: `a text cannot begin with "${sign}".`,
  hint: QUOTES,
});

export const UNKNOWN_SPACE: SaidOfYaml = {
  message: 'a no-break space stands at the beginning of the line, where ordinary spaces belong.',
  hint: 'Delete what stands before the first letter or hyphen, and type spaces.',
  shifts: true,
};

/** A comma in braces begins a field, in a text and in a number, too. */
export const endsAtComma = (rest: string): SaidOfYaml => ({
  message: `the comma ends the text before it, and "${rest}" is read as a field.`,
  hint: 'Put quotation marks round a text with a comma in it. A number has a point: 12.6.',
});

/** What is wrong where a field and its text are one word. An address is one. */
const spaceMissing = (line: string): SaidOfYaml | undefined => {
  const [, name, next = ''] = /^\s*(?:- )?([A-Za-z]+):(?!\/\/)([^ \t\r])/.exec(line) ?? [];
  return name === undefined
    ? undefined
    : {
        message: `${/\s/.test(next) ? 'an ordinary' : 'a'} space is missing after "${name}:".`,
        hint: `Write "${name}: text".`,
      };
};

interface Row {
  code: ErrorCode;
  /** What the package's own message has, where one code means several things. */
  says?: RegExp;
  say: (found: { line: string; sign: string }) => SaidOfYaml;
}

/** The first row that fits counts. */
const ROWS: readonly Row[] = [
  {
    code: 'MISSING_CHAR',
    says: /^Missing closing/,
    say: () => ({
      message: 'a quotation mark opens a text here, but nothing closes it.',
      hint: 'Put the same mark after the last word of the text.',
    }),
  },
  {
    code: 'MISSING_CHAR',
    says: /^Implicit map keys/,
    say: ({ line }) =>
      spaceMissing(line) ?? {
        message: 'this line has no "field:" at its beginning.',
        hint: 'Write "field: text". The second line of a text must begin further to the right than its field.',
      },
  },
  { code: 'MISSING_CHAR', says: /^Sequence item/, say: () => COLUMN },
  {
    code: 'MISSING_CHAR',
    says: /^Comments/,
    say: () => ({ message: 'a space is missing before "#".', hint: QUOTES }),
  },
  { code: 'MISSING_CHAR', says: /^Missing ,/, say: () => COMMA },
  { code: 'BLOCK_IN_FLOW', say: () => COMMA },
  {
    code: 'UNEXPECTED_TOKEN',
    says: /at node end/,
    say: () => ({
      message: 'a quotation mark or a bracket ends the text before this, but more follows.',
      hint: 'Put quotation marks round the whole text. For a quotation mark in a text between "...", write \\". For an apostrophe in a text between \'...\', write two.',
    }),
  },
  {
    code: 'UNEXPECTED_TOKEN',
    says: /block-seq-ind/,
    say: () => ({
      message: 'a hyphen with a space begins a list, but no list can begin here.',
      hint: `Begin a list on the line after its field. For a text: ${QUOTES.toLowerCase()}`,
    }),
  },
  {
    code: 'UNEXPECTED_TOKEN',
    says: /^Block scalar header|^Not a YAML token/,
    say: () => ({
      message: 'after "|" or ">" the text begins on the next line.',
      hint: `Put it there, with spaces before it. For a text that begins with the sign: ${QUOTES.toLowerCase()}`,
    }),
  },
  {
    code: 'UNEXPECTED_TOKEN',
    says: /^Unexpected (?:,|empty item)/,
    say: () => ({ message: 'there is nothing before this comma.', hint: 'Take the comma out.' }),
  },
  { code: 'UNEXPECTED_TOKEN', say: ({ sign }) => startsWithSign(sign) },
  { code: 'BAD_SCALAR_START', say: ({ sign }) => startsWithSign(sign) },
  {
    code: 'BAD_INDENT',
    says: /^Flow/,
    say: () => ({
      message: 'a list or a group of fields that begins with "[" or "{" is not closed.',
      hint: 'Put "]" or "}" after its last entry. For a text that begins with a bracket: put quotation marks round it.',
      shifts: true,
    }),
  },
  { code: 'BAD_INDENT', say: () => COLUMN },
  {
    code: 'MULTILINE_IMPLICIT_KEY',
    say: ({ line, sign }) =>
      sign === '-'
        ? { message: 'a list begins here without a field before it.', hint: 'Take the hyphen out.' }
        : (spaceMissing(line) ?? {
            message: 'the line after this begins further to the right, so it is read as a part of this text.',
            hint: 'Put as many spaces before each field as stand before the field above it.',
            shifts: true,
          }),
  },
  {
    code: 'BLOCK_AS_IMPLICIT_KEY',
    say: () => ({
      message: 'a second ": " stands on this line.',
      hint: QUOTES,
    }),
  },
  {
    code: 'DUPLICATE_KEY',
    say: () => ({ message: 'this field stands here a second time.', hint: 'Take one of the two out.' }),
  },
  {
    code: 'MULTIPLE_DOCS',
    say: ({ line }) =>
      line.startsWith('---')
        ? { message: 'this line ends them.', hint: 'Take the line out.' }
        : { message: 'a line "---" or "..." above this one ends them.', hint: 'Take that line out.' },
  },
  {
    code: 'TAB_AS_INDENT',
    say: () => ({
      message: 'a tab stands at the beginning of the line, where spaces belong.',
      hint: 'Delete it and type two spaces for each step to the right.',
      shifts: true,
    }),
  },
  {
    code: 'BAD_DQ_ESCAPE',
    say: () => ({
      message: 'a backslash between "..." is not read as a backslash.',
      hint: 'Write \\\\ where you want one backslash.',
    }),
  },
  {
    code: 'KEY_OVER_1024_CHARS',
    say: () => ({ message: 'the words before ": " are too long for the name of a field.', hint: QUOTES }),
  },
  {
    code: 'RESOURCE_EXHAUSTION',
    say: () => TOO_DEEP,
  },
  ...(
    [
      'ALIAS_PROPS',
      'BAD_ALIAS',
      'BAD_COLLECTION_TYPE',
      'BAD_DIRECTIVE',
      'BAD_PROP_ORDER',
      'MULTIPLE_ANCHORS',
      'MULTIPLE_TAGS',
      'NON_STRING_KEY',
      'TAG_RESOLVE_FAILED',
    ] as const
  ).map((code): Row => ({ code, say: ({ sign }) => startsWithSign(sign) })),
];

/** From an offset to the end of its line. */
export const restOfLine = (text: string, offset: number): string => {
  const end = text.indexOf('\n', offset);
  return text.slice(offset, end === -1 ? undefined : end);
};

/** What the `yaml` package found, in our words: its own are a programmer's. */
export const sayOfYaml = ({ code, message, pos }: YAMLError, yaml: string): SaidOfYaml => {
  const begin = yaml.lastIndexOf('\n', pos[0] - 1) + 1;
  const line = restOfLine(yaml, begin);
  const row = ROWS.find((one) => one.code === code && (one.says?.test(message) ?? true));
  return (
    row?.say({ line, sign: yaml.charAt(pos[0]) }) ?? { message: 'this line does not look like a field.' }
  );
};
