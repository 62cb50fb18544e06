import { circleThrough } from '../../model/circle.ts';
import type { Location } from '../../model/newsroom.ts';
import { problem } from '../../model/problems.ts';
import { BODY_NAME, isEarth } from '../../model/schema/entities.ts';
import { within } from '../../questions/places-around.ts';
import { fold } from '../../../text/fold.ts';
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

/** By what a file may call the celestial body that another one is about. */
const namesOf = ({ id, name, names, celestialBody }: Location): string[] => [
  ...(celestialBody === undefined ? [] : [celestialBody]),
  name,
  id,
  ...names.map((other) => other.text),
];

/** Names of the celestial body on which a place lies that is in these, the nearest first; none for the Earth. */
const bodyAround = (chain: readonly Location[]): string[] => {
  const around = chain.find(({ type }) => type === 'celestial-body');
  const names = around ? namesOf(around) : chain.slice(0, 1).flatMap((outer) => outer.celestialBody ?? []);
  return names.some(isEarth) ? [] : names;
};

/** A place and all that it is part of lie on one celestial body. A celestial body lies on none. */
export const placeBodies = contentRule(['another-body'], ({ newsroom, positionOf }) =>
  newsroom.locations.list.flatMap((location) => {
    const { path, type, celestialBody: body } = location;
    const chain = within(newsroom, location);
    const [outer] = chain;
    const names = bodyAround(chain);
    const isRight = body === undefined ? names.length === 0 : names.some((name) => fold(name) === fold(body));
    return !outer || type === 'celestial-body' || isRight
      ? []
      : [
          problem('another-body', path, positionOf(path, body === undefined ? 'partOf' : 'body'), {
            body,
            partOf: outer.id,
            right: names.find((name) => BODY_NAME.test(name)),
            around: chain.find((one) => one.type === 'celestial-body')?.id,
          }),
        ];
  }),
);

/** The point of a place lies in the country that its file says, where the ground is not too rough to tell. */
export const placePoints = contentRule(['coordinates-elsewhere'], ({ newsroom, elsewhere, positionOf }) =>
  newsroom.locations.list.flatMap((location) => {
    const country = elsewhere?.(location, within(newsroom, location));
    const { name, path, partOf } = location;
    return country === undefined
      ? []
      : [problem('coordinates-elsewhere', path, positionOf(path, 'coordinates'), { name, country, partOf })];
  }),
);
