import type { Newsroom } from '../newsroom/model/newsroom.ts';
import { entriesOf, type Entries } from '../newsroom/model/newsroom.ts';
import type { Body } from '../newsroom/model/document.ts';
import { pathOf } from '../newsroom/model/paths.ts';
import type { Fact } from '../newsroom/model/schema/entities.ts';
import { entity } from '../newsroom/model/schema/values.ts';
import {
  plainText,
  visitsTo,
  type Block,
  type Inline,
  type NodeOf,
  type TableRow,
} from '../newsroom/model/tree.ts';
import { replace } from '../publishing/replace.ts';
import { locale } from '../site.ts';
import { longDate } from './dates.ts';
import { typeset } from './language.ts';
import { words } from './words.ts';

const grouped = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 });

/** `8,400,000 people`; nothing of a fact without a number. */
export const measureOf = ({ value, unit = '' }: Fact): string | undefined =>
  value === undefined ? undefined : words.facts.measure({ value: grouped.format(value), unit });

const row = (...cells: Inline[][]): TableRow => ({
  type: 'tableRow',
  children: cells.map((children) => ({ type: 'tableCell', children })),
});

/** A comparison of facts as a table: whose they are, the number with its sources, and its day. */
const comparison = (newsroom: Newsroom, { attributes }: NodeOf<'block'>): Block[] => {
  const { title = '', fact: id = '', of = '' } = attributes;
  const compared = of.split(' ').flatMap((written) => {
    const key = entity.safeParse(written).data;
    const one = key && newsroom[`${key.kind}s`].get(key.id);
    const fact = one?.facts.find((other) => other.id === id);
    return key && one && fact?.value !== undefined ? [{ key, one, fact, value: fact.value }] : [];
  });
  const [first] = compared;
  if (!first) return [];
  const head = row([typeset(title)], [typeset(first.fact.unit ?? '')], [words.facts.day]);
  const rows = compared.map(({ key, one, fact, value }) =>
    row(
      [{ type: 'link', url: pathOf(key.kind, key.id), children: [typeset(one.name)] }],
      [grouped.format(value), { type: 'citations', citations: fact.sources.map((source) => ({ source })) }],
      [longDate(fact.asOf)],
    ),
  );
  return [{ type: 'table', align: [null, 'right', null], children: [head, ...rows] }];
};

const isCompared = ({ tree }: Body): boolean =>
  visitsTo('block', tree).some(({ node }) => node.name === 'Compare');

/** The newsroom with tables in the place of comparisons, so that every form in which a text leaves the site has them. */
export const withComparisons = (newsroom: Newsroom): Newsroom => {
  const written = <T extends { id: string; body: Body }>(entries: Entries<T>): Entries<T> =>
    entries.list.some(({ body }) => isCompared(body))
      ? entriesOf(
          entries.list.map((entry) => {
            if (!isCompared(entry.body)) return entry;
            const tree = replace(entry.body.tree, {
              inline: (node) => [node],
              block: (node) =>
                node.type === 'block' && node.name === 'Compare' ? comparison(newsroom, node) : [node],
            });
            return { ...entry, body: { ...entry.body, tree, text: plainText(tree) } };
          }),
        )
      : entries;
  return Object.freeze({
    ...newsroom,
    articles: written(newsroom.articles),
    topics: written(newsroom.topics),
  });
};
