import { describe, expect, it } from 'vitest';
import { changesOf } from '../../src/newsroom/changes/corrections.ts';
import { entriesOf, type Article, type Newsroom } from '../../src/newsroom/model/newsroom.ts';
import type { Change } from '../../src/newsroom/model/schema/ledger.ts';
import { sidebarOf } from '../../src/newsroom/questions/sidebar.ts';
import { correctionsOfWhole, laterFacts, newsOfWhole, sinceOf } from '../../src/newsroom/questions/since.ts';
import { TODAY } from './a-check.ts';
import { articleOf, newsroom } from './world.ts';

const ids = (all: readonly { id: string }[]): string[] => all.map(({ id }) => id);
const found = (article: Article, world: Newsroom = newsroom) =>
  new Map(
    sinceOf(world, article, sidebarOf(world, article, TODAY), changesOf('article', article)).map(
      ({ claim, ...since }) => [claim.id, since],
    ),
  );
const gates = articleOf('dam-gates-opened');
const bank = articleOf('how-the-north-bank-fell');

describe('what has changed since a claim', () => {
  it('is nothing where nothing is recorded', () => {
    expect(found(gates).has('no-warning')).toBe(false);
    expect(found(gates).has('gates-opened')).toBe(true);
  });

  it('is what came later of those it names, with a link or by any of their names', () => {
    expect(ids(found(gates).get('gates-opened')?.cards ?? [])).toEqual(['water-board', 'orun-dam']);
    const law = articleOf('who-controls-the-orun');
    const claim = law.body.claims.find(({ id }) => id === 'law-of-2019');
    expect(claim?.text).toContain('board');
    expect(law.body.mentions.filter((mention) => mention.claim === claim?.id)).toEqual([]);
    expect(ids(found(law).get('law-of-2019')?.cards ?? [])).toEqual(['water-board']);
  });

  it('is nothing of a name that may be another’s', () => {
    const claims = gates.body.claims.map((claim) => ({
      ...claim,
      text: claim.text.replace('Nadia Tarvani', 'Omar Tarvani'),
    }));
    const other = { ...gates, body: { ...gates.body, claims, mentions: [...gates.body.mentions] } };
    const mentions = other.body.mentions.filter(({ id }) => id !== 'nadia-tarvani');
    const cards = found({
      ...other,
      about: [...gates.about, { kind: 'actor', id: 'nadia-tarvani' }],
      body: { ...other.body, mentions },
    });
    expect(ids(cards.get('board-reason')?.cards ?? [])).not.toContain('nadia-tarvani');
  });

  it('is the entries of the ledger that are about it, corrections first', () => {
    const entry = (kind: Change['kind'], date: string, about: string[]): Change => ({
      kind,
      date,
      note: 'So.',
      about,
    });
    const changes = [
      entry('update', '2023-05-02', ['no-warning', 'gates']),
      entry('correction', '2023-05-01', ['no-warning']),
      entry('correction', '2023-05-03', ['lost-harvest']),
    ];
    expect(ids(found({ ...gates, changes }).get('no-warning')?.changes ?? [])).toEqual([
      'page-correction-2023-05-01',
      'page-update-2023-05-02',
    ]);
  });

  it('is of the page as a whole where a correction names no point of it', () => {
    const changes: Change[] = [
      { kind: 'correction', date: '2023-05-01', note: 'So.' },
      { kind: 'clarification', date: '2023-05-02', note: 'So.', about: ['headline'] },
      { kind: 'update', date: '2023-05-03', note: 'So.', about: ['gates'] },
      { kind: 'correction', date: '2023-05-04', note: 'So.', about: ['no-warning', 'headline'] },
    ];
    expect(ids(correctionsOfWhole(changesOf('article', { ...gates, changes })))).toEqual([
      'page-correction-2023-05-01',
    ]);
  });

  it('is what overtook its section, for the claims that stood there before', () => {
    const { overtaking } = found(bank).get('killed') ?? {};
    expect(ids(overtaking ?? [])).toEqual(['rule-agreed']);
    expect(found(bank).get('rule-agreed')?.overtaking ?? []).toEqual([]);
    expect(found(bank).get('spillway')?.overtaking ?? []).toEqual([]);
  });

  it('is a later event at the place of the one that it tells, with somebody of it', () => {
    const [told] = newsroom.events.getAll(['gates-open']);
    if (!told) throw new Error('The world has no opening of the gates.');
    const later = (changed: Partial<typeof told>) => {
      const event = { ...told, id: 'gates-close', date: '2023-04-01', ...changed };
      const world = { ...newsroom, events: entriesOf([...newsroom.events.list, event]) };
      return ids(
        found({ ...gates, events: ['gates-open', event.id] }, world).get('gates-opened')?.events ?? [],
      );
    };
    expect(later({})).toEqual(['gates-close']);
    expect(later({ date: '2023-03-04' })).toEqual([]);
    expect(later({ actors: [] })).toEqual([]);
    expect(later({ locations: [] })).toEqual([]);
  });

  it('is of the page as a whole where no other claim is in the section of the news', () => {
    const since = sinceOf(newsroom, bank, sidebarOf(newsroom, bank, TODAY), []);
    const overtaken = since.find(({ overtaking }) => overtaking.length > 0);
    const [news] = overtaken?.overtaking ?? [];
    expect(news).toBeDefined();
    expect(news?.section).toBe(overtaken?.claim.section);
    expect(newsOfWhole(bank)).toEqual([]);
    const alone = bank.body.claims.map((one) =>
      one.section === news?.section && one.id !== news?.id ? { ...one, section: 'another' } : one,
    );
    expect(ids(newsOfWhole({ ...bank, body: { ...bank.body, claims: alone } }))).toEqual([news?.id]);
  });

  it('is a source that is gone or was corrected', () => {
    const sources = (changed: object) => {
      const list = newsroom.sources.list.map((one) =>
        one.id === 'post-town-hall' ? { ...one, ...changed } : one,
      );
      return ids(found(gates, { ...newsroom, sources: entriesOf(list) }).get('no-warning')?.sources ?? []);
    };
    expect(sources({ gone: '2023-06-01' })).toEqual(['post-town-hall']);
    expect(sources({ changes: [{ kind: 'correction', date: '2023-06-01', note: 'So.' }] })).toEqual([
      'post-town-hall',
    ]);
    expect(sources({})).toEqual([]);
  });
});

describe('what came after the day of an article', () => {
  const sidebar = sidebarOf(newsroom, gates, TODAY);
  const later = (article: Article, shown = sidebar) =>
    laterFacts(article, shown).map(({ card, fact, ended }) => [card.id, fact.brief ?? fact.role, ended]);

  it('is told of those that it is mainly about, and then of the others, turns before all else, the earliest first', () => {
    const [main] = ids(laterFacts(gates, sidebar).map(({ card }) => card)).filter((id) =>
      ids(gates.about).includes(id),
    );
    const told = laterFacts({ ...gates, about: gates.about.filter(({ id }) => id === main) }, sidebar);
    const isMain = told.map(({ card }) => card.id === main);
    expect(isMain).toContain(false);
    expect(isMain).toEqual(isMain.toSorted((a, b) => Number(b) - Number(a)));
    const isTurn = told.map(({ fact, ended }) => ended || fact.role !== undefined);
    const sorted = told.map((_, index) => [isMain[index], isTurn[index]] as const);
    expect(new Set(sorted.map(String)).size).toBeGreaterThan(2);
    expect(sorted).toEqual(
      sorted.toSorted((a, b) => Number(b[0]) - Number(a[0]) || Number(b[1]) - Number(a[1])),
    );
    for (const part of new Set(sorted.map(String))) {
      const days = told
        .filter((_, index) => String(sorted[index]) === part)
        .map(({ fact, ended }) => (ended ? fact.validUntil : (fact.validFrom ?? fact.asOf)) ?? '');
      expect(days).toEqual(days.toSorted());
    }
  });

  it('is nothing where nothing is recorded', () => {
    expect(later(gates, { actors: [], locations: [], terms: [] })).toEqual([]);
  });
});
