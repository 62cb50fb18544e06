import { parseArgs } from 'node:util';
import { contentFolder, PUBLISHED } from '../../files/content-folder.ts';
import { dictionaryOf } from '../../files/dictionary.ts';
import { documentsAt } from '../../files/documents-at.ts';
import { GitError, proposedFrom } from '../../files/git.ts';
import { assemble, publicOf } from '../../newsroom/checking/assemble.ts';
import { checkContent } from '../../newsroom/checking/check.ts';
import { hasErrors } from '../../newsroom/checking/report.ts';
import { namesByTarget, wordsOfNames } from '../../newsroom/changes/names.ts';
import { reviewPage } from '../../newsroom/changes/review-page.ts';
import { reviewText } from '../../newsroom/changes/review-text.ts';
import { reviewOf, type State } from '../../newsroom/changes/review.ts';
import { addressesOf } from '../../newsroom/model/addresses.ts';
import type { Document } from '../../newsroom/model/document.ts';
import { site, todayIn } from '../../site.ts';
import { encodeJson } from '../../text/encode.ts';
import { languageOf } from '../../text/language/language.ts';
import { beCommand, EditorError, runCommand } from './command.ts';
import { documentsOfFolder } from './content-folder.ts';

/** `npm run review`: what readers will notice if a proposal is published. */

const FORMATS = ['markdown', 'html', 'json'] as const;

const USAGE = `npm run review -- --base REF [--format ${FORMATS.join('|')}]
Compares the content with the last commit that it has in common with a branch, a tag or a commit, and prints what readers will notice: claims, key points, facts, sources and dates
that are new, changed or gone, new entries of the ledger, addresses that lead nowhere, problems that are new or mended.
Of an article in English it says the reading grade: the years of school that its text asks for.
Drafts are left out, since readers do not see them. To write it into a file: npm run -s review -- --base main > review.md`;

const stateOf = (all: readonly Document[], today: string): State => {
  const documents = publicOf(all, today);
  return {
    documents,
    addresses: addressesOf(assemble(documents, site.language)),
    problems: checkContent(documents, {
      language: site.language,
      published: [],
      publishedFile: PUBLISHED,
      today,
    }).problems,
  };
};

const before = (ref: string): Document[] => {
  try {
    const { commit, said } = proposedFrom(contentFolder(), ref);
    if (said !== undefined) process.stderr.write(`${said}\n`);
    return documentsAt(contentFolder(), commit, site.language);
  } catch (error) {
    if (error instanceof GitError) throw new EditorError(error.message);
    throw error;
  }
};

/** @returns The exit code. */
export const run = (args: string[]): Promise<number> =>
  runCommand(USAGE, args, () => {
    const { values } = parseArgs({
      args,
      options: {
        base: { type: 'string' },
        format: { type: 'string', default: 'markdown' },
      },
    });
    const { base } = values;
    const format = FORMATS.find((known) => known === values.format);
    if (base === undefined)
      throw new EditorError(`Say with --base what to compare with, for example --base main.\n\n${USAGE}`);
    if (format === undefined)
      throw new EditorError(
        `There is no format "${values.format}". Write --format ${FORMATS.join(' or --format ')}.`,
      );
    const today = todayIn(site.timeZone);
    const [old, now] = [before(base), documentsOfFolder()];
    const proposed = stateOf(now, today);
    const language = languageOf(site.language);
    const review = reviewOf(
      stateOf(old, today),
      proposed,
      dictionaryOf(site.language, wordsOfNames([...old, ...now]), namesByTarget([...old, ...now])),
      language,
    );
    process.stdout.write(
      {
        markdown: () => reviewText(review, language),
        html: () => reviewPage(review, language),
        json: () => encodeJson(review, 2),
      }[format](),
    );
    if (hasErrors(proposed.problems))
      process.stderr.write(
        `Some of this cannot be published yet: npm run check -- --base ${base} says what.\n`,
      );
    return 0;
  });

if (import.meta.main) await beCommand(run);
