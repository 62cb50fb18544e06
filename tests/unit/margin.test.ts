import { describe, expect, it } from 'vitest';
import { marksInLine } from '../../src/components/margin.ts';
import { bodyOf } from './a-body.ts';

/** Ids of the claims in a text whose marks stand in the line, where each mark says the same. */
const inLine = (text: string, mark = 'Reported', behind = ''): string[] => {
  const { tree, claims } = bodyOf(text);
  return [
    ...marksInLine(tree, new Map(claims.map(({ id }) => [id, { beside: mark, inLine: mark, behind }]))),
  ];
};
const claim = (id: string, words: string) => `<Claim id="${id}" standing="reported">${words}</Claim>`;

const SHORT = 'It is so.';
const LONG = `${'It is so because of this and of that. '.repeat(4)}It is so.`;
const NAMED = 'Claimed by the Farmers’ League of Darabrud';

describe('the mark of a claim', () => {
  it.each([
    ['one claim', claim('a', SHORT)],
    ['claims in paragraphs of their own', `${claim('a', SHORT)}\n\n${claim('b', SHORT)}`],
    ['long claims', `${claim('a', LONG)} ${claim('b', LONG)} ${claim('c', LONG)}`],
    ['a short claim and a long one', `${claim('a', SHORT)} ${claim('b', LONG)}`],
    ['claims in a list', `- ${claim('a', SHORT)}\n- ${claim('b', SHORT)}`],
  ])('hangs in the margin where there is %s', (_what, text) => {
    expect(inLine(text)).toEqual([]);
  });

  it('stands in the line where several begin in one line', () => {
    expect(inLine(`${claim('a', SHORT)} ${claim('b', SHORT)} ${claim('c', LONG)}`)).toEqual(['b']);
  });

  it('stands in the line where the marks before it are too high', () => {
    const text = `${claim('a', 'It is so, for all that we know of it and of them.')} ${claim('b', LONG)}`;
    expect(inLine(text, 'Claimed')).toEqual([]);
    expect(inLine(text, NAMED)).toEqual(['b']);
  });

  it('stands in the line where it would reach far under its claim', () => {
    const longer = `${NAMED} and of the towns on the Orun and its dam`;
    expect(inLine(claim('a', SHORT), NAMED)).toEqual([]);
    expect(inLine(claim('a', SHORT), longer)).toEqual(['a']);
    expect(inLine(claim('a', `${LONG} ${LONG}`), longer)).toEqual([]);
  });

  it('stands in the line of a table, which would cut it off', () => {
    expect(inLine(`| A |\n| --- |\n| ${claim('a', SHORT)} |`)).toEqual(['a']);
  });

  it('is measured in a text without spaces, too', () => {
    const han = '水位很高。';
    expect(inLine(`${claim('a', han)}${claim('b', han)}${claim('c', han.repeat(30))}`)).toEqual(['b']);
    expect(inLine(`${claim('a', han.repeat(20))}${claim('b', han.repeat(20))}`)).toEqual([]);
  });

  it('hangs beside the first of two sides, which have lines of their own', () => {
    const sides = '<Claim id="d" standing="disputed"><Side>Yes.</Side> <Side>No.</Side></Claim>';
    expect(inLine(`${claim('a', SHORT)} ${sides} ${claim('b', SHORT)}`)).toEqual([]);
  });
});
