import { describe, expect, it } from 'vitest';
import { article, read } from './a-document.ts';

/** Near the most that a file may have. */
const LENGTH = 98_000;
const repeated = (unit: string): string =>
  unit.repeat(Math.floor(LENGTH / new TextEncoder().encode(unit).length));

/** What it takes to read something, in microseconds of the processor. */
const costOf = (reading: () => unknown): number => {
  const before = process.cpuUsage();
  reading();
  const { user, system } = process.cpuUsage(before);
  return user + system;
};

const PROSE = repeated('The gates of the dam were opened on 2 March, and the river rose by a metre.\n\n');
const ofProse = () => costOf(() => article({ body: PROSE }));
const prose = Math.min(ofProse(), ofProse());
/** Some ways to write cost four times as much as prose, on a busy machine eight. What grows with the square of its length costs fifty times as much and more. */
const MOST = 20;

/** The least of three times: another program may have had the processor. */
const isDear = (reading: () => unknown): boolean => [1, 2, 3].every(() => costOf(reading) / prose > MOST);

/** Each took seconds for one file. */
const UNITS = [
  '[^',
  '![^',
  '](\n\n',
  '**\n\n',
  '*é',
  '~~é',
  '\t',
  'A. ',
  'Mr. ',
  '`<!--',
  '``<a ',
  '> ',
  '{',
  '<',
];
const FIELDS = ['- x\n', '{a: ', '[', '%x\n', '&a ', '*a '];

describe('the work of reading a file grows with its length, whatever it is made of', () => {
  it.each(UNITS)('a text of %j', (unit) => {
    expect(isDear(() => article({ body: repeated(unit) }))).toBe(false);
  });

  it.each(FIELDS)('fields of %j', (unit) => {
    const text = `---\na:\n${repeated(unit)}\n---\n`;
    expect(isDear(() => read('articles', 'articles/dam.mdx', text))).toBe(false);
  });
});

describe('a word of ninety thousand letters is read without a throw, and makes no long sentence', () => {
  const word = 'a'.repeat(90_000);
  it.each([
    ['as an attribute', `<Claim id="gates" ${word}="x">x</Claim>`],
    ['in a sentence with a date', `In 2023 ${word} rose by 5 per cent.`],
    ['as a number', `${'1'.repeat(90_000)}. The river rose.`],
    ['as a fence', `${'`'.repeat(4000)}\nx`],
    ['as an id', `## The dam {#${word}}`],
    ['as a place in a source', `[x](source:b "p. '${word}'")`],
    ['as a link', `[x](actor:${word})`],
    ['as an element', `<${word} />`],
    ['as an address', `[x](https://user@${word}.example/)`],
    ['as words', `<Claim id="gates" standing="${'a '.repeat(45_000)}">x</Claim>`],
    ['beyond the first sixteen bits', `<Claim id="gates" standing="${'𠮷'.repeat(20_000)}">x</Claim>`],
  ])('%s', (_, body) => {
    const said = article({ body }).problems.flatMap(({ sentence, hint = '' }) => [sentence, hint]);
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter((one) => one.length > 2000 || !one.isWellFormed())).toEqual([]);
  });

  it('as a field, a name and a value', () => {
    const { problems } = read(
      'topics',
      'topics/a.mdx',
      `---\nname: A\ndescription: B\n${word}: c\nsides: ${word}\n---\n`,
    );
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.filter(({ sentence }) => sentence.length > 2000)).toEqual([]);
  });
});
