import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesIn } from '../../src/searching/dates-in-text.ts';
import { isSameWord, searchLanguageOf } from '../../src/searching/language.ts';
import { tokensOf } from '../../src/searching/tokens.ts';

const british = searchLanguageOf('en-GB');
/** Terms in the order of their places; those of one place in the order of the alphabet. */
const terms = (text: string, language = british): string =>
  tokensOf(text, language)
    .toSorted((a, b) => a.at - b.at || (a.term < b.term ? -1 : 1))
    .map(({ term }) => term)
    .join(' ');

describe('the terms of a text', () => {
  it.each([
    ['words without those that say nothing', 'The gates of the dam', 'gates dam'],
    ['the parts of a compound, and the whole', 'a cease-fire', 'cease ceasefire fire'],
    ['a name with an article in it', 'Tahrir al-Sham’s men', 'tahrir al alsham sham men'],
    ['letters with points', 'U.S. forces', 'us forces'],
    ['short names that are spelled like a word without meaning', 'the WHO in IT', 'who it'],
    ['but not in a text all of capitals', 'WHO IS IT', ''],
    ['a letter and a number', 'F-16, F16', 'f f16 16 f f16 16'],
    ['numbers with signs between thousands', '10,000; 10 000; 10\u202f000', '10000 10000 10000'],
    ['numbers with decimals', '2.2 and 22.9 and 2.50 and 2,2', '2.2 22.9 2.5 2.2'],
    ['percentages', '5%, 5 per cent, 5 percent', '5 5% 5 5% 5 5%'],
    ['Arabic numbers', '٢٫٥', '2.5'],
    ['Chinese letter by letter', '水坝', '水 坝'],
    ['Japanese, with the mark of a long vowel', 'ルード', 'ル ー ド'],
    ['Thai, vowel signs with their letter', 'เมือง', 'เ มื อ ง'],
    ['Arabic without its article', 'الأسد والأسد', 'اسد اسد'],
    ['Persian parts that a joiner holds together', 'داراب\u200cرود', 'داراب دارابرود رود'],
  ])('are %s', (_, text, expected) => {
    expect(terms(text)).toBe(expected);
  });

  it('are those of the language: a German comma stands before decimals', () => {
    expect(terms('2,2 und 10.000', searchLanguageOf('de'))).toBe('2.2 und 10000');
    expect(terms('2,203 and 2.203')).toBe('2203 2.203');
    expect(terms('2,203 und 2.203', searchLanguageOf('de'))).toBe('2.203 und 2203');
  });

  it('have the extent of what they were made of', () => {
    const text = '“Türkiye’s dam”, 5 %';
    const written = tokensOf(text, british).map(({ term, from, to }) => [term, text.slice(from, to)]);
    expect(Object.fromEntries(written)).toEqual({ turkiye: 'Türkiye’s', dam: 'dam', '5%': '5 %', 5: '5 %' });
  });

  it('lie within the text, in every script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        for (const { term, from, to } of tokensOf(text, british)) {
          expect(term).not.toBe('');
          expect(from).toBeLessThan(to);
          expect(to).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

describe('a date', () => {
  it.each([
    ['2024-12-08', '2024-12-08'],
    ['2024/12/8', '2024-12-08'],
    ['8 December 2024', '2024-12-08'],
    ['8\u00a0December 2024', '2024-12-08'],
    ['8th of December 2024', '2024-12-08'],
    ['8 Dec. 2024', '2024-12-08'],
    ['8 dec 2024', '2024-12-08'],
    ['December 8, 2024', '2024-12-08'],
    ['8-Dec-2024', '2024-12-08'],
    ['8.12.2024', '2024-12-08'],
    ['8/12/2024', '2024-12-08'],
    ['12/31/2024', '2024-12-31'],
    ['2024年12月8日', '2024-12-08'],
    ['2024년 12월 8일', '2024-12-08'],
    ['Sept 2024', '2024-09'],
    ['2024-12', '2024-12'],
    ['8 Dec', '--12-08'],
    ['December 8', '--12-08'],
    ['7–9 December 2024', '2024-12-07 2024-12-08 2024-12-09'],
    ['7 and 9 December 2024', '2024-12-07 2024-12-09'],
    ['27 November to 8 December 2024', '2024-11-27 2024-12-08'],
  ])('is understood in %s', (written, expected) => {
    expect(
      datesIn(written, british)
        .flatMap(({ dates }) => dates)
        .join(' '),
    ).toBe(expected);
  });

  it.each([
    '2024-25',
    '31 June',
    '30 February',
    '2.2',
    '10,000',
    'in May',
    '1.1.64',
    '99 December',
    '2203.5',
  ])('is not seen in %s', (text) => {
    expect(datesIn(text, british)).toEqual([]);
  });

  it.each([
    ['ISRO landed Chandrayaan-3 on 23 August 2023', ['2023-08-23']],
    ['It launched Chandrayaan\u20113 in August 2023', ['2023-08']],
    ['the Chandrayaan-3 July 2023 launch', ['2023-07']],
    ['Apollo 11 in July 1969', ['1969-07']],
    ['Apollo 11 on 20 July 1969', ['1969-07-20']],
    ['from 7 to 8 December 2024', ['2024-12-07', '2024-12-08']],
    ['7 and 8 December 2024', ['2024-12-07', '2024-12-08']],
    ['mid-December 2024', ['2024-12']],
  ])('no number of a name before a date is one of its days: %s', (text, dates) => {
    expect(datesIn(text, british).flatMap((found) => found.dates)).toEqual(dates);
  });

  it('without its year is the one nearest to the day for which the text was written', () => {
    const year = (asOf: string) => datesIn('On 30 November', british, asOf)[0]?.dates;
    expect(year('2024-12-01')).toEqual(['2024-11-30']);
    expect(year('2025-01-10')).toEqual(['2024-11-30']);
    expect(year('2024-11-28')).toEqual(['2024-11-30']);
  });

  it('is read as its language writes it', () => {
    expect(datesIn('8/12/2024', searchLanguageOf('en-US'))[0]?.dates).toEqual(['2024-08-12']);
    expect(datesIn('8. Dezember 2024', searchLanguageOf('de'))[0]?.dates).toEqual(['2024-12-08']);
    const spanish = searchLanguageOf('es');
    expect(datesIn('8 de diciembre de 2024', spanish)[0]?.dates).toEqual(['2024-12-08']);
    expect(datesIn('diciembre de 2024', spanish)[0]?.dates).toEqual(['2024-12']);
    const french = searchLanguageOf('fr');
    expect(datesIn('le 1er décembre 2024', french)[0]?.dates).toEqual(['2024-12-01']);
    expect(datesIn('1er–2 décembre 2024', french)[0]?.dates).toEqual(['2024-12-01', '2024-12-02']);
  });

  it('has itself, its month, its year and its day in any year as terms, besides its words', () => {
    expect(terms('8 December 2024')).toBe('--12-08 2024 2024-12 2024-12-08 8 december 2024');
  });
});

describe('the forms of a word', () => {
  it.each([
    'plan plans planned planning',
    'plane planes',
    'car cars',
    'care cares cared caring',
    'open opens opened opening',
    'decide decides decided deciding',
    'kill kills killed killing',
    'control controls controlled controlling',
    'ally allies',
    'militia militias',
    'crossing crossed crosses',
    'raise raised raises raising',
    'fall falls fell fallen',
    'leave left leaving',
    'organise organize',
    'organisation organization',
    'defence defense',
    'colour colors',
    'centre centers',
    'army armies',
  ])('are one: %s', (forms) => {
    const [first = '', ...others] = forms.split(' ');
    expect(others.filter((other) => !isSameWord(british, first, other))).toEqual([]);
  });

  it.each([
    'plan plane',
    'car care',
    'organ organisation',
    'news new',
    'arm army',
    'police policy',
    'war ware',
    'united unit',
    'Syria Syrian',
  ])('are two: %s', (pair) => {
    const [one = '', other = ''] = pair.split(' ');
    expect(isSameWord(british, one, other)).toBe(false);
  });

  it('are found as they are written in a language without rules', () => {
    expect(isSameWord(searchLanguageOf('tlh'), 'gates', 'gate')).toBe(false);
    expect(terms('the gates', searchLanguageOf('tlh'))).toBe('the gates');
  });
});
