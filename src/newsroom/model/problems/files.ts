import { TAKEN_FOR_BUTTONS, whyNoName } from '../paths.ts';
import type { Kind } from '../kinds.ts';
import { slugOf } from '../../../text/slug.ts';
import { doubtful, error, kilobytes, warning } from './entry.ts';

/** How a text or a field comes to name something. */
const howToName = (kind: Kind, id: string): string =>
  ({
    source: `Cite it in a text, like [...](source:${id}), or name it under "sources"`,
    person: `Name it under "authors" or "reviewedBy" of an article`,
  })[kind as string] ?? `Link it where a text speaks of it, like [...](${kind}:${id})`;

/** What can be wrong with a file as a whole. */
export const files = {
  'no-content': error(
    'The content folder is missing, or does not say whose it is.',
    (a: { folder: string; found: boolean; misnamed?: string | undefined }) => ({
      sentence: a.found
        ? `The content folder ${a.folder} has no site.yaml in it.`
        : `There is no content folder at ${a.folder}.`,
      hint:
        a.misnamed === undefined
          ? 'To make one, run "npm run new -- newsroom FOLDER". If you have one elsewhere, write CONTENT_DIR=FOLDER before the command.'
          : `Name the file ${a.misnamed} site.yaml.`,
    }),
  ),
  'weak-accent': error(
    'An accent colour that does not stand out from the background.',
    (a: { theme: string; colour: string; contrast: string; least: number; nearest: string }) => ({
      sentence: `The accent colour ${a.colour} is hard to read on the ${a.theme} background: its contrast is ${a.contrast}:1, but it needs ${a.least}:1.`,
      hint: `Write ${a.nearest}, the nearest colour that is easy to read.`,
    }),
  ),
  'bad-mark': error(
    'A drawing or a picture that cannot be the mark of the site.',
    (a: { sentence: string; hint: string }) => ({ sentence: a.sentence, hint: a.hint }),
  ),
  'bad-picture': error(
    'A file that cannot be a picture of the site.',
    (a: { sentence: string; hint: string }) => ({ sentence: a.sentence, hint: a.hint }),
  ),
  'unused-picture': warning('A picture that nothing shows.', (a: { id: string }) => ({
    sentence: 'No page shows this picture.',
    hint: `Show it with <Figure src="${a.id}" ... /> or under "picture" of an article, or delete the file.`,
  })),
  'unused-file': doubtful(
    'A source that nothing cites, or an actor, a place, a term or a person that nothing names.',
    (a: { kind: Kind; id: string }) => a.id,
    ({ kind, id }) => ({
      sentence:
        kind === 'source' ? `Nothing cites the source "${id}".` : `No other file names the ${kind} "${id}".`,
      hint: `${howToName(kind, id)}, or delete the file.`,
    }),
  ),
  'bad-table': error(
    'Figures that cannot be read, or that are not what their description says.',
    (a: { sentence: string; hint: string }) => ({ sentence: a.sentence, hint: a.hint }),
  ),
  'stray-file': error(
    'A file of the wrong kind, or in the wrong place.',
    (a: { what: string; hint: string }) => ({
      sentence: a.what,
      hint: a.hint,
    }),
  ),
  'not-utf8': error('A file that is not saved as UTF-8.', (_: object) => ({
    sentence: 'The file is not UTF-8 text, so its letters cannot be read.',
    hint: 'Save it again with the encoding UTF-8.',
  })),
  'file-too-large': error(
    'A file that is too large to be an article.',
    (a: { size: number; limit: number }) => ({
      sentence: `The file has ${kilobytes(a.size)} kB; at most ${kilobytes(a.limit)} kB are read.`,
      hint: 'Split the text into several articles, and keep pictures and data out of it.',
    }),
  ),
  'merge-conflict': error('A file in which a merge left two versions of the same lines.', (_: object) => ({
    sentence: 'A merge left this line: two versions of the same lines stand here, one below the other.',
    hint: 'Keep the right version, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>.',
  })),
  'no-frontmatter': error(
    'A file without the block of fields at the top.',
    ({ found }: { found: 'nothing' | 'no fields' | 'no beginning' | 'no end' }) =>
      ({
        nothing: {
          sentence: 'The file is empty.',
          hint: 'Delete it, and let "npm run new" write one with its fields explained.',
        },
        'no fields': {
          sentence: 'The file has no fields.',
          hint: 'Write each field on a line of its own, like "name: Hill Post".',
        },
        'no beginning': {
          sentence: 'The file does not begin with its fields.',
          hint: 'Begin the file with a line "---", then the fields, then a line "---", then the text.',
        },
        'no end': {
          sentence:
            'The line "---" opens the fields at the top of the file, but no second "---" closes them.',
          hint: 'Put a line with only "---" after the last field.',
        },
      })[found],
  ),
  'bad-id': error('A file name that cannot be an id.', (a: { id: string; ending: string }) => ({
    sentence: `"${a.id}" cannot be the name of a file.`,
    hint: TAKEN_FOR_BUTTONS.test(a.id)
      ? 'The reading mode of a browser leaves out an entry whose id has "share" in it, because it looks like a row of buttons. Use another word in the name of the file.'
      : `Name the file with ${whyNoName(a.id) ?? `small letters, digits and hyphens, like "${slugOf(a.id) || 'dam-gates-opened'}${a.ending}"`}.`,
  })),
  'reserved-id': error(
    'A page whose address belongs to the site.',
    (a: { address: string; language: string | undefined }) => ({
      sentence:
        a.language === undefined
          ? `"${a.address}" is an address of the site itself.`
          : `"${a.address.slice(1, -1)}" is the code of ${a.language}, and "${a.address}" is kept for pages in it.`,
      hint: 'Give the file another name.',
    }),
  ),
  'duplicate-id': error('Two things with the same id.', (a: { id: string; first: string }) => ({
    sentence: `The id "${a.id}" is already taken by ${a.first}.`,
    hint: 'Choose another id for the newer one. The id of a file is its name without the ending.',
  })),
} as const;
