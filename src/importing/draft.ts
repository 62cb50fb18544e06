import { idFrom, freeId } from '../newsroom/writing/new-id.ts';
import { explainedFields } from '../newsroom/writing/skeleton.ts';
import { searchLanguageOf, type SearchLanguage } from '../searching/language.ts';
import { languageOf } from '../text/language/language.ts';
import type { Brief } from './brief.ts';
import { datesOf, unknownNames, type Candidate, type DateCandidate } from './candidates.ts';
import { findNames, type FoundName } from './find-names.ts';
import type { Known, KnownNames } from './known-names.ts';
import { escaped } from './markup.ts';
import { restingOf } from './resting.ts';
import { sectionsOf, type DraftSection, type Statement } from './sections.ts';
import { wordsIn } from './words-in-text.ts';

/** A known name that was left as it is, and why. */
export interface LeftAlone extends Candidate {
  why: string;
}

/** On what a key point rests, for an editor to look at. */
export interface RestingPoint {
  id: string;
  text: string;
  restsOn: string[];
  /** Share of its words that these claims have, 0 to 1; undefined where it got a claim of its own. */
  share: number | undefined;
}

export interface Draft {
  /** The whole file. */
  text: string;
  sentences: number;
  linked: Known[];
  leftAlone: LeftAlone[];
  unknown: Candidate[];
  dates: DateCandidate[];
  /** The day whose state of knowledge it describes, and whether the text named it. */
  asOf: { day: string; isNamed: boolean };
  keyPoints: RestingPoint[];
  links: Brief['links'];
  leftOut: Brief['leftOut'];
}

export interface DraftContext {
  known: KnownNames;
  /** Of the texts, BCP 47. */
  language: string;
  /** `YYYY-MM-DD`. */
  today: string;
  /** Whether a word is in the dictionary in small letters. */
  isWord: (word: string) => boolean;
  /** Fields that an editor gave. */
  given?: Readonly<Record<string, unknown>>;
}

const keyOf = ({ kind, id }: Known): string => `${kind}:${id}`;
/** Words of three letters or fewer begin sentences in every language and are no names. */
const SHORT = 3;

/** Whether a word with which a sentence begins may be one of no name. */
const commonWords = (brief: Brief, isWord: DraftContext['isWord']): ((word: string) => boolean) => {
  const texts = [
    ...brief.keyPoints,
    ...brief.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? [] : block.text)),
    ),
  ];
  const small = new Set(
    texts
      .flatMap(wordsIn)
      .map(({ text }) => text)
      .filter((word) => word === word.toLowerCase()),
  );
  return (word) => {
    const lower = word.toLowerCase();
    return word.length <= SHORT || small.has(lower) || isWord(lower);
  };
};

/** Names that a heading may be made of. */
const MOST_IN_HEADING = 2;

/**
 * The draft of an article from a brief: one claim a sentence, each of them unsourced until an editor cites something; each known name a
 * link where it comes first; key points that rest on the claims that say the same.
 */
export const draftOf = (brief: Brief, context: DraftContext): Draft => {
  const language = languageOf(context.language);
  const search = searchLanguageOf(context.language);
  const isCommon = commonWords(brief, context.isWord);
  const ids = new Set<string>();
  const newId = (text: string, otherwise: string): string => {
    const id = freeId(idFrom(text, otherwise), ids);
    ids.add(id);
    return id;
  };
  const find = (text: string) => findNames(text, context.known, isCommon);
  const points = brief.keyPoints.map((text) => ({ text, id: newId(tellingWords(text, search), 'point') }));
  const sections = sectionsOf(brief.sections, language.sentencesOf);
  const claims: { id: string; text: string }[] = [];
  const linked = new Map<string, Known>();
  const leftAlone: LeftAlone[] = [];

  const withLinks = (text: string): string => {
    let written = '';
    let end = 0;
    for (const name of find(text)) {
      const why = reasonToLeave(name);
      const [known] = name.of;
      if (why !== undefined) leftAlone.push({ words: text.slice(name.from, name.to), sentence: text, why });
      if (!known || why !== undefined || linked.has(keyOf(known))) continue;
      linked.set(keyOf(known), known);
      written += `${escaped(text.slice(end, name.from))}[${escaped(text.slice(name.from, name.to))}](${keyOf(known)})`;
      end = name.to;
    }
    return written + escaped(text.slice(end));
  };
  const claimed = ({ text }: Pick<Statement, 'text'>): string => {
    const id = newId(tellingWords(text, search), 'claim');
    claims.push({ id, text });
    return `<Claim id="${id}" standing="unsourced">${withLinks(text)}</Claim>`;
  };
  const sectionText = (section: DraftSection, index: number): string => {
    const heading = section.heading ?? headingOf(section, find, index);
    const blocks = section.blocks.map((block) =>
      block.kind === 'table' ? tableOf(block.rows) : paragraphOf(block.statements, claimed),
    );
    const isUntitled =
      section.heading === undefined && index === 0 && sections.some((one) => one.heading !== undefined);
    const head = isUntitled ? [] : [`## ${escaped(heading)} {#${newId(heading, 'section')}}`];
    return [...head, ...blocks].join('\n\n');
  };

  const body = sections.map(sectionText);
  const written = claims.map(({ text }) => text);
  const own: string[] = [];
  const keyPoints = points.map(({ id, text }): RestingPoint => {
    const resting = restingOf(text, written, language, search);
    if (resting.claims.length > 0)
      return {
        id,
        text,
        restsOn: resting.claims.flatMap((index) => claims[index]?.id ?? []),
        share: resting.share,
      };
    own.push(claimed({ text }));
    return { id, text, restsOn: [claims.at(-1)?.id ?? ''], share: undefined };
  });
  if (own.length > 0) {
    const heading = 'From the key points';
    body.push([`## ${heading} {#${newId(heading, 'section')}}`, own.join('\n\n')].join('\n\n'));
  }
  // An article has a key point; where the brief has none, its first sentence is one.
  const [first] = claims;
  if (keyPoints.length === 0 && first)
    keyPoints.push({ id: newId('first point', 'point'), text: first.text, restsOn: [first.id], share: 1 });

  const sentences = [brief.headline, ...brief.keyPoints, ...written];
  const dates = datesOf(sentences, search);
  const asOf = latest(dates, context.today);
  const about = [
    ...new Map(
      [brief.headline, ...brief.keyPoints]
        .flatMap(find)
        .filter((name) => reasonToLeave(name) === undefined)
        .flatMap(({ of }) => of)
        .filter(({ kind }) => kind !== 'term')
        .map((known) => [keyOf(known), known]),
    ).keys(),
  ];
  const fields = {
    headline: brief.headline,
    kind: 'explainer',
    description: brief.keyPoints[0] ?? first?.text ?? brief.headline,
    datePublished: context.today,
    asOf: asOf ?? context.today,
    status: 'developing',
    about: about.length > 0 ? about : undefined,
    keyPoints: keyPoints.map(({ id, text, restsOn }) => ({ id, text, restsOn })),
    ...context.given,
    draft: 'true',
  };
  return {
    text: `---\n${explainedFields('articles', fields)}---\n\n${body.join('\n\n')}\n`,
    sentences: written.length,
    linked: [...linked.values()],
    leftAlone: distinct(leftAlone),
    unknown: unknownNames(
      sentences.map((text) => ({ text, names: find(text) })),
      isCommon,
      search,
    ),
    dates,
    asOf: { day: asOf ?? context.today, isNamed: asOf !== undefined },
    keyPoints,
    links: brief.links,
    leftOut: brief.leftOut,
  };
};

const reasonToLeave = ({ of, doubt }: FoundName): string | undefined => {
  if (of.length > 1) return `it could be ${of.map(keyOf).join(' or ')}`;
  return doubt === undefined ? undefined : `"${doubt}" beside it may belong to the name`;
};

/** Words of an id that is made of a sentence. */
const IN_ID = 4;
const tellingWords = (text: string, { isStopWord }: SearchLanguage): string =>
  wordsIn(text)
    .filter(({ same }) => !isStopWord(same))
    .slice(0, IN_ID)
    .map((word) => word.text)
    .join(' ');

/** The names that a part of the text speaks of, for want of a heading. */
const headingOf = (section: DraftSection, find: (text: string) => FoundName[], index: number): string => {
  const names = section.blocks
    .flatMap((block) => (block.kind === 'table' ? [] : block.statements))
    .flatMap(({ text }) => find(text))
    .filter((name) => reasonToLeave(name) === undefined)
    .flatMap(({ of: [known] }) => known ?? [])
    .filter(({ kind }) => kind !== 'term')
    .map(({ name }) => name);
  return [...new Set(names)].slice(0, MOST_IN_HEADING).join(', ') || `Part ${index + 1}`;
};

const paragraphOf = (statements: readonly Statement[], claimed: (statement: Statement) => string): string => {
  const [first] = statements;
  return (first?.isItem ? '- ' : '') + statements.map(claimed).join('\n' + (first?.isItem ? '  ' : ''));
};

const tableOf = (rows: readonly string[][]): string => {
  const width = Math.max(...rows.map((row) => row.length));
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, index) => escaped(cells[index] ?? '')).join(' | ')} |`;
  const [head = [], ...others] = rows;
  return [line(head), `|${' --- |'.repeat(width)}`, ...others.map(line)].join('\n');
};

/** The latest whole day that is named and has come. */
const latest = (dates: readonly DateCandidate[], today: string): string | undefined =>
  dates
    .map(({ date }) => date)
    .filter((date) => /^\d{4}-\d\d-\d\d$/.test(date) && date <= today)
    .sort()
    .at(-1);

const distinct = (list: readonly LeftAlone[]): LeftAlone[] => [
  ...new Map(list.map((one) => [`${one.words} ${one.why}`, one])).values(),
];
