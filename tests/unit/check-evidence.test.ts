import { describe, expect, it } from 'vitest';
import { problemsOf } from './a-check.ts';
import type { Document } from '../../src/newsroom/model/document.ts';
import { article, read, source } from './a-document.ts';
import { said as inWords, saidOf } from './a-folder.ts';

/** The wording is the product: code, place, sentence and hint, as an editor reads them. */

const toldOf = (...documents: Document[]): string => inWords(problemsOf(documents));

describe('Of the evidence the check says, when there is', () => {
  it('a key point that rests on a claim that is not there', () => {
    expect(saidOf('unknown-claim')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:9:61  error  unknown-claim
        The text has no claim "drought".
        Put <Claim id="drought" standing="..."> before the words that say it, and </Claim> after them."
    `);
  });

  it('a reported claim that cites nothing', () => {
    expect(saidOf('claim-without-citation')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:12:1  error  claim-without-citation
        The claim "heat" is "reported" but cites nothing.
        Cite the source inside the claim, like [Hill Post](source:post-gates), or make the standing "unsourced"."
    `);
  });

  it('an unsourced claim that cites something', () => {
    expect(saidOf('unsourced-with-citation')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:12:1  error  unsourced-with-citation
        The claim "heat" is "unsourced" but cites a source.
        Give it the standing that the source supports, or move the citation out of the claim."
    `);
  });

  it('a confirmed claim whose two sources carry one text of an agency', () => {
    expect(saidOf('not-independent')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:12:1  error  not-independent
        The claim "heat" is "confirmed", but all that counts goes back to Valley Wire.
        Cite a second publisher that has its own reporting and does not belong to the first or to its side. Or make the standing "reported"."
    `);
  });

  it('a disputed claim with a source on one side only', () => {
    expect(saidOf('one-sided')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:12:1  error  one-sided
        The claim "heat" is "disputed", but only one <Side> in it cites a source.
        Put what each side says, with its citation, into a <Side>...</Side> of its own. The sides need different publishers."
    `);
  });

  it('a disputed claim whose sides one publisher tells', () => {
    const disputed =
      '<Claim id="gates" standing="disputed"><Side>Two gates. [Post](source:post)</Side> <Side>Three. [Post](source:later)</Side></Claim>';
    const later = read('sources', 'sources/later.yaml', 'publisher: post\nurl: https://post.example/2\n');
    expect(toldOf(article({ body: disputed }), source('post'), later)).toMatchInlineSnapshot(`
      "content/articles/dam.mdx:14:1  error  one-sided
        The claim "gates" is "disputed", but all its sides go back to post.
        Cite for each side who says it. Where one publisher contradicts itself, write a claim for each of the two, with its source, and say in a <Note> that they contradict each other."
    `);
  });

  it('a confirmed claim that rests on what is of unknown origin', () => {
    const confirmed =
      '<Claim id="gates" standing="confirmed">Two gates. [Post](source:post) [Copy](source:copy)</Claim>';
    expect(toldOf(article({ body: confirmed }), source('post'), source('copy', 'kind: unknown')))
      .toMatchInlineSnapshot(`
      "content/articles/dam.mdx:14:1  error  not-independent
        The claim "gates" is "confirmed", but all that counts goes back to post (not counted: copy, "unknown").
        Cite a second publisher that has its own reporting and does not belong to the first or to its side. Or make the standing "reported". "unknown" means a copy or a digest. If the publisher is something else, correct its "kind": for example "publishing-house" for one of books, or "organisation" for a body in its own words.

      content/sources/post.yaml:1:1  warning  unlisted-publisher
        Something counts as confirmed by "post", but no file says what kind of publisher that is.
        Add a file to the folder publishers, with its "name" and its "kind". If nothing is wrong here, add this under "checked", with your reason as the note: - { rule: unlisted-publisher, text: "post", note: "..." }"
    `);
  });

  it.each([
    ['Hill Pots', 'Hill Post'],
    ['hill post', 'Hill Post'],
    ['The Hill Pst', 'The Hill Post'],
  ])('a publisher that is almost one with a file: %s', (written, near) => {
    const hill = read(
      'publishers',
      'publishers/hill.yaml',
      'name: Hill Post\nkind: newspaper\naliases: [The Hill Post]\n',
    );
    const of = (publisher: string) =>
      read('sources', 'sources/heat.yaml', `publisher: ${publisher}\nurl: https://post.example/heat/\n`);
    expect(problemsOf([hill, of(written)])).toMatchObject([
      {
        code: 'two-spellings',
        file: 'sources/heat.yaml',
        sentence: `"${written}" is spelt almost like "${near}".`,
      },
    ]);
    for (const right of ['Hill Post', 'The Hill Post', 'Hill Press', 'Hill Post Office'])
      expect(problemsOf([hill, of(right)])).toEqual([]);
  });

  it('a claim of nothing but a citation', () => {
    expect(saidOf('empty-claim')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:12:1  error  empty-claim
        The claim "heat" is nothing but a citation.
        Write the statement before its citations, or take <Claim> and </Claim> out."
    `);
  });

  it('a citation outside any claim', () => {
    expect(saidOf('citation-outside-claim')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:14:30  error  citation-outside-claim
        The citation "Hill Post" stands outside any claim.
        Put the statement with its citation into <Claim id="..." standing="...">. A remark of the editors goes into a <Note>."
    `);
  });

  it('a confirmed claim all of whose sources lie on one host', () => {
    expect(saidOf('one-host')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:12:1  warning  one-host
        The claim "heat" counts as confirmed, but all its sources are on one website, post.example.
        If one publisher made them, write the same "publisher" in each. Otherwise also cite a source from another website. If nothing is wrong here, add this under "checked", with your reason as the note: - { rule: one-host, text: "post.example", note: "..." }"
    `);
  });

  it('an event in a list that nothing tells', () => {
    expect(saidOf('untold-event')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:8:1  warning  untold-event
        No claim tells the event "river-falls", and the file of the event has no text.
        Add tells="river-falls" to the claim that tells it, write what happened into the file of the event, or take it out of "events". If nothing is wrong here, add this under "checked", with your reason as the note: - { rule: untold-event, text: "river-falls", note: "..." }"
    `);
  });
});

describe('A claim says nothing', () => {
  const said = (standing: string, words: string) =>
    problemsOf([
      source('post'),
      source('gazette'),
      article({ body: `<Claim id="gates" standing="${standing}">${words}</Claim>\n` }),
    ])
      .filter(({ code }) => code === 'empty-claim')
      .map(({ sentence }) => sentence);
  const sides = (words: string) =>
    `<Side>It did. [A](source:post)</Side> <Side>${words}[B](source:gazette)</Side>`;

  it.each([
    ['unsourced', '', 'The claim "gates" says nothing.'],
    ['unsourced', ' ... ', 'The claim "gates" says nothing.'],
    ['reported', '[Post](source:post)', 'The claim "gates" is nothing but a citation.'],
    ['reported', '. [Post](source:post)', 'The claim "gates" is nothing but a citation.'],
    ['disputed', sides(''), 'A <Side> of the claim "gates" is nothing but a citation.'],
  ])('that is %s and has %j', (standing, words, sentence) => {
    expect(said(standing, words)).toEqual([sentence]);
  });

  it.each([
    ['unsourced', 'No.'],
    ['reported', '17 [Post](source:post)'],
    ['reported', '\u0646\u0639\u0645 [Post](source:post)'],
    ['disputed', sides('It did not. ')],
  ])('but not one that is %s and has %j', (standing, words) => {
    expect(said(standing, words)).toEqual([]);
  });
});

describe('beside an error', () => {
  const claim = (attributes: string) =>
    article({
      fields: 'events: [river-falls]',
      body: `<Claim id="gates" ${attributes}>It is so. [Post](source:post)</Claim>\n`,
    });
  const event = read(
    'events',
    'events/river-falls.mdx',
    '---\ntitle: The river falls\ndate: 2023-03\ntopics: [river]\nsources: [post]\n---\n',
  );
  const topic = read('topics', 'topics/river.mdx', '---\nname: River\ndescription: Water.\n---\n');
  const codes = (...documents: Document[]) =>
    problemsOf([source('post', 'date: 2023-03'), event, topic, ...documents]).map(({ code }) => code);

  it('nothing is said of an event that the claim with the error may tell', () => {
    expect(codes(claim('standing="reported"'))).toEqual(['untold-event']);
    expect(codes(claim('standing="reportd" tells="river-falls"'))).toEqual(['wrong-value']);
  });

  it('a name in the place of an id is told once', () => {
    expect(codes(claim('standing="claimed" by="Nadia Tarvani" tells="river-falls"'))).toEqual([
      'wrong-value',
    ]);
    expect(codes(claim('standing="claimed" tells="river-falls"'))).toEqual(['who-claims']);
  });
});
