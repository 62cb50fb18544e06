import type { Answer } from '../../searching/answer.ts';
import { plainly } from '../../searching/query.ts';
import { addressOf, type Asked } from '../../searching/question.ts';
import { words } from '../../words/words.ts';
import { element } from './element.ts';
import { href } from '../../site.ts';

/** What is said of an answer: what is nowhere, what was found instead and how much, and what may have been meant. */
export const linesOf = (answer: Answer, asked: Asked): (Node | string)[][] => {
  const { missing, found, fit, count, pages } = answer;
  const { search } = words;
  const query = asked.query === '' ? '' : search.quoted([asked.query]);
  const rest = missing.length === 0 ? query : search.quoted([found.map(({ unit }) => unit.text).join(' ')]);
  const said = [
    ...(missing.length > 0 ? [search.missing(search.quoted(missing.map(({ text }) => text)))] : []),
    ...(asked.query !== '' && missing.length + found.length === 0 ? [search.common(query)] : []),
    ...(found.length > 0 && count === 0 ? [search.nothing] : []),
    ...(count > 0 ? [search.found[fit](search.onPages(search.results(count), pages.length), rest)] : []),
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

/** "Did you mean Orun or Darabrud?" */
const sentence = (links: readonly Node[]): (Node | string)[] => [
  `${words.search.meant} `,
  ...links.flatMap((link, index) => (index === 0 ? [link] : [' · ', link])),
  '?',
];
