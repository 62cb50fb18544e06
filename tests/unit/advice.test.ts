import { describe, expect, it } from 'vitest';
import { whyNoId } from '../../src/newsroom/writing/new-id.ts';
import { problem } from '../../src/newsroom/model/problems.ts';
import { problemsOf } from './a-check.ts';
import { actor, article, BODY, read, source } from './a-document.ts';

/** Whoever does what a message says has no second mistake: where one code stands for several cases, each has its own advice. */

const dam = (body: string, fields = '') => article({ body: `${BODY}\n${body}`, fields });
/** A claim that is confirmed by a source of this kind. */
const confirmed = (kind: string) => [
  article({ body: BODY.replace('"reported"', '"confirmed"') }),
  source('post', `kind: ${kind}\n`),
];
const fact = (more: string) =>
  actor(`description: A.\nfacts:\n  - { id: a, text: It rained., asOf: 2023, sources: [post]${more} }`);

/** What is said of the point of a place that lies in another country. */
const elsewhere = (partOf?: string) =>
  problem('coordinates-elsewhere', 'locations/a.mdx', undefined, { name: 'A', country: 'Laos', partOf }).hint;

const withoutKeyPoints = read(
  'articles',
  'articles/a.mdx',
  '---\nheadline: A\nkind: explainer\ndescription: B\ndatePublished: 2023-03-06\nasOf: 2023-03-05\nstatus: settled\n---\n',
);

describe('The advice fits the case:', () => {
  it.each([
    ['code in an attribute', dam('<Note id={1}>A</Note>'), 'Write id="...", with straight quotation marks'],
    ['code in a text', dam('It {rained}.'), 'Take it out. If readers should see a brace, write \\{ for it.'],
    ['a paragraph that is code', dam('export const a = 1;'), 'Begin it with a capital letter'],
    [
      'a link in a field',
      actor('description: A of actor:board.'),
      'A field is plain text. Keep only the words',
    ],
    ['a footnote in a field', actor('description: A.[^1]'), 'A field is plain text. Keep only the words'],
    ['a raised sign in a field', actor('description: 10^6^ people.'), 'Type the raised sign itself'],
    ['a link without https', dam('A [b](http://post.example/a).'), 'Write https:// in place of http://.'],
    [
      'a link without a protocol',
      dam('A [b](www.post.example).'),
      'Begin the address of another website with https://',
    ],
    ['signs in an address', dam('A [b](https://post.example/[a]).'), 'Write \\ [ ] { } in an address as %5C'],
    [
      'words that are not an id behind a heading',
      dam('## B {.cls}'),
      'like {#the-gates}, or take the braces out',
    ],
    ['an item out of order', dam('1. A\n3. B'), 'Number the lines of a list in order. Write 3\\. where'],
    ['a block that is not closed', dam('<Note>A'), 'Write </Note> behind the last word that belongs to it.'],
    ['a block that is closed later', dam('<Note>A\n\nB</Note>'), '<Note> and </Note> on lines of their own'],
    [
      'a standing that sources decide',
      fact(', standing: confirmed'),
      'Write no "standing" here: the sources',
    ],
    ['a standing that is none', fact(', standing: sure'), 'Write recorded, assessed, claimed or disputed.'],
    [
      'nothing but a comment',
      actor('description: # one'),
      'put quotation marks round the whole, like "# text".',
    ],
    ['a file without fields', read('sources', 'sources/a.yaml', '# one\n'), 'like "name: Hill Post".'],
    [
      'a day that is missing',
      read('retired', 'retired/a.yaml', 'reason: A\n'),
      'for example "date: 2024-12-01".',
    ],
    [
      'a list of groups that is missing',
      withoutKeyPoints,
      'begins with "- " and has "id", "text" and "restsOn".',
    ],
    [
      'an attribute that is missing',
      dam('<Update>\n\nA\n\n</Update>'),
      'for example date="2024-12-01". What',
    ],
    [
      'another document behind the fields',
      read('sources', 'sources/a.yaml', 'url: a\n...\nb: c'),
      'that line out',
    ],
  ])('of %s', (_, { problems }, advice) => {
    expect(problems.map(({ sentence, hint = '' }) => `${sentence} ${hint}`).join('\n')).toContain(advice);
  });

  it.each([
    ['unknown', 'none of its sources can confirm anything', 'Cite two publishers'],
    ['newspaper', 'all that counts goes back to post', 'Cite a second publisher'],
  ])('of a confirmed claim with one source, whose kind is %s', (kind, sentence, hint) => {
    const found = problemsOf(confirmed(kind)).find(({ code }) => code === 'not-independent');
    expect(found?.sentence).toContain(sentence);
    expect(found?.hint).toContain(hint);
  });

  it.each([
    ['Add images/dam.jpg, or correct the id.', 'dam.jpg'],
    ['Put the picture into images/ under a name like dam.jpg', 'DAM%20(1).JPG'],
  ])('of a picture that is not there: %s', (hint, id) => {
    expect(
      problem('unknown-reference', 'a.mdx', undefined, { kind: 'picture', id, known: [] }).hint,
    ).toContain(hint);
  });

  it('of what looks like something else: what was meant, and what to do if it was not', () => {
    const { hint } = problem('unknown-reference', 'a.mdx', undefined, {
      kind: 'source',
      id: 'post-gates-two',
      known: ['post-gates'],
    });
    expect(hint).toBe(
      'Did you mean "post-gates"? If not, add sources/post-gates-two.yaml, or correct the id.',
    );
  });

  it.each([
    ['fact-finding', ': what begins with "fact-" is kept for the site itself. Choose another'],
    ['share-prices', ': the reading mode of a browser leaves out what has "share" in its id. Choose another'],
    ['Far Gates', '. Write small letters, digits and hyphens'],
    ['aux', '. Write another word: Windows can have no file of that name'],
    ['far-gates', undefined],
  ])('of the id %s', (id, why) => {
    expect(whyNoId(id)).toBe(why);
  });
});

it('The advice on a point in another country names "partOf" where there is one', () => {
  expect(elsewhere('vietnam')).toContain('Or correct "partOf": it says "vietnam".');
  expect(elsewhere()).not.toContain('partOf');
});

it('The advice on a record of another publisher names the source and what to write into it', () => {
  const recorded = (fields: string) =>
    problemsOf([article({ body: BODY.replace('"reported"', '"recorded"') }), source('post', fields)]);
  expect(recorded('').map(({ hint }) => hint)).toEqual([
    expect.stringMatching(/If "post" is such a text.*write "kind: official" into the file of that source/),
  ]);
  expect(recorded('kind: official\n')).toEqual([]);
});

it('The advice on a word that is no standing, or no relation, says what the choices mean', () => {
  const hintOf = (document: ReturnType<typeof dam>) =>
    document.problems.flatMap(({ code, hint }) => (code === 'wrong-value' ? hint : []));
  expect(hintOf(dam('<Claim id="b" standing="likely">It is so.</Claim>'))).toEqual([
    expect.stringMatching(
      /`recorded`: the record itself shows it\..*`disputed`: sources contradict each other\./,
    ),
  ]);
  const relation = (kind: string) =>
    actor(`description: A.\nrelations:\n  - { id: a, kind: ${kind}, to: b, asOf: 2023, sources: [post] }`);
  expect(hintOf(relation('mentors'))).toEqual([expect.stringMatching(/`commands`: gives it orders/)]);
});

describe('A name in place of an id is told with the id that is meant:', () => {
  const claim = (attributes: string) =>
    dam(`<Claim id="b" ${attributes}>It is so. [Post](source:post)</Claim>`);
  it.each([
    ['by', claim('standing="claimed" by="Tarvani"'), 'an actor id, ', 'tarvani'],
    [
      'by of a quotation',
      dam('<Quote by="Tarvani" source="post">\n\nSo.\n\n</Quote>'),
      'an actor id, ',
      'tarvani',
    ],
    ['source', dam('<Quote source="The Post">\n\nSo.\n\n</Quote>'), 'a source id, ', 'post'],
    ['tells', claim('standing="reported" tells="The Flood"'), 'ids of events', 'flood'],
    ['authors', dam('', 'authors: [Ana Orel]'), 'a person id, ', 'ana-orel'],
    ['about', dam('', 'about: [actor:Tarvani]'), 'an actor or a location', 'actor:tarvani'],
  ])('%s', (_, document, expected, id) => {
    const others = [
      source('post'),
      actor('description: A.'),
      read('people', 'people/ana-orel.mdx', '---\nname: Ana Orel\nrole: Editor\n---\n'),
      read(
        'events',
        'events/flood.mdx',
        '---\ntitle: A\ndate: 2023-03-01\ntopics: [a]\nsources: [post]\n---\n',
      ),
    ];
    const found = problemsOf([document, ...others]).filter(({ code }) => code === 'wrong-value');
    expect(found.map(({ hint }) => hint)).toEqual([expect.stringContaining(`Write ${expected}`)]);
    expect(found[0]?.hint).toMatch(new RegExp(`\\. Did you mean "${id}"\\?$`));
  });
});

describe('What an editor may paste is told with what to write instead:', () => {
  const BLOCK = /Write Markdown, or one of the blocks/;
  const hints = (body: string) => dam(body).problems.map(({ sentence, hint = '' }) => `${sentence} ${hint}`);

  it.each([
    ['img', '<Figure src="dam.jpg"'],
    ['picture', '<Figure src="dam.jpg"'],
    ['svg', '<Figure src="dam.jpg"'],
    ['video', 'cannot show a film'],
    ['audio', 'play a sound'],
    ['iframe', 'loads nothing from other sites'],
    ['embed', 'loads nothing from other sites'],
    ['object', 'loads nothing from other sites'],
    ['script', 'nothing in a text is run'],
    ['style', 'the site decides how it looks'],
    ['form', 'cannot ask its readers'],
    ['br', 'end the line with "\\"'],
    ['p', 'leave an empty line'],
    ['hr', '"---", with an empty line above and below'],
    ['b', '**words**'],
    ['strong', '**words**'],
    ['i', '*words*'],
    ['em', '*words*'],
    ['u', 'look like a link'],
    ['s', 'what no longer holds'],
    ['sup', '10⁶'],
    ['sub', 'H₂O'],
    ['a', '[words](https://...)'],
    ['h2', '"## "'],
    ['ul', '"- "'],
    ['li', '"- "'],
    ['table', '"| --- | --- |"'],
    ['td', '"| --- | --- |"'],
    ['details', 'Nothing in a text is folded away'],
    ['summary', 'Nothing in a text is folded away'],
    ['blockquote', '"> "'],
    ['q', '"> "'],
    ['abbr', '[words](term:id)'],
    ['code', '`words`'],
    ['aside', '<Note>'],
    ['span', 'Take the tag out'],
    ['div', 'Take the tag out'],
    ['center', 'Take the tag out'],
    ['font', 'Take the tag out'],
  ])('<%s>', (name, advice) => {
    const forms = [`<${name}>`, `<${name} />`, `<${name} class="x">A</${name}>`, `<${name} class=x>`];
    for (const form of forms) {
      const [hint, ...others] = hints(`It is ${form} so.`);
      expect(hint, form).toContain(`A text cannot have <${name}> in it. `);
      expect(hint, form).toContain(advice);
      expect(hint, form).not.toMatch(BLOCK);
      expect(others, form).toEqual([]);
    }
  });

  it.each([
    ['in a block', '<Note>See <img src="a.jpg"> here.</Note>', '14:11'],
    ['around paragraphs of a block', '<Note>\n\n<div>\n\nIt is so.\n\n</Note>', '16:1'],
    ['around other elements', 'It is <b>so</i>.', '14:7'],
    ['with its end alone', 'It is so.</div>', '14:10'],
  ])('%s, where it stands', (_, body, place) => {
    const { problems } = article({ body });
    expect(problems.map(({ line, column, sentence }) => [`${line}:${column}`, sentence])).toContainEqual([
      place,
      expect.stringMatching(/^A text cannot have <(?:img|div|b)> in it\.$/),
    ]);
  });

  it('a comment is none of them', () => {
    expect(hints('It is <!-- not --> so.')).toEqual([]);
  });
});
