import { describe, expect, it } from 'vitest';
import { addressOf, askedIn } from '../../src/searching/question.ts';
import { markedOf, type Piece } from '../../src/searching/marks.ts';
import type { Shown } from '../../src/searching/records.ts';

const shown = (fields: Partial<Shown>): Shown => ({
  kind: 'claim',
  path: '/articles/dam/#gates',
  title: 'The dam opens',
  sentences: [],
  names: [],
  ...fields,
});
/** Marked words between brackets. */
const text = (pieces: readonly Piece[]): string =>
  pieces.map(({ text: one, marked }) => (marked ? `[${one}]` : one)).join('');

describe('what is marked', () => {
  it('is the original word, without the punctuation around it and the s of a possessor', () => {
    const { excerpt } = markedOf(shown({ sentences: ['“Türkiye’s dam”, the board\u00a0said.'] }), [0, 1, 4]);
    expect(text(excerpt)).toBe('“[Türkiye]’s [dam]”, the board\u00a0[said].');
  });

  it('is in the title or the heading of the section where these are searched, and counted from there', () => {
    const event = shown({ kind: 'event', searched: 'title', sentences: ['The river rose.'] });
    const { title, excerpt, section } = markedOf(event, [1, 4]);
    expect([text(title), text(section), text(excerpt)]).toEqual(['The [dam] opens', '', 'The [river] rose.']);
    const part = shown({ kind: 'section', section: 'The fields', searched: 'section' });
    expect(text(markedOf(part, [1]).section)).toBe('The [fields]');
    expect(text(markedOf(part, [1]).title)).toBe('The dam opens');
  });

  it('is nothing when only a name matched that the text does not spell out: then it is said whose', () => {
    const one = shown({
      sentences: ['The army left.'],
      names: [
        { of: 'Syrian army', words: 3 },
        { of: 'Hama', words: 2 },
      ],
    });
    expect(markedOf(one, [7])).toMatchObject({
      excerpt: [{ text: 'The army left.', marked: false }],
      through: ['Hama'],
    });
    expect(markedOf(one, [1, 7]).through).toEqual([]);
  });
});

describe('the excerpt', () => {
  const long = (word: string) => `${`${word} `.repeat(30).trim()}.`;
  const sentences = [long('one'), long('two'), long('three')];

  it('of a short passage is the passage', () => {
    expect(text(markedOf(shown({ sentences: ['One.', 'Two.'] }), [1]).excerpt)).toBe('One. [Two].');
  });

  it('of a long one is the sentence that matches, and says that there is more', () => {
    const { excerpt } = markedOf(shown({ sentences }), [30]);
    expect(text(excerpt)).toMatch(/^… \[two\] two .* two\. …$/);
  });

  it('begins at the beginning when the title says all that was searched for', () => {
    const entity = shown({ kind: 'actor', title: 'Two', searched: 'title', sentences });
    expect(text(markedOf(entity, [0, 31]).excerpt)).toMatch(/^one .* …$/);
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
