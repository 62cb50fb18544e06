import { describe, expect, it } from 'vitest';
import { problemsOf } from './a-check.ts';
import { actor, article, BODY, read, source } from './a-document.ts';
import { said, saidOf } from './a-folder.ts';

/** The wording is the product: code, place, sentence and hint, as an editor reads them. */

describe('Of the fields the check says, when there is', () => {
  it('a text with a colon and no quotes', () => {
    expect(saidOf('yaml-syntax')).toMatchInlineSnapshot(`
      "content/topics/weather.mdx:2:7  error  yaml-syntax
        The fields cannot be read: a second ": " stands on this line.
        Put quotation marks round the whole text, like "text"."
    `);
  });

  it('a mistyped field', () => {
    expect(saidOf('unknown-field')).toMatchInlineSnapshot(`
      "content/topics/weather.mdx:4:1  error  unknown-field
        There is no field "place" here.
        Did you mean "places"? If not, the fields are name, description, sides, series, places, draft, publishOn, changes, reviewed, checked."
    `);
  });

  it('a field that is not there', () => {
    expect(saidOf('missing-field')).toMatchInlineSnapshot(`
      "content/topics/weather.mdx:2:1  error  missing-field
        The field "description" is missing.
        Add "description:" and a text behind it. What belongs there: One sentence: what the dossier is about. Shown in lists and to search engines."
    `);
  });

  it('a draft that takes that for a status', () => {
    const [problem] = article({ status: 'draft' }).problems;
    expect(problem && said([problem])).toMatchInlineSnapshot(`
      "content/articles/dam.mdx:7:1  error  wrong-value
        "status" cannot be "draft".
        Write "draft: true" on a line of its own, and here the status it will be published with."
    `);
  });

  it('a choice that is none of them: what they mean says which is meant', () => {
    const [problem] = read(
      'locations',
      'locations/etun.mdx',
      '---\nname: Etun\ntype: meadow\ndescription: A field.\n---\n',
    ).problems;
    expect(problem?.hint).toMatch(
      /^Write .* or site\. .*`site`: a place that is none of the others, like a field/,
    );
  });

  it('a name in place of an id', () => {
    const { problems } = article({
      fields: 'authors: [Mara Oln]',
      body: `<Update date="4 Nov">\n\nIt rained.\n\n</Update>\n\n${BODY}`,
    });
    expect(problems.map(({ sentence, hint }) => `${sentence} ${hint}`)).toEqual([
      '"authors" cannot be "Mara Oln". Write a person id, which is the name of its file without the ending, like "mara-oln".',
      // Once, though it is neither of the right form nor a day that exists.
      '"date" cannot be "4 Nov". Write a date like 2024-12-01, without a time.',
    ]);
  });

  it.each([
    ['topics: river', '"topics" cannot be "river". Write a list, like [river].'],
    ['topics: [[river]]', '"topics" cannot be a list. Write a text.'],
    ['authors: Mara Oln', '"authors" cannot be "Mara Oln". Write a list, like [one, two].'],
    ['events: { flood: yes }', '"events" cannot be a group of fields. Write a list, like [one, two].'],
    ['checked: none', '"checked" cannot be "none". Write a list, in which each entry begins with "- ".'],
  ])('%s: what is no list, or no text', (fields, said) => {
    const { problems } = article({ fields, body: BODY });
    expect(problems.map(({ sentence, hint }) => `${sentence} ${hint}`)).toContain(said);
  });

  it('a day that does not exist', () => {
    expect(saidOf('wrong-value')).toMatchInlineSnapshot(`
      "content/events/heat.mdx:3:1  error  wrong-value
        "date" cannot be "2023-06-31".
        Write a date that exists, like 2024-12-01."
    `);
  });

  it('an end before the beginning', () => {
    expect(saidOf('date-order')).toMatchInlineSnapshot(`
      "content/events/heat.mdx:4:1  error  date-order
        It ended on 2023-06-02, before it began on 2023-07-02.
        Correct one of the two: "date" cannot be later than "endDate"."
    `);
  });

  it('a mistyped id of another file', () => {
    expect(saidOf('unknown-reference')).toMatchInlineSnapshot(`
      "content/events/heat.mdx:4:13  error  unknown-reference
        There is no location "darabud".
        Did you mean "darabrud"? If not, add locations/darabud.mdx, or correct the id."
    `);
  });

  it('a subject that is neither an actor nor a location, and an actor that nobody has written', () => {
    const about = article({ fields: 'about: [topic:orun, actor:tarvany, actor:council]' });
    const documents = [about, actor('description: x', 'tarvani'), actor('description: x', 'council')];
    expect(said(problemsOf([...documents, source('post')]))).toMatchInlineSnapshot(`
      "content/articles/dam.mdx:8:9  error  wrong-value
        "about" cannot be "topic:orun".
        Write an actor or a location, like actor:central-bank.

      content/articles/dam.mdx:8:21  error  unknown-reference
        There is no actor "tarvany".
        Did you mean "tarvani"? If not, add actors/tarvany.mdx, or correct the id."
    `);
  });

  it('a superseded article that does not say by what', () => {
    expect(saidOf('no-successor')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:7:1  error  no-successor
        The status is "superseded", but no successor is named.
        Add "successor:" with the id of the article that tells what happened next. If there is none, make the status "developing" or "settled", and say in <Overtaken>, under the heading of a section, what came later."
    `);
  });

  it('an article that is its own successor', () => {
    expect(saidOf('successor-circle')).toMatchInlineSnapshot(`
      "content/articles/hot-summer.mdx:8:1  error  successor-circle
        The article is its own successor.
        Name the article that tells what happened next, or take "successor" out and change the status."
    `);
  });

  it('articles that succeed each other in a circle, once for all of them', () => {
    const next = (id: string, successor: string) =>
      article({ id, status: 'overtaken', fields: `successor: ${successor}` });
    const documents = [next('a', 'c'), next('b', 'a'), next('c', 'b'), next('d', 'a'), source('post')];
    expect(said(problemsOf(documents))).toMatchInlineSnapshot(`
      "content/articles/a.mdx:8:1  error  successor-circle
        The successors lead in a circle: a, c, b, a.
        Name the article that tells what happened next, or take "successor" out and change the status."
    `);
  });

  it('a state of knowledge later than everything that was published of it', () => {
    const of = (asOf: string, changes = '') => said(article({ asOf, changes }).problems);
    expect(of('2023-03-07')).toMatchInlineSnapshot(`
      "content/articles/dam.mdx:6:1  error  date-order
        The article tells what was known on 2023-03-07 ("asOf"), but it was published and last changed before that day.
        Correct "asOf", or add the entry under "changes" that brought the article up to that day."
    `);
    expect(of('2023-03-06')).toBe('no problems.');
    expect(of('2023-03-07', '{ date: 2023-03-07, kind: update, note: More is known. }')).toBe('no problems.');
  });

  it('an end before the beginning, but not one in the same month or year', () => {
    const event = (dates: string) =>
      read(
        'events',
        'events/a.mdx',
        `---\ntitle: A\ntopics: [orun-river]\nsources: [post]\n${dates}\n---\n`,
      ).problems.map(({ code }) => code);
    const fact = (dates: string) =>
      actor(
        `description: A.\nfacts: [{ id: a, text: A., asOf: 2023, sources: [post], ${dates} }]`,
      ).problems.map(({ code }) => code);
    expect(event('date: 2023-03-05\nendDate: 2023-03-04')).toEqual(['date-order']);
    expect(event('date: 2023-03\nendDate: 2023-02-28')).toEqual(['date-order']);
    expect(event('date: 2023-03-05\nendDate: 2023-03')).toEqual([]);
    expect(event('date: 2023-03-05\nendDate: 2023')).toEqual([]);
    expect(fact('validFrom: 2023-03, validUntil: 2022')).toEqual(['date-order']);
    expect(fact('validFrom: 2023-03, validUntil: 2023')).toEqual([]);
  });

  it('a key point whose id a section of the body has, or the page itself', () => {
    expect(said(article({ body: BODY.replace('{#the-dam}', '{#point}') }).problems)).toMatchInlineSnapshot(`
      "content/articles/dam.mdx:10:7  error  duplicate-id
        The id "point" is already taken by a section or a claim of the text.
        Choose another id for the newer one. The id of a file is its name without the ending."
    `);
    const reserved = read(
      'articles',
      'articles/dam.mdx',
      `---
headline: The dam opens
kind: explainer
description: Two gates stood open.
datePublished: 2023-03-06
asOf: 2023-03-06
status: settled
keyPoints: [{ id: source-point, text: x, restsOn: [gates] }]
---

${BODY}`,
    );
    expect(said(reserved.problems)).toMatchInlineSnapshot(`
      "content/articles/dam.mdx:8:15  error  bad-anchor
        "source-point" cannot be an id here.
        Ids that begin with actor-, location-, term-, source-, event-, fact-, page- or sheet- are kept for the page itself. Choose another."
    `);
  });

  it.each([
    [
      'actors',
      'town',
      'Write the type of an actor, like state or company. If the file is about a place, move it to the folder locations.',
    ],
    [
      'locations',
      'person',
      'Write the type of a place, like country or town. If the file is about an actor, move it to the folder actors.',
    ],
  ] as const)('a file in %s that has the type of another folder', (folder, type, hint) => {
    const { problems } = read(
      folder,
      `${folder}/a.mdx`,
      `---\nname: A\ndescription: B.\ntype: ${type}\n---\n`,
    );
    expect(problems).toMatchObject([{ code: 'wrong-value', line: 4, hint }]);
  });

  it.each(['', '\n\n'])('nothing in the file: %j', (text) => {
    expect(read('actors', 'actors/a.mdx', text).problems).toMatchObject([
      {
        code: 'no-frontmatter',
        sentence: 'The file is empty.',
        hint: 'Delete it, and let "npm run new" write one with its fields explained.',
      },
    ]);
  });

  it('a fact and a relation of which one lacks the claimant and the other the claim', () => {
    const dated = 'asOf: 2023, sources: [post]';
    const tarvani = actor(`description: x
facts: [{ id: chief, text: x, ${dated}, standing: claimed }]
relations: [{ id: board, kind: leads, to: board, ${dated}, by: council }]`);
    expect(said(tarvani.problems)).toMatchInlineSnapshot(`
      "content/actors/tarvani.mdx:5:60  error  who-claims
        The standing is "claimed", but nothing says by whom.
        Add "by" with the id of the actor who says so.

      content/actors/tarvani.mdx:6:79  error  who-claims
        "by" names who says so, but the standing is neither "claimed" nor "assessed".
        Take "by" out, or make the standing "claimed" (by somebody who is involved) or "assessed" (by somebody who is not)."
    `);
  });

  it('a claimed event without the one who claims it', () => {
    expect(saidOf('who-claims')).toMatchInlineSnapshot(`
      "content/events/heat.mdx:4:1  error  who-claims
        The standing is "claimed", but nothing says by whom.
        Add "by" with the id of the actor who says so."
    `);
  });

  it('places that lie in one another', () => {
    expect(saidOf('place-circle')).toMatchInlineSnapshot(`
      "content/locations/basin.mdx:5:1  error  place-circle
        The places lie in one another in a circle: basin, lower-basin, basin.
        Name the larger place under "partOf", or take it out."
    `);
  });

  it('a relation that leads back to its actor', () => {
    expect(saidOf('own-relation')).toMatchInlineSnapshot(`
      "content/actors/weather-office.mdx:6:42  error  own-relation
        The relation "warns" leads from the actor to itself.
        Name the other actor under "to", or write it as a fact, under "facts"."
    `);
  });

  it('a second source with the address of another', () => {
    expect(saidOf('same-source')).toMatchInlineSnapshot(`
      "content/sources/post-gates-again.yaml:2:1  warning  same-source
        The source "post-gates" has the same address, "http://www.post.example/orun/gates/?utm_source=feed".
        Cite "post-gates" instead and delete this file, or correct one of the two addresses. If nothing is wrong here, add this under "checked", with your reason as the note: - { rule: same-source, text: "http://www.post.example/orun/gates/?utm_source=feed", note: "..." }"
    `);
  });
});
