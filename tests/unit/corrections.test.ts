import { parseAtomFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/newsroom/checking/assemble.ts';
import {
  changesOf,
  correctedPoints,
  correctionOfEvent,
  correctionsOf,
  mainChanges,
  namedPlaces,
} from '../../src/newsroom/changes/corrections.ts';
import { dateModified } from '../../src/newsroom/model/time/dates.ts';
import { entriesOf } from '../../src/newsroom/model/newsroom.ts';
import { relationsOf } from '../../src/newsroom/questions/relations/relations.ts';
import { correctionsAtom } from '../../src/publishing/corrections-feed.ts';
import { MOST_ENTRIES } from '../../src/publishing/feed-document.ts';
import { articleJsonLd } from '../../src/publishing/article-json-ld.ts';
import { problemsOf } from './a-check.ts';
import type { ChangeKind } from '../../src/newsroom/model/schema/ledger.ts';
import { entryOf } from './an-entry.ts';
import { actor, article, read, source } from './a-document.ts';

const publisher = {
  name: 'Wherefore',
  url: 'https://wherefore.example',
  language: 'en-GB',
  byline: 'newsroom',
} as const;
const CHANGES = [
  '{ date: 2023-03-08, kind: correction, note: The day was wrong., was: 2 March, is: 3 March }',
  '{ date: 2023-03-09, kind: clarification, note: Said which gates. }',
  '{ date: 2023-03-08, kind: correction, note: The number was wrong., was: two, is: three }',
].join(', ');
const documents = [
  source('post'),
  article({ changes: CHANGES }),
  actor(
    'description: x\nchanges: [{ date: 2023-04-01, kind: correction, note: Her name., was: Nadja, is: Nadia }]',
  ),
];
const newsroom = assemble(documents, 'en-GB');
const dam = entryOf(newsroom.articles, 'dam');

describe('the list of corrections', () => {
  it('has those of articles and of actors, the newest first, and no clarification', () => {
    expect(problemsOf(documents)).toEqual([]);
    expect(correctionsOf(newsroom).map(({ change, path }) => [change.date, path])).toEqual([
      ['2023-04-01', '/actors/tarvani/'],
      ['2023-03-08', '/articles/dam/'],
      ['2023-03-08', '/articles/dam/'],
    ]);
  });

  it('leads to the claim that an entry names, or else to the one point that has its new wording', () => {
    const placesOf = (change: string) =>
      changesOf(
        'article',
        entryOf(assemble([source('post'), article({ changes: change })], 'en-GB').articles, 'dam'),
      )
        .flatMap(({ places }) => places)
        .map(({ id }) => id);
    const correction = (is: string, about = '') =>
      `{ date: 2023-03-08, kind: correction, ${about} note: It was wrong., was: something, is: ${is} }`;
    expect(placesOf(correction('2 March'))).toEqual(['gates']);
    expect(placesOf(correction('2 March', 'about: [point, headline],'))).toEqual(['point']);
    expect(placesOf(correction('opened'))).toEqual([]);
    expect(placesOf(correction('4 March'))).toEqual([]);
  });

  it('leads to the relation that an entry names', () => {
    const relations =
      'relations: [{ id: chief, kind: leads, to: board, text: She leads it., asOf: 2023, sources: [post] }]';
    const changes =
      'changes: [{ date: 2023-04-01, kind: correction, about: [chief], note: She did not., was: a, is: b }]';
    const newsroom = assemble([source('post'), actor(`description: x\n${relations}\n${changes}`)], 'en-GB');
    const tarvani = entryOf(newsroom.actors, 'tarvani');
    const [listed] = relationsOf(
      { ...newsroom, actors: entriesOf([tarvani, { ...tarvani, id: 'board' }]) },
      tarvani,
      '2023-05-01',
    );
    expect(correctedPoints(changesOf('actor', tarvani)).get(listed?.anchor ?? '')?.places).toEqual([
      { id: 'page-relation-tarvani-chief', text: 'She leads it.' },
    ]);
  });

  it('has those of an event at its place in its topic, and all of a source at its own', () => {
    const changes = (kind: string) =>
      `changes: [{ date: 2023-04-02, kind: ${kind}, note: Another one., was: a, is: b }]`;
    const others = assemble(
      [
        source('post', changes('update')),
        read(
          'events',
          'events/flood.mdx',
          `---\ntitle: A flood\ndate: 2023-03-02\ntopics: [river]\nsources: [post]\n${changes('correction')}\n---\n`,
        ),
      ],
      'en-GB',
    );
    expect(correctionsOf(others).map(({ title, path, id }) => [title, `${path}#${id}`])).toEqual([
      ['post', '/corrections/#page-source-post-update-2023-04-02'],
      ['A flood', '/topics/river/#page-event-flood-correction-2023-04-02'],
    ]);
  });

  it('has those of every other kind of file, and all of figures beside those of sources', () => {
    const fields = (kind: string) =>
      `changes: [{ date: 2023-04-02, kind: ${kind}, note: Another one., was: a, is: b }]`;
    const page = (collection: 'locations' | 'terms' | 'topics' | 'people' | 'pages', front: string) =>
      read(collection, `${collection}/it.mdx`, `---\n${front}\n${fields('correction')}\n---\nIt is so.\n`);
    const level = [
      'title: Level\nunit: metres\nsources: [post]\nasOf: 2023-03-05\nlicence: CC BY 4.0',
      'columns: [{ id: day, text: Day, type: date }]',
    ].join('\n');
    const others = assemble(
      [
        page('locations', 'name: Dam\ntype: site\ndescription: x'),
        page('terms', 'name: Gate\ndescription: x\nsources: [post]'),
        page('topics', 'name: River\ndescription: x'),
        page('people', 'name: Jon Varro\nrole: Editor\ndescription: x'),
        page('pages', 'title: About\ndescription: x'),
        read('data', 'data/level.yaml', `${level}\n${fields('update')}\n`),
      ],
      'en-GB',
    );
    expect(correctionsOf(others).map(({ of, path, id }) => `${of.kind} ${path}#${id}`)).toEqual([
      'dataset /corrections/#page-dataset-level-update-2023-04-02',
      'page /it/#page-correction-2023-04-02',
      'location /locations/it/#page-correction-2023-04-02',
      'person /people/it/#page-correction-2023-04-02',
      'term /terms/it/#page-correction-2023-04-02',
      'topic /topics/it/#page-correction-2023-04-02',
    ]);
  });

  it('has the last correction of an event, whatever other entries it has', () => {
    const entry = (date: string, kind: string) =>
      `{ date: ${date}, kind: ${kind}, note: Another one., was: a, is: b }`;
    const event = (...entries: string[]) =>
      assemble(
        [
          read(
            'events',
            'events/flood.mdx',
            `---\ntitle: A flood\ndate: 2023-03-02\ntopics: [river]\nsources: [post]\nchanges: [${entries.join(', ')}]\n---\n`,
          ),
        ],
        'en-GB',
      ).events.list.flatMap((one) => correctionOfEvent(one)?.change.date ?? []);
    const [first, last] = [entry('2023-04-01', 'correction'), entry('2023-04-03', 'correction')];
    expect(event(first, last, entry('2023-04-05', 'update'))).toEqual(['2023-04-03']);
    expect(event(entry('2023-04-05', 'update'))).toEqual([]);
  });

  it('gives two corrections of one day ids of their own', () => {
    expect(correctionsOf(newsroom).map(({ id }) => id)).toEqual([
      'page-correction-2023-04-01',
      'page-correction-2023-03-08',
      'page-correction-2023-03-08-2',
    ]);
  });

  it('has withdrawals, too, and each kind of a day is counted by itself', () => {
    const changes = [
      '{ date: 2023-03-08, kind: correction, note: A., was: a, is: b }',
      '{ date: 2023-03-08, kind: withdrawal, note: B. }',
      '{ date: 2023-03-08, kind: update, note: C. }',
    ].join(', ');
    const newsroom = assemble([article({ status: 'withdrawn', fields: 'statusNote: B.', changes })], 'en-GB');
    expect(correctionsOf(newsroom).map(({ id }) => id)).toEqual([
      'page-correction-2023-03-08',
      'page-withdrawal-2023-03-08',
    ]);
  });

  it('has those of places, and is in order however the files are', () => {
    const entry = (date: string, note: string) =>
      `{ date: ${date}, kind: correction, note: ${note}, was: a, is: b }`;
    const place = read(
      'locations',
      'locations/dam.mdx',
      `---\nname: Dam\ntype: site\ndescription: x\nchanges: [${entry('2023-03-09', 'B.')}, ${entry('2023-03-11', 'D.')}]\n---\n`,
    );
    const dam = article({ changes: [entry('2023-03-08', 'A.'), entry('2023-03-10', 'C.')].join(', ') });
    expect(correctionsOf(assemble([place, dam], 'en-GB')).map(({ path, id }) => [path, id])).toEqual([
      ['/locations/dam/', 'page-correction-2023-03-11'],
      ['/articles/dam/', 'page-correction-2023-03-10'],
      ['/locations/dam/', 'page-correction-2023-03-09'],
      ['/articles/dam/', 'page-correction-2023-03-08'],
    ]);
  });

  it('is on the page in full, the newest first', () => {
    expect(changesOf('article', dam).map(({ change }) => change.kind)).toEqual([
      'clarification',
      'correction',
      'correction',
    ]);
  });
});

describe('what the head of a page tells of its ledger', () => {
  const on = (date: string, kind: ChangeKind, about: string[] = []) => ({ date, kind, note: 'x', about });
  const told = (...changes: ReturnType<typeof on>[]) =>
    mainChanges(changesOf('article', { ...dam, changes })).map(({ change: { date, kind, about } }) =>
      [date, kind, ...(about ?? [])].join(' '),
    );
  const day = [on('2023-03-10', 'update'), on('2023-03-10', 'correction'), on('2023-03-10', 'clarification')];

  it('is the last change and the weightiest: no correction hides behind an update', () => {
    expect(told(...day)).toEqual(['2023-03-10 correction']);
    expect(told(...day, on('2023-03-11', 'update'))).toEqual(['2023-03-11 update', '2023-03-10 correction']);
    expect(told(on('2023-03-10', 'clarification'), on('2023-03-11', 'update'))).toEqual([
      '2023-03-11 update',
      '2023-03-10 clarification',
    ]);
    expect(told()).toEqual([]);
  });

  it('is the last of several corrections, and of those of a day the one of a key point', () => {
    const [point] = dam.keyPoints;
    const ofPoint = point?.id ?? '';
    const later = on('2023-03-11', 'correction');
    expect(told(...day, on('2023-03-10', 'correction', [ofPoint]))).toEqual([
      `2023-03-10 correction ${ofPoint}`,
    ]);
    expect(told(on('2023-03-10', 'correction', [ofPoint]), later)).toEqual(['2023-03-11 correction']);
  });
});

describe('what machines are told', () => {
  it('is the day of the last entry', () => {
    expect(dateModified(dam)).toBe('2023-03-09');
    expect(articleJsonLd(newsroom, dam, publisher)).toMatchObject({ dateModified: '2023-03-09T10:00:00Z' });
  });

  it('is each correction with both wordings', () => {
    expect((articleJsonLd(newsroom, dam, publisher) as { correction?: unknown }).correction)
      .toMatchInlineSnapshot(`
        [
          {
            "@type": "CorrectionComment",
            "datePublished": "2023-03-08T10:00:00Z",
            "text": "The day was wrong. “2 March” → “3 March”",
            "url": "https://wherefore.example/articles/dam/#page-correction-2023-03-08",
          },
          {
            "@type": "CorrectionComment",
            "datePublished": "2023-03-08T10:00:00Z",
            "text": "The number was wrong. “two” → “three”",
            "url": "https://wherefore.example/articles/dam/#page-correction-2023-03-08-2",
          },
        ]
      `);
  });

  const words = {
    title: 'Corrections',
    description: 'All of them',
    kinds: {
      correction: 'Correction',
      clarification: 'Clarification',
      update: 'Update',
      withdrawal: 'Withdrawal',
    },
    about: 'About:',
    parts: {
      whyItMatters: 'Why it matters',
      background: 'Background in brief',
      sharedPoint: { kicker: ({ number }: { number: number }) => `Key point ${number}` },
      relations: { title: 'Relations' },
    },
    was: 'Was:',
    is: 'Is now:',
  };

  it('is a feed that says the same however often it is built', () => {
    const atom = () => correctionsAtom(newsroom, publisher, words);
    expect(atom()).toBe(atom());
    expect(atom()).toContain('<id>https://wherefore.example/articles/dam/#page-correction-2023-03-08</id>');
    expect(atom()).toContain('<updated>2023-04-01T10:00:00.000Z</updated>');
    expect(atom().match(/<entry>/g)).toHaveLength(3);
  });

  it('names each place that it is about, a short text by its heading, and a key point that begins like a claim by its number', () => {
    const [gates, matters] = [
      'Two gates of the dam were opened on 2 March.',
      'Two gates of the dam were open.',
    ];
    const changes =
      '{ date: 2023-03-08, kind: correction, note: Two., about: [gates, point, whyItMatters], was: Three, is: Two }';
    const fields = `whyItMatters: { text: ${matters}, restsOn: [gates] }`;
    const atom = correctionsAtom(
      assemble([source('post'), article({ changes, fields, keyPoint: gates })], 'en-GB'),
      publisher,
      words,
    );
    const [entry] = parseAtomFeed(atom).entries ?? [];
    expect(entry?.content?.value?.match(/About: .*?<\/p>/)?.[0]?.replaceAll('\u00a0', ' ')).toBe(
      `About: <a href="https://wherefore.example/articles/dam/#gates">${gates}</a>; ` +
        '<a href="https://wherefore.example/articles/dam/#point">Key point 1</a>; ' +
        '<a href="https://wherefore.example/articles/dam/#page-matters">Why it matters</a></p>',
    );
  });

  it('tells claims that begin alike apart by all of their words', () => {
    const claim = (id: string, end: string) =>
      `<Claim id="${id}" standing="reported">Two gates of the dam on the Orun were opened in the night of the 2nd, ${end}. [Post](source:post)</Claim>\n\n`;
    const changes = '{ date: 2023-03-08, kind: update, note: Two., about: [gates, more] }';
    const { articles } = assemble(
      [source('post'), article({ changes, body: claim('gates', 'it said') + claim('more', 'he said') })],
      'en-GB',
    );
    const [entry] = changesOf('article', entryOf(articles, 'dam'));
    const names = namedPlaces(entry?.places ?? [], words.parts, String).map(({ name }) => name.slice(-8));
    expect(names).toEqual(['it said.', 'he said.']);
  });

  it('is a feed of the newest and archives of those before, in which each stays', () => {
    const ledger = (count: number) =>
      Array.from(
        { length: count },
        (_, index) =>
          `{ date: 2023-0${3 + Math.floor(index / 28)}-${String((index % 28) + 1).padStart(2, '0')}, kind: correction, note: It was wrong. }`,
      ).join(', ');
    const feed = (count: number, archive?: number) =>
      correctionsAtom(
        assemble([source('post'), article({ changes: ledger(count) })], 'en-GB'),
        publisher,
        words,
        archive,
      );
    const idsOf = (xml: string) => parseAtomFeed(xml).entries?.map(({ id }) => id) ?? [];
    expect(feed(MOST_ENTRIES)).not.toContain('archive');
    const [now, first, second] = [feed(75), feed(75, 1), feed(75, 2)];
    expect(idsOf(now)).toHaveLength(MOST_ENTRIES);
    expect(new Set([now, first, second].flatMap(idsOf)).size).toBe(75);
    expect(idsOf(feed(65, 2))).toEqual(idsOf(second));
    const at = (path: string) => publisher.url + path;
    expect(parseAtomFeed(second).links).toEqual([
      { rel: 'alternate', href: at('/corrections/') },
      { rel: 'self', href: at('/corrections/feeds/2/feed.xml') },
      { rel: 'prev-archive', href: at('/corrections/feeds/1/feed.xml') },
      { rel: 'current', href: at('/corrections.xml') },
    ]);
    expect(parseAtomFeed(now).links).toContainEqual({
      rel: 'prev-archive',
      href: at('/corrections/feeds/2/feed.xml'),
    });
    expect(first).toContain('<fh:archive/>');
    expect(now).not.toContain('<fh:archive/>');
  });
});
