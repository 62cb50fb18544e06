import { describe, expect, it } from 'vitest';
import { placesOf, readText } from './a-body.ts';
import { article, BODY, read } from './a-document.ts';

const sentences = (text: string) =>
  readText(text).problems.map(({ line, column, sentence }) => `${line}:${column} ${sentence}`);

describe('syntax errors of one text', () => {
  it('are all reported, each in its line, and the rest of the text with them', () => {
    const text = `One { brace.

Two <Note>

</Claim>

[three](foo)

<Claim id="four" standing="reported">never closed

5 <5

<!-- six -->

<Note colour="x">seven</Note>
`;
    expect(sentences(text).sort((a, b) => parseInt(a) - parseInt(b))).toMatchInlineSnapshot(`
      [
        "1:5 "{" begins code, but nothing closes it.",
        "3:5 <Note> is opened here and not closed.",
        "5:1 </Claim> closes something that is not open here.",
        "7:1 A link cannot lead to "foo".",
        "9:1 <Claim> is opened here and not closed.",
        "11:3 "<" begins a tag, but no tag follows.",
        "13:1 "<!" begins a comment, but nothing closes it.",
        "15:7 <Note> has no attribute "colour".",
      ]
    `);
  });

  it('do not stop the text around them from being read', () => {
    const { body } = readText('## One {#one}\n\nA { b\n\n## Two {#two}\n\n[C](actor:c)');
    expect(body.anchors).toEqual(['one', 'two']);
    expect(body.mentions).toMatchObject([{ id: 'c', section: 'two' }]);
  });

  it('come to an end', () => {
    expect(placesOf('{ a\n\n'.repeat(60))).toHaveLength(40);
  });

  it.each([
    ['<Claim id=“a” standing="reported">x</Claim>', 'The tag that begins with <Claim cannot be read.'],
    ['<Claim id="a standing="reported">x</Claim>', 'The tag that begins with <Claim cannot be read.'],
    [
      '<Claim id="a">x</claim>',
      '</claim> cannot close <Claim>: one has a capital letter and the other has none.',
    ],
    ['<Claim id="a">x</Note>', '</Note> stands here while <Claim> is still open.'],
    ['<Claim id="a">x\n\ny</Claim>', '<Claim> is opened here and not closed.'],
    ['<Note>\n\nx</Note>', '</Note> closes what was opened in another paragraph.'],
    ['</Note>', '</Note> closes something that is not open here.'],
    ['less <than', 'The tag that begins with <than cannot be read.'],
    ['3 <4', '"<" begins a tag, but no tag follows.'],
    ['<https://post.example/>', '"<" begins a tag, but no tag follows.'],
    ['<!-- a', '"<!" begins a comment, but nothing closes it.'],
    ['a {b', '"{" begins code, but nothing closes it.'],
    ['## A {#a', '"{" begins code, but nothing closes it.'],
    ['a {.b} c', 'What stands between { and } is code, and a content file cannot hold code.'],
    ['<important>a', '<important> is opened here and not closed.'],
  ])('say in plain words what %j is', (text, sentence) => {
    expect(readText(text).problems[0]?.sentence).toBe(sentence);
  });
});

describe('positions in frontmatter', () => {
  const positions = (text: string) =>
    read('actors', 'actors/a.mdx', text).problems.map(
      ({ line, column, code }) => `${line}:${column} ${code}`,
    );

  it('are those of the keys and entries, whatever the form of the YAML', () => {
    expect(
      positions(`---
name: A
type: persn
description: >-
  Two
  lines.
names:
  - { text: B, lang: Arabic, kind: alias }
facts:
  - id: one
    text: C
    asOf: 2023-13
    sources: []
  - { id: one, text: D, asOf: 2023,
      sources: [x], standing: claimed }
relations: none
---

{ body`),
    ).toEqual([
      '8:16 wrong-value',
      '12:5 wrong-value',
      '13:5 wrong-value',
      '3:1 wrong-value',
      '16:1 wrong-value',
      '19:1 mdx-syntax',
    ]);
  });

  it('of several mistakes in the YAML itself are all there', () => {
    expect(positions('---\nname: A: B\ntype: "person\ndescription: @x\n---\n')).toEqual([
      '2:7 yaml-syntax',
      '3:7 yaml-syntax',
    ]);
  });

  it('count every kind of line end as one', () => {
    const lines = ['---', 'name: A', 'type: person', 'colour: x', 'description: B', '---', '', '[a](b)'];
    for (const end of ['\n', '\r\n', '\r']) {
      expect(positions(lines.join(end))).toEqual(['4:1 unknown-field', '8:1 unsafe-link']);
    }
  });

  it('do not mind a byte order mark', () => {
    expect(positions('\ufeff---\nname: A\ntype: person\ncolour: x\ndescription: B\n---\n')).toEqual([
      '4:1 unknown-field',
    ]);
  });

  it('of one wrong value are one', () => {
    expect(
      positions(
        '---\nname: A\ntype: person\ndescription: B\nfacts: [{ id: a, text: b, asOf: soon, sources: [c] }]\n---\n',
      ),
    ).toEqual(['5:27 wrong-value']);
    const empty = read(
      'topics',
      'topics/a.mdx',
      '---\nname: A\ndescription: B\nsides: [{ name: C, actors: }]\n---\n',
    );
    expect(empty.problems.map(({ sentence, hint }) => `${sentence} ${hint ?? ''}`)).toEqual([
      '"actors" is empty. Write a list, like [one, two].',
    ]);
  });
});

describe('one mistake', () => {
  const article = (fields: string, body: string) =>
    read('articles', 'articles/a.mdx', `---\n${fields}\n---\n\n${body}`).problems.map(
      ({ line, code }) => `${line} ${code}`,
    );

  it('does not hide another in the same file', () => {
    const fields = `headline: A
kind: explaner
description: B
datePublished: 2023-03-06
asOf: 2023-03-05
status: overtaken
keyPoints: [{ id: a, text: A, restsOn: [x] }]
changes: [{ date: 2023-03-01, kind: correction, note: C }]`;
    expect(article(fields, '<Claim id="b" standing="reported">D</Claim>').sort()).toEqual([
      '12 claim-without-citation',
      '3 wrong-value',
      '7 no-successor',
      '8 unknown-claim',
      '9 change-before-publication',
      '9 incomplete-correction',
    ]);
  });

  it('does not bring others that only follow from it', () => {
    const fields = `headline: A
kind: explainer
description: B
datePublished: 2023-03-06
asOf: 2023-03-05
status: overtaken
successor: No Id
keyPoints: [{ id: a, text: A, restsOn: [x, y] }]`;
    const body =
      '<Claim id="x" standing="reportd">D</Claim>\n\n<Claim id="y" standing="unsourced">E { F</Claim>';
    expect(article(fields, body).sort()).toEqual(['12 wrong-value', '14 mdx-syntax', '8 wrong-value']);
  });

  it.each(['', 'datePublished: March\n'])(
    'says nothing of the order of dates if one is missing: %j',
    (date) => {
      const fields = `headline: A
kind: explainer
description: B
${date}asOf: 2023-03-05
status: settled
keyPoints: [{ id: a, text: A, restsOn: [x] }]`;
      const body = '<Claim id="x" standing="unsourced">D</Claim>';
      expect(article(fields, body)).toEqual([date === '' ? '2 missing-field' : '5 wrong-value']);
    },
  );
});

it('a sentence without evidence is told where it begins, though it has links in it', () => {
  const body = `${BODY}\nThe [board](actor:tarvani) of the dam met on 3 March.\n`;
  const { problems } = article({ body });
  expect(problems.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual(['20:1 unaccounted']);
});

it('a row of a table without evidence is told as a whole, where it stands, though its figures stand elsewhere, too', () => {
  const body = `${BODY.replace('</Claim>', ' It was 7.1 and 34.</Claim>')}
| What | Value | Unit |
| --- | ---: | --- |
| Depth | 34 | km |
| Size | 7.1 | Mw |
`;
  const { problems } = article({ body });
  expect(problems.map(({ line, column, words }) => `${line}:${column} ${words}`)).toEqual([
    '22:3 Depth | 34 | km',
    '23:3 Size | 7.1 | Mw',
  ]);
});
