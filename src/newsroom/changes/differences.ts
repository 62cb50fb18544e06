import type { Document } from '../model/document.ts';
import type { Fact, Fields, Relation } from '../model/schema.ts';
import { isCopyEdit, type Dictionary } from '../../text/copy-edits.ts';

/** One thing that reads differently between two states of a file. */
export interface Difference {
  /** What it is, as a sentence would begin: `The claim "visit"`. */
  what: string;
  /** Key of `Document.positions`, where there is one. */
  place?: string;
  /** Id of the claim, where it is one. */
  claim?: string;
  before: string;
  after: string;
  /** False for what only a proofreader would see. */
  material: boolean;
}

/** Texts in which a slip may be mended silently, and values that always matter. */
const TEXTS = ['headline', 'name', 'description', 'statusNote'] as const;
const VALUES = ['asOf', 'datePublished', 'status', 'successor', 'type'] as const;

/**
 * What a reader of the page could notice, between two readings of one file.
 *
 * @param dictionary Tells a misspelling from another word.
 */
export const differences = (before: Document, after: Document, dictionary: Dictionary): Difference[] => {
  const textDifference = textDifferenceBy(dictionary);
  const old: Fields = before.data ?? {};
  const now: Fields = after.data ?? {};
  return [
    ...TEXTS.flatMap((field) => textDifference(`The ${wordsOf(field)}`, old[field] ?? '', now[field] ?? '')),
    ...VALUES.flatMap((field) => valueDifference(`The field "${field}"`, old[field] ?? '', now[field] ?? '')),
    ...listDifferences(textDifference, 'keyPoints', 'key point', keyPointsOf(old), keyPointsOf(now)),
    ...claimDifferences(textDifference, before, after),
    ...listDifferences(textDifference, 'facts', 'fact', datedOf(old.facts), datedOf(now.facts)),
    ...listDifferences(
      textDifference,
      'relations',
      'relation',
      datedOf(old.relations),
      datedOf(now.relations),
    ),
    ...textDifference('The text', outsideClaims(before), outsideClaims(after)),
  ];
};

const wordsOf = (field: string): string => (field === 'statusNote' ? 'note on the status' : field);

type Compare = (what: string, before: string, after: string, more?: Partial<Difference>) => Difference[];

const textDifferenceBy =
  (dictionary: Dictionary): Compare =>
  (what, before, after, more) =>
    before === after
      ? []
      : [{ what, before, after, material: !isCopyEdit(before, after, dictionary), ...more }];

const valueDifference: Compare = (what, before, after, more) =>
  before === after ? [] : [{ what, before, after, material: true, ...more }];

/** An entry of a list: what it says, and all else about it that matters. */
interface Item {
  id: string;
  text: string;
  rest: string;
}

const keyPointsOf = ({ keyPoints = [] }: Fields): Item[] =>
  keyPoints.map(({ id, text, restsOn }) => ({ id, text, rest: `rests on ${restsOn.join(', ')}` }));

const datedOf = (entries: readonly (Fact | Relation)[] = []): Item[] =>
  entries.map(({ id, text, ...rest }) => ({
    id,
    text: text ?? '',
    rest: Object.entries(rest)
      .map(([key, value]) => `${key} ${[value].flat().join(', ')}`)
      .join('; '),
  }));

/** A fact that is added changes nothing that was published; a new key point speaks for the whole page. */
const listDifferences = (
  textDifference: Compare,
  list: string,
  noun: string,
  before: Item[],
  after: Item[],
): Difference[] => {
  const now = new Map(after.map((item) => [item.id, item]));
  const old = new Set(before.map((item) => item.id));
  const changed = before.flatMap((item) => {
    const place = `${list}.${item.id}`;
    const current = now.get(item.id);
    if (!current) return [{ what: `The ${noun} "${item.id}"`, before: item.text, after: '', material: true }];
    const text = textDifference(`The ${noun} "${item.id}"`, item.text, current.text, { place });
    return text.length > 0
      ? text
      : valueDifference(`The ${noun} "${item.id}"`, item.rest, current.rest, { place });
  });
  const added = after
    .filter((item) => !old.has(item.id))
    .map((item) => ({
      what: `The ${noun} "${item.id}" is new, so the page`,
      place: `${list}.${item.id}`,
      before: '',
      after: item.text,
      material: list === 'keyPoints',
    }));
  return [...changed, ...added];
};

const claimDifferences = (textDifference: Compare, before: Document, after: Document): Difference[] => {
  const now = new Map(after.body.claims.map((claim) => [claim.id, claim]));
  const old = new Set(before.body.claims.map((claim) => claim.id));
  const changed = before.body.claims.flatMap((claim) => {
    const current = now.get(claim.id);
    const what = `The claim "${claim.id}"`;
    if (!current) return [{ what, before: claim.text, after: '', material: true }];
    const more = { claim: claim.id };
    const standing = (one: typeof claim) => [one.standing, one.by].filter(Boolean).join(' by ');
    return [
      ...textDifference(what, claim.text, current.text, more),
      ...valueDifference(`The standing of ${what.slice(4)}`, standing(claim), standing(current), more),
      ...valueDifference(
        `What ${what.slice(4)} cites`,
        claim.citations.join(', '),
        current.citations.join(', '),
        more,
      ),
    ];
  });
  const added = after.body.claims
    .filter((claim) => !old.has(claim.id))
    .map((claim) => ({
      what: `The claim "${claim.id}" is new, so the page`,
      claim: claim.id,
      before: '',
      after: claim.text,
      material: true,
    }));
  return [...changed, ...added];
};

/** The text between the claims, where signposts and definitions stand. */
const outsideClaims = ({ body }: Document): string =>
  body.claims
    .reduce((text, claim) => text.replace(claim.text, ''), body.text)
    .replace(/\s+/g, ' ')
    .trim();
