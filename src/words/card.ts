import type { Article } from '../newsroom/model/newsroom.ts';
import { pastYear, type CardText } from '../drawing/social-card.ts';
import { typeset } from './language.ts';
import { site } from '../site.ts';
import { longDate } from './dates.ts';
import { words } from './words.ts';

/** @param today `YYYY-MM-DD`. */
export const cardText = ({ headline, asOf, status }: Article, today: string): CardText => {
  const year = pastYear(asOf, today);
  return {
    site: site.name,
    headline: typeset(headline),
    line: words.card.situation({ date: longDate(asOf) }),
    status: status === 'settled' ? undefined : words.statuses[status],
    year: year && longDate(year),
  };
};

/** Of the site itself, for every page that has no card of its own. */
export const defaultCard: CardText = {
  site: site.name,
  headline: site.motto,
  line: new URL(site.url).host,
};

/** A card for those who do not see it. */
export const cardAlt = ({ headline, asOf }: Article): string =>
  words.card.alt({ headline: typeset(headline), date: longDate(asOf) });
