import { nearest } from './nearest.ts';

/** A shorter word is near to everything. */
const LEAST_CHARACTERS = 3;

/** The last part of a path says what the page is about: `orun-dam` of `/locations/orun-dam/`. */
const nameOf = (path: string): string => path.split('/').filter(Boolean).at(-1)?.toLowerCase() ?? '';

/**
 * The path that a mistyped or outdated one most likely meant: the one with the nearest last part, whatever
 * folder it is in; of several, the one in the folder that was asked for.
 */
export const nearestPath = (path: string, known: readonly string[]): string | undefined => {
  const wanted = nameOf(path);
  if (wanted.length < LEAST_CHARACTERS) return undefined;
  const name = nearest(wanted, known.map(nameOf).filter(Boolean));
  if (name === undefined) return undefined;
  const found = known.filter((other) => nameOf(other) === name);
  const folder = path.split('/')[1];
  return found.find((other) => other.split('/')[1] === folder) ?? found[0];
};
