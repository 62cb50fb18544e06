import { circleThrough } from '../../model/circle.ts';
import type { Location, Newsroom } from '../../model/newsroom.ts';
import { problem } from '../../model/problems.ts';
import { contentRule } from './content-rule.ts';

/** Of a circle one says it for all. */
const circleFrom = (id: string, next: (id: string) => string | undefined): string[] => {
  const ids = circleThrough(id, next);
  return ids.every((other) => id <= other) ? ids : [];
};

/** Successors lead to an end. */
export const successorCircles = contentRule(['successor-circle'], ({ newsroom: { articles }, positionOf }) =>
  articles.list.flatMap(({ id, path }) => {
    const ids = circleFrom(id, (other) => articles.get(other)?.successor);
    return ids.length > 0 ? [problem('successor-circle', path, positionOf(path, 'successor'), { ids })] : [];
  }),
);

/** What a place lies in does not lie in the place. */
export const placeCircles = contentRule(['place-circle'], ({ newsroom: { locations }, positionOf }) =>
  locations.list.flatMap(({ id, path }) => {
    const ids = circleFrom(id, (other) => locations.get(other)?.partOf);
    return ids.length > 0 ? [problem('place-circle', path, positionOf(path, 'partOf'), { ids })] : [];
  }),
);

/** A place and what it is part of lie on one celestial body. A celestial body has a name of its own, by which its file need not call it. */
export const placeBodies = contentRule(['another-body'], ({ newsroom: { locations }, positionOf }) =>
  locations.list.flatMap(({ path, type, celestialBody: body, partOf }) => {
    const outer = locations.get(partOf);
    const isNamed = type === 'celestial-body' || outer?.type === 'celestial-body';
    const right = outer?.celestialBody;
    return outer && !isNamed && body?.toLowerCase() !== right?.toLowerCase()
      ? [
          problem('another-body', path, positionOf(path, body === undefined ? 'partOf' : 'body'), {
            body,
            partOf: outer.id,
            right,
          }),
        ]
      : [];
  }),
);

/** What a place lies in, the nearest first. */
const chainOf = (location: Location, { locations }: Newsroom): Location[] => {
  const chain: Location[] = [];
  let outer = locations.get(location.partOf);
  while (outer && outer !== location && !chain.includes(outer)) {
    chain.push(outer);
    outer = locations.get(outer.partOf);
  }
  return chain;
};

/** The point of a place lies in the country that its file says, where the ground is not too rough to tell. */
export const placePoints = contentRule(['coordinates-elsewhere'], ({ newsroom, elsewhere, positionOf }) =>
  newsroom.locations.list.flatMap((location) => {
    const country = elsewhere?.(location, chainOf(location, newsroom));
    const { name, path } = location;
    return country === undefined
      ? []
      : [problem('coordinates-elsewhere', path, positionOf(path, 'coordinates'), { name, country })];
  }),
);
