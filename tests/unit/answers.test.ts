import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/newsroom/checking/check.ts';
import type { Document } from '../../src/newsroom/model/document.ts';
import { actor, article, BODY, read, source } from './a-document.ts';

/** A doubtful rule warns, and a file may say why the warning is mistaken. */

const codes = (...documents: Document[]): string[] =>
  checkContent([source('post'), ...documents], {
    published: [],
    publishedFile: 'published.txt',
    language: 'en-GB',
    today: '2023-06-01',
  })
    // These sentences stand in no claim, and these files name each other seldom.
    .problems.filter(({ code }) => code !== 'unaccounted' && code !== 'unused-file')
    .map(({ file, line, code }) => `${file}:${line} ${code}`);

const marek = actor(
  `description: A politician.
names: [{ text: Marek, lang: en, kind: short }]
facts:
  - { id: office, text: She was president until 2020., role: President, validFrom: 2015, validUntil: 2020-05-01, asOf: 2023, sources: [post] }`,
  'marek',
);
const told = (checked: string): Document =>
  article({
    body: `${BODY}\n[Marek](actor:marek) is the president, "so the court's order says".\n`,
    fields: checked,
  });
const answer = (text: string, rule = 'ended-role') =>
  `checked:\n  - { rule: ${rule}, text: ${JSON.stringify(text)}, note: The court has restored her. }`;

describe('a warning of a doubtful rule', () => {
  it('stands while nothing answers it', () => {
    expect(codes(marek, told(''))).toEqual(['articles/dam.mdx:20 ended-role']);
  });

  it('goes when the file answers it with the words that it quotes, in typed quotation marks or set ones', () => {
    expect(codes(marek, told(answer('Marek is the president, "so the court\'s order says".')))).toEqual([]);
    expect(
      codes(marek, told(answer('Marek is the president, \u201cso the court\u2019s order says\u201d.'))),
    ).toEqual([]);
  });

  it('stays when the words are not the same, and the answer is idle', () => {
    expect(codes(marek, told(answer('Marek is the president')))).toEqual([
      'articles/dam.mdx:9 answers-nothing',
      'articles/dam.mdx:21 ended-role',
    ]);
  });

  it('is not answered by an entry for another rule, nor by one in another file', () => {
    const words = 'Marek is the president, "so the court\'s order says".';
    expect(codes(marek, told(answer(words, 'mixed-scripts')))).toHaveLength(2);
    const other = read('topics', 'topics/a.mdx', `---\nname: A\ndescription: B\n${answer(words)}\n---\n`);
    expect(codes(marek, told(''), other)).toEqual([
      'articles/dam.mdx:20 ended-role',
      'topics/a.mdx:5 answers-nothing',
    ]);
  });

  it('can be answered in a source, too', () => {
    const mixed = 'title: The d\u0430m';
    expect(codes(source('gazette', mixed))).toEqual(['sources/gazette.yaml:3 mixed-scripts']);
    expect(codes(source('gazette', `${mixed}\n${answer('d\u0430m', 'mixed-scripts')}`))).toEqual([]);
  });
});

it('No entry answers a rule that is certain', () => {
  expect(codes(article({ fields: answer('It was so.', 'hidden-character') }))).toEqual([
    'articles/dam.mdx:9 wrong-value',
  ]);
});

describe('An answered warning stays answered while its file has', () => {
  const two = ['post', 'gazette'].map((id) => `[${id}](source:${id})`).join(' ');
  const claimed = (fields: string) =>
    codes(
      source('gazette'),
      article({ body: `<Claim id="gates" standing="reported">It is so. ${two}</Claim>\n`, fields }),
    );
  const right = answer('gates', 'stronger-evidence');

  it.each([
    ['a field that is wrong', `reviewBy: soon\n${right}`, 'articles/dam.mdx:8 wrong-value'],
    ['a field that nobody knows', `revieweBy: soon\n${right}`, 'articles/dam.mdx:8 unknown-field'],
    [
      'an answer that is wrong',
      `${right}\n  - { rule: gates, text: a, note: b }`,
      'articles/dam.mdx:10 wrong-value',
    ],
    ['fields that cannot be read', `reviewBy: a: b\n${right}`, 'articles/dam.mdx:8 yaml-syntax'],
  ])('%s', (_, fields, problem) => {
    expect(claimed(right)).toEqual([]);
    expect(claimed(fields)).toEqual([problem]);
  });
});
