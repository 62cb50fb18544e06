import { describe, expect, it } from 'vitest';
import { bodyUses } from '../../src/newsroom/questions/sources/bibliography.ts';
import { tooMuchMarkup } from '../../src/newsroom/reading/markup-limits.ts';
import { article } from './a-document.ts';
import { bodyOf, htmlOf, placesOf, readText } from './a-body.ts';

describe('a mention', () => {
  const text = `The [Post](https://post.example/).

## The dam {#dam}

Dr. [Tarvani](actor:tarvani) opened
the [dam](location:dam). She left.

<Claim id="back" standing="unsourced">*[She](actor:tarvani)* came back.</Claim>
`;

  it('knows its sentence, its section, its claim and its place', () => {
    expect(bodyOf(text).mentions).toEqual([
      {
        kind: 'actor',
        id: 'tarvani',
        section: 'dam',
        sentence: 'Dr. Tarvani opened the dam.',
        at: { line: 5, column: 5 },
      },
      {
        kind: 'location',
        id: 'dam',
        section: 'dam',
        sentence: 'Dr. Tarvani opened the dam.',
        at: { line: 6, column: 5 },
      },
      {
        kind: 'actor',
        id: 'tarvani',
        section: 'dam',
        claim: 'back',
        sentence: 'She came back.',
        at: { line: 8, column: 40 },
      },
    ]);
  });

  it('has no section before the first heading and under a heading without an id', () => {
    const mentions = bodyOf(
      '[A](actor:a)\n\n## One {#one}\n\n[B](actor:b)\n\n## Two\n\n[C](actor:c)',
    ).mentions;
    expect(mentions.map(({ section }) => section)).toEqual([undefined, 'one', undefined]);
  });

  it('is a reference to look up, at its place', () => {
    expect(readText('See [the dam](location:dam), [A](article:a) and [T](topic:t).').references).toEqual([
      { kind: 'location', id: 'dam', at: { line: 1, column: 5 } },
      { kind: 'article', id: 'a', at: { line: 1, column: 30 } },
      { kind: 'topic', id: 't', at: { line: 1, column: 49 } },
    ]);
  });

  it('keeps the emphasis of its words', () => {
    expect(htmlOf('[the *old* dam](location:dam)')).toBe('<p>{location dam: the <em>old</em> dam}</p>');
  });

  it('has words', () => {
    expect(placesOf('See [](location:dam).')).toEqual(['1:5 empty-link']);
  });

  it('counts columns as editors do, in Arabic and beside emoji too', () => {
    expect(placesOf('حلب 😀 é [a](foo)')).toEqual(['1:10 unsafe-link']);
  });
});

describe('citations', () => {
  it('in a row are one group, drawn close to the word before', () => {
    expect(htmlOf('It opened. [A](source:a) [B](source:b) Then it closed. [C](source:c)')).toBe(
      '<p>It opened.{a b} Then it closed.{c}</p>',
    );
  });

  it('with a word between are two groups', () => {
    expect(htmlOf('It opened, [A](source:a) and [B](source:b) closed.')).toBe(
      '<p>It opened,{a} and{b} closed.</p>',
    );
  });

  it('lead back to their claim, else to their section, else nowhere', () => {
    const text =
      '[A](source:a)\n\n## One {#one}\n\n[B](source:b) <Claim id="c" standing="reported">x [C](source:c)</Claim>';
    expect(bodyUses(bodyOf(text))).toMatchObject([
      { sources: ['a'], from: undefined },
      { sources: ['b'], from: 'one' },
      { sources: ['c'], from: 'c' },
    ]);
  });

  it('are no words of the text', () => {
    expect(bodyOf('It opened. [A](source:a) It closed. [B](source:b)').text).toBe('It opened. It closed.');
  });

  it('of one source twice count once in their claim', () => {
    const text = '<Claim id="c" standing="reported">x [A](source:a) y [A](source:a)</Claim>';
    expect(bodyOf(text).claims).toMatchObject([{ citations: ['a'] }]);
  });
});

describe('typography', () => {
  it('curls quotes by what stands before them, across links and emphasis', () => {
    expect(htmlOf(`He said "[Aleppo](location:a)'s 'old' *"town"*" -- don't.`)).toBe(
      '<p>He said “{location a: Aleppo}’s ‘old’ <em>“town”</em>” – don’t.</p>',
    );
  });

  it('closes a quote after a citation, which is a number on the page', () => {
    expect(htmlOf('"So. [A](source:a)" No.')).toBe('<p>“So.{a}” No.</p>');
  });

  it('opens a quote at the beginning of a line and of a claim', () => {
    expect(htmlOf('It is\n"so".')).toBe('<p>It is “so”.</p>');
    expect(htmlOf('It is\\\n"so".')).toBe('<p>It is<br>“so”.</p>');
    expect(htmlOf('He: <Claim id="a" standing="unsourced">"No."</Claim>')).toContain('“No.”');
  });

  it('binds a day to its month, and nothing else', () => {
    expect(htmlOf('On 5 May 2023, 3 Mayors.')).toBe('<p>On 5\u00a0May 2023, 3 Mayors.</p>');
  });

  it('leaves code as it was typed', () => {
    expect(htmlOf('`"a" -- b`')).toBe('<p><code>&quot;a&quot; -- b</code></p>');
  });
});

describe('a section', () => {
  it('has the id its author wrote, and stands in the outline', () => {
    const { outline, anchors } = bodyOf('## The "old" dam {#old-dam}\n\n### Its gates {#gates}');
    expect(outline).toEqual([
      { depth: 2, text: 'The “old” dam', id: 'old-dam' },
      { depth: 3, text: 'Its gates', id: 'gates' },
    ]);
    expect(anchors).toEqual(['old-dam', 'gates']);
    expect(htmlOf('## The dam {#dam}')).toBe('<h2 id="dam">The dam</h2>');
  });

  it('without an id gets a proposal from its words', () => {
    expect(readText('## Über die "Brücke"!').problems).toMatchObject([
      { code: 'heading-id', severity: 'warning', hint: expect.stringContaining('{#uber-die-brucke}') },
    ]);
    expect(readText('## حلب').problems).toMatchObject([{ hint: expect.stringContaining('{#name}') }]);
  });

  it('is of the second level, or of the third below one of the second', () => {
    expect(placesOf('# A {#a}\n\n### B {#b}\n\n#### C {#c}')).toEqual([
      '1:1 heading-level',
      '5:1 heading-level',
    ]);
    expect(placesOf('### B {#b}\n\n## C {#c}')).toEqual(['1:1 heading-level']);
  });
});

describe('the rest of Markdown', () => {
  it('becomes plain HTML', () => {
    expect(htmlOf('1. *a*\n2. **b**\n\n> d\n\n---\n\ne\\\nf')).toBe(
      '<ol><li><em>a</em></li><li><strong>b</strong></li></ol><blockquote><p>d</p></blockquote><hr><p>e<br>f</p>',
    );
    expect(htmlOf('3. c\n4. d')).toBe('<ol start="3"><li>c</li><li>d</li></ol>');
  });

  it('aligns the columns of a table, which can be moved by keyboard', () => {
    expect(htmlOf('| a | b |\n| :- | -: |\n| 1 | 2 |')).toBe(
      '<div class="wide" tabindex="0"><table><thead><tr><th class="left">a</th><th class="right">b</th></tr></thead>' +
        '<tbody><tr><td class="left">1</td><td class="right">2</td></tr></tbody></table></div>',
    );
  });

  it('has space between the items of a list where its author left some', () => {
    expect(htmlOf('- a\n- b\n  - c')).toBe('<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>');
    expect(htmlOf('- a\n\n- b')).toBe('<ul><li><p>a</p></li><li><p>b</p></li></ul>');
  });

  it('shows code as it was typed', () => {
    expect(htmlOf('```js\n"a" <b>\n\n  c\n```')).toBe(
      '<pre class="wide" tabindex="0"><code>&quot;a&quot; &lt;b&gt;\n\n  c\n</code></pre>',
    );
    expect(htmlOf('```\n```')).toBe('<pre class="wide" tabindex="0"><code></code></pre>');
  });

  it('keeps words on both sides of a line break and of a table cell apart', () => {
    expect(bodyOf('one\\\ntwo').text).toBe('one\ntwo');
    expect(bodyOf('| a | b |\n| - | - |\n| c | d |').text).toBe('a · b; c · d');
  });

  it('keeps the text of an item apart from that of the list in it, and code from the next paragraph', () => {
    const { text, mentions } = bodyOf('- [A](actor:a) is.\n  - "So".\n\n```\nc\n```\n\n[B](actor:b) is.');
    expect(text).toBe('A is.\n\n“So”.\n\nc\n\nB is.');
    expect(mentions.map(({ sentence }) => sentence)).toEqual(['A is.', 'B is.']);
  });

  it('has one space for any white space, and no quotation mark that curls the wrong way for it', () => {
    expect(htmlOf('a  b\t"c"&#10;&#13;d')).toBe('<p>a b “c” d</p>');
  });

  it('escapes what would be HTML', () => {
    expect(htmlOf('a &lt;b&gt; & "c" `<d>`')).toBe('<p>a &lt;b&gt; &amp; “c” <code>&lt;d&gt;</code></p>');
  });

  it('lets links lead to https addresses, to mail and to pages and places of the site', () => {
    const text = '[a](https://a.example/?b=1&c) [b](mailto:a@b.example) [c](/actors/) [d](#e)';
    expect(placesOf(text)).toEqual([]);
    expect(readText(text).links.map(({ url }) => url)).toEqual(['/actors/', '#e']);
    expect(htmlOf(text)).toContain('<a href="https://a.example/?b=1&amp;c">a</a>');
  });
});

describe('words that are struck out', () => {
  it.each([
    ['505 ~~million~~ thousand', '~~million~~'],
    ['~~The gate is **open**.~~', '~~The gate is open.~~'],
    ['- ~~One~~ two', '~~One~~'],
  ])('are refused, since who listens takes them for true: %j', (text, written) => {
    expect(readText(text).problems).toMatchObject([
      { code: 'visible-syntax', sentence: expect.stringContaining(`"${written}" is struck through`) },
    ]);
  });

  it('are none between two single signs', () => {
    expect(htmlOf('1990~1995 and 2000~2005')).toBe('<p>1990~1995 and 2000~2005</p>');
    expect(placesOf('1990~1995 and 2000~2005')).toEqual([]);
  });
});

describe('a text', () => {
  it('may have thirty levels, and says where it has more', () => {
    expect(placesOf(`${'- '.repeat(14)}x`)).toEqual([]);
    expect(placesOf(`${'- '.repeat(15)}x *y*`)).toEqual(['1:31 too-deep']);
    expect(placesOf(`x\n\n${'> '.repeat(40)}y\n\n${'> '.repeat(40)}z`)).toEqual(['3:59 too-deep']);
  });
});

describe('markup without end', () => {
  const codesOf = (text: string) => {
    const { problems } = article({ body: text });
    return problems.map(({ code, line }) => `${line} ${code}`);
  };

  it.each([
    [
      'a table of 3000 columns and rows',
      `|${'a|'.repeat(3000)}\n|${'-|'.repeat(3000)}\n${'|a|\n'.repeat(3000)}`,
    ],
    ['one in a quotation', `> |${'a|'.repeat(90)}\n> |${'-|'.repeat(90)}\n${'> |-|\n'.repeat(90)}`],
    ['60,000 brackets that are not closed', '{'.repeat(60_000)],
    ['as many of the other kind', '<'.repeat(60_000)],
  ])('is not given to the parser: %s', (_, text) => {
    // Asked first: the parser would end this process before it could say what failed.
    expect(tooMuchMarkup('a.mdx', text)?.code).toBe('too-much-markup');
    expect(codesOf(text)).toEqual([expect.stringMatching(/too-much-markup$/)]);
  });

  it('is not what a table of 60 rows is, or a long text of claims', () => {
    const table = `| Month | Rain | Sun |\n| --- | --- | --- |\n${'| May | -3 | 4 |\n'.repeat(60)}`;
    const claims = '<Claim id="a" standing="unsourced">It rained.</Claim>\n\n'.repeat(1500);
    for (const text of [table, claims]) expect(codesOf(text).join()).not.toMatch(/too-much-markup/);
  });
});

describe('a block', () => {
  it('stands on lines of its own', () => {
    expect(htmlOf('One.\n\n<Timeline />\n\n<Note>Two.</Note>')).toBe(
      '<p>One.</p>{Timeline}<section class="note" role="note"><p>Two.</p></section>',
    );
    expect(placesOf('One. <Timeline /> Two. <Note>x</Note>')).toEqual([
      '1:6 misplaced-block',
      '1:24 misplaced-block',
    ]);
  });

  it('may share its line with others', () => {
    expect(htmlOf('<Note>One.</Note> <Note>Two.</Note>')).toBe(
      '<section class="note" role="note"><p>One.</p></section><section class="note" role="note"><p>Two.</p></section>',
    );
  });

  it('may hold paragraphs, if it is a note, or nothing, if it is a timeline', () => {
    expect(htmlOf('<Note>\n\nOne.\n\nTwo.\n\n</Note>')).toBe(
      '<section class="note" role="note"><p>One.</p><p>Two.</p></section>',
    );
    expect(placesOf('<Timeline>One.</Timeline>')).toEqual(['1:1 misplaced-block']);
  });

  it('may stand in the files it is made for', () => {
    expect(placesOf('<Timeline />', 'topics')).toEqual([]);
    expect(placesOf('<Timeline />', 'actors')).toEqual(['1:1 misplaced-block']);
    expect(placesOf('<Note>One.</Note>', 'events')).toEqual(['1:1 misplaced-block']);
  });
});
