import { describe, expect, it } from 'vitest';
import { problemsOf } from './a-check.ts';
import { article, BODY, read, source } from './a-document.ts';

const CLAIM = BODY.replace('standing=', 'tells="gates-open" standing=');
const EARLY = '2023-03-05';
const LATE = '2023-04-05';

const event = (fields = '') =>
  read(
    'events',
    'events/gates-open.mdx',
    `---\ntitle: The gates open\ndate: 2023-03-02\ntopics: [river]\nsources: [post]\n${fields}---\n`,
  );
const topic = read('topics', 'topics/river.mdx', '---\nname: River\ndescription: x\n---\n');

const telling = (id: string, asOf: string, standing: string) =>
  article({ id, asOf, body: CLAIM.replace('"reported"', `"${standing}"`) });

/** The sentences about standings that differ. */
const saidOf = (...documents: Parameters<typeof problemsOf>[0][number][]): string[] =>
  problemsOf([source('post'), topic, ...documents])
    .filter(({ code }) => code === 'told-otherwise')
    .map(({ file, line, sentence }) => `${file}:${line} ${sentence}`);

describe('the standing of an event', () => {
  it('may be surer in the later article', () => {
    expect(saidOf(event(), telling('a', LATE, 'reported'), telling('b', EARLY, 'disputed'))).toEqual([]);
  });

  it('is not less sure in the later article', () => {
    expect(saidOf(event(), telling('a', LATE, 'disputed'), telling('b', EARLY, 'reported'))).toEqual([
      'articles/a.mdx:16 The claim "gates" tells the event "gates-open" as "disputed", but in the claim "gates" of articles/b.mdx it is "reported".',
    ]);
  });

  it('is the same in articles of one day', () => {
    expect(saidOf(event(), telling('a', EARLY, 'disputed'), telling('b', EARLY, 'reported'))).toHaveLength(1);
    expect(saidOf(event(), telling('a', EARLY, 'reported'), telling('b', EARLY, 'reported'))).toEqual([]);
  });

  it('is that of its own file in the latest article', () => {
    const disputed = event('standing: disputed\n');
    expect(saidOf(disputed, telling('a', EARLY, 'reported'), telling('b', LATE, 'disputed'))).toHaveLength(1);
    expect(saidOf(disputed, telling('a', EARLY, 'unsourced'), telling('b', LATE, 'disputed'))).toEqual([]);
    // What was said can be disputed, and that it was said confirmed.
    expect(saidOf(event(), telling('a', LATE, 'disputed'))).toEqual([]);
    expect(saidOf(disputed, telling('a', LATE, 'reported'))).toEqual([
      'articles/a.mdx:16 The claim "gates" tells the event "gates-open" as "reported", but in events/gates-open.mdx it is "disputed".',
    ]);
  });

  it('is recorded in its own file, too, where the latest article has a record', () => {
    const recorded = telling('a', LATE, 'recorded');
    const [found, ...others] = problemsOf([source('post'), topic, event(), recorded]).filter(
      ({ code }) => code === 'told-otherwise',
    );
    expect(others).toEqual([]);
    expect(found?.sentence).toBe(
      'The claim "gates" tells the event "gates-open" as "recorded", but in events/gates-open.mdx it is "reported" by its sources.',
    );
    expect(found?.hint).toContain(
      '"standing: recorded" in events/gates-open.mdx, or "reported" in the claim.',
    );
    expect(saidOf(event('standing: recorded\n'), recorded)).toEqual([]);
    expect(saidOf(event(), telling('b', EARLY, 'recorded'), telling('a', LATE, 'reported'))).toHaveLength(1);
  });
});
