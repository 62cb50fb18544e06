import type { Newsroom } from '../../model/newsroom.ts';
import { problem } from '../../model/problems.ts';
import { STANDINGS, type Standing } from '../../model/schema/evidence.ts';
import { contentRule } from './content-rule.ts';

/** A claim that tells an event. */
const tellingsIn = ({ articles }: Newsroom, event: string) =>
  articles.list
    .flatMap(({ path, asOf, body }) =>
      body.claims
        .filter(({ tells }) => tells.includes(event))
        .map(({ id, at, standing }) => ({ path, asOf, claim: id, at, standing })),
    )
    .toSorted((a, b) => a.asOf.localeCompare(b.asOf));

const isLessSure = (standing: Standing, than: Standing): boolean =>
  STANDINGS.indexOf(standing) > STANDINGS.indexOf(than);

/**
 * An event has one standing wherever it is told; only a page of an earlier day may be less sure of it. It guesses: a claim
 * can tell several things, and what was thought sure can be disputed later.
 */
export const oneStanding = contentRule(['told-otherwise'], ({ newsroom }) =>
  newsroom.events.list.flatMap((event) => {
    const tellings = tellingsIn(newsroom, event.id);
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
  }),
);
