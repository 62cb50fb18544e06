import type { Newsroom } from '../newsroom/model/newsroom.ts';
import { entriesOf, type Entries } from '../newsroom/model/newsroom.ts';
import type { Body } from '../newsroom/model/document.ts';
import { pathOf } from '../newsroom/model/paths.ts';
import type { Fact } from '../newsroom/model/schema/entities.ts';
import { entity } from '../newsroom/model/schema/values.ts';
import {
  plainText,
  walk,
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

const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });

/** What a block says that other files, or the words of the interface, say for it. */
const filledBlock = (newsroom: Newsroom, node: Fillable): Block[] => {
  switch (node.type) {
    case 'block':
      return node.name === 'Compare' ? comparison(newsroom, node) : [node];
    case 'question': {
      const [question, ...answer] = node.children;
      const state = node.status === 'open' ? words.questions.open : answeredOn(node.answered);
      const said = state === undefined ? [] : [paragraph({ type: 'emphasis', children: [state] })];
      return [{ ...node, children: [...(question ? [question] : []), ...said, ...answer] }];
    }
    case 'update': {
      const day = paragraph({ type: 'strong', children: [longDate(node.date)] });
      return [{ ...node, children: [day, ...node.children] }];
    }
    case 'overtaken': {
      const since: Inline = { type: 'strong', children: [words.overtaken({ date: longDate(node.date) })] };
      return [{ ...node, children: beginningWith([since, ' '], node.children) }];
    }
  }
};

/** Blocks with something before the first word of the first paragraph, which may stand in a claim. */
const beginningWith = (start: readonly Inline[], [first, ...rest]: readonly Block[]): Block[] => {
  if (first?.type === 'paragraph') return [{ ...first, children: [...start, ...first.children] }, ...rest];
  if (first?.type === 'claim') return [{ ...first, children: beginningWith(start, first.children) }, ...rest];
  return [paragraph(...start), ...(first ? [first] : []), ...rest];
};

type Fillable = NodeOf<'block' | 'question' | 'update' | 'overtaken'>;

const answeredOn = (date: string | undefined): string | undefined =>
  date === undefined ? undefined : words.questions.answered({ date: longDate(date) });

/** Words for a mention that has none, as that of the speaker of a quotation: their name. */
const filledInline = (newsroom: Newsroom, node: Exclude<Inline, string>): Inline[] => {
  if (node.type !== 'mention' || node.children.length > 0) return [node];
  const speaker = node.kind === 'actor' ? newsroom.actors.get(node.id) : undefined;
  return speaker ? [{ ...node, children: [typeset(speaker.name)] }] : [];
};

const isOpen = ({ tree }: Body): boolean =>
  walk(tree).some(
    ({ node }) =>
      typeof node === 'object' &&
      (node.type === 'question' ||
        node.type === 'update' ||
        node.type === 'overtaken' ||
        (node.type === 'block' && node.name === 'Compare') ||
        (node.type === 'mention' && node.children.length === 0)),
  );

/**
 * The newsroom with all in its texts that they leave to other files and to the words of the interface: tables of facts, names
 * of speakers, days. Every form in which a text leaves the site then has them.
 */
export const filledIn = (newsroom: Newsroom): Newsroom => {
  const filled = <T extends { id: string; body: Body }>(entries: Entries<T>): Entries<T> =>
    entries.list.some(({ body }) => isOpen(body))
      ? entriesOf(
          entries.list.map((entry) => {
            if (!isOpen(entry.body)) return entry;
            const tree = replace(entry.body.tree, {
              inline: (node) => filledInline(newsroom, node),
              block: (node) =>
                node.type === 'figure' || node.type === 'chart' ? [node] : filledBlock(newsroom, node),
            });
            return { ...entry, body: { ...entry.body, tree, text: plainText(tree) } };
          }),
        )
      : entries;
  return Object.freeze({
    ...newsroom,
    articles: filled(newsroom.articles),
    actors: filled(newsroom.actors),
    locations: filled(newsroom.locations),
    terms: filled(newsroom.terms),
    topics: filled(newsroom.topics),
    pages: filled(newsroom.pages),
  });
};
