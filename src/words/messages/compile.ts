import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Gap, Message, Messages } from './message.ts';

/** Messages in ICU MessageFormat to what `message.ts` says. Dates come as text, so that `words/dates.ts` alone words them. */

/** What is wrong with a message, so that its editor understands it. */
export class MessageError extends Error {}

/** What the parser calls a mistake, in an editor's words. */
const IN_ENGLISH: Record<string, string> = {
  EXPECT_ARGUMENT_CLOSING_BRACE: 'a gap is not closed with "}"',
  EMPTY_ARGUMENT: 'a gap "{}" has no name',
  MALFORMED_ARGUMENT: 'the name of a gap is not a word',
  INVALID_ARGUMENT_TYPE: 'a gap is neither a number nor a plural nor a select',
  EXPECT_SELECT_ARGUMENT_OPTIONS: 'a plural or select has no cases, like "one {…} other {…}"',
  EXPECT_PLURAL_ARGUMENT_SELECTOR: 'a plural has no cases, like "one {…} other {…}"',
  EXPECT_PLURAL_ARGUMENT_SELECTOR_FRAGMENT: 'a case of a plural is not in "{" and "}"',
  EXPECT_SELECT_ARGUMENT_SELECTOR: 'a select has no cases, like "north {…} other {…}"',
  EXPECT_SELECT_ARGUMENT_SELECTOR_FRAGMENT: 'a case of a select is not in "{" and "}"',
  DUPLICATE_PLURAL_ARGUMENT_SELECTOR: 'a plural has the same case twice',
  DUPLICATE_SELECT_ARGUMENT_SELECTOR: 'a select has the same case twice',
  MISSING_OTHER_CLAUSE: 'a plural or select has no case "other"',
  UNMATCHED_CLOSING_TAG: 'a "}" closes nothing',
};

/** @throws MessageError */
export const compile = (text: string): Message => {
  let elements: MessageFormatElement[];
  try {
    elements = parse(text, { ignoreTag: true });
  } catch (error) {
    const { message } = error as Error;
    throw new MessageError(IN_ENGLISH[message] ?? 'the braces in it cannot be read');
  }
  return messageOf(elements, undefined);
};

/** @param counted The argument that `#` stands for. */
const messageOf = (elements: readonly MessageFormatElement[], counted: string | undefined): Message => {
  const parts = elements.map((element) => partOf(element, counted));
  return parts.every((part) => typeof part === 'string') ? parts.join('') : parts;
};

const partOf = (element: MessageFormatElement, counted: string | undefined): string | Gap => {
  const casesOf = (options: Record<string, { value: MessageFormatElement[] }>, inner = counted) =>
    Object.fromEntries(Object.entries(options).map(([name, { value }]) => [name, messageOf(value, inner)]));
  switch (element.type) {
    case TYPE.literal:
      return element.value;
    case TYPE.argument:
      return { text: element.value };
    case TYPE.number:
      if (element.style) break;
      return { number: element.value };
    case TYPE.pound:
      return { number: counted ?? '' };
    case TYPE.select:
      return { select: element.value, cases: casesOf(element.options) };
    case TYPE.plural: {
      if (element.offset) break;
      const cases = casesOf(element.options, element.value);
      return element.pluralType === 'ordinal'
        ? { ordinal: element.value, cases }
        : { plural: element.value, cases };
    }
  }
  throw new MessageError(
    'a gap is a text {name}, {count, number}, a plural or a select, without a style or an offset',
  );
};

/** A language's messages as they are written: groups of texts. */
export interface Texts {
  readonly [key: string]: string | boolean | Texts;
}

/** Every text with its whole key: `masthead.skip`. */
export const flat = (texts: Texts, prefix = ''): [key: string, text: string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : typeof value === 'boolean'
        ? []
        : flat(value, `${prefix}${key}.`),
  );

/**
 * @param overrides Texts by whole key that stand in place of those of the language.
 * @throws MessageError
 */
export const compileAll = (
  texts: Texts,
  overrides: Readonly<Record<string, string>> = {},
  prefix = '',
): Messages => {
  const messages: Record<string, Message | Messages> = {};
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value === 'string') messages[key] = compile(overrides[prefix + key] ?? value);
    else if (typeof value === 'object') messages[key] = compileAll(value, overrides, `${prefix}${key}.`);
  }
  return messages;
};

/** What a message does with what fills one of its gaps. */
export interface Use {
  /** Whether a reader sees it. A gap that only chooses a form may be left out. */
  isSeen: boolean;
  /** Whether it must be a number. */
  isNumber: boolean;
}

/** The gaps of a message by name. */
export const gapsOf = (message: Message): Map<string, Use> => {
  const gaps = new Map<string, Use>();
  const note = (name: string, { isSeen, isNumber }: Use) => {
    const before = gaps.get(name) ?? { isSeen: false, isNumber: false };
    gaps.set(name, { isSeen: before.isSeen || isSeen, isNumber: before.isNumber || isNumber });
  };
  const walk = (inner: Message): void => {
    for (const part of inner) {
      if (typeof part === 'string') continue;
      if ('text' in part) note(part.text, { isSeen: true, isNumber: false });
      else if ('number' in part) note(part.number, { isSeen: true, isNumber: true });
      else {
        if ('select' in part) note(part.select, { isSeen: false, isNumber: false });
        else note('plural' in part ? part.plural : part.ordinal, { isSeen: false, isNumber: true });
        Object.values(part.cases).forEach(walk);
      }
    }
  };
  walk(message);
  return gaps;
};
