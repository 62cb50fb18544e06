import { isData } from '../model/kinds.ts';
import { startOf } from '../model/as-of.ts';
import { readBody } from './body.ts';
import { readFrontmatter, splitFrontmatter, type Read } from './frontmatter.ts';
import type { Body, Document } from '../model/document.ts';
import { RESERVED } from '../model/paths.ts';
import { problem, type Problem } from '../model/problems.ts';
import { schemas, SLUG, type Change, type Fact, type Frontmatter, type Relation } from '../model/schema.ts';
import { type Collection } from '../model/kinds.ts';

/**
 * Bytes. A long explainer has 20,000. The parser's time grows with the square of some hostile inputs, so what
 * is far beyond that is not given to it.
 */
export const LARGEST_FILE = 100_000;

const NO_BODY: Body = { parts: [], outline: [], mentions: [], claims: [], anchors: [], text: '' };

/**
 * One content file, read and checked by itself: everything that can be said without looking at another.
 *
 * @param path Path within the content folder, with `/`; the file's name without its ending is its id.
 */
export const readDocument = (collection: Collection, path: string, bytes: Uint8Array): Document => {
  const id = (path.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '');
  const document: Document = {
    collection,
    id,
    path,
    body: NO_BODY,
    references: [],
    links: [],
    places: {},
    problems: [],
  };
  if (!SLUG.test(id)) document.problems.push(problem('bad-id', path, undefined, { id }));
  if (bytes.length > LARGEST_FILE) {
    document.problems.push(
      problem('file-too-large', path, undefined, { size: bytes.length, limit: LARGEST_FILE }),
    );
    return document;
  }
  const text = decode(bytes);
  if (text === undefined) {
    document.problems.push(problem('not-utf8', path, undefined, {}));
    return document;
  }
  return isData(collection) ? readData(document, text) : readMdx(document, text);
};

/** Text of UTF-8 bytes with `\n` line ends and without a byte order mark. */
const decode = (bytes: Uint8Array): string | undefined => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text.replace(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
};

const readData = (document: Document, text: string): Document => {
  const fields = readFrontmatter(document.path, text, 0, schemas[document.collection]);
  const places = { address: fields.at(['address']), successor: fields.at(['successor']) };
  return { ...document, ...withData(fields), places, problems: [...document.problems, ...fields.problems] };
};

const readMdx = (document: Document, text: string): Document => {
  const split = splitFrontmatter(document.path, text);
  if ('code' in split) return { ...document, problems: [...document.problems, split] };
  const fields = readFrontmatter(document.path, split.yaml, split.yamlLine, schemas[document.collection]);
  const body = readBody(document.path, document.collection, split.body);
  return {
    ...document,
    ...withData(fields),
    body: body.body,
    references: [...fields.references, ...body.references],
    links: body.links,
    places: placesOf(fields),
    problems: [
      ...document.problems,
      ...fields.problems,
      ...body.problems,
      ...checkFields(document, fields),
      ...(document.collection === 'articles'
        ? checkArticle(document.path, fields as Read<Frontmatter<'articles'>>, body.body, split.body)
        : []),
    ],
  };
};

const withData = (fields: Read<unknown>) => ({
  ...(fields.data !== undefined && { data: fields.data as Document['data'] }),
  references: fields.references,
});

const LISTS = ['facts', 'relations', 'keyPoints', 'changes'] as const;

const placesOf = (fields: Read<unknown>): Document['places'] => {
  const data = (fields.data ?? {}) as Partial<Record<(typeof LISTS)[number], { id?: string }[]>>;
  return Object.fromEntries([
    ...(['headline', 'description', 'reviewBy', 'successor'] as const).map((field) => [field, fields.at([field])]),
    ...LISTS.flatMap((list) =>
      (data[list] ?? []).map((entry, index) => [`${list}.${entry.id ?? index}`, fields.at([list, index])]),
    ),
  ]);
};

/** What no schema says: ids that repeat, dates in the wrong order, claims without a claimant. */
const checkFields = ({ path, collection }: Document, fields: Read<unknown>): Problem[] => {
  const data = fields.sound as Record<string, unknown>;
  const problems: Problem[] = [];
  const dated: { entry: Fact | Relation; at: (string | number)[] }[] = [];
  for (const list of ['facts', 'relations', 'keyPoints'] as const) {
    const entries = (data[list] ?? []) as (Fact | Relation)[];
    for (const [index, entry] of entries.entries()) {
      if (list !== 'keyPoints') dated.push({ entry, at: [list, index] });
      const first = entries.findIndex((other) => other.id === entry.id);
      if (first < index) {
        const at = fields.at([list, index, 'id']);
        problems.push(
          problem('duplicate-id', path, at, { id: entry.id, first: `number ${first + 1} of ${list}` }),
        );
      }
    }
  }
  for (const { entry, at } of dated) {
    if (
      entry.validUntil !== undefined &&
      entry.validFrom !== undefined &&
      entry.validUntil < entry.validFrom
    ) {
      problems.push(
        problem('date-order', path, fields.at([...at, 'validUntil']), {
          earlier: 'validFrom',
          later: 'validUntil',
          sentence: `It ended on ${entry.validUntil}, before it began on ${entry.validFrom}.`,
        }),
      );
    }
    problems.push(
      ...checkClaimant(path, entry, fields.at([...at, entry.by === undefined ? 'standing' : 'by'])),
    );
  }
  const { changes = [], datePublished } = data as { changes?: Change[]; datePublished?: string };
  for (const [index, change] of changes.entries()) {
    const at = fields.at(['changes', index, 'kind']);
    const missing = change.was === undefined ? 'was' : change.is === undefined ? 'is' : undefined;
    if (change.kind === 'correction' && missing) {
      problems.push(problem('incomplete-correction', path, at, { missing }));
    }
    if (datePublished !== undefined && change.date < datePublished) {
      const about = { date: change.date, published: datePublished };
      problems.push(problem('change-before-publication', path, fields.at(['changes', index, 'date']), about));
    }
  }
  if (collection === 'events') {
    const event = data as Partial<Frontmatter<'events'>>;
    if (!fields.wrong.has('standing') && !fields.wrong.has('by')) {
      const at = fields.at([event.by === undefined ? 'standing' : 'by']);
      problems.push(...checkClaimant(path, event, at));
    }
    if (event.endDate !== undefined && event.date !== undefined && event.endDate < event.date) {
      const sentence = `It ended on ${event.endDate}, before it began on ${startOf({ asOf: event.date })}.`;
      problems.push(
        problem('date-order', path, fields.at(['endDate']), { earlier: 'date', later: 'endDate', sentence }),
      );
    }
  }
  return problems;
};

const checkClaimant = (
  path: string,
  entry: { standing?: string | undefined; by?: string | undefined },
  at: { line: number; column: number },
): Problem[] =>
  (entry.standing === 'claimed') === (entry.by !== undefined)
    ? []
    : [problem('who-claims', path, at, { by: entry.by !== undefined })];

/** An article's evidence, as far as its own file shows it. */
const checkArticle = (
  path: string,
  fields: Read<Frontmatter<'articles'>>,
  body: Body,
  source: string,
): Problem[] => {
  const problems: Problem[] = [];
  const claims = body.claims.map((claim) => claim.id);
  for (const claim of body.claims) {
    problems.push(...checkClaimant(path, claim, claim.at));
    const { id, standing } = claim;
    if (standing === 'unsourced' && claim.citations.length > 0) {
      problems.push(problem('unsourced-with-citation', path, claim.at, { id }));
    } else if (standing !== 'unsourced' && claim.citations.length === 0) {
      problems.push(problem('claim-without-citation', path, claim.at, { id, standing }));
    } else if (standing === 'disputed' && claim.sides.filter((side) => side.length > 0).length < 2) {
      const sides = claim.sides.filter((side) => side.length > 0).length;
      problems.push(problem('one-sided', path, claim.at, { id, sides }));
    }
  }
  const {
    keyPoints = [],
    status,
    successor,
    statusNote,
    changes = [],
    asOf = '',
    datePublished,
  } = fields.sound;
  const { at, wrong } = fields;
  // A claim with a mistake of its own is not missing besides.
  const written = new Set([...source.matchAll(/<Claim\s[^>]*?\bid=["']([^"']*)["']/g)].map(([, id]) => id));
  for (const [index, point] of keyPoints.entries()) {
    for (const [place, id] of point.restsOn.entries()) {
      if (!claims.includes(id) && !written.has(id)) {
        problems.push(
          problem('unknown-claim', path, at(['keyPoints', index, 'restsOn', place]), { id, known: claims }),
        );
      }
    }
    if (RESERVED.test(point.id)) {
      problems.push(
        problem('bad-anchor', path, at(['keyPoints', index, 'id']), { id: point.id, reserved: true }),
      );
    }
    if (body.anchors.includes(point.id)) {
      const first = 'a section or a claim of the body';
      problems.push(problem('duplicate-id', path, at(['keyPoints', index, 'id']), { id: point.id, first }));
    }
  }
  const hasNext = successor !== undefined || wrong.has('successor');
  if ((status === 'overtaken' || status === 'superseded') && !hasNext) {
    problems.push(problem('no-successor', path, at(['status']), { status }));
  }
  const spoken = [datePublished, ...changes.map(({ date }) => date)];
  if (!wrong.has('datePublished') && !wrong.has('changes') && spoken.every((date = '') => date < asOf)) {
    const sentence = `The article describes ${asOf}, and was published and last changed before.`;
    const hint = 'Correct "asOf", or add the entry under "changes" that brought the article up to that day.';
    problems.push(
      problem('date-order', path, at(['asOf']), { earlier: 'asOf', later: 'datePublished', sentence, hint }),
    );
  }
  const hasReason = statusNote !== undefined || wrong.has('statusNote');
  const isRecorded = changes.some(({ kind }) => kind === 'withdrawal') || wrong.has('changes');
  if (status === 'withdrawn' && !(hasReason && isRecorded)) {
    problems.push(problem('withdrawn-without-reason', path, at(['status']), {}));
  }
  return problems;
};
