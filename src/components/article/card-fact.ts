import type { Card } from '../../newsroom/questions/sidebar.ts';
import type { Bibliography } from '../../newsroom/questions/sources/bibliography.ts';
import { escapeHtml } from '../../text/escape-html.ts';
import { entriesOf, type Actor, type Newsroom } from '../../newsroom/model/newsroom.ts';
import { factId, pathOf } from '../../newsroom/model/paths.ts';
import type { Fact } from '../../newsroom/model/schema/entities.ts';
import { typeset } from '../../words/language.ts';
import { besideHtml, standingHtml } from '../markup.ts';

/** A card has no room for the claimant's name; its own words say it. */
const NOBODY = entriesOf<Actor>([]);

/**
 * One statement of a card as HTML, with its sources.
 *
 * @param as The same fact may give the role and, in other words, be one of the facts under it.
 */
export const cardFactHtml = (
  card: Card,
  fact: Fact,
  bibliography: Bibliography,
  sources: Newsroom['sources'],
  as: 'role' | 'fact',
): string => {
  const said = escapeHtml(typeset((as === 'role' ? fact.role : fact.brief) ?? fact.text));
  const elsewhere = `${pathOf(card.kind, card.id)}#${factId(fact.id)}`;
  const citations = besideHtml(fact.sources, bibliography, sources, elsewhere);
  // What the sources settle needs no word here; what they do not must not look as if they did.
  const standing = fact.standing === undefined ? '' : ` ${standingHtml({ standing: fact.standing }, NOBODY)}`;
  return `${as === 'role' ? `<b>${said}</b>` : said}${citations}${standing}`;
};
