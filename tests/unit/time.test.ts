import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/newsroom/checking/assemble.ts';
import type { Document } from '../../src/newsroom/model/document.ts';
import { problemsOf } from './a-check.ts';
import { actor, article, BODY, read, source } from './a-document.ts';

const problems = (today: string, ...documents: Document[]) =>
  problemsOf([source('post'), ...documents], { today })
    // The sentences of these texts stand in no claim.
    .filter(({ code }) => code !== 'unaccounted')
    .map(({ code, severity, file, sentence, hint }) => ({
      code,
      severity,
      file,
      sentence,
      hint,
    }));

const chief = (description: string) =>
  actor(`description: ${description}
names: [{ text: Tarvani, lang: en, kind: short }]
facts:
  - { id: office, text: She was chief engineer until March 2023., role: Chief engineer, validFrom: 2019, validUntil: 2023-03-04, asOf: 2023, sources: [post] }`);

const about = (sentence: string) => article({ body: `${BODY}\n${sentence}\n` });

describe('a role that has ended', () => {
  it('may not be told in the present tense', () => {
    const page = about('[Tarvani](actor:tarvani) is the chief engineer.');
    expect(problems('2023-03-06', page, chief('An engineer.'))).toMatchInlineSnapshot(`
      [
        {
          "code": "ended-role",
          "file": "articles/dam.mdx",
          "hint": "Put it into the past ("was ... until"), or take the role out of the sentence. If nothing is wrong here, add this under "checked", with your reason as the note: - { rule: ended-role, text: "Tarvani is the chief engineer.", note: "..." }",
          "sentence": ""Tarvani is the chief engineer." speaks of the role "Chief engineer" as if it still held, but it ended on 2023-03-04.",
          "severity": "warning",
        },
      ]
    `);
  });

  it.each([
    'was the chief engineer until 4 March.',
    'is a former chief engineer.',
    'is an engineer.',
    'spoke as chief engineer on 2 March.',
  ])('may be told like this: she %s', (words) => {
    expect(problems('2023-03-06', about(`[Tarvani](actor:tarvani) ${words}`), chief('An engineer.'))).toEqual(
      [],
    );
  });

  it('may be told in the present by an article about a day on which it held', () => {
    const then = article({
      asOf: '2023-03-03',
      body: `${BODY}\n[Tarvani](actor:tarvani) is the chief engineer.\n`,
    });
    expect(problems('2023-03-06', then, chief('An engineer.'))).toEqual([]);
  });

  it('is over only when the whole year is, where no more than the year is known', () => {
    const marek = (until: string) =>
      actor(
        `description: A.\nfacts: [{ id: a, text: A., role: President, asOf: 2023, validFrom: 2015, validUntil: ${until}, sources: [post] }]`,
      );
    const page = about('[Tarvani](actor:tarvani) is the president.');
    const codes = (until: string) => problems('2023-06-01', page, marek(until)).map(({ code }) => code);
    expect(codes('2023')).toEqual([]);
    expect(codes('2023-03')).toEqual([]);
    expect(codes('2023-02')).toEqual(['ended-role']);
    expect(codes('2023-03-05')).toEqual(['ended-role']);
  });

  it('may no longer be told on the very day it ended', () => {
    const page = article({
      asOf: '2023-03-04',
      body: `${BODY}\n[Tarvani](actor:tarvani) is the chief engineer.\n`,
    });
    expect(problems('2023-03-06', page, chief('An engineer.')).map(({ code }) => code)).toEqual([
      'ended-role',
    ]);
  });

  it('may not stand in a key point either', () => {
    const page = article({ keyPoint: 'Tarvani is the chief engineer.' });
    // The name stands nowhere else in the article.
    expect(problems('2023-03-06', page, chief('An engineer.')).map(({ code }) => code)).toEqual([
      'ended-role',
      'beyond-claims',
    ]);
  });

  it('may not describe the actor', () => {
    expect(problems('2023-03-06', chief('Chief engineer of the board.')).map(({ code }) => code)).toContain(
      'ended-role',
    );
    expect(
      problems('2023-03-03', chief('Chief engineer of the board.')).map(({ code }) => code),
    ).not.toContain('ended-role');
    expect(problems('2023-03-06', chief('Chief engineer until 2023.')).map(({ code }) => code)).not.toContain(
      'ended-role',
    );
  });
});

describe('a fact', () => {
  const held = (from: string, until: string) =>
    actor(`description: x
facts: [{ id: office, text: She was chief., asOf: 2023-03-05, validFrom: ${from}, validUntil: ${until}, sources: [post] }]`);

  it('may have ended before the day on which it was checked, and on the day it began', () => {
    expect(problems('2023-06-02', held('2019', '2020-06-01'))).toEqual([]);
    expect(problems('2023-06-02', held('2020-06-01', '2020-06-01'))).toEqual([]);
  });

  it('may not have ended before it began', () => {
    expect(problems('2023-06-02', held('2020-06-02', '2020-06-01')).map(({ code }) => code)).toEqual([
      'date-order',
    ]);
    expect(problems('2023-06-02', held('2024', '2023-06-01')).map(({ code }) => code)).toEqual([
      'date-order',
    ]);
  });
});

describe('a day of review', () => {
  const page = article({ fields: 'reviewBy: 2023-06-01' });

  it('that has passed is a warning', () => {
    expect(problems('2023-06-02', page)).toMatchInlineSnapshot(`
      [
        {
          "code": "review-due",
          "file": "articles/dam.mdx",
          "hint": "Read it again, change what is no longer right, and set a new "reviewBy" or take it out.",
          "sentence": "This article was to be reviewed by 2023-06-01.",
          "severity": "warning",
        },
      ]
    `);
  });

  it('that has not is none', () => {
    expect(problems('2023-06-01', page)).toEqual([]);
  });
});

describe('a withdrawn article', () => {
  const fields = 'statusNote: The pictures were false.';
  const changes = '{ date: 2023-04-01, kind: withdrawal, note: The pictures were false. }';

  it('must say why', () => {
    expect(problems('2023-06-02', article({ status: 'withdrawn', changes }))).toMatchInlineSnapshot(`
      [
        {
          "code": "withdrawn-without-reason",
          "file": "articles/dam.mdx",
          "hint": "Add "statusNote:" with the reason, and under "changes" an entry of the kind "withdrawal".",
          "sentence": "The article is withdrawn, but readers are not told why.",
          "severity": "error",
        },
      ]
    `);
    expect(problems('2023-06-02', article({ status: 'withdrawn', fields })).map(({ code }) => code)).toEqual([
      'withdrawn-without-reason',
    ]);
  });

  it('keeps its headline and its reason, and nothing of what was withdrawn', () => {
    const subject = `${fields}\nabout: [actor:tarvani]\nevents: [opening]`;
    const opening = 'title: It opens\ndate: 2023-03-02\nactors: [tarvani]\ntopics: [river]\nsources: [post]';
    const river = 'name: River\ndescription: x';
    const documents = [
      source('post', 'date: 2023-03-02'),
      actor('description: An engineer.'),
      read('topics', 'topics/river.mdx', `---\n${river}\n---\n`),
      read('events', 'events/opening.mdx', `---\n${opening}\n---\n`),
      article({ status: 'withdrawn', fields: subject, changes }),
    ];
    const page = assemble(documents, 'en-GB').articles.get('dam');
    expect(problemsOf(documents)).toEqual([]);
    expect(page).toMatchObject({
      headline: 'The dam opens',
      datePublished: '2023-03-06',
      asOf: '2023-03-05',
      statusNote: 'The pictures were false.',
      description: 'The pictures were false.',
      keyPoints: [],
      about: [],
      events: [],
    });
    expect(JSON.stringify(page)).not.toMatch(/gates|river|tarvani|opening/);
  });
});
