import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder, PUBLISHED } from '../../files/content-folder.ts';
import { dictionaryOf } from '../../files/dictionary.ts';
import { documentsAt } from '../../files/documents-at.ts';
import { GitError, proposedFrom } from '../../files/git.ts';
import { assemble, publicOf } from '../../newsroom/checking/assemble.ts';
import { checkContent } from '../../newsroom/checking/check.ts';
import { hasErrors } from '../../newsroom/checking/report.ts';
import { namesByTarget, wordsOfNames } from '../../newsroom/changes/names.ts';
import type { ReviewedPages } from '../../newsroom/changes/review-pages.ts';
import { reviewPage } from '../../newsroom/changes/review-page.ts';
import { readable, reviewText } from '../../newsroom/changes/review-text.ts';
import { reviewOf, type Review, type State } from '../../newsroom/changes/review.ts';
import { addressesOf } from '../../newsroom/model/addresses.ts';
import type { Document } from '../../newsroom/model/document.ts';
import { site, todayIn } from '../../site.ts';
import { encodeJson } from '../../text/encode.ts';
import { languageOf, type Language } from '../../text/language/language.ts';
import { beCommand, EditorError, runCommand } from './command.ts';
import { compareSites } from './compare-sites.ts';
import { documentsOfFolder } from './content-folder.ts';
import { withTwoSites } from './two-sites.ts';

/** `npm run review`: what readers will notice if a proposal is published. */

const FORMATS = ['markdown', 'html', 'json'] as const;

const USAGE = `npm run review -- --base REF [--pages] [--out FOLDER | --format ${FORMATS.join('|')}]
Prints what readers will notice if your changes are published: claims, key points, facts, sources and dates that are new, changed or gone,
new entries under "changes", addresses that lead nowhere, problems that are new or mended.
--base names what is published, like main: a branch, a tag or a commit. What came to it after you began is left out.
Of a new file it says all that somebody must read: each claim, fact and event with its standing and its sources, each side of a dispute, what key points rest on.
Of an article in English it says the reading grade: the years of school that its text asks for.
Drafts are left out, since readers do not see them. For a comment, in which no words may become links: npm run -s review -- --base main --format markdown
--pages builds both states of the content, beside dist/ and without history, and says which pages change, which are made anew and to readers the same, and how large the changed ones are.
--out FOLDER does that and writes review.md, review.html and review.json into a folder, with pictures of the changed pages at 360 and 1280 pixels, before and after. Pictures need Chromium or Chrome.`;

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

const before = (ref: string): { commit: string; old: Document[] } => {
  try {
    const { commit, said } = proposedFrom(contentFolder(), ref);
    if (said !== undefined) process.stderr.write(`${said}\n`);
    return { commit, old: documentsAt(contentFolder(), commit, site.language) };
  } catch (error) {
    if (error instanceof GitError) throw new EditorError(error.message);
    throw error;
  }
};

/** What the review is written as, by the ending of its file. */
const WRITERS = {
  md: reviewText,
  html: reviewPage,
  json: (review) => encodeJson(review, 2),
} satisfies Record<string, (review: Review, language: Language) => string>;

const ENDINGS = { markdown: 'md', html: 'html', json: 'json' } as const satisfies Record<
  (typeof FORMATS)[number],
  keyof typeof WRITERS
>;

/** Makes the folder that the review is written into, without what an earlier one has left there. */
const emptied = (folder: string): string => {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  if (names.length > 0 && !names.includes('review.json'))
    throw new EditorError(
      `${folder} has other files in it, so nothing was written. Name another folder with --out.`,
    );
  rmSync(path.join(folder, 'pictures'), { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
};

/**
 * What becomes of the pages.
 *
 * @param out The folder for pictures of them; undefined where there are to be none.
 */
const pagesOf = async (
  commit: string,
  out: string | undefined,
  language: Language,
): Promise<ReviewedPages> => {
  const reviewed = await withTwoSites(commit, async (before, after): Promise<ReviewedPages> => {
    const differences = await compareSites(before.folder, after.folder, language);
    if (out === undefined) return { differences };
    // The library of pictures takes a while to load.
    const { takePictures } = await import('./page-pictures.ts');
    return { differences, pictures: await takePictures({ before, after }, differences.changed, out) };
  });
  return typeof reviewed === 'string' ? { differences: reviewed } : reviewed;
};

/** @returns The exit code. */
export const run = (args: string[]): Promise<number> =>
  runCommand(USAGE, args, async () => {
    const { values } = parseArgs({
      args,
      options: {
        base: { type: 'string' },
        format: { type: 'string' },
        pages: { type: 'boolean' },
        out: { type: 'string' },
      },
    });
    const { base } = values;
    const format = FORMATS.find((known) => known === (values.format ?? 'markdown'));
    if (base === undefined)
      throw new EditorError(`Say with --base what to compare with, for example --base main.\n\n${USAGE}`);
    if (format === undefined)
      throw new EditorError(
        `There is no format "${values.format}". Write --format ${FORMATS.join(' or --format ')}.`,
      );
    if (values.out !== undefined && values.format !== undefined)
      throw new EditorError('--out writes all formats. Leave out --format.');
    const out = values.out === undefined ? undefined : emptied(values.out);
    const today = todayIn(site.timeZone);
    const { commit, old } = before(base);
    const now = documentsOfFolder();
    const proposed = stateOf(now, today);
    const language = languageOf(site.language);
    const review = reviewOf(
      stateOf(old, today),
      proposed,
      dictionaryOf(site.language, wordsOfNames([...old, ...now]), namesByTarget([...old, ...now])),
      language,
    );
    if (values.pages || out !== undefined)
      review.pages = hasErrors(proposed.problems)
        ? {
            differences:
              'The pages cannot be compared, because the proposal has errors and cannot be built. The check says what they are.',
          }
        : await pagesOf(commit, out, language);
    if (out === undefined) {
      const written = WRITERS[ENDINGS[format]](review, language);
      process.stdout.write(values.format === undefined ? readable(written) : written);
    } else
      for (const [ending, write] of Object.entries(WRITERS))
        writeFileSync(path.join(out, `review.${ending}`), write(review, language));
    if (hasErrors(proposed.problems))
      process.stderr.write(
        `Some of this cannot be published yet: npm run check -- --base ${base} says what.\n`,
      );
    return 0;
  });

if (import.meta.main) await beCommand(run);
