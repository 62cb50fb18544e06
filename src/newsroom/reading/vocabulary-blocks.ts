import type { MdxNode } from './mdx.ts';
import { attributePosition } from './mdx-nodes.ts';
import type { Context, Reader } from './reader.ts';
import { CHART_KINDS, chartId } from '../model/data/chart.ts';
import { figureId, figureOf } from '../model/pictures/figure.ts';
import { STANDINGS, type Standing } from '../model/schema/evidence.ts';
import type { Reference } from '../model/document.ts';
import { entity, SLUG } from '../model/schema/values.ts';
import { plainText, visitsTo, type Block, type Inline, type NodeOf } from '../model/tree.ts';
import type { BlockName } from '../model/vocabulary.ts';

type Attributes = Record<string, string>;

/** What a block becomes on lines of its own, and within a line. */
interface Becomes {
  block(node: MdxNode, context: Context, reader: Reader, attributes: Attributes): Block;
  inline(node: MdxNode, context: Context, reader: Reader, attributes: Attributes): Inline[];
}

/** A block that a component draws. */
const drawn = (name: BlockName): Becomes => ({
  block: (_node, _around, _reader, attributes) => ({ type: 'block', name, attributes }),
  inline: () => [],
});

/** Keeps an id that an attribute names. One that cannot be an id is reported as such, and not looked for besides. */
const refer = ({ references }: Reader, reference: Reference): void => {
  if (reference.kind === 'picture' || SLUG.test(reference.id)) references.push(reference);
};

/** What each block of the vocabulary becomes. `check-block.ts` says what is wrong with a block as such. */
export const VOCABULARY_BLOCKS: Record<BlockName, Becomes> = {
  Claim: {
    block: (node, context, reader, attributes) => {
      const id = readTag(node, context, reader, attributes);
      return { type: 'claim', id, children: withStanding(id, reader.blocks(node.children, context)) };
    },
    inline: (node, context, reader, attributes) => {
      const id = readTag(node, context, reader, attributes);
      const words = reader.inlines(node.children, context);
      return [{ type: 'claim', id, children: [{ type: 'standing', claim: id }, ...words] }];
    },
  },
  Side: {
    block: (node, context, reader) => ({ type: 'side', children: reader.blocks(node.children, context) }),
    inline: (node, context, reader) => [{ type: 'side', children: reader.inlines(node.children, context) }],
  },
  Note: {
    block: (node, context, reader) => ({ type: 'note', children: reader.blocks(node.children, context) }),
    inline: (node, context, reader) => reader.inlines(node.children, context),
  },
  Figure: {
    block: (node, _context, reader, attributes) => {
      const { src = '', alt = '', credit = '', licence = '', ...more } = attributes;
      const at = (name: string) => attributePosition(reader.source, node, name);
      const { id = figureId(src), sources = '' } = attributes;
      if (src !== '') {
        reader.anchor(id, at(attributes['id'] === undefined ? 'src' : 'id'));
        refer(reader, { kind: 'picture', id: src, at: at('src') });
      }
      const cited = sources.split(' ').filter(Boolean);
      for (const source of cited) refer(reader, { kind: 'source', id: source, at: at('sources') });
      return figureOf(id, { ...more, src, alt, credit, licence }, cited, reader.language.typeset);
    },
    inline: () => [],
  },
  Chart: {
    block: (node, { at: begins }, reader, attributes) => {
      const { data = '', kind = '', x = '', y = '', events = '' } = attributes;
      const { id = chartId(data) } = attributes;
      const at = (name: string) => attributePosition(reader.source, node, name);
      const marked = events.split(' ').filter(Boolean);
      if (data !== '') {
        reader.anchor(id, at(attributes['id'] === undefined ? 'data' : 'id'));
        refer(reader, { kind: 'dataset', id: data, at: at('data') });
      }
      for (const event of marked) refer(reader, { kind: 'event', id: event, at: at('events') });
      return {
        type: 'chart',
        id,
        data,
        kind: CHART_KINDS.find((one) => one === kind) ?? 'line',
        x,
        y: y.split(' ').filter(Boolean),
        events: marked,
        at: begins,
      };
    },
    inline: () => [],
  },
  Timeline: drawn('Timeline'),
  Quote: {
    block: (node, context, reader, attributes) => ({
      type: 'blockquote',
      children: readQuote(node, context, reader, attributes),
    }),
    inline: (node, context, reader) => reader.inlines(node.children, context),
  },
  Question: {
    block: (node, context, reader, attributes) => readQuestion(node, context, reader, attributes),
    inline: (node, context, reader) => reader.inlines(node.children, context),
  },
  Update: {
    block: (node, context, reader, { date = '' }) => {
      reader.updates.push({ date, at: context.at });
      return { type: 'update', date, children: reader.blocks(node.children, context) };
    },
    inline: (node, context, reader) => reader.inlines(node.children, context),
  },
  Overtaken: {
    block: (node, context, reader, { date = '' }) => ({
      type: 'overtaken',
      date,
      at: context.at,
      children: reader.blocks(node.children, context),
    }),
    inline: (node, context, reader) => reader.inlines(node.children, context),
  },
  Compare: {
    block: (node, _around, { source, references }, attributes) => {
      const { fact = '', of = '' } = attributes;
      const at = attributePosition(source, node, 'of');
      for (const written of of.split(' ')) {
        const key = entity.safeParse(written).data;
        if (key) references.push({ ...key, fact, at });
      }
      return { type: 'block', name: 'Compare', attributes };
    },
    inline: () => [],
  },
  Term: {
    block: (node, context, reader, { id = '', name = '', standing }) => {
      if (id !== '') reader.anchor(id, attributePosition(reader.source, node, 'id'));
      const word: Block = { type: 'heading', depth: 3, children: [reader.language.typeset(name)] };
      const children = [word, ...reader.blocks(node.children, context)];
      return { type: 'term', id, ...(isStanding(standing) && { standing }), children };
    },
    inline: (node, context, reader) => reader.inlines(node.children, context),
  },
  Standings: drawn('Standings'),
  Statuses: drawn('Statuses'),
  ChangeKinds: drawn('ChangeKinds'),
  PublisherKinds: drawn('PublisherKinds'),
  DisputedLines: drawn('DisputedLines'),
  Counts: drawn('Counts'),
};

/** The original, its translation, and whose words they are. */
const readQuote = (
  node: MdxNode,
  context: Context,
  reader: Reader,
  { by, source = '', place, original, lang = '' }: Attributes,
): Block[] => {
  const at = (name: string) => attributePosition(reader.source, node, name);
  if (by !== undefined) refer(reader, { kind: 'actor', id: by, at: at('by') });
  refer(reader, { kind: 'source', id: source, at: at('source') });
  const citations: Inline = {
    type: 'citations',
    citations: [{ source, ...(place !== undefined && { locator: place }) }],
    ...(place !== undefined && { isPlaced: true as const }),
  };
  const said = reader.blocks(node.children, context);
  const last = said.at(-1);
  const [sentence] = reader.language.sentencesOf(plainText(said.slice(0, 1)));
  const speaker: NodeOf<'mention'> | undefined =
    by === undefined ? undefined : { type: 'mention', kind: 'actor', id: by, children: [] };
  if (speaker)
    reader.mentions.set(speaker, {
      at: at('by'),
      spoken: reader.language.typeset(`"${sentence?.text ?? ''}"`),
    });
  const attribution = attributionOf(reader, speaker, place);
  return [
    ...(original === undefined
      ? []
      : [
          {
            type: 'paragraph' as const,
            children: [{ type: 'foreign' as const, lang, children: [original] }],
          },
        ]),
    ...(attribution.length === 0 && last?.type === 'paragraph'
      ? [...said.slice(0, -1), { ...last, children: [...last.children, citations] }]
      : [...said, { type: 'paragraph' as const, children: [...attribution, citations] }]),
  ];
};

/** Whose words they are, and where they stand in the source. */
const attributionOf = (
  { language }: Reader,
  speaker: Inline | undefined,
  place: string | undefined,
): Inline[] => [
  ...(speaker === undefined && place === undefined ? [] : ['\u2014\u00a0']),
  ...(speaker === undefined ? [] : [speaker]),
  ...(place === undefined
    ? []
    : [`${speaker === undefined ? '' : language.comma}${language.typeset(place)}`]),
];

const readQuestion = (
  node: MdxNode,
  context: Context,
  reader: Reader,
  { id = '', asks = '', status, answered }: Attributes,
): Block => {
  if (id !== '') reader.anchor(id, attributePosition(reader.source, node, 'id'));
  const text = reader.language.typeset(asks);
  reader.outline.push({ depth: 3, text, id });
  const question: Block = { type: 'heading', depth: 3, id, children: [text] };
  const children = [question, ...reader.blocks(node.children, context)];
  if (answered !== undefined && visitsTo('citations', children).length === 0)
    reader.problem('answer-without-source', context.at, { id });
  return {
    type: 'question',
    id,
    ...(status === 'open' && { status }),
    ...(answered !== undefined && { answered }),
    children,
  };
};

/** Reads the tag of a claim and returns its id. With a mistake in it, nothing can be said of what the claim lacks. */
const readTag = (
  node: MdxNode,
  { at }: Context,
  reader: Reader,
  { id = '', standing, by, tells = '', label, data }: Attributes,
): string => {
  const { source, claims } = reader;
  const isAnchor = id !== '' && reader.anchor(id, attributePosition(source, node, 'id'));
  const events = tells.split(' ').filter(Boolean);
  if (by !== undefined) {
    refer(reader, { kind: 'actor', id: by, at: attributePosition(source, node, 'by') });
  }
  for (const event of events) {
    refer(reader, { kind: 'event', id: event, at: attributePosition(source, node, 'tells') });
  }
  if (data !== undefined) {
    refer(reader, { kind: 'dataset', id: data, at: attributePosition(source, node, 'data') });
  }
  if (isAnchor && isStanding(standing)) {
    const said = {
      ...(by !== undefined && { by }),
      ...(label !== undefined && { label }),
      ...(data !== undefined && { data }),
    };
    claims.set(id, { standing, ...said, tells: events, at });
  }
  return id;
};

const isStanding = (word: string | undefined): word is Standing =>
  STANDINGS.some((standing) => standing === word);

/** The blocks of a claim with the place of its standing before their first word. */
const withStanding = (claim: string, blocks: readonly Block[]): Block[] => {
  const standing: Inline = { type: 'standing', claim };
  const [first, ...rest] = blocks;
  if (first?.type === 'paragraph') return [{ ...first, children: [standing, ...first.children] }, ...rest];
  if (first?.type === 'side') return [{ ...first, children: withStanding(claim, first.children) }, ...rest];
  // A list, for instance, cannot hold it.
  return [{ type: 'paragraph', children: [standing] }, ...blocks];
};

/** What came in stands over the text, the newest first: a reader who comes back looks there. */
export const checkUpdates = (tree: readonly Block[], reader: Reader): void => {
  const { updates } = reader;
  const above = tree.findIndex(({ type }) => type !== 'update');
  const first = above === -1 ? tree.length : above;
  for (const { at } of updates.slice(first))
    reader.problem('misplaced-block', at, {
      sentence: '<Update> stands in the middle of the text.',
      hint: 'Put it at the top of the text, above everything else, with the newest first.',
    });
  for (const [index, { date, at }] of updates.entries()) {
    const newer = updates[index - 1];
    if (newer && newer.date < date)
      reader.problem('date-order', at, {
        earlier: date,
        later: newer.date,
        sentence: `The update of ${date} stands below that of ${newer.date}.`,
        hint: 'Put the newest first.',
      });
  }
};
