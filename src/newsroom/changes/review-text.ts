import type { Language } from '../../text/language/language.ts';
import { nearChanges, wordDifferences } from '../../text/word-differences.ts';
import type { Problem } from '../model/problems.ts';
import { becameOf, type Difference } from './differences.ts';
import { pagesText } from './review-pages.ts';
import type { Review, ReviewedFile } from './review.ts';

/** Words of the content in Markdown: none of them is markup, mentions an account or becomes a link. */
const words = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>~|&#]/g, '\\$&')
    .replace(/@(?=\w)/g, '@<!-- -->')
    .replace(/(https?):\/\//g, '$1:<!-- -->//');

/** HTML elements, since the signs of Markdown do not work beside every letter. */
const TAGS = { removed: 'del', added: 'ins' } as const;

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

const fileText = (file: ReviewedFile, language: Language): string[] => {
  const { kind, name, path, state, claims, keyPoints } = file;
  const count = claims.reduce((sum, one) => sum + one.count, 0);
  const standings = claims.map((one) => `${one.count} ${one.standing}`).join(', ');
  const size = state !== 'changed' && count > 0 ? `, ${plural(count, 'claim')} (${standings})` : '';
  const lines = [
    ...keyPoints.map((text) => `- Key point: ${words(text)}`),
    ...file.differences.map(
      ({ what, before, after, material }) =>
        `- ${words(what)}${stateOf({ before, after })}${material ? '' : ' (spelling only)'}: ${difference(before, after, language)}`,
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
