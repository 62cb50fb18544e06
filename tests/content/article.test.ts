import { expect, test } from 'vitest';
import { STANDINGS } from '../../src/newsroom/model/schema/evidence.ts';
import { heldOn, isBefore, isPast, startOf } from '../../src/newsroom/model/time/as-of.ts';
import { cardId, pathOf, sourceId } from '../../src/newsroom/model/paths.ts';
import { relatedTo } from '../../src/newsroom/questions/related.ts';
import { shortName } from '../../src/newsroom/model/short-name.ts';
import { tellingIn } from '../../src/newsroom/questions/telling.ts';
import { language, typeset } from '../../src/words/language.ts';
import { reasonOf } from '../../src/words/related.ts';
import { listed as inWords } from '../../src/words/listed.ts';
import { inSentence } from '../../src/words/names-in-text.ts';
import { numeral } from '../../src/words/numbers.ts';
import { words } from '../../src/words/words.ts';
import { articles, newsroom, written } from './content.ts';
import { describeEach } from './each.ts';
import { dist, letters, read, readPage } from './pages.ts';

const href = (link: Element): string => link.getAttribute('href') ?? '';

describeEach('article', articles, ({ id }) => `the article ${id}`, (article) => {
  const { document } = readPage(dist, pathOf('article', article.id));
  const byId = (id: string): Element => {
    const element = document.getElementById(id);
    if (!element) throw new Error(`The page of ${article.id} has no element #${id}.`);
    return element;
  };
  const links = (within: Element, start: string): Element[] => [
    ...within.querySelectorAll(`a[href^="${start}"]`),
  ];
  /** What a link to an id shows: a heading stands for the text below it. */
  const shown = (id: string): Element[] => {
    const place = byId(id);
    const text = [place];
    for (
      let next = place.nextElementSibling;
      /^H\d$/.test(place.tagName) && next;
      next = next.nextElementSibling
    ) {
      if (next.tagName <= place.tagName && /^H\d$/.test(next.tagName)) break;
      text.push(next);
    }
    return text;
  };
  const listed = [...document.querySelectorAll(`li[id^="${sourceId('')}"]`)];

  test('has every key point with links to the claims it rests on', () => {
    for (const point of article.keyPoints) {
      const item = byId(point.id);
      expect(read(item.textContent)).toContain(read(typeset(point.text)));
      const targets = links(item, '#').map((link) => href(link).slice(1));
      // A correction of the point leads to its entry.
      const entries = targets.filter((id) => id.startsWith('page-correction-'));
      // Claims of one standing stand together.
      const standingOf = (id: string) => article.body.claims.find((claim) => claim.id === id)?.standing;
      const grouped = [...Map.groupBy(point.restsOn, standingOf).values()].flat();
      expect(targets).toEqual([point.id, ...grouped, ...entries]);
    }
  });

  test('leads to the interests that its authors and reviewers declare', () => {
    const people = newsroom.people.getAll([...article.authors, ...article.reviewedBy]);
    const places = [...document.querySelectorAll('.dates a[href$="#page-interests"]')].map(href);
    const declaring = people.filter(({ interests }) => interests !== undefined);
    expect(places).toHaveLength(declaring.length);
    for (const [index, { id, interests = '' }] of declaring.entries()) {
      expect(places[index]).toContain(pathOf('person', id));
      const said = readPage(dist, pathOf('person', id)).document.querySelector('#page-interests');
      expect(read(said?.textContent)).toBe(read(typeset(interests)));
    }
  });

  test('says how sure it is: how many claims are of each standing, and which are in doubt', () => {
    const claims = Map.groupBy(article.body.claims, ({ standing }) => standing);
    const rows = [...document.querySelectorAll('#page-reckoning dt .standing')].map((one) => read(one.textContent));
    const expected = STANDINGS.filter((one) => claims.has(one)).map((standing) =>
      words.reckoning.counted({ standing: words.standings[standing], count: claims.get(standing)?.length ?? 0 }),
    );
    expect(rows).toEqual(expected.map(read));
    expect([...document.querySelectorAll('.row > .standing')].map((one) => read(one.textContent))).toEqual(rows);
    const doubts = [...(claims.get('disputed') ?? []), ...(claims.get('unsourced') ?? [])];
    const listed = links(document.body, '#').filter((link) => link.closest('#page-reckoning dd'));
    expect(listed.map((link) => href(link).slice(1))).toEqual(doubts.map(({ id }) => id));
    for (const [index, { label }] of doubts.entries())
      if (label !== undefined) expect(read(listed[index]?.textContent)).toBe(read(typeset(label)));
    // From the top of the page in one click.
    const parts = [...document.querySelectorAll('.head nav a')].map(href);
    expect(parts.includes('#page-reckoning')).toBe(doubts.length > 0);
  });

  test('has every claim of its file under its id, with its standing in words and its text', () => {
    const claims = [
      ...written(article).matchAll(/<Claim id="([^"]+)" standing="([^"]+)"(?: by="([^"]+)")?/g),
    ];
    expect(claims.map(([, id]) => id)).toEqual(article.body.claims.map(({ id }) => id));
    for (const [index, [, id = '', standing, by]] of claims.entries()) {
      const element = byId(id).cloneNode(true) as Element;
      for (const beside of element.querySelectorAll('sup, small')) beside.remove();
      const claimant = newsroom.actors.get(by);
      const says = [
        words.standings[standing as keyof typeof words.standings],
        ...(article.body.claims[index]?.voices
          ? [typeset(words.confirmedBy({ names: inWords(article.body.claims[index].voices.map((name) => inSentence(name))) }))]
          : []),
        ...(claimant ? [typeset(words.claimedBy({ name: inSentence(shortName(claimant, language.tag)) }))] : []),
        article.body.claims[index]?.text,
      ].join(' ');
      expect(letters(element.textContent)).toBe(letters(says));
    }
  });

  test('has no two marks of claims in its text that a screen reader names alike', () => {
    const names = [...document.querySelectorAll('.text .standing[href]')].map(
      (mark) => mark.getAttribute('aria-label') ?? read(mark.textContent),
    );
    expect(names).toHaveLength(article.body.claims.length);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('folds away no correction of its own', () => {
    const entries = [...document.querySelectorAll('#page-changes details b')].map((kind) => kind.textContent);
    const { correction, withdrawal } = words.changes.kinds;
    expect(entries.filter((kind) => kind === correction || kind === withdrawal)).toEqual([]);
    for (const { kind, note } of article.changes)
      if (kind === 'correction' || kind === 'withdrawal')
        expect(read(byId('page-changes').textContent)).toContain(read(typeset(note)));
  });

  test('leads from every citation, beside the text too, to the source in the list that has its number or its name', () => {
    const places = listed.map((item) => `#${item.id}`);
    const citations = [...document.querySelectorAll('sup a:not([href^="#page-footnote-"])')];
    for (const place of places) expect(citations.map(href)).toContain(place);
    for (const citation of citations) {
      const source = newsroom.sources.get(href(citation).slice(`#${sourceId('')}`.length));
      const text = read(citation.textContent);
      const isNumber = /^\p{Nd}+$/u.test(text);
      expect(places).toContain(href(citation));
      if (isNumber) expect(text).toBe(numeral(places.indexOf(href(citation)) + 1));
      expect(isNumber ? citation.getAttribute('aria-label') : text).toContain(
        source && typeset(source.publisher),
      );
    }
  });

  test('leads back from every source to each claim that cites it', () => {
    for (const item of listed) {
      const back = links(item, '#').map(href);
      const citing = article.body.claims.filter(({ citations }) =>
        citations.some((id) => sourceId(id) === item.id),
      );
      expect(back).toEqual(expect.arrayContaining(citing.map(({ id }) => `#${id}`)));
      expect(back).not.toEqual([]);
      for (const place of back) {
        expect(shown(place.slice(1)).flatMap((part) => links(part, `#${item.id}`))).not.toEqual([]);
      }
    }
  });

  test('names publisher and address of every source it cites', () => {
    for (const id of new Set(article.body.claims.flatMap(({ citations }) => citations))) {
      const source = newsroom.sources.get(id);
      const item = byId(sourceId(id));
      expect(read(item.textContent)).toContain(source && typeset(source.publisher));
      // Of a quotation the address leads to its words.
      const addresses = links(item, 'http').map((link) => href(link).split('#:~:')[0]);
      if (source?.url !== undefined) expect(addresses).toContain(source.url);
    }
  });

  test('has a card for every actor and place it mentions, with a way back to the text', () => {
    for (const { kind, id, claim, section } of article.body.mentions) {
      if (kind !== 'actor' && kind !== 'location') continue;
      const card = byId(cardId(kind, id));
      expect(card.closest('aside')).not.toBeNull();
      expect(links(card, pathOf(kind, id)).map(href)).toContain(pathOf(kind, id));
      const [back] = links(card, '#').filter((link) => read(link.textContent) === words.sidebar.back);
      // What stands over the first heading and in no claim has no id to lead back to.
      if (back === undefined && claim === undefined && section === undefined) continue;
      const text = back ? shown(href(back).slice(1)) : [];
      expect(
        text.flatMap((part) => links(part, `#${card.id}`)),
        card.id,
      ).not.toEqual([]);
    }
  });

  test('leads from an event beside the text to the claim that tells it, or else to where its topic does', () => {
    const told = article.events.filter((id) => tellingIn(article.body, id));
    const entries = [...document.querySelectorAll('aside .timeline p > a')];
    const here = entries.filter((entry) => href(entry).startsWith('#'));
    expect(here).toHaveLength(told.length);
    for (const entry of entries.filter((one) => !here.includes(one)))
      expect(href(entry)).toMatch(/\/topics\/[^#]+#event-./);
    for (const entry of here) {
      const id = href(entry).slice(1);
      expect(byId(id).classList.contains('claim'), id).toBe(true);
      const [event] = told.filter(
        (one) => read(entry.textContent) === typeset(newsroom.events.get(one)?.title ?? ''),
      );
      expect(article.body.claims.find((claim) => claim.id === id)?.tells).toContain(event);
    }
  });

  test('says nothing twice on one card', () => {
    for (const card of document.querySelectorAll('aside .cards > li')) {
      const said = [...card.querySelectorAll('p')].map((line) => read(line.textContent));
      expect(said).toEqual([...new Set(said)]);
    }
  });

  test('says under every related explainer why it is offered', () => {
    const related = relatedTo(newsroom, article);
    const heading = [...document.querySelectorAll('h2')].find(
      (one) => read(one.textContent) === words.related.title,
    );
    const notes = [...(heading?.parentElement?.querySelectorAll('li .note') ?? [])].map((note) =>
      read(note.textContent),
    );
    expect(notes).toHaveLength(related.length);
    for (const [index, other] of related.entries()) expect(notes[index]).toContain(reasonOf(other));
  });

  test('says on every card a role or a fact that held on its date, or may have', () => {
    for (const card of document.querySelectorAll('aside [id^="actor-"], aside [id^="location-"]')) {
      const [kind, id] = card.id.split(/-(.*)/) as ['actor' | 'location', string];
      const facts = newsroom[`${kind}s`].get(id)?.facts ?? [];
      const held = facts.filter((fact) => heldOn(fact, article.asOf));
      // Of some it is only known in which month or year they began, and that was not over.
      const open = facts.filter(
        ({ validUntil, ...fact }) =>
          !isBefore(article.asOf, startOf(fact)) && !(validUntil && isPast(validUntil, article.asOf)),
      );
      const said = (held.length > 0 ? held : open)
        .flatMap(({ role, brief }) => [role, brief])
        .filter((text) => text !== undefined);
      const text = read(card.textContent);
      // Of some there is nothing to say but their name.
      expect(
        said.some((one) => text.includes(read(typeset(one)))),
        card.id,
      ).toBe(said.length > 0);
    }
  });
});
