import { heldOn, isKnownLater, roleOn } from '../../model/time/as-of.ts';
import type { Article, Newsroom } from '../../model/newsroom.ts';
import { namedIn } from '../../model/named-in.ts';
import { problem } from '../../model/problems.ts';
import type { Fact } from '../../model/schema/entities.ts';
import { contentRule } from './content-rule.ts';

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
