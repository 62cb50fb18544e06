import path from 'node:path';
import { parseArgs } from 'node:util';
import { dictionaryOf } from '../../files/dictionary.ts';
import { citationOf } from '../../citing/reference.ts';
import { draftOf, type Draft } from '../../importing/draft.ts';
import { UnreadableBrief, type Brief } from '../../importing/brief.ts';
import { knownNames } from '../../newsroom/naming/known-names.ts';
import { readBrief } from '../../importing/read-brief.ts';
import type { Document } from '../../newsroom/model/document.ts';
import { LARGEST_FILE } from '../../newsroom/reading/read-document.ts';
import { freeId, idFrom } from '../../newsroom/writing/new-id.ts';
import { plain, quote } from '../../newsroom/model/problems/entry.ts';
import { site, todayIn } from '../../site.ts';
import { beCommand, bytesOf, EditorError, runCommand } from './command.ts';
import { chosenId, documentsOfFolder, idsIn, shown, writeNew } from './content-folder.ts';

/** `npm run import`: a brief becomes the draft of an article. */

const USAGE = `npm run import -- FILE [--id ID]
Makes the draft of an article from a brief: plain text, Markdown (.md), HTML (.html, also from Google Docs) or .docx.
The first line is the headline, the lines with "- " below it are the key points, and the rest is the text. Each sentence becomes a claim
without a source, and names that the content knows become links. The command lists what you should look at. Nothing is overwritten.`;

/** Lines of a list that are printed. */
const MOST_SHOWN = 40;

const list = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0
    ? []
    : [
        '',
        title,
        ...lines.slice(0, MOST_SHOWN).map((line) => `  ${plain(line)}`),
        ...(lines.length > MOST_SHOWN ? [`  and ${lines.length - MOST_SHOWN} more`] : []),
      ];

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** What the editor is told of a draft. */
const reportOf = (
  file: string,
  draft: Draft,
  namesake: string | undefined,
  uncited: readonly string[],
  eventsOf: (date: string) => string,
): string =>
  [
    `${file} is written. It is a draft with ${plural(draft.sentences, 'sentence')}, each a claim without a source. ${draft.linked.length === 1 ? '1 name in it is a link' : `${draft.linked.length} names in it are links`}.`,
    ...(namesake === undefined
      ? []
      : [
          `There is ${namesake} already. If this is the same brief, delete one of the two. If it is another one, give this file a name of its own, since that name stays.`,
        ]),
    `Its "asOf" is today, ${draft.asOf}: the last day of which it knows. If the brief is older, write that day instead.${draft.dates.length === 0 ? '' : ' The days that it names are listed below.'}`,
    ...list(
      'Names that are links now, each where it comes first:',
      draft.linked.map(({ kind, id, name }) => `${name}  (${kind}:${id})`),
    ),
    ...list(
      'Names that are not links, since it is not certain whom they mean. Link them by hand, like [words](actor:id):',
      draft.leftAlone.map(({ words, why, sentence }) => `${words}: ${why}. In: ${quote(sentence)}`),
    ),
    ...list(
      'Names that the content does not know. For each that readers should be able to look up, run npm run new -- actor, location or term:',
      draft.unknown.map(({ words, sentence }) => `${words}  in: ${quote(sentence)}`),
    ),
    ...list(
      'Dates. Where something happened that should be an event and has no file yet, run npm run new -- event. Under "events" in the article, name each event of which it tells:',
      draft.dates.map(
        ({ date, words, sentence }) =>
          `${words}${date.startsWith('--') ? '' : `, ${date}`}${eventsOf(date)}  in: ${quote(sentence)}`,
      ),
    ),
    ...list(
      'Key points, and the claims that share most words with them. Check that they say the same:',
      draft.keyPoints.map(({ id, restsOn, share }) =>
        share === undefined
          ? `${id}: no sentence of the text says it, so it is a claim of its own at the end, ${restsOn.join(', ')}. Move it into the text.`
          : `${id} rests on ${restsOn.join(', ')} (which have ${percent(share)} of its words)`,
      ),
    ),
    ...list(
      'Addresses in the brief. For each that is a source, run npm run source -- ADDRESS:',
      draft.links.map(({ url, text }) => (text === url ? url : `${url}  (${text})`)),
    ),
    ...list(
      'Sources that no text and no fact cites yet. Put each citation into the claims that it supports:',
      uncited,
    ),
    ...list('Lines that were meant for other programs, and are not in the draft:', draft.leftOut),
    '',
    'Next:',
    ...[
      ...(draft.unwritten === 0
        ? []
        : ['Write the headings in place of TODO, with ids that fit them. Once published, an id stays.']),
      'Run npm run source -- ADDRESS for each source. Put its citation into the claims that it supports, and change their standing.',
      'npm run check says what is still missing.',
      'When the article is ready for readers, take out the line "draft: true". Do the same in the files that it names.',
    ].map((step, index) => `${index + 1}. ${step}`),
    '',
  ].join('\n');

/** Citations of the sources that were written down for a text that is not there yet; events are written before it, too. */
const uncitedIn = (documents: readonly Document[]): string[] => {
  const cited = new Set(
    documents
      .filter(({ collection }) => collection !== 'events')
      .flatMap(({ references }) => references.flatMap(({ kind, id }) => (kind === 'source' ? id : []))),
  );
  return documents.flatMap((one) =>
    one.collection === 'sources' && !cited.has(one.id) ? citationOf(one.data ?? {}, one.id) : [],
  );
};

/** Ids of the events of a date, as they stand behind it. */
const eventsAt =
  (documents: readonly Document[]) =>
  (date: string): string => {
    const ids = documents.flatMap((one) =>
      one.collection === 'events' && one.data?.date === date ? one.id : [],
    );
    return ids.length === 0 ? '' : `  (event${ids.length === 1 ? '' : 's'} ${ids.join(', ')})`;
  };

const importBrief = async (file: string, wanted: string | undefined): Promise<number> => {
  const bytes = bytesOf(file);
  const brief = await briefIn(file, bytes);
  const documents = documentsOfFolder();
  const dictionary = dictionaryOf(site.language, new Set());
  const draft = draftOf(brief, {
    known: knownNames(documents),
    language: site.language,
    today: todayIn(site.timeZone),
    isWord: dictionary.knows,
  });
  const size = Buffer.byteLength(draft.text);
  if (size > LARGEST_FILE)
    throw new EditorError(
      `The draft would have ${Math.ceil(size / 1000)} kB, but a file may have at most ${LARGEST_FILE / 1000} kB. Cut the brief into several.`,
    );
  const taken = idsIn(documents, 'articles');
  const own = idFrom(brief.headline, 'article');
  const id = wanted === undefined ? freeId(own, taken) : chosenId(wanted, taken);
  const target = `articles/${id}.mdx`;
  writeNew({ [target]: draft.text });
  process.stdout.write(
    reportOf(
      shown(target),
      draft,
      wanted === undefined && id !== own ? shown(`articles/${own}.mdx`) : undefined,
      uncitedIn(documents),
      eventsAt(documents),
    ),
  );
  return 0;
};

const briefIn = async (file: string, bytes: Uint8Array): Promise<Brief> => {
  try {
    return await readBrief(path.basename(file), bytes);
  } catch (error) {
    if (error instanceof UnreadableBrief) throw new EditorError(`${file}: ${error.message}`);
    throw error;
  }
};

/** @returns The exit code. */
export const run = (args: string[]): Promise<number> =>
  runCommand(USAGE, args, async () => {
    const { values, positionals } = parseArgs({
      args,
      options: { id: { type: 'string' } },
      allowPositionals: true,
    });
    const [file, ...rest] = positionals;
    if (file === undefined || rest.length > 0) throw new EditorError(`Name one file, the brief.\n\n${USAGE}`);
    return importBrief(file, values.id);
  });

if (import.meta.main) await beCommand(run);
