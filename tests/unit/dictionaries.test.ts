import { describe, expect, it } from 'vitest';
import { DISPUTES } from '../../src/drawing/map/disputed.ts';
import { SEAS } from '../../src/drawing/map/seas.ts';
import { LANGUAGES } from '../../src/newsroom/model/languages.ts';
import { whyNotSaid } from '../../src/newsroom/reading/settings/read-words.ts';
import { compile, flat } from '../../src/words/messages/compile.ts';
import { dictionaries } from '../../src/words/messages/dictionaries.ts';
import type { Message } from '../../src/words/messages/message.ts';

const english = new Map(flat(dictionaries.en));
const others = LANGUAGES.filter((language) => language !== 'en');

/** The text of a message in all its forms, without what stands in its gaps. */
const lettersOf = (message: Message): string =>
  typeof message === 'string'
    ? message
    : message
        .map((part) =>
          typeof part === 'string'
            ? part
            : 'cases' in part
              ? Object.values(part.cases).map(lettersOf).join(' ')
              : '',
        )
        .join('');

/** The forms that each plural in a message has. */
const pluralsOf = (message: Message): string[][] =>
  typeof message === 'string'
    ? []
    : message.flatMap((part) =>
        typeof part === 'string' || !('cases' in part)
          ? []
          : [
              ...('plural' in part ? [Object.keys(part.cases)] : []),
              ...Object.values(part.cases).flatMap(pluralsOf),
            ],
      );

describe.each(LANGUAGES)('The words in %s', (language) => {
  const texts = flat(dictionaries[language]);

  it('are those of the English keys, in their order', () => {
    expect(texts.map(([key]) => key)).toEqual([...english.keys()]);
  });

  it('have the gaps of the English ones; a gap that only chooses a form may be left out', () => {
    const faults = texts.flatMap(([key, text]) => {
      const why = whyNotSaid(text, english.get(key) ?? '');
      return why === undefined ? [] : [{ key, why }];
    });
    expect(faults).toEqual([]);
  });

  it('have every plural form of the language', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    const plurals = texts.flatMap(([key, text]) => pluralsOf(compile(text)).map((forms) => ({ key, forms })));
    expect(plurals.length).toBeGreaterThan(20);
    const lacking = plurals.filter(({ forms }) => pluralCategories.some((form) => !forms.includes(form)));
    expect(lacking).toEqual([]);
  });

  it('are empty only where the English ones are', () => {
    const empty = texts.filter(([, text]) => text.trim() === '').map(([key]) => key);
    expect(empty).toEqual([...english].filter(([, text]) => text === '').map(([key]) => key));
  });
});

/** Names of things and of a unit, which every language has, and the example of a name in two spellings. */
const NAMES = /\bkm\b|BibTeX|CSV|CSL-JSON|JSON|Atom|Natural Earth|Cookie|Türkiye|Turkiye/g;
/** The same in both languages. */
const SAME: Record<string, readonly string[]> = {
  es: ['Actor', 'Canal', '{name}, canal', 'Delta', '{name}, delta', 'Congo'],
  fr: [
    'Menu',
    'Clarification',
    'Correction',
    'Mentions',
    'Relations',
    'Section',
    'Sources',
    'Site',
    'Organisation',
    '{name}, organisation',
    '{name}, site',
    'Version {commit}',
    'Continent',
    'Province',
    'Canal',
    'District',
    'Village',
    'Port',
    '{name}, continent',
    '{name}, province',
    '{name}, canal',
    '{name}, district',
    '{name}, village',
    '{name}, port',
    'Delta',
    '{name}, delta',
    'Congo',
  ],
};

describe.each(others)('No English word is left in %s', (language) => {
  const isLatin = new Intl.Locale(language).maximize().script === 'Latn';

  it('of the interface', () => {
    const left = flat(dictionaries[language]).flatMap(([key, text]) => {
      const letters = lettersOf(compile(text)).replace(NAMES, '');
      if (!isLatin) return /[a-z]/i.test(letters) ? [[key, text]] : [];
      const isSame = text === english.get(key) && /\p{L}{2}/u.test(letters);
      return isSame && !SAME[language]?.includes(text) ? [[key, text]] : [];
    });
    expect(left).toEqual([]);
  });
});

it('Only the English words are said to be reviewed', () => {
  expect(LANGUAGES.filter((language) => dictionaries[language].reviewed)).toEqual(['en']);
});

it('The words of scripts, which have no plurals in the browser, have at most one gap each', () => {
  for (const language of LANGUAGES)
    for (const [key, text] of flat(dictionaries[language].scripts)) {
      const message = compile(text);
      const gaps = typeof message === 'string' ? [] : message.filter((part) => typeof part !== 'string');
      expect(gaps.length, key).toBeLessThan(2);
      expect(
        gaps.every((gap) => 'text' in gap),
        key,
      ).toBe(true);
    }
});

it('Every sea and every disputed line of the maps has a name in every language', () => {
  for (const { names } of [...SEAS, ...DISPUTES])
    expect(Object.keys(names).sort(), names['en']).toEqual([...LANGUAGES].sort());
});
