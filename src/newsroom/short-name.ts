import type { Actor } from './model.ts';

/** What a text calls an actor after the first time. */
export const shortName = (actor: Actor): string =>
  actor.names.find((name) => name.kind === 'short' && name.lang.startsWith('en'))?.text ?? actor.name;
