import type { Language } from '../../text/language/language.ts';
import { nearChanges, wordDifferences } from '../../text/word-differences.ts';
import type { Problem } from '../model/problems.ts';
import { becameOf, type Difference } from './differences.ts';
import type { NewFile, Statement } from './new-file.ts';
import { pagesText } from './review-pages.ts';
import type { Review, ReviewedFile } from './review.ts';

/** Keeps a program that shows Markdown from making links and mentions of words. It shows nothing of it; whoever reads the text itself does. */
const APART = '<!-- -->';

/** A review for whoever reads the text itself. */
export const readable = (markdown: string): string => markdown.replaceAll(APART, '');

/** Words of the content in Markdown: none of them is markup, mentions an account or becomes a link. */
const words = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>~|&#]/g, '\\$&')
    .replace(/@(?=\w)/g, `@${APART}`)
    .replace(/(https?):\/\//g, `$1:${APART}//`);

/** HTML elements, since the signs of Markdown do not work beside every letter. */
const TAGS = { removed: 'del', added: 'ins' } as const;

const added = (text: string): string => `<${TAGS.added}>${text}</${TAGS.added}>`;

const difference = (before: string, after: string, language: Language): string =>
  nearChanges(wordDifferences(before, after, language))
    .map(({ text, kind }) =>
      kind === 'same' ? words(text) : `<${TAGS[kind]}>${words(text)}</${TAGS[kind]}>`,
    )
    .join('')
    .trim();

/** That it changed is plain from the words. */
const stateOf = (one: Pick<Difference, 'before' | 'after'>): string => {
  const became = becameOf(one);
  return became === 'changed' ? '' : ` ${became}`;
};

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Of an article that reads as it did before, nothing. */
const gradeText = ({ grade }: ReviewedFile): string => {
  if (!grade || grade.after === grade.before) return '';
  const before = grade.before === undefined ? '' : ` (before ${grade.before})`;
  return `, reading grade ${grade.after}${before}`;
};

/** From so many lines on, those that need no second look are folded. */
const MOST_LINES = 12;

/** What stands open in any case: where somebody says otherwise, or nobody says so. */
const needsALook = ({ standing }: Statement): boolean => standing === 'disputed' || standing === 'unsourced';

const sentence = (text: string): string => {
  const trimmed = text.trim();
  return /[.!?\u2026"\u201d\u2019)]$/.test(trimmed) ? trimmed : `${trimmed}.`;
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const sourcesText = (sources: readonly string[]): string =>
  sources.length === 0 ? '' : ` Sources: ${sources.map(words).join('; ')}.`;

/** A statement as items of a list: whose word it is, what it says, by which sources; under it each side of a dispute. */
const statementLines = (
  { name, label, text, standing, by, days, sources, sides }: Statement,
  mark: (text: string) => string = (text) => text,
): string[] => {
  const whose = by.length === 0 ? standing : `${standing} by ${by.join(' and ')}`;
  const head = [name, whose, ...(days === undefined ? [] : [days])].join(', ');
  const says = [label, text]
    .filter((one) => one !== undefined && one !== '')
    .map((one) => sentence(one ?? ''));
  return [
    `- ${words(capital(head))}${says.length === 0 ? '.' : `: ${mark(words(says.join(' ')))}`}${sides.length === 0 ? sourcesText(sources) : ''}`,
    ...sides.map((side) => `  - Side: ${mark(words(sentence(side.text)))}${sourcesText(side.sources)}`),
  ];
};

/** Lines behind a line to click on. The empty lines let what is between them be Markdown. */
const folded = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0
    ? []
    : ['', '<details>', `<summary>${title}</summary>`, '', ...lines, '', '</details>', ''];

/** All that a new file says: nobody has read it yet. */
const newFileText = ({ fields, summary, statements, questions, events, outside }: NewFile): string[] => {
  const isLong = statements.length + outside.length > MOST_LINES;
  const open = isLong ? statements.filter(needsALook) : statements;
  const rest = isLong ? statements.filter((one) => !needsALook(one)) : [];
  const outsideLines = outside.map((text) => `- Outside the claims: ${words(text)}`);
  return [
    ...(fields.length === 0
      ? []
      : [`- ${fields.map(({ name, value }) => words(`${capital(name)}: ${value}`)).join(' · ')}`]),
    ...summary.map(({ name, text, restsOn }) => {
      const bases = restsOn.map(({ id, standing }) => (standing === undefined ? id : `${id} (${standing})`));
      return `- ${words(capital(name))}: ${words(sentence(text))} Rests on ${words(bases.join(', '))}.`;
    }),
    ...open.flatMap((one) => statementLines(one)),
    ...questions.map((text) => `- Question: ${words(text)}`),
    ...events.map(
      ({ date, title, standing }) => `- Event of ${words(`${date}, ${standing}: ${sentence(title)}`)}`,
    ),
    ...(isLong ? [] : outsideLines),
    ...folded(
      capital(
        [
          ...(rest.length === 0
            ? []
            : [`${open.length === 0 ? '' : 'the other '}${plural(rest.length, 'statement')}`]),
          ...(outside.length === 0 ? [] : [`${plural(outside.length, 'paragraph')} outside the claims`]),
        ].join(', and '),
      ),
      isLong ? [...rest.flatMap((one) => statementLines(one)), ...outsideLines] : [],
    ),
  ];
};

const differenceLine = (
  { what, before, after, material }: ReviewedFile['differences'][number],
  language: Language,
): string =>
  `- ${words(what)}${stateOf({ before, after })}${material ? '' : ' (spelling only)'}: ${difference(before, after, language)}`;

/** What a file that was there before says for the first time. */
const addedLines = (what: string, statement: Statement): string[] =>
  statementLines({ ...statement, name: `${what} is new` }, added);

const fileText = (file: ReviewedFile, language: Language): string[] => {
  const { kind, name, path, state, claims, says } = file;
  const count = claims.reduce((sum, one) => sum + one.count, 0);
  const standings = claims.map((one) => `${one.count} ${one.standing}`).join(', ');
  const size = state !== 'changed' && count > 0 ? `, ${plural(count, 'claim')} (${standings})` : '';
  const lines = [
    ...(says ? newFileText(says) : []),
    ...file.differences.flatMap((one) =>
      one.statement ? addedLines(one.what, one.statement) : [differenceLine(one, language)],
    ),
    ...file.entries.map(
      ({ date, kind: sort, note }) => `- Entry in the ledger, ${date}, ${sort}: ${words(note)}`,
    ),
  ];
  const head = ['', `### ${words(name)}`, '', `${kind}, ${state}${size}${gradeText(file)}, ${words(path)}`];
  return lines.length === 0 ? head : [...head, '', ...lines];
};

const problemLine = ({ file, line, severity, code, sentence }: Problem): string =>
  `- ${severity} ${code}, ${words(file)}:${line}: ${words(sentence)}`;

const list = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines];

/** A review as Markdown. Removed words are struck through, and added words are underlined. */
export const reviewText = ({ files, addressesGone, problems, pages }: Review, language: Language): string => {
  const of = (state: ReviewedFile['state']) => files.filter((file) => file.state === state).length;
  return [
    '# What readers will notice',
    '',
    files.length === 0
      ? 'Nothing: no page reads differently.'
      : `${plural(of('new'), 'new file')}, ${of('changed')} changed, ${of('gone')} gone.`,
    ...files.flatMap((file) => fileText(file, language)),
    ...list(
      'Addresses that lead nowhere',
      addressesGone.map((address) => `- ${words(address)}`),
    ),
    ...list('New problems', problems.added.map(problemLine)),
    ...list('Problems that are mended', problems.gone.map(problemLine)),
    ...(pages ? pagesText(pages) : []),
    '',
  ].join('\n');
};
