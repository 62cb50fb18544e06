import type { Related } from '../newsroom/questions/related.ts';
import { shortName } from '../newsroom/model/short-name.ts';
import { language, typeset } from './language.ts';
import { listed } from './listed.ts';
import { inSentence } from './names-in-text.ts';
import { words } from './words.ts';

const MOST_NAMED = 3;

/**
 * Why an article is offered under another: `What happened next.`, or what the two have in common, as in
 * `Shares 12 events; also about the dam, Darabrud and 7 others.`
 */
export const reasonOf = ({ succession, shared, events }: Related): string => {
  const { related } = words;
  if (succession !== undefined) return related[succession];
  if (shared.length === 0) return events === 0 ? related.topic : related.tells({ events });
  const names = shared
    .slice(0, MOST_NAMED)
    .map((entity) => inSentence(typeset(shortName(entity, language.tag))));
  const more = shared.length - names.length;
  const list = listed(more === 0 ? names : [...names, related.more({ count: more })]);
  return events === 0 ? related.shares({ names: list }) : related.sharesAndTells({ names: list, events });
};
