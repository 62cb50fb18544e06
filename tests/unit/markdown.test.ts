import { describe, expect, it } from 'vitest';
import { articleMarkdown } from '../../src/publishing/article-markdown.ts';
import { assemble } from '../../src/newsroom/checking/assemble.ts';
import type { Block, Inline } from '../../src/newsroom/model/tree.ts';
import { markdownOf } from '../../src/publishing/markdown.ts';
import { fullTextWords } from '../../src/words/full-text.ts';
import { bodyOf } from './a-body.ts';
import { actor, article, source } from './a-document.ts';

const ofLine = (...children: Inline[]): string => markdownOf([{ type: 'paragraph', children }]);
const list = (text: string, start?: number): Block => ({
  type: 'list',
  ...(start !== undefined && { start }),
  spread: false,
  children: [{ type: 'listItem', children: [{ type: 'paragraph', children: [text] }] }],
});

describe('Markdown', () => {
  it.each([
    ['paragraphs', 'Two gates.\n\nOne dam.'],
    ['headings', '## A\n\n### B'],
    ['emphasis', 'An *old* **dam**'],
    ['emphasis within emphasis', '*An **old** dam*'],
    ['a link', '[A \\[b\\]](https://a.example/?b=1\\&c)'],
    ['a link with brackets', '[A](https://a.example/b_\\(c\\))'],
    ['a list', '- A\n- B\n  - C'],
    ['a list with space in it', '- A\n\n- B\n\n  C'],
    ['a numbered list', '9. A\n10. B'],
    ['a quotation', '> A\n>\n> B'],
    ['code', '``a `b` *c*``\n\n````\nx\n```\n````'],
    ['a line break and a rule', 'A\\\nB\n\n___'],
    ['a table', '| A\\|B | C |\n| :- | -: |\n| 1 | 2 |'],
    ['signs', '\\# \\*a\\* \\[b] snake_case \\_c\\_'],
    ['a number at the beginning', '1986\\. A year.'],
  ])('has %s as an editor would write it', (_, markdown) => {
    expect(markdownOf(bodyOf(markdown).tree)).toBe(`${markdown}\n`);
  });

  it('takes nothing of a text for HTML', () => {
    expect(ofLine('1 < 2 <b> &amp;')).toBe('1 < 2 \\<b> \\&amp;\n');
  });

  it('keeps two strong words side by side strong', () => {
    const strong = (text: string): Inline => ({ type: 'strong', children: [text] });
    expect(ofLine(strong('a'), strong('b'))).toBe('**ab**\n');
  });

  it('keeps a strong word beside an emphasised one', () => {
    expect(ofLine({ type: 'strong', children: ['a'] }, { type: 'emphasis', children: ['b'] })).toBe(
      '**a**_b_\n',
    );
  });

  it('keeps the sign at the end of a heading', () => {
    expect(markdownOf([{ type: 'heading', depth: 2, children: ['Trailing #'] }])).toBe('## Trailing \\#\n');
  });

  it('keeps two lists in a row apart', () => {
    expect(markdownOf([list('a', 1), list('b', 1)])).toBe('1. a\n\n1) b\n');
    expect(markdownOf([list('a'), list('b')])).toBe('- a\n\n* b\n');
  });

  it('makes no list of a line that begins with a hyphen', () => {
    expect(ofLine('x', { type: 'break' }, '- y')).toBe('x\\\n\\- y\n');
  });

  it('has emphasis beside letters that begins with a sign', () => {
    expect(ofLine('a', { type: 'emphasis', children: ['\u201cb\u201d'] }, 'c')).toBe(
      '&#x61;*\u201cb\u201d*&#x63;\n',
    );
  });

  it('has no space at the ends of a line', () => {
    expect(ofLine(' a', { type: 'emphasis', children: ['b'] }, ' ')).toBe('a*b*\n');
  });

  it('has the addresses of citations at its end', () => {
    const citation = (number: number): Inline => ({
      type: 'citation',
      number,
      url: `https://a.example/#${number}`,
    });
    expect(ofLine('So. ', citation(1), ' ', citation(2))).toBe(
      'So. [1] [2]\n\n[1]: https://a.example/#1\n[2]: https://a.example/#2\n',
    );
    expect(ofLine(citation(1), ': so.')).toContain('[1][]: so.');
    expect(ofLine(citation(1), { type: 'link', url: '/a/', children: ['a'] })).toContain('[1][][a](/a/)');
  });

  it('takes a link that an editor wrote as a number for no citation', () => {
    expect(ofLine({ type: 'link', url: '/a/', children: ['[1]'] })).toBe('[\\[1\\]](/a/)\n');
  });

  it('has the words alone of what depends on a page', () => {
    const { tree } = bodyOf(
      '[Dam](location:dam): <Claim id="a" standing="unsourced">it is so.</Claim> [A](source:a)\n\n<Note>So.</Note>\n\n<Timeline />',
    );
    expect(markdownOf(tree)).toBe('Dam: it is so.\n\nSo.\n');
  });
});

describe('an article as Markdown', () => {
  const markdown = (status: string, fields = '') => {
    const newsroom = assemble(
      [
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
      ],
      'en-GB',
    );
    const publisher = {
      name: 'The Orun Post',
      url: 'https://orun.example',
      language: 'en-GB',
      byline: 'newsroom',
    } as const;
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

      Covers events up to 5 March 2023.

      ## Key points

      - Two gates were opened.

      ## The dam

      *Claimed by Nadia Tarvani*: [Tarvani](https://orun.example/actors/tarvani/) opened “two” gates. [1] [2]

      We write dam.

      ## Sources

      1. [post, The gates](https://post.example/1), 2 Mar 2023
      2. [echo](https://echo.example/1), no date shown, in Arabic

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
