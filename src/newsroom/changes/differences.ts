import { isCopyEdit, type Dictionary } from '../../text/copy-edits.ts';
import type { Document } from '../model/document.ts';
import { schemas } from '../model/schema.ts';
import { bare, metaOf, type AnySchema } from '../model/schema-walk.ts';
import { ownText, plainText, visitsTo, walk, type Citation, type Leaf, type Node } from '../model/tree.ts';
import { drawnDifferences, drawnSubjects } from './drawn-differences.ts';
import { isEntity, wordsOf, written } from './field-words.ts';
import { growsFreely, isVisible, nounOf } from './visible-fields.ts';

/** One thing that reads differently between two states of a file. */
export interface Difference {
  /** What it is, as a sentence would begin: `The claim "visit"`. */
  what: string;
  /** What an entry of the ledger calls it under `about`: an id within the file, or the name of a field. */
  subject: string;
  /** Key of `Document.positions`, where there is one. */
  place?: string;
  /** Id of the claim, where it is one. */
  claim?: string;
  before: string;
  after: string;
  /** False for what only a proofreader would see. */
  material: boolean;
}

/** What became of it, as a sentence would go on. */
export const becameOf = ({ before, after }: Pick<Difference, 'before' | 'after'>): string =>
  before === '' ? 'is new' : after === '' ? 'is gone' : 'changed';

/** What of a text stands in no section: before the first heading that has an id. */
export const OPENING = 'text';

/**
 * What a reader could notice, between two readings of one file: in every field of its schema that is visible,
 * and in its text.
 *
 * @param dictionary Tells a misspelling from another word.
 */
export const differences = (before: Document, after: Document, dictionary: Dictionary): Difference[] => {
  const textDifference = textDifferenceBy(dictionary);
  return [
    ...Object.entries<AnySchema>(schemas[after.collection].shape)
      .filter(([field]) => isVisible(field))
      .flatMap(([field, schema]) =>
        fieldDifferences(textDifference, field, schema, valueOf(before, field), valueOf(after, field)),
      ),
    ...claimDifferences(textDifference, linkDifferenceBy(dictionary), before, after),
    ...questionDifferences(textDifference, before, after),
    ...drawnDifferences(before, after),
    ...sectionDifferences(textDifference, linkDifferenceBy(dictionary), before, after),
  ];
};

/** Everything that an entry of the ledger can be about in a state of a file. */
export const subjectsOf = (document: Document): string[] => [
  ...Object.keys(schemas[document.collection].shape).filter(isVisible),
  ...Object.keys(schemas[document.collection].shape).flatMap((field) =>
    itemsOf(valueOf(document, field)).map(({ id }) => id),
  ),
  ...document.body.claims.map(({ id }) => id),
  ...questionsOf(document).map(({ id }) => id),
  ...drawnSubjects(document),
  ...sectionsOf(document).keys(),
];

const valueOf = ({ data }: Document, field: string): unknown =>
  data && Object.entries<unknown>(data).find(([name]) => name === field)?.[1];

type What = Pick<Difference, 'what' | 'subject'> & Partial<Difference>;
type Compare = (what: What, before: string, after: string) => Difference[];

const textDifferenceBy =
  (dictionary: Dictionary): Compare =>
  (what, before, after) =>
    before === after ? [] : [{ ...what, before, after, material: !isCopyEdit(before, after, dictionary) }];

const valueDifference: Compare = (what, before, after) =>
  before === after ? [] : [{ ...what, before, after, material: true }];

/** A text and where it leads. */
interface Linked {
  text: string;
  links: readonly Lead[];
}

/** Where a link leads, and which words do. */
interface Lead {
  target: string;
  words: string;
}

type CompareLinks = (what: What, before: Linked, after: Linked) => Difference[];

/** A name that becomes a link to what it names says nothing new, where the words of the text stay. */
const linkDifferenceBy =
  ({ isNameOf }: Dictionary): CompareLinks =>
  (what, before, after) => {
    const [was, is] = [before, after].map(({ links }) => links.map(({ target }) => target).join(', '));
    if (was === undefined || is === undefined || was === is) return [];
    let kept = 0;
    const named = after.links.every(({ target, words }) => {
      if (before.links[kept]?.target !== target) return isNameOf(words, target);
      kept += 1;
      return true;
    });
    const isSilent = before.text === after.text && named && kept === before.links.length;
    return [{ ...what, before: was, after: is, material: !isSilent }];
  };

/** Whether a field holds words to be read, in which a slip may be mended silently, and not a value. */
const isText = (schema: AnySchema): boolean => {
  const { element, shape, options } = bare(schema);
  return [element, shape, options, metaOf(schema, 'written'), metaOf(schema, 'refers')].every(
    (sign) => sign === undefined,
  );
};

const fieldDifferences = (
  textDifference: Compare,
  field: string,
  schema: AnySchema,
  before: unknown,
  after: unknown,
): Difference[] => {
  const { element } = bare(schema);
  if (element && bare(element).shape?.['id'])
    return listDifferences(textDifference, field, itemsOf(before), itemsOf(after));
  const more = { subject: field, place: field };
  if (bare(schema).shape?.['restsOn']) {
    const [was, is] = [itemOf(before), itemOf(after)];
    const what = { what: `The field "${field}"`, ...more };
    const text = textDifference(what, was.text, is.text);
    return text.some(({ material }) => material)
      ? text
      : [...text, ...valueDifference(what, was.rest, is.rest)];
  }
  return isText(schema)
    ? textDifference({ what: `The ${wordsOf(field)}`, ...more }, written(before), written(after))
    : valueDifference({ what: `The field "${field}"`, ...more }, written(before), written(after));
};

/** An entry of a list: what it says, and all else about it that matters. */
interface Item {
  id: string;
  text: string;
  rest: string;
}

const itemsOf = (list: unknown): Item[] =>
  Array.isArray(list)
    ? list.flatMap((entry: Record<string, unknown>) => {
        const { id } = entry;
        // An entity has an id as well, of another file.
        return typeof id === 'string' && !isEntity(entry) ? [{ id, ...itemOf(entry) }] : [];
      })
    : [];

/** What an entry says, and all else about it but its id. */
const itemOf = (entry: unknown): Omit<Item, 'id'> => {
  const { id: _, text, ...rest }: Record<string, unknown> = { ...Object(entry) };
  return { text: written(text), rest: written(rest) };
};

/** A fact that is added changes nothing that was published; a new key point speaks for the whole page. */
const listDifferences = (
  textDifference: Compare,
  list: string,
  before: Item[],
  after: Item[],
): Difference[] => {
  const noun = nounOf(list);
  const now = new Map(after.map((item) => [item.id, item]));
  const old = new Set(before.map((item) => item.id));
  const changed = before.flatMap((item) => {
    const current = now.get(item.id);
    const what = { what: `The ${noun} "${item.id}"`, subject: item.id };
    if (!current) return [{ ...what, before: item.text, after: '', material: true }];
    const there = { ...what, place: `${list}.${item.id}` };
    const text = textDifference(there, item.text, current.text);
    return text.some(({ material }) => material)
      ? text
      : [...text, ...valueDifference(there, item.rest, current.rest)];
  });
  const added = after
    .filter((item) => !old.has(item.id))
    .map((item) => ({
      what: `The ${noun} "${item.id}"`,
      subject: item.id,
      place: `${list}.${item.id}`,
      before: '',
      after: item.text,
      material: !growsFreely(list),
    }));
  return [...changed, ...added];
};

const claimDifferences = (
  textDifference: Compare,
  linkDifference: CompareLinks,
  before: Document,
  after: Document,
): Difference[] => {
  const now = new Map(after.body.claims.map((claim) => [claim.id, claim]));
  const old = new Set(before.body.claims.map((claim) => claim.id));
  const links = { before: linksOfClaims(before), after: linksOfClaims(after) };
  const changed = before.body.claims.flatMap((claim) => {
    const { id } = claim;
    const current = now.get(id);
    const name = `claim "${id}"`;
    const more = { subject: id, claim: id };
    if (!current) return [{ what: `The ${name}`, ...more, before: claim.text, after: '', material: true }];
    const standing = (one: typeof claim) => [one.standing, one.by].filter(Boolean).join(' by ');
    const values = [
      [`The standing of the ${name}`, standing],
      [`What the ${name} cites`, ({ citations }: typeof claim) => citations.join(', ')],
      [`What the ${name} quotes`, ({ pinpoints }: typeof claim) => pinpoints.map(citedAs).join('; ')],
      [`What each side of the ${name} cites`, ({ sides }: typeof claim) => sides.map(written).join('; ')],
      [`What the ${name} tells`, ({ tells }: typeof claim) => tells.join(', ')],
    ] as const;
    return [
      ...textDifference({ what: `The ${name}`, ...more }, claim.text, current.text),
      // One that is given its first label was named by its first words before.
      ...(claim.label === undefined
        ? []
        : textDifference({ what: `The label of the ${name}`, ...more }, claim.label, current.label ?? '')),
      ...values.flatMap(([what, value]) => valueDifference({ what, ...more }, value(claim), value(current))),
      ...linkDifference(
        { what: `What the ${name} links to`, ...more },
        { text: claim.text, links: links.before.get(id) ?? [] },
        { text: current.text, links: links.after.get(id) ?? [] },
      ),
    ];
  });
  const added = after.body.claims
    .filter((claim) => !old.has(claim.id))
    .map((claim) => ({
      what: `The claim "${claim.id}"`,
      subject: claim.id,
      claim: claim.id,
      before: '',
      after: claim.text,
      material: true,
    }));
  return [...changed, ...added];
};

/** The questions that a text asks, each with what is said of it: `Why? (open)`, `Why? (answered 2023-03-09)`. */
export const questionsOf = ({ body }: Document): { id: string; text: string }[] =>
  visitsTo('question', body.tree).map(({ node: { id, status, answered, children } }) => {
    const state = answered === undefined ? status : `answered ${answered}`;
    const asks = plainText(children.slice(0, 1));
    return { id, text: state === undefined ? asks : `${asks} (${state})` };
  });

const questionDifferences = (textDifference: Compare, before: Document, after: Document): Difference[] => {
  const textsOf = (document: Document) => new Map(questionsOf(document).map(({ id, text }) => [id, text]));
  const [old, now] = [textsOf(before), textsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id) =>
    textDifference({ what: `The question "${id}"`, subject: id }, old.get(id) ?? '', now.get(id) ?? ''),
  );
};

/** A citation as a line of the history: `post-gates p. 2: "They stood open."` */
const citedAs = ({ source, locator, quotation }: Citation): string => {
  const words = [locator, ...(quotation === undefined ? [] : [`"${quotation}"`])].filter(Boolean).join(': ');
  return words === '' ? source : `${source} ${words}`;
};

/** Where a link leads, and what a block that is drawn takes from elsewhere. */
const targetOf = (node: Node): string[] => {
  if (typeof node === 'string') return [];
  if (node.type === 'link') return [node.url];
  if (node.type === 'block') return Object.values(node.attributes);
  if (node.type === 'update' || node.type === 'overtaken') return [node.date];
  return node.type === 'mention' ? [`${node.kind}:${node.id}`] : [];
};

const leadsOf = (node: Node): Lead[] => {
  const words = typeof node !== 'string' && node.type === 'mention' ? plainText(node.children) : '';
  return targetOf(node).map((target) => ({ target, words }));
};

/** The links of each claim. */
const linksOfClaims = ({ body }: Document): Map<string, Lead[]> => {
  const links = Map.groupBy(walk(body.tree), ({ claim }) => claim?.id ?? '');
  return new Map([...links].map(([id, visits]) => [id, visits.flatMap(({ node }) => leadsOf(node))]));
};

/** What a section says between its claims, where signposts and definitions stand. */
interface Section {
  /** Its own heading, and those under it that have no id. */
  headings: string;
  text: string;
  /** What it cites and where its links lead, outside the claims. */
  links: Lead[];
}

/** By the id of the heading; what stands under a heading without one belongs to the section before. A question is compared by itself. */
const sectionsOf = ({ body }: Document): Map<string, Section> => {
  const asked = new Set<Node | undefined>(
    visitsTo('question', body.tree).map(({ node }) => node.children[0]),
  );
  let id = OPENING;
  let leaf: Leaf | undefined;
  const sections = new Map<string, Section>();
  for (const visit of walk(body.tree)) {
    const { node } = visit;
    if (typeof node !== 'string' && node.type === 'heading' && node.id !== undefined) id = node.id;
    if (visit.claim || (visit.leaf && asked.has(visit.leaf))) continue;
    const { headings, text, links } = sections.get(id) ?? { headings: '', text: '', links: [] };
    /** A text with the words of this node, which begin a line of their own where it is the first of one. */
    const goOn = (said: string) =>
      `${said}${visit.leaf === leaf ? '' : ' '}${ownText(node)}`.replace(/\s+/g, ' ');
    const isHeading = visit.leaf?.type === 'heading';
    const cited =
      typeof node !== 'string' && node.type === 'citations'
        ? node.citations.map((citation) => ({ target: citedAs(citation), words: '' }))
        : leadsOf(node);
    sections.set(id, {
      headings: isHeading ? goOn(headings) : headings,
      text: isHeading ? text : goOn(text),
      links: [...links, ...cited],
    });
    leaf = visit.leaf;
  }
  return sections;
};

const sectionDifferences = (
  textDifference: Compare,
  linkDifference: CompareLinks,
  before: Document,
  after: Document,
): Difference[] => {
  const [old, now] = [sectionsOf(before), sectionsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id) => {
    const [was, is] = [old.get(id), now.get(id)];
    const name = id === OPENING ? 'text' : `text of the section "${id}"`;
    const heading =
      id === OPENING ? 'What the headings of the text say' : `The heading of the section "${id}"`;
    return [
      ...textDifference(
        { what: heading, subject: id },
        was?.headings.trim() ?? '',
        is?.headings.trim() ?? '',
      ),
      ...textDifference({ what: `The ${name}`, subject: id }, was?.text.trim() ?? '', is?.text.trim() ?? ''),
      ...linkDifference(
        { what: `What the ${name} cites and links to`, subject: id },
        { text: was?.text ?? '', links: was?.links ?? [] },
        { text: is?.text ?? '', links: is?.links ?? [] },
      ),
    ];
  });
};
