import { describe, expect, it } from 'vitest';
import { independentVoices, voicesOf } from '../../src/newsroom/model/standing.ts';
import { articleSources } from '../../src/newsroom/questions/sources/article-uses.ts';
import { articleJsonLd } from '../../src/publishing/article-json-ld.ts';
import { sourcesBibtex, sourcesCsl } from '../../src/publishing/source-references.ts';
import { bibliography } from '../../src/newsroom/questions/sources/bibliography.ts';
import { isbn13 } from '../../src/text/isbn.ts';
import { problemsOf } from './a-check.ts';
import { article, read, source } from './a-document.ts';
import { assemble } from '../../src/newsroom/checking/assemble.ts';
import { articleOf, newsroom } from './world.ts';

const publisher = { name: 'The Orun Post', url: 'https://orun.example', language: 'en-GB' };

/** The problems of a source that has these lines besides its publisher. */
const problemsWith = (...fields: string[]) =>
  read('sources', 'sources/a.yaml', ['publisher: A', ...fields, ''].join('\n')).problems;
const codesOf = (...fields: string[]): string[] => problemsWith(...fields).map(({ code }) => code);

describe('A source that is no web page', () => {
  it.each([
    [['type: book', 'isbn: 0-306-40615-2']],
    [['type: book', 'title: T', 'date: 1961']],
    [['type: report', 'doi: 10.5555/12345678']],
    [['type: paper', 'title: T', 'date: 1961-05', 'pages: 1-9']],
    [['type: court-file', 'number: C-1/23', 'date: 2023-05-02']],
    [['type: law', 'number: Act 14', 'date: 2019']],
    [['type: dataset', 'doi: 10.5555/orun.2023']],
    [['type: interview', 'date: 2023-05-02', 'by: [mara-oln]']],
    [['type: broadcast', 'title: News at six', 'date: 2023-05-02']],
    [['type: own-reporting', 'date: 2023-05-02', 'by: [mara-oln]']],
    [['type: interview', 'url: https://a.example/']],
  ])('needs no address where it is found by something else: %j', (fields) => {
    expect(codesOf(...fields)).toEqual([]);
  });

  it.each([
    ['needs "url", so that a reader', ['title: T']],
    ['needs "url", or "doi", or "isbn", or "title" and "date", so that a reader', ['type: book', 'title: T']],
    ['needs "url", or "number" and "date", so that a reader', ['type: law', 'date: 2019']],
    [
      'needs "date" and "by", so that a reader',
      ['type: own-reporting', 'url: https://a.example/', 'date: 2023'],
    ],
  ])('%s a reader finds it', (sentence, fields) => {
    expect(problemsWith(...fields)).toMatchObject([
      { code: 'untraceable-source', sentence: expect.stringContaining(sentence) as string },
    ]);
  });

  it('is not told to lack what is there and wrong, and its numbers are checked', () => {
    expect(codesOf('type: book', 'isbn: 978-0-306-40615-8')).toEqual(['wrong-value']);
    expect(codesOf('type: paper', 'doi: https://doi.org/10.5555/1')).toEqual(['wrong-value']);
  });

  it('is one source, however its number is written', () => {
    const book = (id: string, isbn: string) =>
      read('sources', `sources/${id}.yaml`, `type: book\npublisher: P\nisbn: ${isbn}\n`);
    expect(
      problemsOf([article(), source('post'), book('a', '0306406152'), book('b', '978-0-306-40615-7')]),
    ).toMatchObject([{ code: 'same-source', file: 'sources/b.yaml', line: 3 }]);
  });

  it('names somebody of the newsroom who is there', () => {
    const interview = read(
      'sources',
      'sources/a.yaml',
      'type: interview\npublisher: P\ndate: 2023-05-02\nby: [mara-olm]\n',
    );
    const mara = read(
      'people',
      'people/mara-oln.mdx',
      '---\nname: Mara Oln\nrole: Reporter\ndescription: Writes.\n---\n',
    );
    expect(problemsOf([article(), source('post'), mara, interview])).toMatchObject([
      {
        code: 'unknown-reference',
        sentence: 'There is no person "mara-olm".',
        hint: 'Did you mean "mara-oln"? If not, add people/mara-olm.mdx, or correct the id.',
      },
    ]);
  });
});

it.each([
  ['978-0-306-40615-7', '9780306406157'],
  ['0-306-40615-2', '9780306406157'],
  ['0 8044 2957 X', '9780804429573'],
  ['979-10-90636-07-1', '9791090636071'],
  ['978-0-306-40615-8', undefined],
  ['0-306-40615-3', undefined],
  ['977-0-306-40615-7', undefined],
  ['978', undefined],
])('The ISBN %s is %s', (written, digits) => {
  expect(isbn13(written)).toBe(digits);
});

it('What one author writes for two publishers is one voice, and joins what they join', () => {
  const sources = (...fields: string[]) =>
    assemble(
      fields.map((one, index) => source(`s${index}`, one)),
      'en-GB',
    ).sources.list;
  expect(
    independentVoices(sources('authors: [Ilse Maron]', 'authors: [ilse maron, Jon Varro]')),
  ).toHaveLength(1);
  expect(independentVoices(sources('authors: [Ilse Maron]', 'authors: [Jon Varro]'))).toHaveLength(2);
  const joined = sources('authors: [A]', 'authors: [B]', 'authors: [B, A]', '');
  expect(voicesOf(joined).map(({ name }) => name)).toEqual(['s0', 's3']);
});

describe('The sources of an article', () => {
  const sources = articleSources(newsroom, articleOf('who-controls-the-orun'));

  it('are BibTeX, each with its type', () => {
    expect(sourcesBibtex(sources).split('\n\n').slice(2, 5)).toMatchInlineSnapshot(`
      [
        "@legislation{water-act,
        title = {{Water Act}},
        publisher = {{Council of the Orun}},
        date = {2019-05-02},
        number = {Act 14 of 2019},
      }",
        "@book{dam-book,
        author = {Ilse Maron},
        title = {{A wall across the Orun}},
        publisher = {{Hill Press}},
        date = {2021},
        edition = {2},
        isbn = {978-0-306-40615-7},
      }",
        "@misc{tarvani-interview,
        author = {Nadia Tarvani},
        publisher = {{Hill Post Explained}},
        date = {2023-03-05},
      }",
      ]
    `);
  });

  it('name persons as persons, and of offices and agencies the whole', () => {
    const world = assemble(
      [
        read('publishers', 'publishers/watch.yaml', 'name: Orun Rights Watch\nkind: research\n'),
        source(
          'post',
          'via: NPA\nauthors: [Mira Holt, Ana van den Berg, Homer, Orun Rights Watch, Rates Committee, "Lea Oln, Jr."]\n',
        ),
      ],
      'en-GB',
    );
    const cited = bibliography(world, [{ sources: ['post'] }]);
    expect(sourcesBibtex(cited)).toContain(
      'author = {Mira Holt and Ana van den Berg and {Homer} and {Orun Rights Watch} and {Rates Committee} and {Lea Oln, Jr.} and {NPA}},',
    );
    const [{ author } = { author: [] }] = sourcesCsl(cited) as { author: object[] }[];
    expect(author.slice(0, 4)).toEqual([
      { given: 'Mira', family: 'Holt' },
      { given: 'Ana', family: 'van den Berg' },
      { literal: 'Homer' },
      { literal: 'Orun Rights Watch' },
    ]);
    expect(author.at(-1)).toEqual({ literal: 'NPA' });
  });

  it('are CSL, each with its type', () => {
    const items = JSON.parse(JSON.stringify(sourcesCsl(sources))) as { type: string }[];
    // The last is that of a card.
    const types = ['webpage', 'webpage', 'legislation', 'book', 'interview', 'webpage'];
    expect(items.map(({ type }) => type)).toEqual(types);
    expect(items.slice(3, 5)).toMatchInlineSnapshot(`
      [
        {
          "ISBN": "978-0-306-40615-7",
          "author": [
            {
              "family": "Maron",
              "given": "Ilse",
            },
          ],
          "edition": "2",
          "id": "dam-book",
          "issued": {
            "date-parts": [
              [
                2021,
              ],
            ],
          },
          "publisher": "Hill Press",
          "title": "A wall across the Orun",
          "type": "book",
        },
        {
          "author": [
            {
              "family": "Tarvani",
              "given": "Nadia",
            },
          ],
          "id": "tarvani-interview",
          "interviewer": [
            {
              "family": "Oln",
              "given": "Mara",
            },
          ],
          "issued": {
            "date-parts": [
              [
                2023,
                3,
                5,
              ],
            ],
          },
          "publisher": "Hill Post Explained",
          "type": "interview",
        },
      ]
    `);
  });

  it('are named in its structured data, but for web pages', () => {
    const data = articleJsonLd(newsroom, articleOf('who-controls-the-orun'), publisher);
    expect(data).toMatchObject({
      citation: [
        { '@type': 'Legislation', name: 'Water Act' },
        { '@type': 'Book', isbn: '978-0-306-40615-7', creditText: 'Ilse Maron' },
        { '@type': 'CreativeWork', creditText: 'Nadia Tarvani' },
      ],
    });
    expect(articleJsonLd(newsroom, articleOf('water-agreement'), publisher)).not.toHaveProperty('citation');
  });
});

describe('the language of a source', () => {
  const codesOf = (lang: string) =>
    read(
      'sources',
      'sources/a.yaml',
      `publisher: Post\nurl: https://post.example/\nlang: ${lang}\n`,
    ).problems.map(({ code }) => code);

  it.each(['ar', 'fa-IR', 'zh-Hant-TW', 'es-419', 'ckb'])('may be %s', (lang) => {
    expect(codesOf(lang)).toEqual([]);
  });

  it.each(['ar-Latn-SY-Latn', 'fa-IR-fa', 'en-us-us', 'arabic', 'x-private'])('may not be %s', (lang) => {
    expect(codesOf(lang)).toEqual(['wrong-value']);
  });
});
