import { changesOf, type Correction } from '../changes/corrections.ts';
import { findNames } from '../naming/find-names.ts';
import { namesOfAll, type Known } from '../naming/known-names.ts';
import type { Claim } from '../model/document.ts';
import type { Article, Event, Newsroom, Source } from '../model/newsroom.ts';
import type { Fact } from '../model/schema/entities.ts';
import { startOf } from '../model/time/as-of.ts';
import { byTime } from '../model/time/partial-date.ts';
import { visitsTo } from '../model/tree.ts';
import { mainOf, type Card, type Sidebar } from './sidebar.ts';
import { timelineOf } from './timeline.ts';

/** What the site records that may have changed what a claim says, or what it rests on, since the day of its article. */
export interface Since {
  claim: Claim;
  /** Entries of the article's ledger that are about it, corrections first. */
  changes: Correction[];
  /** Claims that say what overtook its section. */
  overtaking: Claim[];
  /** Later events at the place of one that it tells, with somebody who took part in both. */
  events: Event[];
  /** Cards of those it names that say what came later. */
  cards: Card[];
  /** Sources of it that are gone or were corrected. */
  sources: Source[];
}

/** At the beginning of a sentence any word has a capital: there it is no part of the name behind it. */
const isCommon = (): boolean => true;

const anyOf = (ids: readonly string[], others: readonly string[]): boolean =>
  ids.some((id) => others.includes(id));

const isMistake = ({ change }: Correction): boolean => change.kind === 'correction';

/**
 * The mistakes that a ledger mends of no point in particular: any claim may have had them. What an editor only added or made clearer is no
 * answer to what has changed since.
 */
export const correctionsOfWhole = (changes: readonly Correction[]): Correction[] =>
  changes.filter((one) => isMistake(one) && one.places.length === 0);

/** What the blocks of an article say that overtook its sections. */
const newsIn = ({ tree }: Article['body']) =>
  visitsTo('overtaken', tree).map(({ node, heading }) => ({
    section: heading?.id,
    ids: visitsTo('claim', node.children).map((visit) => visit.node.id),
  }));

/** The claims that say what overtook an article as a whole: no other claim is in their section. */
export const newsOfWhole = ({ body }: Article): Claim[] => {
  const news = newsIn(body);
  const isNews = ({ id }: Claim) => news.some(({ ids }) => ids.includes(id));
  const sections = new Set(body.claims.filter((claim) => !isNews(claim)).map(({ section }) => section));
  return body.claims.filter(
    (claim) => isNews(claim) && (claim.section === undefined || !sections.has(claim.section)),
  );
};

/**
 * The claims of an article for which something is recorded, in the order of the text.
 *
 * @param changes The ledger of the article.
 */
export const sinceOf = (
  newsroom: Newsroom,
  { body, events, asOf }: Article,
  sidebar: Sidebar,
  changes: readonly Correction[],
): Since[] => {
  const cards = [...sidebar.actors.flatMap((group) => group.cards), ...sidebar.locations];
  const named = namesIn(newsroom, cards);
  const { later } = timelineOf(newsroom, events, asOf);
  const news = newsIn(body);
  const ledger = [...changes.filter(isMistake), ...changes.filter((one) => !isMistake(one))];

  return body.claims
    .map((claim): Since => {
      const isNews = news.some(({ ids }) => ids.includes(claim.id));
      const over = news.filter(
        ({ section }) => !isNews && section !== undefined && section === claim.section,
      );
      const overtaking = body.claims.filter(({ id }) => over.some(({ ids }) => ids.includes(id)));
      const told = [claim, ...overtaking].flatMap(({ tells }) => tells);
      const mentions = [
        ...body.mentions.filter((mention) => mention.claim === claim.id),
        ...named(claim.text),
      ];
      return {
        claim,
        changes: ledger.filter(({ places }) => places.some(({ id }) => id === claim.id)),
        overtaking,
        events: later.filter(
          ({ id, actors, locations }) =>
            !told.includes(id) &&
            newsroom.events
              .getAll(claim.tells)
              .some((event) => anyOf(event.actors, actors) && anyOf(event.locations, locations)),
        ),
        cards: cards.filter(
          ({ kind, id, since, ended }) =>
            since.length + ended.length > 0 && mentions.some((one) => one.kind === kind && one.id === id),
        ),
        sources: newsroom.sources
          .getAll(claim.citations)
          .filter((source) => source.gone !== undefined || changesOf('source', source).length > 0),
      };
    })
    .filter(({ claim: _, ...found }) => Object.values(found).some(({ length }) => length > 0));
};

/** What came after the day of an article, or ended after it. */
export interface Later {
  card: Card;
  fact: Fact;
  /** It is a fact of that day, and has ended. */
  ended: boolean;
}

/**
 * What has become of those that an article is mainly about, and then of all others beside it. What made something else of them, or
 * ended what the page says of them, comes before what else they did; then the earliest.
 */
export const laterFacts = (article: Article, { actors, locations }: Sidebar): Later[] => {
  const cards = [...actors.flatMap((group) => group.cards), ...locations];
  const main = mainOf(article, cards);
  return [main, cards.filter((card) => !main.includes(card))].flatMap((some) => {
    const later = laterOf(some);
    return [...later.filter(isTurn), ...later.filter((one) => !isTurn(one))];
  });
};

const isTurn = ({ fact, ended }: Later): boolean => ended || fact.role !== undefined;

const laterOf = (cards: readonly Card[]): Later[] =>
  cards
    .flatMap((card) => [
      ...card.ended.map((fact) => ({ card, fact, ended: true, date: fact.validUntil ?? startOf(fact) })),
      ...card.since.map((fact) => ({ card, fact, ended: false, date: startOf(fact) })),
    ])
    .toSorted((a, b) => byTime(a.date, b.date));

/** Who of these a text names for certain. A name is a link only where an article has it first. */
const namesIn = (newsroom: Newsroom, cards: readonly Card[]) => {
  const known = namesOfAll(
    cards.flatMap(({ kind, id }) => {
      const named = newsroom[`${kind}s`].get(id);
      return named ? [{ kind, id, named }] : [];
    }),
  );
  return (text: string): Known[] =>
    findNames(text, known, isCommon).flatMap(({ of, doubt }) =>
      of.length === 1 && doubt === undefined ? of : [],
    );
};
