import { describe, expect, it } from 'vitest';
import { timeHtml } from '../../src/components/markup.ts';
import { isBefore, isPast } from '../../src/newsroom/model/time/as-of.ts';
import { byTime } from '../../src/newsroom/model/time/partial-date.ts';
import { moment } from '../../src/newsroom/model/time/dates.ts';
import { schemas } from '../../src/newsroom/model/schema.ts';
import { eventDate, eventDates, longDate, shortDate, shortRange } from '../../src/words/dates.ts';
import { datesIn } from './some-dates.ts';

const plain = (text: string) => text.replace(/[\u00a0\u2009]/g, ' ');

describe('a date in words', () => {
  it.each([
    ['2024-12-01', '1 December 2024', '1 Dec 2024'],
    ['2024-12', 'December 2024', 'Dec 2024'],
    ['2024', '2024', '2024'],
    ['1258-02-10', '10 February 1258', '10 Feb 1258'],
    ['0079-08-24', '24 August 79 AD', '24 Aug 79 AD'],
    ['0070', '70 AD', '70 AD'],
    ['0004-02-29', '29 February 4 AD', '29 Feb 4 AD'],
    ['0636-08', 'August 636 AD', 'Aug 636 AD'],
    ['-0430', '431 BC', '431 BC'],
    ['-0043-03-15', '15 March 44 BC', '15 Mar 44 BC'],
    ['0000', '1 BC', '1 BC'],
    ['199X', '1990s', '1990s'],
    ['191X', '1910s', '1910s'],
    // "1900s" may be the century, and "790s" needs its era.
    ['190X', '1900–1909', '1900–1909'],
    ['079X', '790–799 AD', '790–799 AD'],
    ['000X', '1 BC – 9 AD', '1 BC – 9 AD'],
    ['19XX', '20th century', '20th century'],
    ['20XX', '21st century', '21st century'],
    ['10XX', '11th century', '11th century'],
    ['00XX', '1st century', '1st century'],
    ['-00XX', '1st century BC', '1st century BC'],
    ['-04XX', '5th century BC', '5th century BC'],
  ])('%s is %s, or in short %s', (date, long, short) => {
    expect([plain(longDate(date)), plain(shortDate(date))]).toEqual([long, short]);
  });

  it('says no year twice', () => {
    expect(plain(shortDate('0079-08-24', '0079'))).toBe('24 Aug');
  });

  it.each([
    ['2024-12-07', '2024-12-08', '7–8 Dec 2024'],
    ['0079-08-24', '0079-08-25', '24–25 Aug 79 AD'],
    ['0066', '0073', '66–73 AD'],
    ['-0430', '-0403', '431–404 BC'],
    ['199X', '2004', '1990s – 2004'],
  ])('from %s to %s is %s', (from, to, said) => {
    expect(plain(shortRange(from, to))).toBe(said);
  });

  it.each([
    ['2024', '۲۰۲۴'],
    ['2024-12', 'دسامبر ۲۰۲۴'],
    ['199X', 'دههٔ ۱۹۹۰ میلادی'],
    ['200X', '۲۰۰۰ تا ۲۰۰۹'],
    ['19XX', 'قرن ۲۰ میلادی'],
    ['-0430', '۴۳۱ ق.م.'],
  ])('%s is no other year where the language has a calendar of its own', (date, said) => {
    expect(plain(datesIn('fa').longDate(date))).toBe(said);
  });

  it('has both ends of a range of months before our era in Persian', () => {
    expect(plain(datesIn('fa').shortRange('0000-01', '0000-02'))).toBe('ژانویه ۱ ق.م. – فوریه ۱ ق.م.');
  });

  it.each([
    [['2024-12-01'], '1er déc. 2024'],
    [['2024-12-11'], '11 déc. 2024'],
    [['2024-12-01', '2024-12-03'], '1er–3 déc. 2024'],
    [['2024-11-30', '2024-12-01'], '30 nov. – 1er déc. 2024'],
    [['0001-01-01'], '1er janv. 1 ap. J.-C.'],
    [['0001'], '1 ap. J.-C.'],
  ])('%s is the first of a month in French where it is one: %s', ([from = '', to = from], said) => {
    expect(plain(datesIn('fr').shortRange(from, to))).toBe(said);
  });

  it('is not parted from its month by being the first', () => {
    expect(datesIn('fr').longDate('2024-12-01')).toBe('1er\u00a0décembre 2024');
  });

  it.each([
    ['ar', 'عقد 1960', 'القرن 20 الميلادي', 'القرن 1 قبل الميلاد'],
    ['es', 'década de 1960', 'siglo XX', 'siglo I a. C.'],
    ['fr', 'années 1960', 'XXe siècle', 'Ier siècle av. J.-C.'],
    ['zh', '1960年代', '20世纪', '公元前1世纪'],
    ['de', '1960–1969', '1900–1999', '100–1 v. Chr.'],
  ])(
    'in %s calls decades and centuries what the language does, or else says their years',
    (locale, ...said) => {
      expect(['196X', '19XX', '-00XX'].map((date) => plain(datesIn(locale).longDate(date)))).toEqual(said);
    },
  );

  it.each([
    ['en-GB', ['the 1960s', 'the 19th century', '1 Dec 2024']],
    ['es', ['la década de 1960', 'el siglo XIX', '1 dic 2024']],
    ['fr', ['les années 1960', 'le XIXe siècle', '1er déc. 2024']],
  ])('stands in a sentence as %s has it there', (locale, said) => {
    const { dateInText } = datesIn(locale);
    expect(['196X', '18XX', '2024-12-01'].map((date) => plain(dateInText(date)))).toEqual(said);
  });

  it.each([
    ['0079-08-24', 'about 24 Aug 79 AD'],
    ['196X', 'about the 1960s'],
    ['18XX', 'about the 19th century'],
  ])('is said of an event as it is: %s', (date, said) => {
    const event = { date, circa: 'true' } as Parameters<typeof eventDate>[0];
    expect(plain(eventDate(event))).toBe(said);
  });

  it('has its year at the head of a list, and where another stands above it', () => {
    const events = ['2023-09-14', '2024-06-06', '2024-07-18', '2025-09-01', '2026-01-01', '2026-06-11'].map(
      (date) => ({ date }) as Parameters<typeof eventDate>[0],
    );
    expect([...eventDates(events).values()].map(plain)).toEqual([
      '14 Sept 2023',
      '6 Jun 2024',
      '18 Jul',
      '1 Sept 2025',
      '1 Jan 2026',
      '11 Jun',
    ]);
  });
});

describe('a year that an editor writes', () => {
  const said = (date: string) =>
    schemas.events.shape.date.safeParse(date).error?.issues.map(({ message }) => message);

  it.each(['0001', '0079-08-24', '0004-02-29', '9999-12-31'])('may be that of %s', (date) => {
    expect(said(date)).toBeUndefined();
  });

  it.each(['-0430', '-0430-08-27', '0000', '199X', '19XX', '-04XX', '-0004-02-29'])(
    'may be before our era, or a decade or a century: %s',
    (date) => {
      expect(said(date)).toBeUndefined();
    },
  );

  it.each(['-043X', '1X9X', 'XXXX', '199X-05', '-430', '431 BC', '-0000'])('is not written %s', (date) => {
    expect(said(date)?.[0]).toContain('and for 431 BC -0430');
  });

  it('of a publication is one of ours', () => {
    for (const date of ['0000-12-01', '-0430-01-01', '199X'])
      expect(schemas.articles.shape.datePublished.safeParse(date).success).toBe(false);
  });

  it.each(['0079-02-29', '2023-02-29', '1900-02-29', '2024-13', '2024-00-10'])('has no %s', (date) => {
    expect(said(date)).toEqual(['a date that exists, like 2024-12-01']);
  });
});

it('Dates are in the order of time, the less precise first', () => {
  const inOrder = [
    '-04XX',
    '-0430',
    '-0430-08-27',
    '-0043',
    '0000',
    '0079-08-24',
    '19XX',
    '199X',
    '1990',
    '1990-05',
    '2024',
  ];
  expect(inOrder.toReversed().toSorted(byTime)).toEqual(inOrder);
  expect(isBefore('-0430', '-0043')).toBe(true);
  expect(isBefore('199X', '1999-12-31')).toBe(false);
  expect(isPast('199X', '1999-12-30')).toBe(false);
  expect(isPast('199X', '1999-12-31')).toBe(true);
});

it.each([
  'Pacific/Honolulu',
  'America/Los_Angeles',
  'America/New_York',
  'UTC',
  'Asia/Tehran',
  'Asia/Tokyo',
  'Pacific/Auckland',
])('a day is the same day in %s, in winter and in summer', (timeZone) => {
  const days = ['2024-01-01', '2024-07-01', '2024-12-31'];
  const seen = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  expect(days.map((day) => seen.format(moment(day)))).toEqual(days);
});

it('a date is one element of a page, which lists set as a date, also where HTML has no element for it', () => {
  expect(timeHtml('1971-02-05', '5 Feb 1971')).toBe('<time datetime="1971-02-05">5 Feb 1971</time>');
  expect(timeHtml('196X', '1960–1969')).toBe('<span>1960–1969</span>');
});
