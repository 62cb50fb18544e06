import { readdirSync } from 'node:fs';
import path from 'node:path';
import fc, { type Arbitrary } from 'fast-check';
import { expect, it } from 'vitest';
import { undrawn } from '../../src/drawing/fonts.ts';
import { listContent, PUBLISHED } from '../../src/files/content-folder.ts';
import { dictionaryOf } from '../../src/files/dictionary.ts';
import { bytesOf } from '../../src/files/read-content.ts';
import { misspellingsIn } from '../../src/files/spelling.ts';
import { checkLedger } from '../../src/newsroom/changes/ledger.ts';
import { checkNewCorrections } from '../../src/newsroom/changes/new-corrections.ts';
import { checkContent } from '../../src/newsroom/checking/check.ts';
import { hasErrors } from '../../src/newsroom/checking/report.ts';
import { addressesOf } from '../../src/newsroom/model/addresses.ts';
import { tablePath } from '../../src/newsroom/model/data/table.ts';
import type { Document } from '../../src/newsroom/model/document.ts';
import type { Collection } from '../../src/newsroom/model/kinds.ts';
import type { Newsroom } from '../../src/newsroom/model/newsroom.ts';
import type { Problem } from '../../src/newsroom/model/problems.ts';
import { readDocument } from '../../src/newsroom/reading/read-document.ts';
import { articleFeed, FEED_FILES } from '../../src/publishing/article-feed.ts';
import { articleJsonLd } from '../../src/publishing/article-json-ld.ts';
import { articleMarkdown } from '../../src/publishing/article-markdown.ts';
import { correctionsAtom } from '../../src/publishing/corrections-feed.ts';
import { feedWords, fullTextWords } from '../../src/words/full-text.ts';
import { words } from '../../src/words/words.ts';
import { TODAY } from './a-check.ts';
import { BROKEN, documentsIn, WORLD } from './a-folder.ts';
import { HOSTILE } from './hostile.ts';
import { runs } from './runs.ts';

/** Whatever editors do to the files of a newsroom: the check tells it, and does not end before it has. */

interface File {
  collection: Collection;
  path: string;
  text: string;
  table?: string | undefined;
}

const filesIn = (folder: string): File[] =>
  listContent(folder).files.map((file) => {
    const [text, table] = bytesOf(file).map((bytes) => bytes?.toString('utf8'));
    return { collection: file.collection, path: file.path, text: text ?? '', table };
  });
const OF_WORLD = filesIn(WORLD);
/** The names of the mistakes that files are kept of. */
const MISTAKES = readdirSync(BROKEN, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** What stands in the files, and what should not: by these a line or a word is replaced. */
const LINES = [...new Set(OF_WORLD.flatMap(({ text }) => text.split('\n')))];
const WORDS = [...new Set(LINES.flatMap((line) => line.match(/[\w-]+/g) ?? [])), ...HOSTILE];

/** One edit of one file. Places are numbers of any size, taken within what there is. */
interface Edit {
  file: number;
  kind: 'without' | 'twice' | 'line' | 'word' | 'insert' | 'cut' | 'gone' | 'renamed';
  at: number;
  by: number;
}
const edit: Arbitrary<Edit> = fc.record({
  file: fc.nat(),
  kind: fc.constantFrom('without', 'twice', 'line', 'word', 'word', 'insert', 'cut', 'gone', 'renamed'),
  at: fc.nat(),
  by: fc.nat(),
});

const within = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

const edited = (text: string, { kind, at, by }: Edit): string => {
  const lines = text.split('\n');
  const line = at % lines.length;
  const place = at % (text.length + 1);
  if (kind === 'without') return lines.toSpliced(line, 1).join('\n');
  if (kind === 'twice') return lines.toSpliced(line, 0, lines[line] ?? '').join('\n');
  if (kind === 'line') return lines.with(line, within(LINES, by)).join('\n');
  if (kind === 'insert') return text.slice(0, place) + within(HOSTILE, by) + text.slice(place);
  if (kind === 'cut') return text.slice(0, place);
  const found = [...text.matchAll(/[\w-]+/g)];
  const word = found.length > 0 ? within(found, at) : undefined;
  return word === undefined
    ? text
    : text.slice(0, word.index) + within(WORDS, by) + text.slice(word.index + word[0].length);
};

const withEdit = (files: readonly File[], change: Edit): File[] => {
  const index = change.file % files.length;
  const { [index]: file } = files;
  if (file === undefined) return [...files];
  if (change.kind === 'gone') return files.toSpliced(index, 1);
  if (change.kind === 'renamed') {
    const other = path.posix.basename(within(files, change.by).path).replace(/\.[^.]*$/, '');
    const name = file.path.replace(/[^/]*(?=\.[^.]*$)/, other);
    // No folder has two files of one name.
    return files.some((one) => one.path === name) ? [...files] : files.with(index, { ...file, path: name });
  }
  const ofTable = file.table !== undefined && change.by % 2 === 0;
  return files.with(
    index,
    ofTable
      ? { ...file, table: edited(file.table ?? '', change) }
      : { ...file, text: edited(file.text, change) },
  );
};

/** The world with some mistakes laid over it, and then edited. */
const folderOf = (mistakes: readonly string[], edits: readonly Edit[]): File[] => {
  const files = new Map(OF_WORLD.map((file) => [file.path, file]));
  for (const mistake of mistakes)
    for (const file of filesIn(path.join(BROKEN, mistake))) files.set(file.path, file);
  return edits.reduce(withEdit, [...files.values()]);
};

/** Most files of most folders are as they were. */
const known = new Map<string, Document>();
const documentOf = ({ collection, path: file, text, table }: File, isFresh = false): Document => {
  const key = [file, text, table].join('\n');
  const bytes = new TextEncoder();
  const document =
    (isFresh ? undefined : known.get(key)) ??
    readDocument(
      collection,
      file,
      bytes.encode(text),
      'en-GB',
      table === undefined ? table : bytes.encode(table),
    );
  known.set(key, document);
  return document;
};

const PUBLISHED_ADDRESSES = addressesOf(checked(documentsIn(WORLD)).newsroom);

function checked(documents: readonly Document[], files: readonly File[] = []) {
  const texts = new Map(files.map((file) => [file.path, file.text]));
  return checkContent(documents, {
    published: files.length === 0 ? [] : PUBLISHED_ADDRESSES,
    publishedFile: PUBLISHED,
    today: TODAY,
    language: 'en-GB',
    misspellingsIn,
    cards: { ofSite: [], undrawn },
    textOf: (file) => texts.get(file),
  });
}

/** Where nothing is. */
const misplaced = (problems: readonly Problem[], files: readonly File[]): Problem[] => {
  const lines = new Map([
    ...files.map(({ path: file, text }) => [file, text.split('\n').length] as const),
    ...files.flatMap(({ path: file, collection, table }) =>
      collection === 'data' ? [[tablePath(file), table?.split('\n').length ?? 1] as const] : [],
    ),
    [PUBLISHED, PUBLISHED_ADDRESSES.length] as const,
  ]);
  return problems.filter(
    ({ file, line, column }) => !(line >= 1 && line <= (lines.get(file) ?? 0) && column >= 1),
  );
};

const PUBLISHER = {
  name: 'The Orun Post',
  url: 'https://orun.example',
  language: 'en-GB',
  byline: 'newsroom',
} as const;

/** Makes every form in which the articles leave the site. */
const publish = (newsroom: Newsroom): void => {
  const articles = newsroom.articles.list;
  const subject = { title: 'T', description: 'D', path: '/', articles };
  for (const [format] of FEED_FILES) articleFeed(newsroom, subject, PUBLISHER, feedWords, format);
  const { kinds, about, was, is } = words.changes;
  correctionsAtom(newsroom, PUBLISHER, { title: 'C', description: 'D', kinds, about, parts: words, was, is });
  for (const article of articles) {
    articleJsonLd(newsroom, article, PUBLISHER);
    articleMarkdown(newsroom, article, PUBLISHER, 'https://l.example', fullTextWords);
  }
};

const mistakes = fc.subarray(MISTAKES, { maxLength: 4 });
const edits = fc.array(edit, { maxLength: 8 });

it('is told with a file that is there and a line that it has, and the same each time', () => {
  fc.assert(
    fc.property(mistakes, edits, (some, changes) => {
      const files = folderOf(some, changes);
      const documents = files.map((file) => documentOf(file));
      const { problems } = checked(documents, files);
      expect(misplaced(problems, files)).toEqual([]);
      const again = files.map((file) => documentOf(file, !OF_WORLD.includes(file)));
      expect(checked(again, files).problems).toEqual(problems);
    }),
    runs(10),
  );
});

it('is told of what is no longer as it was published, too', () => {
  const before = documentsIn(WORLD);
  const dictionary = dictionaryOf('en-GB', new Set());
  fc.assert(
    fc.property(mistakes, edits, (some, changes) => {
      const files = folderOf(some, changes);
      const after = files.map((file) => documentOf(file));
      const problems = [
        ...checkLedger(before, after, TODAY, dictionary),
        ...checkNewCorrections(before, after, dictionary),
      ];
      expect(misplaced(problems, files)).toEqual([]);
      checkLedger(after, before, TODAY, dictionary);
      checkNewCorrections(after, before, dictionary);
    }),
    runs(10),
  );
});

it('and what has no error can be published', () => {
  let published = 0;
  fc.assert(
    fc.property(mistakes, fc.array(edit, { maxLength: 2 }), (some, changes) => {
      const files = folderOf(some.slice(0, 1), changes);
      const { newsroom, problems } = checked(
        files.map((file) => documentOf(file)),
        files,
      );
      if (hasErrors(problems)) return;
      published += 1;
      publish(newsroom);
    }),
    runs(20),
  );
  expect(published).toBeGreaterThan(0);
});
