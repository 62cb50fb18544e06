import type { Newsroom } from '../../model/newsroom.ts';
import { problem } from '../../model/problems.ts';
import { STANDINGS, type Standing } from '../../model/schema/evidence.ts';
import { contentRule } from './content-rule.ts';

/** The claims that tell an event, by its id; those of earlier days first. */
const tellingsByEvent = ({ articles }: Newsroom) => {
  const tellings = articles.list.flatMap(({ path, asOf, body }) =>
    body.claims.flatMap(({ tells, id, at, standing }) =>
      tells.map((event) => ({ event, path, asOf, claim: id, at, standing })),
    ),
  );
  const byDay = tellings.toSorted((a, b) => a.asOf.localeCompare(b.asOf));
  return Map.groupBy(byDay, ({ event }) => event);
};

const isLessSure = (standing: Standing, than: Standing): boolean =>
  STANDINGS.indexOf(standing) > STANDINGS.indexOf(than);

/**
 * An event has one standing wherever it is told; only a page of an earlier day may be less sure of it. It guesses: a claim
 * can tell several things, and what was thought sure can be disputed later.
 */
export const oneStanding = contentRule(['told-otherwise'], ({ newsroom }) => {
  const byEvent = tellingsByEvent(newsroom);
  return newsroom.events.list.flatMap((event) => {
    const tellings = byEvent.get(event.id) ?? [];
    return tellings.flatMap((telling, index) => {
      const { path, at, asOf, claim, standing } = telling;
      const before = tellings[index - 1];
      const others = [
        ...(before && (before.asOf === asOf || isLessSure(standing, before.standing))
          ? [{ where: `the claim "${before.claim}" of ${before.path}`, is: before.standing }]
          : []),
        ...(event.standing && telling === tellings.at(-1) ? [{ where: event.path, is: event.standing }] : []),
      ];
      return others
        .filter(({ is }) => is !== standing)
        .map((other) => problem('told-otherwise', path, at, { claim, standing, event: event.id, ...other }));
    });
  });
});
