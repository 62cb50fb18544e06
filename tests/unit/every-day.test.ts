import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/newsroom/checking/check.ts';
import { plainText, visitsTo } from '../../src/newsroom/model/tree.ts';
import { openQuestions } from '../../src/newsroom/questions/open-questions.ts';
import { withoutComments } from '../../src/newsroom/reading/comments.ts';
import { fullText } from '../../src/publishing/full-text.ts';
import { portableHtml } from '../../src/publishing/html.ts';
import { markdownOf } from '../../src/publishing/markdown.ts';
import { searchRecords } from '../../src/searching/records.ts';
import { languageOf } from '../../src/text/language/language.ts';
import { filledIn } from '../../src/words/filled-in.ts';
import { fullTextWords } from '../../src/words/full-text.ts';
import { bodyOf, htmlOf, placesOf } from './a-body.ts';
import { TODAY } from './a-check.ts';
import { article, read } from './a-document.ts';
import { documentsIn, saidOf, WORLD } from './a-folder.ts';
import { entryOf } from './an-entry.ts';

const newsroom = filledIn(
  checkContent(documentsIn(WORLD), {
    published: [],
    publishedFile: '',
    today: TODAY,
    language: 'en-GB',
    showsDrafts: true,
  }).newsroom,
);
const dry = entryOf(newsroom.articles, 'dry-summer');
const publisher = { name: 'The Orun Post', url: 'https://orun.example', language: 'en-GB' };
const text = fullText(newsroom, dry, publisher, fullTextWords);
const markdown = markdownOf(text);
const html = portableHtml(text);

describe('A comment', () => {
  it('is in no form of the text', () => {
    const forms = [markdown, html, dry.body.text, JSON.stringify(dry.body.tree)];
    const found = JSON.stringify(searchRecords(newsroom, languageOf('en-GB')));
    for (const form of [...forms, found]) expect(form).not.toMatch(/Ask the board|springs|Not checked/);
  });

  it('leaves everything else where it is', () => {
    expect(withoutComments('a <!-- b\n-->c {/* d */}e')).toBe('a       \n   c          e');
  });

  it.each([
    '`<!-- a -->`',
    '```\n{/* a */}\n```',
    '\\<!-- a -->',
    '<!-- a',
    '{/* a }',
    '~~~\n<!-- a -->\n~~~',
  ])('is none in %j', (written) => {
    expect(withoutComments(written)).toBe(written);
  });

  it('that nothing closes is told', () => {
    expect(placesOf('One <!-- two.')).toEqual(['1:5 mdx-syntax']);
  });
});

describe('A footnote', () => {
  const NOTES = 'One[^b] two[^a] three[^b].\n\n[^a]: Of two.\n\n[^b]: Of *one*.\n\n    And more.\n\nFour.';

  it('stands behind the text, in the order of the references', () => {
    expect(htmlOf(NOTES)).toBe(
      '<p>One<sup><a href="#page-footnote-a" id="page-from-a" aria-label="there a">a</a></sup>' +
        ' two<sup><a href="#page-footnote-b" id="page-from-b" aria-label="there b">b</a></sup>' +
        ' three<sup><a href="#page-footnote-a" aria-label="there a">a</a></sup>.</p><p>Four.</p>' +
        '<div class="note" role="note"><p id="page-footnote-a"><a href="#page-from-a" aria-label="back a">a</a> Of <em>one</em>.</p>' +
        '<p>And more.</p><p id="page-footnote-b"><a href="#page-from-b" aria-label="back b">b</a> Of two.</p></div>',
    );
  });

  it('loses no word, wherever it is written', () => {
    const document = (body: string) =>
      read('topics', 'topics/a.mdx', `---\nname: A\ndescription: x\n---\n\n${body}`);
    expect(document(NOTES).problems).toEqual([]);
    expect(document('One.\n\n[^a]: Of nothing.').problems.map(({ code }) => code)).toEqual(['lost-words']);
    expect(document('One.[^a]').problems.map(({ code }) => code)).toEqual(['visible-syntax']);
  });

  it('leaves the site with the text', () => {
    expect(markdown).toContain('*Reported*: The level fell in July.[^a] [2]');
    expect(markdown).toMatch(/^\[\^a\]: Measured at the \*dam\*, at noon\. \[\d\]$/m);
    expect(html).toContain('<p>[a] Measured at the <em>dam</em>');
  });
});

describe('A quotation', () => {
  it('has its original, its speaker and its source', () => {
    expect(markdown).toContain(
      '> آب پایین می‌رود.\n>\n> The water is going down.\n>\n> —\u00a0[Nadia Tarvani](https://orun.example/actors/nadia-tarvani/) [',
    );
    expect(html).toContain('<span lang="fa">آب پایین می‌رود.</span>');
    expect(htmlOf('<Quote source="a">\n\nWater.\n\n</Quote>')).toContain('<p>Water.{a}</p>');
    expect(htmlOf('<Quote source="a" lang="fa" original="آب">\n\nWater.\n\n</Quote>')).toContain(
      '<span lang="fa" dir="rtl">آب</span>',
    );
  });

  it('says where in its source it stands', () => {
    const quote = (place: string) => `<Quote source="a" place="${place}">\n\nWater.\n\n</Quote>`;
    expect(visitsTo('citations', bodyOf(quote('p. 88')).tree).map(({ node }) => node.citations)).toEqual([
      [{ source: 'a', locator: 'p. 88' }],
    ]);
    expect(htmlOf(quote('p. 88'))).toContain('<p>Water.</p><p>—\u00a0p. 88{a}</p>');
    expect(plainText(bodyOf(quote('p. 88').replace('<Quote', '<Quote by="b"')).tree)).toContain(
      '—\u00a0, p. 88',
    );
    expect(placesOf(quote('“The water is going down.”'))).toEqual(['1:19 wrong-value']);
  });

  it('has a language for its original, and an original for its language', () => {
    expect(placesOf('<Quote source="a" original="x">\n\nWater.\n\n</Quote>')).toEqual([
      '1:1 missing-attribute',
    ]);
    expect(placesOf('<Quote source="a" lang="fa">\n\nWater.\n\n</Quote>')).toEqual(['1:1 missing-attribute']);
  });
});

describe('A question', () => {
  it('is open until it has an answer', () => {
    expect(openQuestions([dry])).toEqual([{ article: dry, id: 'why-low', text: 'Why did the level fall?' }]);
    expect(markdown).toContain('### Why did the level fall?\n\n*Still open.*\n\nNeither');
    expect(markdown).toContain(
      '### Who measures the level?\n\n*Answered on 12\u00a0August 2023.*\n\nThe board does.',
    );
  });

  it('has an address, under which the search finds it', () => {
    expect(dry.body.anchors).toContain('why-low');
    const found = searchRecords(newsroom, languageOf('en-GB')).map(({ shown }) => shown.path);
    expect(found).toContain('/articles/dry-summer/#why-low');
  });

  it('is answered by somebody', () => {
    expect(saidOf('answer-without-source')).toMatchInlineSnapshot(`
      "content/pages/asked.mdx:6:1  error  answer-without-source
        The question "rain" has been answered, but the answer cites no source.
        Put the answer into a <Claim> with its citations, or cite the source in the answer."
    `);
  });

  it('is open or answered, not both', () => {
    const both =
      '<Question id="a" asks="Why?" status="open" answered="2023-08-01">\n\nNobody knows. [P](source:p)\n\n</Question>';
    expect(placesOf(both)).toEqual(['1:30 wrong-value']);
  });
});

describe('An update', () => {
  const update = (date: string) => `<Update date="${date}">\n\nNews.\n\n</Update>\n\n`;

  it('says its day over the text', () => {
    expect(markdown).toMatch(/\*\*14\u00a0August 2023\*\*\n\n\*Reported\*: It has rained/);
    expect(markdown.indexOf('14\u00a0August')).toBeLessThan(markdown.indexOf('The level fell in July.['));
  });

  it('stands at the top, the newest first', () => {
    expect(placesOf(`${update('2023-08-02')}${update('2023-08-01')}Text.`)).toEqual([]);
    expect(placesOf(`${update('2023-08-01')}${update('2023-08-02')}Text.`)).toEqual(['7:1 date-order']);
    expect(placesOf(`Text.\n\n${update('2023-08-01')}`)).toEqual(['3:1 misplaced-block']);
  });
});

it('A story without any of these is left as it is', () => {
  const plain = checkContent([article()], {
    published: [],
    publishedFile: '',
    today: TODAY,
    language: 'en-GB',
  }).newsroom;
  expect(filledIn(plain).articles).toBe(plain.articles);
  expect(bodyOf('One.').tree).toEqual([{ type: 'paragraph', children: ['One.'] }]);
});
