import { describe, expect, it } from 'vitest';
import { nearest, nearestSlip, oneOf } from '../../src/text/nearest.ts';

describe('the nearest known word', () => {
  it.each([
    ['headlin', ['headline', 'description'], 'headline'],
    ['keypoints', ['kind', 'keyPoints'], 'keyPoints'],
    ['CLAIM', ['Claim', 'Side'], 'Claim'],
    ['teh', ['the', 'a'], 'the'],
    ['assad', ['asad', 'bashar-al-assad'], 'bashar-al-assad'],
    ['bashar-al-assad-the-president', ['bashar-al-assad'], 'bashar-al-assad'],
    ['tel-maron', ['tel-marun', 'tel-aviv'], 'tel-marun'],
  ])('to %s among %j is %s', (word, known, expected) => {
    expect(nearest(word, known)).toBe(expected);
  });

  it.each([
    ['a', ['Claim', 'Side']],
    ['', ['Claim', 'Side']],
    ['xyz', ['headline', 'kind']],
    ['by', ['id']],
    ['summary', ['description']],
    ['anything', []],
  ])('to %j among %j is none', (word, known) => {
    expect(nearest(word, known)).toBeUndefined();
  });
});

describe('the slip', () => {
  it.each([
    ['Clam', 'Claim'],
    ['claim', 'Claim'],
    ['Qestion', 'Question'],
    ['Sidebar', undefined],
    ['cite', undefined],
    ['Subclaim', undefined],
    ['b', undefined],
  ])('%s is of %s', (word, expected) => {
    expect(nearestSlip(word, ['Claim', 'Side', 'Note', 'Question'])).toBe(expected);
  });
});

describe('a list of words', () => {
  it('ends with "or"', () => {
    expect(oneOf([])).toBe('');
    expect(oneOf(['a'])).toBe('a');
    expect(oneOf(['a', 'b'])).toBe('a or b');
    expect(oneOf(['a', 'b', 'c'])).toBe('a, b or c');
  });
});
