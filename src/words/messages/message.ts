/**
 * A message as it is compiled, and how it is said. This much travels to a reader; what reads ICU MessageFormat
 * (`compile.ts`) does not.
 */

/** A gap in a message: an argument as it is, a number, or what depends on one. */
export type Gap =
  | { text: string }
  | { number: string }
  | { plural: string; cases: Readonly<Record<string, Message>> }
  | { ordinal: string; cases: Readonly<Record<string, Message>> }
  | { select: string; cases: Readonly<Record<string, Message>> };

/** Without gaps it is a string. */
export type Message = string | readonly (string | Gap)[];

/** Making one costs as much as using it a hundred times. */
const made = new Map<string, Intl.NumberFormat | Intl.PluralRules>();
const once = <T extends Intl.NumberFormat | Intl.PluralRules>(key: string, make: () => T): T => {
  const known = (made.get(key) as T | undefined) ?? make();
  made.set(key, known);
  return known;
};

const numbers = (language: string): Intl.NumberFormat =>
  once(language, () => new Intl.NumberFormat(language));
const rules = (language: string, type: Intl.PluralRuleType): Intl.PluralRules =>
  once(`${language} ${type}`, () => new Intl.PluralRules(language, { type }));

/** What fills the gaps of a sentence: texts and numbers, or something else where it is put together of parts. */
type Filling<T> = Readonly<Record<string, string | number | T>>;

const partsOf = <T>(message: Message, filling: Filling<T>, language: string): (string | T)[] =>
  typeof message === 'string'
    ? [message]
    : message.flatMap((part) => (typeof part === 'string' ? [part] : filled(part, filling, language)));

const filled = <T>(gap: Gap, filling: Filling<T>, language: string): (string | T)[] => {
  if ('text' in gap) return [filling[gap.text] as string | T];
  if ('number' in gap) return [numbers(language).format(Number(filling[gap.number]))];
  const [value, category] =
    'select' in gap
      ? [filling[gap.select], String(filling[gap.select])]
      : 'plural' in gap
        ? [filling[gap.plural], rules(language, 'cardinal').select(Number(filling[gap.plural]))]
        : [filling[gap.ordinal], rules(language, 'ordinal').select(Number(filling[gap.ordinal]))];
  const { cases } = gap;
  return partsOf(cases[`=${value}`] ?? cases[category] ?? cases['other'] ?? '', filling, language);
};

/** A message with gaps: `said({ count: 2 })` is a string. */
export interface Sentence<A> {
  (filling: A): string;
  /** The pieces in the order of the language, for gaps that hold more than text: elements, say. */
  parts: <T>(filling: { [K in keyof A]: A[K] | T }) => (string | T)[];
}

/** Compiled messages by their keys. */
export interface Messages {
  readonly [key: string]: Message | Messages;
}

const isMessage = (value: Message | Messages): value is Message =>
  typeof value === 'string' || Array.isArray(value);

/**
 * The same tree with what can be said in place of the messages: strings, and a function for each message with gaps.
 *
 * @param language Its numbers and plural forms are meant; `es-MX`, not just `es`.
 */
export const said = (messages: Messages, language: string): unknown =>
  Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [
      key,
      !isMessage(message)
        ? said(message, language)
        : typeof message === 'string'
          ? message
          : sentence(message, language),
    ]),
  );

const sentence = (message: Message, language: string): Sentence<Record<string, string | number>> =>
  Object.assign((filling: Filling<never>) => partsOf(message, filling, language).join(''), {
    parts: <T>(filling: Filling<T>) => partsOf(message, filling, language),
  });
