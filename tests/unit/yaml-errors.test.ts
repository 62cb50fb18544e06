import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from './a-document.ts';
import { faultsIn } from './plain-words.ts';
import { ROOT } from './check-command.ts';

const saidOf = (lines: string): string[] =>
  read('sources', 'sources/a.yaml', `publisher: Post\nurl: https://post.example/\n${lines}\n`).problems.map(
    ({ line, column, sentence, hint = '' }) => {
      expect([sentence, hint].flatMap(faultsIn)).toEqual([]);
      return `${line}:${column} ${sentence.replace('The fields cannot be read: ', '')}`;
    },
  );

const CLOSE = 'a quotation mark opens a text here, but nothing closes it.';
const MORE = 'a quotation mark or a bracket ends the text before this, but more follows.';
const COLUMN = 'this line begins further to the left or to the right than the lines it belongs with.';
const BRACKET = 'a list or a group of fields that begins with "[" or "{" is not closed.';
const COMMA = 'a comma is missing between two fields or entries.';
const TAB = 'a tab stands at the beginning of the line, where spaces belong.';
const FIELD = 'this line has no "field:" at its beginning.';
const FURTHER = 'the line after this begins further to the right, so it is read as a part of this text.';
const SPACE = 'a no-break space stands at the beginning of the line, where ordinary spaces belong.';
const STYLE = 'after "|" or ">" the text begins on the next line.';
const cannotBegin = (sign: string) => `a text cannot begin with "${sign}".`;

describe('One mistake in the fields has one sentence, in words of ours', () => {
  it.each([
    ['title: "Rain', `3:8 ${CLOSE}`],
    ["title: 'Rain\nnote: B", `3:8 ${CLOSE}`],
    ["title: 'It's rain'", `3:12 ${MORE}`],
    ['title: "He said "no" to it"', `3:18 ${MORE}`],
    ['title: [A] fell', `3:12 ${MORE}`],
    ['note: x\n\ttitle: A', `4:1 ${TAB}`],
    ['changes:\n\t- date: 2023-01-01', `4:1 ${TAB}`],
    ['title: A\ntitle: B', '4:1 this field stands here a second time.'],
    ['title: A\n  note: B', `3:8 ${FURTHER}`],
    ['title: A\n B: C', `3:8 ${FURTHER}`],
    ['changes:\n  - date: 2023-01-01\n   kind: update', `5:1 ${COLUMN}`],
    ['changes:\n- date: 2023-01-01\n  kind: update\n - date: 2023', `6:2 ${COLUMN}`],
    ['title: |\n   A\n  B', `5:1 ${COLUMN}`],
    ['title: A: B', '3:8 a second ": " stands on this line.'],
    ['title: @Rain', `3:8 ${cannotBegin('@')}`],
    ['title: `Rain`', `3:8 ${cannotBegin('`')}`],
    ['title: %Rain', `3:8 ${cannotBegin('%')}`],
    ['title: *Rain*', `3:8 ${cannotBegin('*')}`],
    ['title: **Rain** fell', `3:8 ${cannotBegin('*')}`],
    ['title: & Rain', `3:8 ${cannotBegin('&')}`],
    ['title: !Rain', `3:8 ${cannotBegin('!')}`],
    ['title: ! Rain', `3:10 ${cannotBegin('!')}`],
    ['title: ,Rain', `3:8 ${cannotBegin(',')}`],
    ['title: ]Rain', `3:8 ${cannotBegin(']')}`],
    ['? A', `3:3 ${cannotBegin('?')}`],
    ['title: - A', '3:8 a hyphen with a space begins a list, but no list can begin here.'],
    ['- title: A', '3:1 a list begins here without a field before it.'],
    ['title: [A', `3:8 ${BRACKET}`],
    ['changes: [{ date: 2023-01-01\nnote: B', `3:11 ${BRACKET}`],
    ['changes: [{date: 2023-01-01 kind: update}]', `3:18 ${COMMA}`],
    [
      'changes: [{date: 2023-01-01, kind: update, note: One, two}]',
      '3:55 the comma ends the text before it, and "two" is read as a field.',
    ],
    ['title A', `3:1 ${FIELD}`],
    ['title:A', '3:1 a space is missing after "title:".'],
    ['type:web\ntitle: A', '3:1 a space is missing after "type:".'],
    ['type:\u00a0web\ntitle: A', '3:1 an ordinary space is missing after "type:".'],
    ['changes:\n  - date: 2023-01-01\n\tkind: update\n    note: A\n    about: [b]\n    is: B', `5:1 ${TAB}`],
    [
      'changes:\n  - date: 2023-01-01\n   kind: update\n    note: A\n    about: [b]\n    is: B',
      `5:1 ${COLUMN}`,
    ],
    [
      'changes:\n  - date: 2023-01-01\n\u00a0\u00a0\u00a0\u00a0kind: update\n    note: A\n    about: [b]\n    is: B',
      `5:1 ${SPACE}`,
    ],
    ['changes:\n  - date: 2023-01-01\n    about: [b\n    note: A\n    is: B', `5:12 ${BRACKET}`],
    ['title: "a\\qb"', '3:10 a backslash between "..." is not read as a backslash.'],
    ['title: | A', `3:10 ${STYLE}`],
    ['title: |x\n A', `3:9 ${STYLE}`],
    ['title: "A"# b', '3:11 a space is missing before "#".'],
    ['title: A\n---\nnote: B', '4:1 this line ends them.'],
    ['\u00a0title: A', `3:1 ${SPACE}`],
    ['changes:\n  \u00a0- date: 2023-01-01', `4:1 ${SPACE}`],
    ['title: #Rain', '3:8 "#Rain" is not read, because " #" begins a comment.'],
    ['title: Rain #1', '3:8 Only "Rain" is read: "#1" is cut off, because " #" begins a comment.'],
    [`${'k'.repeat(1100)}: A`, '3:1 the words before ": " are too long for the name of a field.'],
  ])('%j', (lines, expected) => {
    expect(saidOf(lines)).toEqual([expected]);
  });

  it('and every kind of mistake that the package knows has a row', () => {
    const types = readFileSync(`${ROOT}/node_modules/yaml/dist/errors.d.ts`, 'utf8');
    const codes = [...(/ErrorCode = ([^;]*);/.exec(types)?.[1] ?? '').matchAll(/'(\w+)'/g)].map(
      ([, code]) => code,
    );
    const table = readFileSync(`${ROOT}/src/newsroom/reading/fields/yaml-errors.ts`, 'utf8');
    expect(codes.length).toBeGreaterThan(20);
    // The package reports it only where it is mistaken itself.
    expect(codes.filter((code) => code !== 'IMPOSSIBLE' && !table.includes(`'${code}'`))).toEqual([]);
  });
});

describe('What other programs write', () => {
  const fields = (lines: string) =>
    read(
      'articles',
      'articles/a.mdx',
      `---\nheadline: A\nkind: explainer\ndescription: B\nstatus: settled\nkeyPoints: [{ id: a, text: A, restsOn: [x] }]\n${lines}\n---\n\n<Claim id="x" standing="unsourced">So.</Claim>\n`,
    );
  const dated = (date: string) => fields(`datePublished: ${date}\nasOf: 2024-12-01`);

  it.each([
    '2024-12-01',
    '2024-12-01T00:00:00.000Z',
    '2024-12-01T00:00:00Z',
    '"2024-12-01T00:00:00+00:00"',
    '2024-12-01 00:00:00 UTC',
    '2024-12-01 10:00',
    '2024-12-01T23:59:59',
    "'2024-12-01 08:30:00.5'",
  ])('is the day that it says: %s', (date) => {
    const { data, problems } = dated(date);
    expect(problems).toEqual([]);
    expect(data).toMatchObject({ datePublished: '2024-12-01' });
  });

  it.each([
    '2024-11-30T23:00:00.000Z',
    '2024-12-01T10:00:00+03:00',
    '2024-02-30T00:00:00Z',
    '2024-12-01T',
    '1 December 2024',
  ])('is refused with what to write where the day is in doubt: %s', (date) => {
    expect(dated(date).problems).toMatchObject([
      {
        code: 'wrong-value',
        line: 7,
        hint: expect.stringMatching(/^Write a date (?:like 2024-12-01, without a time|that exists)/),
      },
    ]);
  });

  it('has empty entries in lists, which are none', () => {
    const { data, problems } = fields(
      'datePublished: 2024-12-01\nasOf: 2024-12-01\ntopics: [""]\nevents:\n  - \nabout: ["", ~]\nreviewBy: ""\nchanges: [null]',
    );
    expect(problems).toEqual([]);
    expect(data).toMatchObject({ topics: [], events: [], about: [], changes: [] });
  });

  it('has no list without entries where one is needed', () => {
    const { problems } = read(
      'events',
      'events/a.mdx',
      '---\ntitle: A\ndate: 2024\ntopics: [""]\nsources: [a]\n---\n',
    );
    expect(problems).toMatchObject([{ code: 'wrong-value', line: 4, hint: 'Write at least one topic id.' }]);
  });

  it('has other line ends and a byte order mark', () => {
    const text =
      '\ufeff---\r\ntitle: A\r\ndate: 2024-12-01T00:00:00Z\r\ntopics: [a]\r\nsources: [a]\r\n---\r\n';
    expect(read('events', 'events/a.mdx', text).problems).toEqual([]);
  });
});
