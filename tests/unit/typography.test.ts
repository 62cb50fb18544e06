import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/text/language/language.ts';
import { runs } from './runs.ts';

const { typeset } = languageOf('en-GB');

describe('an apostrophe before a word', () => {
  it.each([
    ["The '90s were rock 'n' roll.", 'The ’90s were rock ’n’ roll.'],
    ["'Tis the season, 'twas said", '’Tis the season, ’twas said'],
    ["'TIS 'EM", '’TIS ’EM'],
    ["fish 'n chips for 'em", 'fish ’n chips for ’em'],
    ["the spirit of '68 and 'cause of it", 'the spirit of ’68 and ’cause of it'],
    ["the class of '05 was 'wild'", 'the class of ’05 was ‘wild’'],
    ["'s-Hertogenbosch and Gerard 't Hooft", '’s-Hertogenbosch and Gerard ’t Hooft'],
    ["O'Brien, d'Artagnan, Tam O' Shanter, Sana'a", 'O’Brien, d’Artagnan, Tam O’ Shanter, Sana’a'],
    ["don't, the dogs' home, runnin'", 'don’t, the dogs’ home, runnin’'],
  ])('%s', (typed, set) => {
    expect(typeset(typed)).toBe(set);
  });

  it('is not one where a quotation begins', () => {
    expect(typeset("'50 dead' in strike")).toBe('‘50 dead’ in strike');
    expect(typeset("Police: 'Cause isn't known'")).toBe('Police: ‘Cause isn’t known’');
    expect(typeset("plan 'T' and the '2023 report'")).toBe('plan ‘T’ and the ‘2023 report’');
  });
});

describe('quotation marks', () => {
  it.each([
    [`"'Tis true," he said`, '“’Tis true,” he said'],
    [`"'Yes,' he said."`, '“‘Yes,’ he said.”'],
    [`She said: "He said 'no'"`, 'She said: “He said ‘no’”'],
    [`'"Yes" is a word'`, '‘“Yes” is a word’'],
    [`("one") ["two"]`, '(“one”) [“two”]'],
    [`said - "one" - and—"two"—"three"`, 'said - “one” - and—“two”—“three”'],
    [`"We will not—" he began`, '“We will not—” he began'],
    [`"We will not—"`, '“We will not—”'],
    [`"yes"/"no"`, '“yes”/“no”'],
    [`"'90s"`, '“’90s”'],
  ])('%s', (typed, set) => {
    expect(typeset(typed)).toBe(set);
  });

  it('close after what stands before the piece', () => {
    expect(typeset(`'s "army"`, 'd')).toBe('’s “army”');
    expect(typeset('" he said', '.')).toBe('” he said');
  });
});

/** Words, and what they are when set. */
const word = fc.constantFrom(
  ...[
    ['gates', 'gates'],
    ["isn't", 'isn’t'],
    ["O'Brien", 'O’Brien'],
    ["'90s", '’90s'],
    ["'em", '’em'],
    ["'twas", '’twas'],
    ["rock 'n' roll", 'rock ’n’ roll'],
    ['1990', '1990'],
    ['سد', 'سد'],
  ].map(([typed = '', set = '']) => ({ typed, set })),
);
interface Piece {
  typed: string;
  set: string;
}
const joined = (pieces: readonly Piece[], between = ' '): Piece => ({
  typed: pieces.map(({ typed }) => typed).join(between),
  set: pieces.map(({ set }) => set).join(between),
});
const quoted = ({ typed, set }: Piece, double: boolean, end: string): Piece =>
  double
    ? { typed: `"${typed}${end}"`, set: `“${set}${end}”` }
    : { typed: `'${typed}${end}'`, set: `‘${set}${end}’` };
const end = fc.constantFrom('', ',', '.', '?');
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((some) => joined(some));
/** Text with quotations in it, in which the other marks quote again. */
const quoting = (depth: number, double: boolean): fc.Arbitrary<Piece> =>
  depth === 0
    ? words
    : fc
        .tuple(words, fc.array(fc.tuple(quoting(depth - 1, !double), end, words), { maxLength: 2 }))
        .map(([first, rest]) =>
          joined([first, ...rest.flatMap(([inner, stop, after]) => [quoted(inner, double, stop), after])]),
        );

it('quotations in quotations open and close in pairs, whatever apostrophes stand in them', () => {
  fc.assert(
    fc.property(
      fc.boolean().chain((double) => quoting(3, double)),
      ({ typed, set }) => {
        expect(typeset(typed)).toBe(set);
      },
    ),
    runs(1000),
  );
});

it('nothing else changes, and what is set stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const set = typeset(text);
      expect(set.length).toBeLessThanOrEqual(text.length);
      expect(typeset(set)).toBe(set);
    }),
  );
});
