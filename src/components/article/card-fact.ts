import type { Card } from '../../newsroom/cards.ts';
import type { Bibliography } from '../../newsroom/citations.ts';
import { escapeHtml } from '../../newsroom/html.ts';
import type { Newsroom } from '../../newsroom/model.ts';
import { factId, pathOf } from '../../newsroom/paths.ts';
import type { Fact } from '../../newsroom/schema.ts';
import { typeset } from '../../newsroom/typography.ts';
import { besideHtml } from '../markup.ts';

/** One statement of a card as HTML, with its sources. */
export const cardFactHtml = (
  card: Card,
  fact: Fact,
  bibliography: Bibliography,
  sources: Newsroom['sources'],
): string => {
  const said = escapeHtml(typeset(fact === card.role ? (fact.role ?? '') : (fact.brief ?? fact.text)));
  const elsewhere = `${pathOf(card.kind, card.id)}#${factId(fact.id)}`;
  const citations = besideHtml(fact.sources, bibliography, sources, elsewhere);
  return `${fact === card.role ? `<b>${said}</b>` : said}${citations}`;
};
