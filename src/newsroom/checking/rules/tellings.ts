import type { Newsroom } from '../../model/newsroom.ts';
import { saidOf } from '../../model/statement.ts';
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
 * can tell several things, and what was thought sure can be disputed later. Where the file of the event leaves its standing to its
 * sources, only a record says that it should not: that something was said can be confirmed, and what was said be claimed.
 */
export const oneStanding = contentRule(['told-otherwise'], ({ newsroom }) => {
  const byEvent = tellingsByEvent(newsroom);
  return newsroom.events.list.flatMap((event) => {
    const tellings = byEvent.get(event.id) ?? [];
    const own =
      event.standing === undefined
        ? { where: event.path, is: saidOf(newsroom, event).standing, isOfSources: true }
        : { where: event.path, is: event.standing };
    return tellings.flatMap((telling, index) => {
      const { path, at, asOf, claim, standing } = telling;
      const before = tellings[index - 1];
      const others = [
        ...(before && (before.asOf === asOf || isLessSure(standing, before.standing))
          ? [{ where: `the claim "${before.claim}" of ${before.path}`, is: before.standing }]
          : []),
        ...(telling === tellings.at(-1) && (event.standing !== undefined || standing === 'recorded')
          ? [own]
          : []),
      ];
      return others
        .filter(({ is }) => is !== standing)
        .map((other) => problem('told-otherwise', path, at, { claim, standing, event: event.id, ...other }));
    });
  });
});
