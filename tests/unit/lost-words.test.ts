import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/newsroom/checking/assemble.ts';
import type { Document } from '../../src/newsroom/model/document.ts';
import { plainText, type Block } from '../../src/newsroom/model/tree.ts';
import { lettersOf, splitRead, wordsOfMarkdown } from '../../src/newsroom/reading/written-words.ts';
import { fullText } from '../../src/publishing/full-text.ts';
import { pageHtml, portableHtml } from '../../src/publishing/html.ts';
import { markdownOf } from '../../src/publishing/markdown.ts';
import { replace } from '../../src/publishing/replace.ts';
import { languageOf } from '../../src/text/language/language.ts';
import { fullTextWords } from '../../src/words/full-text.ts';
import { article, read } from './a-document.ts';
import { documentsIn, said, WORLD } from './a-folder.ts';
import { bodies } from './any-markdown.ts';
import { texts } from './any-text.ts';
import { ROOT } from './check-command.ts';
import { runs } from './runs.ts';

const { typeset } = languageOf('en-GB');

/**
 * What the editor wrote and what the reader gets are compared. The check compares the source with the plain text of the tree; that
 * every other form says the same as the plain text is tested here.
 */

const letters = (text: string): string[] => splitRead(text).map(lettersOf);

/** Elements that stand apart from what is beside them. */
const APART = 'p, h1, h2, h3, h4, h5, h6, li, td, th, pre, br, blockquote, hr';

const wordsOfHtml = (html: string): string[] => {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  // Letters of footnotes are no words.
  for (const element of document.querySelectorAll('sup')) element.remove();
  for (const element of document.querySelectorAll(APART)) {
    element.before(' ');
    element.after(' ');
  }
  return letters(document.body.textContent ?? '');
};

/** Elements of Markdown within a line; all others stand apart. */
const WITHIN = ['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'link', 'linkReference'];

/** By a parser that is not the site's. */
const wordsOfMdast = (markdown: string): string[] => {
  const options = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };
  const textOf = (node: Nodes): string => {
    const text = 'children' in node ? node.children.map(textOf).join('') : 'value' in node ? node.value : '';
    return WITHIN.includes(node.type) ? text : ` ${text} `;
  };
  return letters(textOf(fromMarkdown(markdown, options)));
};

const onPage = (tree: readonly Block[]): string =>
  pageHtml(tree, {
    mention: (_, words) => words,
    address: (url) => url,
    citations: () => '',
    standing: () => '',
    corrected: () => '',
    figure: (_, caption) => caption,
    footnote: () => '',
    chart: () => '',
  })
    .filter((piece) => typeof piece === 'string')
    .join('');

/** The letters that lead to footnotes are no part of a plain text either. */
const withoutNotes = (tree: readonly Block[]): Block[] =>
  replace(tree, {
    inline: (node) => (node.type === 'footnoteReference' ? [] : [node]),
    block: (node) => [node],
  }).flatMap((node) =>
    node.type === 'footnotes' ? node.children.flatMap(({ children }) => children) : [node],
  );

/** Every form of a text has the words of its plain text. */
const saysTheSame = (text: readonly Block[]): void => {
  const tree = withoutNotes(text);
  const words = letters(plainText(tree));
  expect(wordsOfHtml(onPage(tree))).toEqual(words);
  expect(wordsOfHtml(portableHtml(tree))).toEqual(words);
  expect(wordsOfMdast(markdownOf(tree))).toEqual(words);
};

/** Numbers of citations are no part of a plain text: a letter stands for each. */
const withoutCitations = (tree: readonly Block[]): Block[] =>
  replace(tree, { inline: (node) => (node.type === 'citation' ? ['a'] : [node]), block: (node) => [node] });

const lost = ({ problems }: Document): string[] =>
  problems.filter(({ code }) => code === 'lost-words').map(({ line, sentence }) => `${line} ${sentence}`);

/** On which the text begins. */
const LINE = 16;
const lostIn = (text: string): string[] =>
  lost(article({ body: `<Claim id="gates" standing="unsourced">It is so.</Claim>\n\n${text}\n` }));
const lostInField = (lines: string): string[] =>
  lost(read('sources', 'sources/a.yaml', `publisher: Post\nurl: https://post.example/\n${lines}\n`));

/** Two lists that stand one after the other are one, and its second half is numbered anew: that is right to say. */
const NUMBER = /^\d+ Readers get "\d+\." where the file says "\d+\."\.$/;

describe('Of any body that has no mistake', () => {
  it('every word reaches the page, the feeds and the Markdown, and no other does', () => {
    let read = 0;
    fc.assert(
      fc.property(bodies, (body) => {
        const document = article({ body });
        if (document.problems.some(({ severity, code }) => severity === 'error' && code !== 'unknown-claim'))
          return;
        read += 1;
        expect(
          lost(document).filter((found) => !NUMBER.test(found)),
          body,
        ).toEqual([]);
        saysTheSame(document.body.tree);
      }),
      runs(150),
    );
    expect(read).toBeGreaterThan(50);
  });
});

describe('Of any text', () => {
  it('every form says the same words', () => {
    fc.assert(
      fc.property(texts(), (tree) => saysTheSame(withoutCitations(tree))),
      runs(150),
    );
  });

  it('typesetting keeps every letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(lettersOf(typeset(text))).toBe(lettersOf(text));
      }),
    );
  });
});

describe.each([WORLD, `${ROOT}/content`])('In %s', (folder) => {
  const documents = documentsIn(folder);
  const newsroom = assemble(documents, 'en-GB');
  const publisher = {
    name: 'The Orun Post',
    url: 'https://orun.example',
    language: 'en-GB',
    byline: 'newsroom',
  } as const;

  it('every word of every file reaches its readers', () => {
    expect(documents.flatMap(lost)).toEqual([]);
    for (const { body } of documents) saysTheSame(body.tree);
  });

  it('the feeds have every word of a text, in its order', () => {
    for (const one of newsroom.articles.list) {
      const words = wordsOfHtml(
        portableHtml(withoutNotes(fullText(newsroom, one, publisher, fullTextWords))),
      );
      let from = 0;
      for (const word of letters(one.body.text)) {
        from = words.indexOf(word, from) + 1;
        expect(from, `${one.id}: ${word}`).toBeGreaterThan(0);
      }
    }
  });

  it('no file is so short of words that there is nothing to compare', () => {
    for (const { path, body } of documents.filter((one) => one.body.text.length > 500)) {
      const source = readFileSync(`${folder}/${path}`, 'utf8').replace(/^---\n[^]*?\n---\n/, '');
      expect(wordsOfMarkdown(source).length, path).toBeGreaterThan(0.9 * letters(body.text).length);
    }
  });
});

describe('The check says which words no reader gets:', () => {
  it.each([
    [
      'of the title of a link',
      'See [the plan](https://post.example/ "of the board").',
      '1 "of the board" stands here',
    ],
    ['of the title of a mention', 'By [her](actor:a "Nadia").', '1 "Nadia" stands here'],
    [
      'of a line that Markdown takes for an address',
      'It rained.\n\n[Editor]: Yes',
      '3 "Editor]: Yes" stands here',
    ],
    [
      'of the title of an address',
      '[One][a] dam.\n\n[a]: https://post.example/ "Two dams"',
      '3 "Two dams" stands here',
    ],
    ['in a quotation', '> So.\n>\n> [Board]: Never', '3 "Board]: Never" stands here'],
  ])('%s', (_, text, expected) => {
    const [found = '', ...others] = lostIn(text);
    expect(others).toEqual([]);
    const [line, ...words] = expected.split(' ');
    expect(found).toContain(`${LINE - 1 + Number(line)} ${words.join(' ')}`);
  });

  it('of numbers in a list that do not count up', () => {
    expect(lostIn('1. One\n2. Two\n4. Four')).toEqual(['18 Readers get "3." where the file says "4.".']);
    expect(lostIn('3) Three\n2) Two')).toEqual(['17 Readers get "4." where the file says "2.".']);
    expect(lostIn('> 9. Nine\n> 11. Eleven')).toEqual(['17 Readers get "10." where the file says "11.".']);
    expect(lostIn('5. Five\n6. Six\n\n- a\n- b')).toEqual([]);
    expect(lostIn('1. One\n1. Two\n1. Three')).toEqual([]);
  });

  it('in one sentence with what to do', () => {
    const { problems } = article({ body: 'See [the plan](https://post.example/ "of the board").' });
    expect(said(problems.filter(({ code }) => code === 'lost-words'))).toMatchInlineSnapshot(`
      "content/articles/dam.mdx:14:39  warning  lost-words
        "of the board" stands here, but readers do not get it.
        A sign beside these words, like * or [, is taken for markup. Put a "\\" before it, or say it in words. Words after the address of a link belong in the text. If nothing is wrong here, add this under "checked", with your reason as the note: - { rule: lost-words, text: "of the board", note: "..." }"
    `);
  });

  it.each([
    'One [two](https://post.example/a_(b)) three.',
    '1. One\n2. Two\n\n   Three',
    '> 1998\\. A year',
    'One\\\ntwo &amp; caf&eacute; `&amp; [a](b)`',
    '| a\\|b | c |\n| - | - |\n| `d` | e |',
    '```js\n<Claim> [a](b)\n```',
    '~~~\n# a\n~~~',
    'One ``two ` three`` four.',
    '[One][a], [a] and [two](https://post.example/).\n\n[a]: https://post.example/',
    '## A section {#a-section}\n\n- one\n- > two',
  ])('but not of %j', (text) => {
    expect(lostIn(text)).toEqual([]);
  });
});

describe('Of fields', () => {
  it.each([
    'title: "A caf\\u00e9, a\\ttab and \\"quotes\\""',
    "title: 'It''s # 1'",
    'title: >-\n  Two\n  lines',
    'title: |2\n    A line',
    'title: Rain # no longer',
    '# a remark\ntitle: Rain',
    'title: Rain\nchanges: [{date: 2023-01-01, kind: update, note: "One: two, three"}]',
  ])('nothing is lost in %j', (lines) => {
    expect(lostInField(lines)).toEqual([]);
  });
});

it.each(['"Gate # 2 of it"', "'Gate # 2 of it'", '>\n  Gate # 2\n  of it', '|\n  Gate # 2 of it'])(
  'what stands behind # in a text is no comment, whatever comments stand beside it: %s',
  (name) => {
    const comments = Array.from({ length: 200 }, (_, index) => `# The field ${index}`).join('\n');
    const { data, problems } = read(
      'topics',
      'topics/a.mdx',
      `---\n${comments}\nname: ${name}\ndescription: B # it is "so\n---\n`,
    );
    expect(problems).toEqual([]);
    expect(data).toMatchObject({ name: expect.stringMatching(/^Gate # 2\sof it$/) });
  },
);

describe('The place of a quotation', () => {
  it('is read behind its words, whatever stands beside it in the tag', () => {
    const quote = (attributes: string) =>
      `<Quote ${attributes}>\n\nWater is rising.\n\nAnd it falls.\n\n</Quote>`;
    for (const attributes of [
      'source="a" place="p. 88"',
      'by="b" source="a" place="Article 2"',
      `by="b" place='Director\u2019s book, p. 88' source="a"`,
      'by="b" source="a" place="Article 2" lang="fa" original="آب بالا می‌آید."',
    ]) {
      expect(lostIn(`${quote(attributes)}\n\nMore words.\n\n${quote(attributes)}`), attributes).toEqual([]);
      saysTheSame(article({ body: quote(attributes) }).body.tree);
    }
    expect(lostIn(quote('source="a" place="p. 88"').replace('Water', '#Water'))).toEqual([]);
  });
});
