import type { Card } from '../../newsroom/cards.ts';
import type { Bibliography } from '../../newsroom/citations.ts';
import { escapeHtml } from '../../newsroom/html.ts';
import type { Newsroom } from '../../newsroom/model.ts';
import { factId, pathOf } from '../../newsroom/paths.ts';
import type { Fact } from '../../newsroom/schema.ts';
import { typeset } from '../../newsroom/typography.ts';
import { citationsHtml } from '../markup.ts';

const MOST = 2;

/** One statement of a card as HTML, with the sources that the page lists or else with the name of one. */
export const cardFactHtml = (
  card: Card,
  fact: Fact,
  bibliography: Bibliography,
  sources: Newsroom['sources'],
): string => {
  const said = escapeHtml(typeset(fact === card.role ? (fact.role ?? '') : (fact.brief ?? fact.text)));
  const listed = fact.sources.filter((id) => bibliography.has(id)).slice(0, MOST);
  const [first] = fact.sources.flatMap((id) => sources.get(id) ?? []);
  const elsewhere = `<a href="${pathOf(card.kind, card.id)}#${factId(fact.id)}">${escapeHtml(first?.publisher ?? '')}</a>`;
  const citations = listed.length > 0 ? citationsHtml(listed, bibliography) : `<sup>${elsewhere}</sup>`;
  return `${fact === card.role ? `<b>${said}</b>` : said}${citations}`;
};
