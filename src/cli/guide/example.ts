import { dictionaryOf } from '../../files/dictionary.ts';
import { listContent, PUBLISHED, type ContentFile } from '../../files/content-folder.ts';
import { bytesOf, readContent } from '../../files/read-content.ts';
import { checkContent } from '../../newsroom/checking/check.ts';
import { checkLedger } from '../../newsroom/changes/ledger.ts';
import { namesByTarget, wordsOfNames } from '../../newsroom/changes/names.ts';
import { reviewText } from '../../newsroom/changes/review-text.ts';
import { reviewOf } from '../../newsroom/changes/review.ts';
import type { Document } from '../../newsroom/model/document.ts';
import type { Problem } from '../../newsroom/model/problems.ts';
import { readDocument } from '../../newsroom/reading/read-document.ts';
import { languageOf } from '../../text/language/language.ts';

/** The change that the editors' guide takes a beginner through, and what a pull request with it is told. */
export interface Example {
  /** From the top of the repository. */
  file: string;
  /** A line of the file. */
  before: string;
  /** What it becomes. */
  after: string;
  /** The lines that go above the end of the frontmatter. */
  entry: string;
  /** The day of the entry, which stands for that of the reader. */
  day: string;
  /** The comment on the pull request, as the guide has it. */
  comment: string;
}

const PARTS = {
  file: /\[(content\/[^\]]+)\]/,
  before: /^ *- {5}(.*)$/m,
  after: /^ *\+ {5}(.*)$/m,
  entry: /^ *```yaml\n([^]*?)\n *```$/m,
  day: /^ *- date: (\S+)$/m,
  comment: /^ *> ### [^]*?(?=\n\n)/m,
};

const withoutIndent = (text: string): string => {
  const [indent = ''] = /^ */.exec(text) ?? [];
  return text.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
};

/** The example of a guide; nothing where the guide has none, since a newsroom may have a guide of its own. */
export const exampleIn = (guide: string): Example | undefined => {
  const [, part] = /^## Your first change\b.*\n([^]*?)^## /m.exec(guide) ?? [];
  if (part === undefined) return undefined;
  const found = (name: keyof typeof PARTS): string => {
    const match = PARTS[name].exec(part);
    if (!match) throw new Error(`"Your first change" in the guide has no ${name} of its example.`);
    return match[1] ?? match[0];
  };
  return {
    file: found('file'),
    before: found('before'),
    after: found('after'),
    entry: withoutIndent(found('entry')),
    day: found('day'),
    comment: withoutIndent(found('comment')).replaceAll(/^> ?/gm, ''),
  };
};

/** What somebody does who follows the example to a step. */
export type Followed = 'as the guide says' | 'without the entry';

const edited = (text: string, { file, before, after, entry }: Example, followed: Followed): string => {
  if (text.split(before).length !== 2)
    throw new Error(
      `${file} does not have the line "${before}", from which the guide begins. If the file has changed for good, give "Your first change" another example.`,
    );
  const changed = text.replace(before, () => after);
  return followed === 'as the guide says' ? changed.replace(/\n---\n/, (end) => `\n${entry}${end}`) : changed;
};

/** The file of the example in a content folder; nothing where another newsroom has the guide. */
export const fileOf = ({ file }: Example, folder: string): ContentFile | undefined =>
  listContent(folder).files.find(({ path }) => `content/${path}` === file);

/** What the check says of the example's file, and the review of a pull request with it, on the day of the example. */
export interface Answer {
  problems: Problem[];
  review: string;
}

/**
 * Reads a content folder, and says what is answered to the example there.
 *
 * @param folder One that has the example's file.
 * @param language Of its texts, BCP 47.
 */
export const answersIn = (
  folder: string,
  example: Example,
  language: string,
): ((followed: Followed) => Answer) => {
  const subject = fileOf(example, folder);
  if (!subject)
    throw new Error(`The guide's example is about ${example.file}, and ${folder} does not have it.`);
  const text = bytesOf(subject)[0].toString();
  const others = listContent(folder)
    .files.filter(({ path }) => path !== subject.path)
    .map((file) => readContent(file, language));
  const stateWith = (text: string) => {
    const changed = readDocument(subject.collection, subject.path, Buffer.from(text), language);
    const documents: Document[] = [...others, changed];
    const { problems } = checkContent(documents, {
      language,
      published: [],
      publishedFile: PUBLISHED,
      today: example.day,
    });
    return { documents, problems, addresses: [] };
  };
  const before = stateWith(text);
  return (followed) => {
    const after = stateWith(edited(text, example, followed));
    const both = [...before.documents, ...after.documents];
    const dictionary = dictionaryOf(language, wordsOfNames(both), namesByTarget(both));
    const ledger = checkLedger(before.documents, after.documents, example.day, dictionary);
    const spoken = languageOf(language);
    return {
      problems: [...after.problems, ...ledger].filter(({ file }) => file === subject.path),
      review: reviewText(reviewOf(before, after, dictionary, spoken), spoken),
    };
  };
};
