import fc from 'fast-check';
import { markdownToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { articleMarkdown } from '../../src/publishing/article-markdown.ts';
import { assemble } from '../../src/newsroom/checking/assemble.ts';
import { escapeHtml } from '../../src/text/escape-html.ts';
import { markdownOf } from '../../src/publishing/html-to-markdown.ts';
import { fullTextWords } from '../../src/words/full-text.ts';
import { actor, article, source } from './a-document.ts';

interface Node {
  type: string;
  value?: string;
  children?: Node[];
}
const plain = (node: Node): string => node.value ?? (node.children ?? []).map(plain).join('');
const readBack = (markdown: string) => JSON.parse(JSON.stringify(markdownToMdast(markdown))) as Node;

describe('Markdown', () => {
  it.each([
    ['a paragraph', '<p>Two gates.</p><p>One dam.</p>', 'Two gates.\n\nOne dam.'],
    ['headings', '<h2>A</h2><h3>B</h3>', '## A\n\n### B'],
    ['emphasis', '<p>An <em>old</em> <strong>dam</strong> <del>is</del></p>', 'An *old* **dam** ~~is~~'],
    ['emphasis that begins with a sign', '<p>a<em>“b”</em>c</p>', 'a<em>“b”</em>c'],
    [
      'a link',
      '<p><a href="https://a.example/?b=1&amp;c">A [b]</a></p>',
      '[A \\[b\\]](https://a.example/?b=1&c)',
    ],
    [
      'a link with brackets',
      '<p><a href="https://a.example/b_(c)">A</a></p>',
      '[A](<https://a.example/b_(c)>)',
    ],
    [
      'a citation',
      '<p>So. <a href="https://a.example/#s">[1]</a></p>',
      'So. [1]\n\n[1]: https://a.example/#s',
    ],
    ['a list', '<ul><li>A</li><li>B<ul><li>C</li></ul></li></ul>', '- A\n- B\n  - C'],
    ['a numbered list', '<ol start="9"><li><p>A</p></li><li><p>B</p></li></ol>', '9. A\n\n10. B'],
    ['a quotation', '<blockquote><p>A</p><p>B</p></blockquote>', '> A\n>\n> B'],
    [
      'code',
      '<p><code>a `b` *c*</code></p><pre><code>x\n```\n</code></pre>',
      '``a `b` *c*``\n\n````\nx\n```\n````',
    ],
    ['a line break and a rule', '<p>A<br>B</p><hr>', 'A\\\nB\n\n---'],
    [
      'a table',
      '<table><thead><tr><th align="left">A|B</th><th align="right">C</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
      '| A\\|B | C |\n| :-- | --: |\n| 1 | 2 |',
    ],
    ['signs', '<p># *a* [b] 1 &lt; 2 snake_case _c_</p>', '\\# \\*a\\* \\[b\\] 1 \\< 2 snake_case \\_c\\_'],
    ['a number at the beginning', '<p>1986. A year.</p>', '1986\\. A year.'],
  ])('has %s', (_, html, markdown) => {
    expect(markdownOf(html)).toBe(markdown);
  });

  it('gives any text back when it is read', () => {
    const text = fc
      .array(fc.constantFrom(...'ab1 \\`*_[]<>~|&#+-=.)(!:;"\'/ü'), { minLength: 1, maxLength: 30 })
      .map((characters) => characters.join('').replace(/\s+/g, ' ').trim())
      .filter((some) => some !== '' && !/https?:|www\./.test(some));
    fc.assert(
      fc.property(text, (some) => {
        expect(plain(readBack(markdownOf(`<p>${escapeHtml(some)}</p>`)))).toBe(some);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives emphasised text back when it is read', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab“.*_'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(text, text, text, (before, inside, after) => {
        const markdown = markdownOf(`<p>x${before}<em>${inside}</em>${after}x</p>`);
        const read = plain(readBack(markdown)).replace(/<\/?em>/g, '');
        expect(read).toBe(`x${before}${inside}${after}x`);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('an article as Markdown', () => {
  const markdown = (status: string, fields = '') => {
    const newsroom = assemble([
      article({
        status,
        fields,
        body: `## The dam {#the-dam}

<Claim id="gates" standing="claimed" by="tarvani">[Tarvani](actor:tarvani) opened "two" gates.
[Post](source:post) [Echo](source:echo)</Claim>

<Note>

We write dam.

</Note>
`,
      }),
      source('post', 'title: The gates\ndate: 2023-03-02'),
      source('echo', 'lang: ar'),
      actor('description: An engineer.'),
    ]);
    const publisher = { name: 'The Orun Post', url: 'https://orun.example', language: 'en-GB' };
    const dam = newsroom.articles.get('dam');
    const licence = 'https://licence.example';
    const text = dam ? articleMarkdown(newsroom, dam, publisher, licence, fullTextWords) : '';
    return text.replaceAll('\u00a0', ' ');
  };

  it('says what it is, as of when, and who says what', () => {
    expect(markdown('settled')).toMatchInlineSnapshot(`
      "---
      title: "The dam opens"
      description: "Two gates stood open."
      url: "https://orun.example/articles/dam/"
      publisher: "The Orun Post"
      language: "en-GB"
      kind: "explainer"
      datePublished: "2023-03-06"
      dateModified: "2023-03-06"
      asOf: "2023-03-05"
      status: "settled"
      topics: []
      license: "https://licence.example"
      ---

      # The dam opens

      Two gates stood open.

      Describes the situation as of 5 March 2023.

      ## Key points

      - Two gates were opened.

      ## The dam

      *Claimed by Nadia Tarvani*: [Tarvani](https://orun.example/actors/tarvani/) opened “two” gates. [1] [2]

      We write dam.

      ## Sources

      1. [post, The gates](https://post.example/1), 2 Mar 2023
      2. [echo](https://echo.example/1), undated, in Arabic

      [1]: https://orun.example/articles/dam/#source-post
      [2]: https://orun.example/articles/dam/#source-echo
      "
    `);
  });

  it('that is withdrawn has the reason and no text', () => {
    const text = markdown('withdrawn', 'statusNote: The film was of another dam.');
    expect(text).toContain('The film was of another dam.');
    expect(text).not.toContain('gates');
  });
});
