import { isSameLanguage } from '../../text/language/language.ts';
import type { Actor, Location } from './newsroom.ts';

/**
 * What a text calls an actor or a location after the first time.
 *
 * @param language Of the text, BCP 47.
 */
export const shortName = (actor: Actor | Location, language: string): string =>
  actor.names.find((name) => name.kind === 'short' && isSameLanguage(name.lang, language))?.text ??
  actor.name;
