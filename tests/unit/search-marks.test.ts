import { describe, expect, it } from 'vitest';
import type { FoundPassage } from '../../src/searching/directory.ts';
import type { Found } from '../../src/searching/find.ts';
import { searchLanguageOf } from '../../src/searching/language.ts';
import { markedOf, marker } from '../../src/searching/marks.ts';
import { keyOf } from '../../src/searching/postings.ts';
import { addressOf, askedIn } from '../../src/searching/question.ts';
import { unitsOf } from '../../src/searching/query.ts';
import type { KnownSubject } from '../../src/searching/open-index.ts';
import { marked } from './a-search.ts';

const language = searchLanguageOf('en-GB');
const HERE = keyOf(7, 3);

const passage = (fields: Partial<FoundPassage>): FoundPassage => ({
  kind: 'claim',
  path: '#gates',
  sentences: [],
  ...fields,
});
const subject = (number: number, name: string, page: number | null = number): KnownSubject => ({
  ...{ number, kind: 'actor', id: name, name, page },
  names: [],
});
/** What a query found; `named` says whose name each of its words is in. */
const foundBy = (query: string, named: Record<string, KnownSubject[]> = {}): Found[] =>
  unitsOf(query, language).map((unit) => ({
    unit,
    weights: new Map([[HERE, 1]]),
    places: new Map(),
    named: (named[unit.text] ?? []).map((one) => ({
      subject: one,
      name: one.name,
      postings: new Map([[HERE, []]]),
    })),
  }));
const markedFor = (query: string, fields: Partial<FoundPassage>, named?: Record<string, KnownSubject[]>) => {
  const found = foundBy(query, named);
  const mark = marker(found, { subjects: [], single: new Set(['hama']) }, language);
  return markedOf(passage(fields), HERE, found, mark);
};
const excerpt = (query: string, ...sentences: string[]): string =>
  marked(markedFor(query, { sentences }).excerpt);

describe('what is marked', () => {
  it.each([
    [
      'the original word, without the punctuation around it',
      'turkiye said',
      '“Türkiye” said.',
      '“[Türkiye]” [said].',
    ],
    ['a word and its possessor’s s', 'iran', 'Iran’s plan', '[Iran’s] plan'],
    ['another form of a word', 'pledge', 'He pledged it.', 'He [pledged] it.'],
    ['no longer word that begins so', 'ark', 'Arkansas has a park.', 'Arkansas has a park.'],
    ['no name that looks like another form', 'Hamas', 'Hama fell.', 'Hama fell.'],
    ['a compound as one', 'al-assad', 'Bashar al-Assad left.', 'Bashar [al-Assad] left.'],
    ['a phrase, and not its words elsewhere', '"two gates"', 'Gates: two gates.', 'Gates: [two] [gates].'],
    [
      'a date in other words',
      '2024-12-08',
      'On 8 December 2024 it rained.',
      'On [8 December 2024] it rained.',
    ],
    ['a figure, and none that begins so', '2.2', '2.2, 22.9 and 2.203', '[2.2], 22.9 and 2.203'],
    ['a percentage', '5%', '5 per cent of 5', '[5 per cent] of 5'],
    ['letters within a run that has no spaces', '水坝', '达拉布鲁德水坝开门', '达拉布鲁德[水坝]开门'],
    ['an Arabic word with its article', 'اسد', 'بشار الأسد', 'بشار [الأسد]'],
  ])('is %s', (_, query, text, expected) => {
    expect(excerpt(query, text)).toBe(expected);
  });

  it('is in the title or the heading where these are searched, and not else', () => {
    const event: Partial<FoundPassage> = { kind: 'event', title: 'The dam opens', searched: 'title' };
    expect(marked(markedFor('dam', event).title)).toBe('The [dam] opens');
    const claim = { section: 'The dam', sentences: ['A dam.'] };
    expect(marked(markedFor('dam', claim).section)).toBe('The dam');
    expect(marked(markedFor('dam', { ...claim, searched: 'section' }).section)).toBe('The [dam]');
  });

  it('is the date of an event that was asked for', () => {
    const event = { kind: 'event', date: '2024-12-08' } as const;
    for (const query of ['8 December 2024', '8 Dec', 'December 2024'])
      expect(markedFor(query, event).isOfDate).toBe(true);
    expect(markedFor('9 December 2024', event).isOfDate).toBe(false);
    expect(markedFor('8 December 2024', { ...event, kind: 'claim' }).isOfDate).toBe(false);
  });
});

describe('through whom it was found', () => {
  const army = subject(1, 'Syrian army');
  const hama = subject(2, 'Hama');
  const through = (query: string, text: string, named: Record<string, KnownSubject[]>) =>
    markedFor(query, { sentences: [text] }, named).through.map(({ name }) => name);

  it('is said of each word that the passage does not show', () => {
    expect(through('army hama', 'The army left.', { army: [army], hama: [hama] })).toEqual(['Hama']);
    expect(through('army', 'The army left.', { army: [army] })).toEqual([]);
  });

  it('is the one whose name has the most of what is not shown', () => {
    const sham = subject(0, 'Tahrir al-Sham');
    const jazeera = subject(3, 'Al Jazeera');
    expect(through('al jazeera', 'It left.', { al: [sham, jazeera], jazeera: [jazeera] })).toEqual([
      'Al Jazeera',
    ]);
  });
});

describe('the excerpt', () => {
  const long = (word: string) => `${`${word} `.repeat(40).trim()}.`;
  const sentences = [long('one'), long('two'), long('three')];

  it('of a short passage is the passage', () => {
    expect(excerpt('two', 'One.', 'Two.')).toBe('One. [Two].');
  });

  it('of a long one begins with the sentence that matches, and says that there is more', () => {
    expect(excerpt('two', ...sentences)).toMatch(/^… \[two\] .* \[two\]\. …$/);
  });

  it('begins at the beginning when the title has what was searched for, or it is about who was asked for', () => {
    const titled: Partial<FoundPassage> = { kind: 'event', title: 'Two', searched: 'title', sentences };
    expect(marked(markedFor('two', titled).excerpt)).toMatch(/^one .* …$/);
    const found = foundBy('two', { two: [subject(1, 'Two', 7)] });
    const own = markedOf(
      passage({ sentences }),
      keyOf(7, 0),
      found,
      marker(found, { subjects: [], single: new Set() }, language),
    );
    expect(marked(own.excerpt)).toMatch(/^one .* …$/);
  });
});

describe('the address of a search', () => {
  it('is that of the plain form, and reads back as it was written', () => {
    const address = '?q=gates+%22opened%22&actor=water-board&actor=league&year=2023';
    const asked = askedIn(address);
    expect(asked).toEqual({
      query: 'gates "opened"',
      narrowed: { actor: ['water-board', 'league'], location: [], topic: [], year: ['2023'] },
    });
    expect(addressOf(asked)).toBe(address);
  });

  it('is empty when nothing is asked, and leaves out what it does not know', () => {
    expect(addressOf(askedIn('?q=+&actor=&utm_source=x'))).toBe('');
  });
});
