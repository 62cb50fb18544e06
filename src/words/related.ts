import type { Related } from '../newsroom/related.ts';
import { shortName } from '../newsroom/short-name.ts';
import { typeset } from '../newsroom/typography.ts';
import { words } from './words.ts';

const MOST_NAMED = 3;

/** Why an article is offered under another: `Shares Iran, Assad and 7 more names, and 12 events.` */
export const reasonOf = ({ succession, shared, events }: Related): string => {
  if (succession !== undefined) return words.related[succession];
  const names = shared.slice(0, MOST_NAMED).map((entity) => typeset(shortName(entity)));
  return names.length === 0
    ? words.related.topic
    : words.related.shares(names, shared.length - names.length, events);
};
