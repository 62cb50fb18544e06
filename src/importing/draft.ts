import { explainedFields } from '../newsroom/writing/skeleton.ts';
import { searchLanguageOf, type SearchLanguage } from '../searching/language.ts';
import { languageOf, type Language } from '../text/language/language.ts';
import type { Brief } from './brief.ts';
import { datesOf, unknownNames, unknownNamesIn, type Candidate, type DateCandidate } from './candidates.ts';
import { claimWriter, keyOf, reasonToLeave, type ClaimWriter, type LeftAlone } from './claim-writer.ts';
import { findNames, type FoundName } from '../newsroom/naming/find-names.ts';
import type { Known, KnownNames } from '../newsroom/naming/known-names.ts';
import { escaped } from './markup.ts';
import { restingOf } from './resting.ts';
import { sectionsOf, type DraftSection, type Statement } from './sections.ts';
import { wordsIn } from '../newsroom/naming/words-in-text.ts';

/** A key point and the claims on which it rests, for an editor to look at. */
export interface RestingPoint {
  id: string;
  text: string;
  restsOn: string[];
  /** The share of its words that these claims have, 0 to 1; undefined where it got a claim of its own. */
  share: number | undefined;
}

export interface Draft {
  /** The whole file. */
  text: string;
  sentences: number;
  /** Headings that say that they have to be written. */
  unwritten: number;
  linked: Known[];
  leftAlone: LeftAlone[];
  unknown: Candidate[];
  dates: DateCandidate[];
  /** The day whose state of knowledge it describes: today, since no day that a text names is said to be that one. */
  asOf: string;
  keyPoints: RestingPoint[];
  links: Brief['links'];
  leftOut: Brief['leftOut'];
}

export interface DraftContext {
  known: KnownNames;
  /** The language of the texts, BCP 47. */
  language: string;
  /** `YYYY-MM-DD`. */
  today: string;
  /** Whether a word, given in small letters, is in the dictionary. */
  isWord: (word: string) => boolean;
}

/** Words of three letters or fewer begin sentences in every language and are no names. */
const SHORT = 3;

/** Tells whether a word with a capital at the beginning of a sentence may be an ordinary word. */
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

type Find = (text: string) => FoundName[];

/**
 * The draft of an article from a brief: one claim a sentence, each of them unsourced until an editor cites something; each known name a
 * link where it comes first; key points that rest on the claims that say the same.
 */
export const draftOf = (brief: Brief, context: DraftContext): Draft => {
  const language = languageOf(context.language);
  const search = searchLanguageOf(context.language);
  const isCommon = commonWords(brief, context.isWord);
  const find: Find = (text) => findNames(text, context.known, isCommon);
  const writer = claimWriter(find, search);
  const points = brief.keyPoints.map((text) => ({ text, id: writer.idOfSentence(text, 'point') }));
  const body = sectionsOf(brief.sections, language.sentencesOf).map((section, index, all) =>
    sectionText(section, index, all, writer, find),
  );
  const told = [...writer.claims];
  const named = (text: string) => ({ text, names: find(text) });
  const ofPoints = unknownNamesIn(
    [...points, ...told].map(({ text }) => named(text)),
    isCommon,
    search,
  );
  const parties = points.map(({ text }, index) => [
    ...find(text)
      .filter(({ of }) => of.some(({ kind }) => kind === 'actor'))
      .map(({ from, to }) => text.slice(from, to)),
    ...(ofPoints[index] ?? []).map(({ words }) => words),
  ]);
  const { keyPoints, added } = restingPoints(points, parties, told, writer, language, search);
  body.push(...added);
  const [first] = writer.claims;
  // An article has a key point; where the brief has none, its first sentence is one.
  if (keyPoints.length === 0 && first)
    keyPoints.push({
      id: writer.newId('first point', 'point'),
      text: first.text,
      restsOn: [first.id],
      share: 1,
    });
  const sentences = [brief.headline, ...brief.keyPoints, ...told.map(({ text }) => text)];
  const dates = datesOf(sentences, search);
  const fields = {
    headline: brief.headline,
    kind: 'explainer',
    description: brief.keyPoints[0] ?? first?.text ?? brief.headline,
    datePublished: context.today,
    asOf: context.today,
    status: 'developing',
    about: aboutOf(brief, find),
    keyPoints: keyPoints.map(({ id, text, restsOn }) => ({ id, text, restsOn })),
    draft: 'true',
  };
  return {
    text: `---\n${explainedFields('articles', fields)}---\n\n${body.join('\n\n')}\n`,
    sentences: told.length,
    unwritten: body.filter((part) => part.startsWith(`## ${UNWRITTEN} `)).length,
    linked: [...writer.linked.values()],
    leftAlone: distinct(writer.leftAlone),
    unknown: unknownNames(sentences.map(named), isCommon, search),
    dates,
    asOf: context.today,
    keyPoints,
    links: brief.links,
    leftOut: brief.leftOut,
  };
};

/** A section as Markdown. What stands before the first heading of the brief has none. */
const sectionText = (
  section: DraftSection,
  index: number,
  all: readonly DraftSection[],
  writer: ClaimWriter,
  find: Find,
): string => {
  const heading = section.heading ?? namesOf(section, find);
  const blocks = section.blocks.map((block) =>
    block.kind === 'table' ? tableOf(block.rows) : paragraphOf(block.statements, writer.claim),
  );
  const isUntitled =
    section.heading === undefined && index === 0 && all.some((one) => one.heading !== undefined);
  return [...(isUntitled ? [] : [headingText(heading, index, writer)]), ...blocks].join('\n\n');
};

/** A heading that an editor has to write, of which the check says so: its id, which stays, says nothing that may be wrong. */
const UNWRITTEN = 'TODO';

const headingText = (heading: string | undefined, index: number, { newId }: ClaimWriter): string =>
  heading === undefined
    ? `## ${UNWRITTEN} {#${newId(`part ${index + 1}`, 'section')}}`
    : `## ${escaped(heading)} {#${newId(heading, 'section')}}`;

/**
 * On which claims each key point rests. One that no sentence says becomes a claim of its own.
 *
 * @param parties The names in each key point that may be those of actors.
 * @param told The claims that the sentences of the text have become.
 * @returns `added`: the section with these claims, if there are any.
 */
const restingPoints = (
  points: readonly { id: string; text: string }[],
  parties: readonly (readonly string[])[],
  told: ClaimWriter['claims'],
  writer: ClaimWriter,
  language: Language,
  search: SearchLanguage,
): { keyPoints: RestingPoint[]; added: string[] } => {
  const sentences = told.map(({ text }) => text);
  const own: string[] = [];
  const keyPoints = points.map(({ id, text }, place): RestingPoint => {
    const resting = restingOf(text, parties[place] ?? [], sentences, language, search);
    const restsOn = resting.claims.flatMap((index) => told[index]?.id ?? []);
    if (restsOn.length > 0) return { id, text, restsOn, share: resting.share };
    own.push(writer.claim(text));
    return { id, text, restsOn: [writer.claims.at(-1)?.id ?? ''], share: undefined };
  });
  const added = own.length === 0 ? [] : [headingText('From the key points', 0, writer), ...own];
  return { keyPoints, added };
};

/** The actors and places that the headline and the key points name for certain; undefined where there are none. */
const aboutOf = ({ headline, keyPoints }: Brief, find: Find): string[] | undefined => {
  const about = new Set(
    [headline, ...keyPoints]
      .flatMap(find)
      .filter((name) => reasonToLeave(name) === undefined)
      .flatMap(({ of }) => of)
      .filter(({ kind }) => kind !== 'term')
      .map(keyOf),
  );
  return about.size > 0 ? [...about] : undefined;
};

/** A heading for a section that has none: the known names in it. What a sentence begins with is no heading. */
const namesOf = (section: DraftSection, find: Find): string | undefined => {
  const statements = section.blocks.flatMap((block) => (block.kind === 'table' ? [] : block.statements));
  const names = statements
    .flatMap(({ text }) => find(text))
    .filter((name) => reasonToLeave(name) === undefined)
    .flatMap(({ of: [known] }) => known ?? [])
    .filter(({ kind }) => kind !== 'term')
    .map(({ name }) => name);
  return names.length === 0 ? undefined : [...new Set(names)].slice(0, MOST_IN_HEADING).join(', ');
};

const paragraphOf = (statements: readonly Statement[], claim: (text: string) => string): string => {
  const [first] = statements;
  return (
    (first?.isItem ? '- ' : '') +
    statements.map(({ text }) => claim(text)).join('\n' + (first?.isItem ? '  ' : ''))
  );
};

const tableOf = (rows: readonly string[][]): string => {
  const width = Math.max(...rows.map((row) => row.length));
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, index) => escaped(cells[index] ?? '')).join(' | ')} |`;
  const [head = [], ...others] = rows;
  return [line(head), `|${' --- |'.repeat(width)}`, ...others.map(line)].join('\n');
};

const distinct = (list: readonly LeftAlone[]): LeftAlone[] => [
  ...new Map(list.map((one) => [`${one.words} ${one.why}`, one])).values(),
];
