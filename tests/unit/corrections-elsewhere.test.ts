import { describe, expect, it } from 'vitest';
import { elsewhereOfTopic } from '../../src/newsroom/changes/corrections-elsewhere.ts';
import { assemble } from '../../src/newsroom/checking/assemble.ts';
import type { Document } from '../../src/newsroom/model/document.ts';
import { readDocument } from '../../src/newsroom/reading/read-document.ts';
import { problemsOf } from './a-check.ts';
import { actor, article, BODY, read, source } from './a-document.ts';
import { entryOf } from './an-entry.ts';

const DAY = '2023-04-01';
const correction = (about = '', kind = 'correction') =>
  `{ date: ${DAY}, kind: ${kind}, ${about} note: The day was wrong., was: 2 March, is: 3 March }`;

/** Published before the correction; it has a section, a key point and a claim. */
const corrected = (changes: string, fields = '') => article({ id: 'flood', changes, fields });
const event = (changes = '') =>
  read(
    'events',
    'events/gates-open.mdx',
    `---\ntitle: The gates open\ndate: 2023-03-02\ntopics: [river]\nsources: [gazette]\nchanges: [${changes}]\n---\n`,
  );
const topic = (body = '', fields = '') =>
  read('topics', 'topics/river.mdx', `---\nname: River\ndescription: x\n${fields}\n---\n${body}`);
const fact = (changes: string, more = '') =>
  actor(
    `description: x\nfacts: [{ id: office, text: An engineer from 3 March., role: Engineer, asOf: 2023-03-05, ${more} sources: [gazette] }]\nchanges: [${changes}]`,
  );

const linking = (words: string, fields = '') => article({ id: 'later', body: `${BODY}\n${words}\n`, fields });

/** `file:line` of what the check lists as resting on a correction. */
const listed = (...documents: Document[]): string[] => {
  const has = (path: string) => documents.some((document) => document.path === path);
  const others = [source('post'), source('gazette'), topic(), event()].filter(({ path }) => !has(path));
  const problems = problemsOf([...documents, ...others], { today: '2023-05-01' });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return problems
    .filter(({ code }) => code === 'corrected-elsewhere')
    .map(({ file, line }) => `${file}:${line}`);
};

const HERE = ['articles/later.mdx:20'];

describe('a correction is told where', () => {
  it.each([
    ['a claim', 'gates', 'about: [gates],'],
    ['a claim that only its new wording names', 'gates', ''],
    ['a key point', 'point', 'about: [point],'],
    ['a key point whose claim it corrects', 'point', 'about: [gates],'],
    ['a section whose claim it corrects', 'the-dam', 'about: [gates],'],
  ])('a text links to %s', (_, point, about) => {
    const link = `[It was so](/articles/flood/#${point}).`;
    const claim = BODY.replace('2 March', '3 March');
    const other = article({ id: 'flood', changes: correction(about), body: claim });
    expect(listed(other, linking(link))).toEqual(HERE);
  });

  it('a text links to a page whose entry says nowhere what it corrects', () => {
    expect(listed(corrected(correction()), linking('[It was so](/articles/flood/#point).'))).toEqual(HERE);
  });

  it('a text links to a fact, or has it on its cards', () => {
    expect(listed(fact(correction()), linking('[It was so](/actors/tarvani/#fact-office).'))).toEqual(HERE);
    expect(listed(fact(correction()), linking('[She](actor:tarvani) said so.'))).toEqual(HERE);
  });

  it('a text links to an event, tells it or lists it', () => {
    const one = event(correction());
    expect(listed(one, linking('[It was so](/topics/river/#event-gates-open).'))).toEqual(HERE);
    expect(
      listed(one, linking('<Claim id="told" standing="unsourced" tells="gates-open">So.</Claim>')),
    ).toEqual(HERE);
    expect(listed(one, article({ id: 'later', fields: 'events: [gates-open]' }))).toEqual([
      'articles/later.mdx:8',
    ]);
  });

  it('a source of it is corrected: in every kind of file', () => {
    const body = 'It is a river. [Post](source:post)';
    expect(
      listed(
        source('post', `changes: [${correction()}]`),
        source('gazette', `changes: [${correction()}]`),
        article(),
        fact(''),
        event(),
        topic(body),
        read('locations', 'locations/dam.mdx', `---\nname: Dam\ntype: site\ndescription: x\n---\n${body}`),
      ),
    ).toEqual([
      'actors/tarvani.mdx:5',
      'articles/dam.mdx:16',
      'events/gates-open.mdx:5',
      'locations/dam.mdx:6',
      'topics/river.mdx:6',
    ]);
  });

  it('a text has the fact of a place on its cards', () => {
    const place = read(
      'locations',
      'locations/dam.mdx',
      `---\nname: Dam\ntype: site\ndescription: x\nfacts: [{ id: gates, text: It has five gates., brief: Five gates, asOf: 2023-03-05, sources: [gazette] }]\nchanges: [${correction('about: [gates],')}]\n---\n`,
    );
    expect(listed(place, linking('The [dam](location:dam) stood.'))).toEqual(HERE);
  });

  it('a text draws figures', () => {
    const data = readDocument(
      'data',
      'data/level.yaml',
      Buffer.from(
        `title: Level\nunit: metres\ncolumns: [{ id: day, text: Day, type: date }, { id: level, text: Level, type: number }]\nsources: [post]\nasOf: 2023-03-05\nlicence: CC0 1.0\nchanges: [${correction()}]\n`,
      ),
      'en-GB',
      Buffer.from('day,level\n2023-03-01,1\n2023-03-02,2\n'),
    );
    expect(listed(data, linking('<Chart data="level" kind="line" x="day" y="level" />'))).toEqual(HERE);
  });

  it('once, however often it is cited', () => {
    const link = '[It was so](/articles/flood/#gates).';
    expect(listed(corrected(correction('about: [gates],')), linking(`${link}\n\n${link}`))).toEqual(HERE);
  });
});

describe("a topic's page", () => {
  const corrected = (id: string, day: string) =>
    source(
      id,
      `changes: [${correction().replace(DAY, day)}, { date: 2023-01-01, kind: update, note: New. }]`,
    );
  const other = read(
    'events',
    'events/rain.mdx',
    '---\ntitle: It rains\ndate: 2023-03-01\ntopics: [river]\nsources: [gazette]\n---\n',
  );

  it('tells the corrections that it and its events rest on, each once and the newest first', () => {
    const newsroom = assemble(
      [
        corrected('post', '2023-04-03'),
        corrected('gazette', '2023-04-02'),
        topic('It is a river. [Post](source:post)'),
        event(),
        other,
      ],
      'en-GB',
    );
    const told = elsewhereOfTopic(newsroom, entryOf(newsroom.topics, 'river'), newsroom.events.list);
    expect(told.map(({ correction: { of, change } }) => [of.id, change.date])).toEqual([
      ['post', '2023-04-03'],
      ['gazette', '2023-04-02'],
    ]);
  });
});

describe('a correction is not told where', () => {
  it('a text leads to an article that was withdrawn: a rule of its own warns of that', () => {
    const fields = 'statusNote: It was wrong.';
    const changes = correction('', 'withdrawal');
    const other = article({ id: 'flood', status: 'withdrawn', fields, changes });
    expect(listed(other, linking('[It was so](article:flood).'))).toEqual([]);
  });

  const link = '[It was so](/articles/flood/#gates).';

  it.each([
    ['it is of something else on that page', correction('about: [headline],'), linking(link)],
    ['it is a clarification', correction('about: [gates],', 'clarification'), linking(link)],
    ['a text links to the page only', correction('about: [gates],'), linking('[More](article:flood).')],
    ['an editor has looked since', correction('about: [gates],'), linking(link, `reviewed: ${DAY}`)],
  ])('%s', (_, changes, page) => {
    expect(listed(corrected(changes), page)).toEqual([]);
  });

  it('a text links to a section in which another claim was corrected', () => {
    const later =
      '\n## Later {#later}\n\n<Claim id="rise" standing="reported">It rose. [Post](source:post)</Claim>\n';
    const other = article({ id: 'flood', changes: correction('about: [gates],'), body: BODY + later });
    expect(listed(other, linking('[It rose](/articles/flood/#later).'))).toEqual([]);
    expect(listed(other, linking('[It rose](/articles/flood/#rise).'))).toEqual([]);
    expect(listed(other, linking('[They opened](/articles/flood/#the-dam).'))).toEqual(HERE);
  });

  it.each(['clarification', 'update'])('it is the %s of a source', (kind) => {
    expect(listed(source('post', `changes: [${correction('', kind)}]`), article())).toEqual([]);
  });

  it('the page appeared after it', () => {
    const older = `{ date: 2023-03-06, kind: correction, about: [gates], note: x, was: a, is: b }`;
    expect(listed(corrected(older), linking(link))).toEqual([]);
  });

  it('it is of the page itself', () => {
    const own = correction('about: [gates],');
    expect(listed(article({ changes: own, body: `${BODY}\n[It](/articles/dam/#gates) was so.\n` }))).toEqual(
      [],
    );
  });

  it('a fact stands on no card', () => {
    const without = actor(
      `description: x\nfacts: [{ id: office, text: An engineer., asOf: 2023-03-05, sources: [gazette] }]\nchanges: [${correction('about: [office],')}]`,
    );
    expect(listed(without, linking('[She](actor:tarvani) said so.'))).toEqual([]);
  });

  it('a fact no longer held on the day of the article', () => {
    const ended = fact(correction('about: [office],'), 'validFrom: 2020, validUntil: 2023-03-01,');
    expect(listed(ended, linking('[She](actor:tarvani) said so.'))).toEqual([]);
  });

  it('an editor looked before it', () => {
    const before = linking(link, 'reviewed: 2023-03-31');
    expect(listed(corrected(correction('about: [gates],')), before)).toEqual(HERE);
  });
});

it('says what was corrected, when, and what to write', () => {
  const [problem] = problemsOf(
    [
      source('post'),
      corrected(correction('about: [gates],')),
      linking('[It was so](/articles/flood/#gates).'),
    ],
    { today: '2023-05-01' },
  );
  expect(problem).toMatchInlineSnapshot(`
    {
      "code": "corrected-elsewhere",
      "column": 1,
      "file": "articles/later.mdx",
      "hint": "Read this file with the correction in mind. If something is no longer right, change it, and say so under "changes". Then write "reviewed: 2023-05-01" among the fields.",
      "line": 20,
      "sentence": "This rests on "Two gates of the dam were opened on 2 March." in "The dam opens", which was corrected on 2023-04-01: "The day was wrong."",
      "severity": "warning",
    }
  `);
});

it('a day of review cannot be to come, but where it is tomorrow already', () => {
  const codes = (day: string) =>
    problemsOf([source('post'), article({ fields: `reviewed: ${day}` })], { today: '2023-05-31' }).map(
      ({ code, line }) => [code, line],
    );
  expect(codes('2023-06-01')).toEqual([]);
  expect(codes('2023-06-02')).toEqual([['reviewed-ahead', 8]]);
});
