import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/newsroom/checking/assemble.ts';
import { thenAndNow, type Turn } from '../../src/newsroom/questions/then-and-now.ts';
import { actor, article, source } from './a-document.ts';

const mention = (id: string, asOf: string) =>
  article({
    id,
    asOf,
    body: '## A {#a}\n\n<Claim id="gates" standing="reported">[She](actor:tarvani) spoke. [P](source:post)</Claim>\n',
  });

const OFFICE = `description: x
facts:
  - { id: later, text: x, brief: Was honoured in 2023, asOf: 2023-06-01, sources: [post] }
  - { id: chief, text: x, role: Chief, asOf: 2023-03-01, validFrom: 2020, validUntil: 2023-04-01, sources: [post] }
  - { id: adviser, text: x, role: Adviser, brief: Became adviser, asOf: 2023-04-01, validFrom: 2023-04-01, sources: [post] }
  - { id: silent, text: x, asOf: 2023-05-01, sources: [post] }`;

const TODAY = '2026-01-01';
const turned = ({ fact, ended }: Turn) => (ended ? `${fact.id} ends` : fact.id);
const ids = (facts: readonly { id: string }[]) => facts.map(({ id }) => id);

const ask = (fields: string, ...articles: [id: string, asOf: string][]) => {
  const documents = [...articles.map(([id, asOf]) => mention(id, asOf)), actor(fields), source('post')];
  const newsroom = assemble(documents, 'en-GB');
  const found = newsroom.actors.get('tarvani');
  const parted = found && thenAndNow(newsroom, 'actor', found, TODAY);
  return (
    parted && {
      day: parted.day,
      then: ids(parted.then),
      since: parted.since.map(turned),
      ...(parted.undated.length > 0 && { undated: ids(parted.undated) }),
    }
  );
};

describe('then and now', () => {
  it('is nothing where every role was over before the only day that is told, and none has come', () => {
    const pilot = `description: x
facts:
  - { id: pilot, text: x, role: Pilot, asOf: 1998, validFrom: 1963, validUntil: 1974, sources: [post] }
  - { id: commander, text: x, role: Commander, asOf: 1998, validFrom: 1971, validUntil: 1971-03, sources: [post] }`;
    expect(ask(pilot, ['landing', '2023-01-01'])).toBeUndefined();
    expect(ask(pilot, ['landing', '1972-01-01'])?.then).toEqual(['pilot']);
  });

  it('part at the newest article from before the last change of role', () => {
    expect(ask(OFFICE, ['early', '2023-01-01'], ['before', '2023-03-05'], ['after', '2023-05-05'])).toEqual({
      day: '2023-03-05',
      then: ['chief'],
      since: ['chief ends', 'adviser', 'later'],
    });
  });

  it('do not part at an article of the very day of the change: it is from after it', () => {
    expect(ask(OFFICE, ['before', '2023-03-05'], ['same-day', '2023-04-01'])).toEqual({
      day: '2023-03-05',
      then: ['chief'],
      since: ['chief ends', 'adviser', 'later'],
    });
  });

  it('do not part at an article of the month of the change: it may be from after it', () => {
    const inApril = OFFICE.replace(
      'asOf: 2023-04-01, validFrom: 2023-04-01',
      'asOf: 2023-04, validFrom: 2023-04',
    );
    const parted = ask(
      inApril,
      ['before', '2023-03-05'],
      ['same-month', '2023-04-20'],
      ['after', '2023-04-30'],
    );
    expect(parted?.day).toBe('2023-04-20');
    expect(parted?.since).toEqual(['adviser', 'later']);
  });

  it('part at the newest article of all when none is from before', () => {
    expect(ask(OFFICE, ['after', '2023-05-05'])).toEqual({
      day: '2023-05-05',
      then: ['adviser'],
      since: ['later'],
    });
  });

  it('part before the latest short fact when the role never changed', () => {
    const fields = `description: x
facts:
  - { id: chief, text: x, role: Chief, asOf: 2023-03-01, validFrom: 2020, sources: [post] }
  - { id: still, text: x, brief: Still chief in July 2023, asOf: 2023-07-01, sources: [post] }`;
    expect(ask(fields, ['before', '2023-03-05'], ['after', '2023-08-01'])).toEqual({
      day: '2023-03-05',
      then: ['chief'],
      since: ['still'],
    });
  });

  it('have among what came since the end of what held, once it has come', () => {
    const chair = (until: string) => `description: x
facts:
  - { id: chair, text: x, role: Chair, asOf: 2025-02, validFrom: 2022-01, validUntil: ${until}, sources: [post] }`;
    expect(ask(chair('2025-01'), ['landing', '2023-08-24'])).toEqual({
      day: '2023-08-24',
      then: ['chair'],
      since: ['chair ends'],
    });
    expect(ask(chair('2031-01'), ['landing', '2023-08-24'])?.since).toEqual([]);
  });

  it('do not take the day of a check for a beginning', () => {
    const parliament = `description: x
facts:
  - { id: parliament, text: x, role: Parliament, asOf: 2025-02, sources: [post] }`;
    const told = ['rates', '2024-03-20'] as const;
    expect(ask(parliament, [...told])).toEqual({ day: '2025-02', then: ['parliament'], since: [] });
    const opened = `${parliament}
  - { id: founded, text: x, brief: Founded in 1890, asOf: 2020, validFrom: 1890, sources: [post] }
  - { id: houses, text: x, brief: Two houses, asOf: 2025-02, sources: [post] }`;
    expect(ask(opened, [...told])).toEqual({
      day: '2024-03-20',
      then: ['founded'],
      since: [],
      undated: ['parliament', 'houses'],
    });
  });

  it('know the last day that was checked when nobody mentions it', () => {
    expect(ask(OFFICE)).toEqual({ day: '2023-06-01', then: ['adviser', 'later'], since: [] });
  });

  it('are not asked for where no fact has a role or a short wording', () => {
    expect(
      ask('description: x\nfacts:\n  - { id: silent, text: x, asOf: 2023, sources: [post] }'),
    ).toBeUndefined();
    expect(ask('description: x')).toBeUndefined();
  });
});
