import { expect, test } from 'vitest';
import { coverageOf } from '../../src/newsroom/questions/coverage.ts';
import { factId, pathOf, sourceId } from '../../src/newsroom/model/paths.ts';
import { typeset } from '../../src/words/language.ts';
import { words } from '../../src/words/words.ts';
import { newsroom } from './content.ts';
import { describeEach } from './each.ts';
import { dist, read, readPage } from './pages.ts';

const standings = Object.values(words.standings);
const entities = (['actor', 'location'] as const).flatMap((kind) =>
  newsroom[`${kind}s`].list.map((entity) => ({ kind, id: entity.id, entity })),
);

describeEach('actor or place', entities, ({ kind, id }) => `the page of the ${kind} ${id}`, ({ kind, id, entity }) => {
  const { document } = readPage(dist, pathOf(kind, id));
  const facts = [...document.querySelectorAll(`[id^="${factId('')}"]`)];

  test('has every fact of its file, and no other', () => {
    expect(facts.map((fact) => fact.id).sort()).toEqual(entity.facts.map((fact) => factId(fact.id)).sort());
    for (const fact of entity.facts) {
      const element = document.getElementById(factId(fact.id));
      expect(read(element?.textContent)).toContain(read(typeset(fact.text)));
    }
  });

  test('has its parts in the order in which they are named, and a place first where it is', () => {
    const parts = [...document.querySelectorAll('.head nav a')].map((link) => link.getAttribute('href') ?? '');
    if (kind === 'location') expect(parts[0]).toBe('#page-whereabouts');
    const inPage = [...document.querySelectorAll(parts.join())].map((part) => `#${part.id}`);
    expect(inPage).toEqual(parts);
  });

  test('dates every fact', () => {
    for (const fact of entity.facts) {
      const times = document.getElementById(factId(fact.id))?.querySelectorAll('time') ?? [];
      const dates = [...times].map((time) => time.getAttribute('datetime'));
      expect(dates).not.toEqual([]);
      if (fact.validFrom !== undefined) expect(dates).toContain(fact.validFrom);
      else expect(dates).toContain(fact.asOf);
      if (fact.validUntil !== undefined) expect(dates).toContain(fact.validUntil);
    }
  });

  test('says in words how well every fact is known', () => {
    for (const fact of facts) {
      const texts = [...fact.querySelectorAll('*')].map((element) => read(element.textContent));
      const said = texts.filter((text) =>
        standings.some((standing) => `${text} `.startsWith(`${standing} `)),
      );
      expect(said, fact.id).not.toEqual([]);
    }
  });

  test('cites every source of every fact', () => {
    for (const { id: name, sources } of entity.facts) {
      const links =
        document.getElementById(factId(name))?.querySelectorAll(`a[href^="#${sourceId('')}"]`) ?? [];
      expect(sources).not.toEqual([]);
      expect([...links].map((link) => link.getAttribute('href'))).toEqual(
        sources.map((source) => `#${sourceId(source)}`),
      );
    }
  });

  test('leads to every claim that mentions it', () => {
    const links = new Set([...document.querySelectorAll('a')].map((link) => link.getAttribute('href')));
    const mentions = coverageOf(newsroom, kind, id).flatMap(({ article, sections }) =>
      sections.flatMap((section) =>
        section.mentions.map(
          ({ claim }) => pathOf('article', article.id) + (claim === undefined ? '' : `#${claim}`),
        ),
      ),
    );
    expect(mentions.filter((path) => !links.has(path))).toEqual([]);
  });
});
