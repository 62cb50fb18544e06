import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../src/searching/passages.ts';
import { bodyOf } from './a-body.ts';

/** What each passage begins with, and its text. */
const passages = (text: string): string[][] =>
  passagesOf(bodyOf(text)).map(({ claim, heading, text: words }) => [claim ?? heading?.text ?? '', words]);

const claim = (id: string, text: string) => `<Claim id="${id}" standing="unsourced">${text}</Claim>`;

describe('passages', () => {
  it('are in the order in which they begin: the start of a text, sections, claims', () => {
    const text = `${claim('a', '\n\nOne.\n\n')}\n\nTwo.\n\n## Three {#three}\n\n${claim('b', 'Four.')} Five.\n\n## Six {#six}`;
    expect(passages(text)).toEqual([
      ['', 'Two.'],
      ['a', 'One.'],
      ['Three', 'Five.'],
      ['b', 'Four.'],
      ['Six', ''],
    ]);
  });

  it('keep blocks apart, and have no citations and no standing', () => {
    expect(passages('- One\n- Two\\\nThree. [A](source:a)\n\n```\nfour\n```')).toEqual([
      ['', 'One Two Three. four'],
    ]);
  });

  it('are those of its sections, too, where a heading stands in a claim', () => {
    const text = `<Claim id="a" standing="unsourced">\n\nOne.\n\n## Two {#two}\n\nThree.\n\n</Claim>\n\nFour.`;
    expect(passages(text)).toEqual([
      ['a', 'One. Three.'],
      ['Two', 'Four.'],
    ]);
    expect(passages(text.replace('Four.', ''))).toEqual([
      ['a', 'One. Three.'],
      ['Two', ''],
    ]);
  });

  it('have the mentions of their own text, and none of a heading', () => {
    const text = `[A](actor:a)\n\n## [B](actor:b) {#b}\n\n${claim('c', '[D](location:d)')} [E](topic:e)`;
    expect(passagesOf(bodyOf(text)).map(({ mentions }) => mentions.map(({ id }) => id))).toEqual([
      ['a'],
      ['e'],
      ['d'],
    ]);
  });
});
