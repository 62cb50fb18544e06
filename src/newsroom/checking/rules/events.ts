import { dayAfter, heldOn, isBefore, isKnownLater, roleOn } from '../../model/time/as-of.ts';
import { namedIn, type Article, type Event, type Newsroom } from '../../model/newsroom.ts';
import type { Position } from '../../model/position.ts';
import { isDay } from '../../model/time/partial-date.ts';
import { problem } from '../../model/problems.ts';
import type { Fact } from '../../model/schema/entities.ts';
import { visitsTo } from '../../model/tree.ts';
import { contentRule, type Content } from './content-rule.ts';

/** What the timeline of an article lists is told, in a claim of some article or in the event's own text. */
export const toldEvents = contentRule(['untold-event'], ({ documents, newsroom, positionOf }) => {
  // What is not read may tell it: a claim with a mistake in its tag is not.
  if (!documents.every(({ whole }) => whole)) return [];
  // Those of a withdrawn article, too: to withdraw it is nothing that others have to mend.
  const told = new Set(documents.flatMap(({ body }) => body.claims.flatMap(({ tells }) => tells)));
  const isTold = ({ id, body }: Event) => told.has(id) || body.text !== '';
  return newsroom.articles.list.flatMap(({ path, events }) =>
    newsroom.events
      .getAll(events)
      .filter((event) => !isTold(event))
      .map(({ id }) => problem('untold-event', path, positionOf(path, 'events'), { id })),
  );
});

/** What the claims of an article tell or cite that is surely later than its day, each thing once. */
const laterThan = ({ asOf, body }: Article, { newsroom }: Content) => {
  // Readers are told of what overtook a section that it came later.
  const overtaking = new Set(
    visitsTo('overtaken', body.tree)
      .flatMap(({ node }) => visitsTo('claim', node.children))
      .map(({ node }) => node.id),
  );
  const found = body.claims
    .filter(({ id }) => !overtaking.has(id))
    .flatMap(({ id: claim, at, tells, citations }) =>
      [
        ...newsroom.events.getAll(tells).map(({ id, date }) => ({ kind: 'event' as const, id, date })),
        ...newsroom.sources.getAll(citations).map(({ id, date }) => ({ kind: 'source' as const, id, date })),
      ].flatMap(({ date, ...thing }) =>
        date !== undefined && isBefore(dayAfter(asOf), date) ? [{ claim, at, date, asOf, ...thing }] : [],
      ),
    );
  return [...new Map(found.toReversed().map((one) => [`${one.kind}:${one.id}`, one])).values()];
};

/** An article knows nothing of what came after its day. It guesses: a later source can tell of that day, too. */
export const knownByTheDay = contentRule(['later-than-as-of'], (content) =>
  content.newsroom.articles.list.flatMap((article) =>
    laterThan(article, content).map(({ at, ...about }) =>
      problem('later-than-as-of', article.path, at, about),
    ),
  ),
);

/** What gives a day, with all of its sources. */
interface OfDay {
  path: string;
  at: Position | undefined;
  what: string;
  day: string | undefined;
  sources: readonly string[];
}

const daysIn = ({ newsroom, positionOf }: Content): OfDay[] => [
  ...newsroom.articles.list.flatMap(({ path, body }) =>
    body.claims.flatMap(({ id, at, tells, citations }) =>
      newsroom.events.getAll(tells).map(({ date }) => ({
        path,
        at,
        what: `The claim "${id}"`,
        day: date,
        sources: citations,
      })),
    ),
  ),
  ...newsroom.events.list.map(({ path, date, sources }) => ({
    path,
    at: positionOf(path, 'date'),
    what: 'The event',
    day: date,
    sources,
  })),
];

/** A source without a date can have been written at any time. It guesses: a report can give a day in its own words. */
export const datedDays = contentRule(['undated-day'], (content) =>
  daysIn(content).flatMap(({ path, at, what, day, sources }) => {
    const read = content.newsroom.sources.getAll(sources);
    return day !== undefined && isDay(day) && read.length > 0 && read.every(({ date }) => date === undefined)
      ? [problem('undated-day', path, at, { what, day })]
      : [];
  }),
);

/** Those that a card of that day lacks, since they are only known of a later one. */
const lackingOn = (facts: readonly Fact[], day: string): Fact[] => {
  const hasRole = roleOn(facts, day) !== undefined;
  const hasBrief = facts.some((fact) => fact.brief !== undefined && heldOn(fact, day));
  return facts.filter(
    (fact) =>
      isKnownLater(fact, day) &&
      ((fact.role !== undefined && !hasRole) || (fact.brief !== undefined && !hasBrief)),
  );
};

const cardsOf = ({ actors, locations }: Newsroom, article: Article) => [
  ...actors.getAll(namedIn(article, 'actor')),
  ...locations.getAll(namedIn(article, 'location')),
];

/** What an editor knows of an actor, a card says: a check of a later day is silent on whether it held on the article's. */
export const knownByArticles = contentRule(['known-later'], ({ newsroom, positionOf }) => {
  const told = new Set<Fact>();
  return newsroom.articles.list
    .toSorted((a, b) => a.asOf.localeCompare(b.asOf))
    .flatMap((article) =>
      cardsOf(newsroom, article).flatMap(({ path, facts }) =>
        lackingOn(facts, article.asOf).flatMap((fact) => {
          if (told.has(fact)) return [];
          told.add(fact);
          const { role, brief, text, asOf: checked } = fact;
          const about = { says: role ?? brief ?? text, isBrief: role === undefined, checked };
          return [
            problem('known-later', path, positionOf(path, `facts.${fact.id}`), {
              ...about,
              article: article.id,
              day: article.asOf,
            }),
          ];
        }),
      ),
    );
});
