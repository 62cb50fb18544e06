import type { Actor, Location } from './newsroom.ts';

/** What a text calls an actor or a location after the first time. */
export const shortName = (actor: Actor | Location): string =>
  actor.names.find((name) => name.kind === 'short' && name.lang.startsWith('en'))?.text ?? actor.name;
