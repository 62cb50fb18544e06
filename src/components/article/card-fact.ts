import type { Bibliography } from '../../newsroom/questions/sources/bibliography.ts';
import { escapeHtml } from '../../text/escape-html.ts';
import { entriesOf, type Actor } from '../../newsroom/model/newsroom.ts';
import type { Fact } from '../../newsroom/model/schema/entities.ts';
import type { Later } from '../../newsroom/questions/since.ts';
import { shortDate } from '../../words/dates.ts';
import { typeset } from '../../words/language.ts';
import { words } from '../../words/words.ts';
import { besideHtml, standingHtml } from '../markup.ts';

/** A card has no room for the claimant's name; its own words say it. */
const NOBODY = entriesOf<Actor>([]);

/** That a statement of a card has ended. Its source stands at the statement itself. */
export const endHtml = ({ role, brief, text, validUntil = '' }: Fact): string =>
  escapeHtml(words.facts.heldUntil({ fact: typeset(role ?? brief ?? text), date: shortDate(validUntil) }));

/**
 * One statement of a card as HTML, with its source.
 *
 * @param as The same fact may give the role and, in other words, be one of the facts under it.
 */
export const cardFactHtml = (fact: Fact, bibliography: Bibliography, as: 'role' | 'fact'): string => {
  const said = escapeHtml(typeset((as === 'role' ? fact.role : fact.brief) ?? fact.text));
  const citation = besideHtml(fact.sources, bibliography);
  return `${as === 'role' ? `<b>${said}</b>` : said}${citation}${doubtHtml(fact)}`;
};

/** What the sources settle needs no word on a card; what they do not must not look as if they did. */
const doubtHtml = ({ standing }: Fact): string =>
  standing === undefined ? '' : ` ${standingHtml({ standing }, NOBODY)}`;

/** What came after the day of an article, as HTML without its source, which the card has. */
export const laterHtml = ({ fact, ended }: Later): string =>
  ended ? endHtml(fact) : escapeHtml(typeset(fact.brief ?? fact.text)) + doubtHtml(fact);
