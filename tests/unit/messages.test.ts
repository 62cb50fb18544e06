import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { LANGUAGES, languageFor } from '../../src/newsroom/model/languages.ts';
import { settingsSchema } from '../../src/newsroom/model/settings.ts';
import { compile, compileAll, flat, gapsOf } from '../../src/words/messages/compile.ts';
import { dictionaries } from '../../src/words/messages/dictionaries.ts';
import { said, type Sentence } from '../../src/words/messages/message.ts';
import type { Words } from '../../src/words/words.ts';

/** A message as it is said. */
const inWords = (text: string, language: string, filling: Record<string, string | number> = {}): string => {
  const { message } = said({ message: compile(text) }, language) as {
    message: string | Sentence<typeof filling>;
  };
  return typeof message === 'string' ? message : message(filling);
};

describe('A message', () => {
  it('has the form that the language has for a number', () => {
    const counted = (count: number) =>
      inWords(flat(dictionaries.ar).find(([key]) => key === 'counts.events')?.[1] ?? '', 'ar-EG', { count });
    expect([0, 1, 2, 3, 11, 100].map(counted)).toEqual([
      'لا أحداث',
      'حدث واحد',
      'حدثان',
      '٣ أحداث',
      '١١ حدثًا',
      '١٠٠ حدث',
    ]);
  });

  it('writes numbers as the country does', () => {
    expect(inWords('{count, number} km', 'es-MX', { count: 12345 })).toBe('12,345 km');
    expect(inWords('{count, number} km', 'es-ES', { count: 12345 })).toBe('12.345 km');
  });

  it('chooses by a word, by an exact number and by order', () => {
    const text =
      '{who, select, me {I} other {They}} came {nth, selectordinal, one {#st} two {#nd} other {#th}}';
    expect(inWords(text, 'en', { who: 'me', nth: 1 })).toBe('I came 1st');
    expect(inWords(text, 'en', { who: 'you', nth: 4 })).toBe('They came 4th');
    expect(inWords('{n, plural, =0 {none} one {one} other {#}}', 'en', { n: 0 })).toBe('none');
  });

  it('gives its pieces in the order of the language, for gaps that hold more than text', () => {
    const link = { href: '/' };
    const { message } = said({ message: compile('Go to {page}, reader.') }, 'en') as {
      message: Sentence<{ page: string }>;
    };
    expect(message.parts({ page: link })).toEqual(['Go to ', link, ', reader.']);
  });

  it.each([
    ['{count, plural, one {#}}', 'a plural or select has no case "other"'],
    ['Mistake on {path', 'a gap is not closed with "}"'],
    ['{}', 'a gap "{}" has no name'],
    ['{when, date, short}', 'without a style'],
    ['{n, plural, offset:1 other {#}}', 'without a style or an offset'],
  ])('that is %j is refused', (text, why) => {
    expect(() => compile(text)).toThrow(why);
  });
});

/** The library that most programs say such messages with reads the same texts. */
describe.each(LANGUAGES)('In %s all messages are said as intl-messageformat says them', (language) => {
  it.each([0, 1, 2, 3, 7, 11, 100, 1234567])('with %i in their gaps', (number) => {
    for (const [key, text] of flat(dictionaries[language])) {
      const filling = Object.fromEntries(
        [...gapsOf(compile(text))].map(([name, { isNumber }]) => [name, isNumber ? number : `‹${name}›`]),
      );
      const expected = new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).format(filling);
      expect(inWords(text, language, filling), key).toBe(expected);
    }
  });
});

it('Call sites are checked: a message with gaps takes what fills them, and nothing else', () => {
  expectTypeOf<Words['masthead']['skip']>().toEqualTypeOf<string>();
  expectTypeOf<Parameters<Words['counts']['actors']>>().toEqualTypeOf<[{ count: number }]>();
  expectTypeOf<Parameters<Words['footer']['subject']>>().toEqualTypeOf<[{ path: string }]>();
  expectTypeOf<Parameters<Words['results']['found']['allFor']>>().toEqualTypeOf<
    [{ results: number; pages: number; quoted: string }]
  >();
  expectTypeOf<Words['masthead']>().not.toHaveProperty('skipp');
});

describe('The language of a site', () => {
  it.each([
    ['en-KE', 'en'],
    ['es-MX', 'es'],
    ['zh-CN', 'zh'],
    ['zh-Hans-SG', 'zh'],
    ['fa-AF', 'fa'],
  ])('%s has the words of %s', (tag, language) => {
    expect(languageFor(tag)).toBe(language);
  });

  it.each(['de', 'zh-TW', 'zh-Hant', 'pt-BR'])(
    '%s has none, which is said with the list of those that have',
    (tag) => {
      expect(languageFor(tag)).toBeUndefined();
      const result = settingsSchema.shape.language.safeParse(tag);
      expect(result.error?.issues.map(({ message }) => message)).toEqual([
        'one of the languages in which the interface has words, ar, en, es, fa, fr or zh, or one of them as a country has it, like es-MX',
      ]);
    },
  );

  it('that is no code is one mistake', () => {
    expect(settingsSchema.shape.language.safeParse('Spanish').error?.issues).toHaveLength(1);
  });
});

it('Words of a newsroom stand in place of those of the language', () => {
  const words = said(compileAll(dictionaries.en, { 'pages.actors': 'People' }), 'en') as Words;
  expect(words.pages.actors).toBe('People');
  expect(words.pages.topics).toBe('Topics');
});
