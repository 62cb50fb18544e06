import type { Answer } from '../../searching/answer.ts';
import { plainly } from '../../searching/query.ts';
import { addressOf, type Asked } from '../../searching/question.ts';
import { words } from './words.ts';
import { element } from './element.ts';
import { isolated } from './isolated.ts';
import { href, locale } from '../../site.ts';

/** What is said of an answer: what is nowhere, what was found instead and how much, and what may have been meant. */
export const linesOf = (answer: Answer, asked: Asked): (Node | string)[][] => {
  const { missing, found, fit, count, pages } = answer;
  const { results } = words;
  const rest = missing.length === 0 ? asked.query : found.map(({ unit }) => unit.text).join(' ');
  const counts = { results: count, pages: pages.length };
  const said = [
    ...(missing.length > 0 ? [results.missing({ quoted: quoted(missing.map(({ text }) => text)) })] : []),
    ...(asked.query !== '' && missing.length + found.length === 0
      ? [results.common({ quoted: quoted([asked.query]) })]
      : []),
    ...(found.length > 0 && count === 0 ? [results.nothing] : []),
    ...(count === 0
      ? []
      : fit === 'all' && rest !== ''
        ? [results.found.allFor({ ...counts, quoted: quoted([rest]) })]
        : [results.found[fit](counts)]),
  ];
  const meant = missing.flatMap(({ text, nearest }): Node[] =>
    nearest === undefined
      ? []
      : [linkTo({ ...asked, query: plainly(asked.query).replace(text, nearest) }, nearest)],
  );
  return [[said.join(' ')], ...(meant.length > 0 ? [sentence(meant)] : [])];
};

const linkTo = (asked: Asked, text: string): Node =>
  element('a', { href: href(`/search/${addressOf(asked)}`) }, element('bdi', {}, text));

/** "Did you mean Orun · Darabrud?" */
const sentence = (links: readonly Node[]): (Node | string)[] => {
  const names = links.flatMap((link, index) => (index === 0 ? [link] : [' · ', link]));
  return words.results.meant.parts<Node>({ names: element('span', {}, ...names) });
};

/** Names and words of a reader, in quotation marks: `“zebra” or “quagga”`. */
const quoted = (texts: readonly string[]): string =>
  new Intl.ListFormat(locale, { type: 'disjunction' }).format(
    texts.map((text) => words.results.quote({ text: isolated(text) })),
  );
