import path from 'node:path';
import { parseArgs } from 'node:util';
import { FORMATS, readBibliography, type BibliographyFormat } from '../../citing/bibliographies.ts';
import { decodeHtml } from '../../citing/decode-html.ts';
import { knownSources, type KnownSources } from '../../citing/known-sources.ts';
import { knownPublishers, type KnownPublishers } from '../../citing/publishers.ts';
import { readPage } from '../../citing/read-page.ts';
import { citationOf, UnreadableReference, type Reference } from '../../citing/reference.ts';
import { sourceFile } from '../../citing/source-file.ts';
import { plain } from '../../newsroom/model/problems/entry.ts';
import { hostOf } from '../../newsroom/model/voice.ts';
import { site, todayIn } from '../../site.ts';
import { beCommand, bytesOf, EditorError, runCommand } from './command.ts';
import { chosenId, documentsOfFolder, shown, writeNew } from './content-folder.ts';
import { anyAddress, isPublic, pageAt, Private, reasonOf, Unread, type Allows } from './fetch-page.ts';

/** `npm run source`: pages and bibliographies to files of `sources/`. */

const USAGE = `npm run source -- ADDRESS|FILE ... [--url ADDRESS --id ID --private]
Writes a file in sources/ for each web page, and prints the citation to paste into a text. Put quotes round an address that has & or ?
in it. A page on this machine or in its network is read only with --private, since any page may lead there. A page may also be a
file that a browser saved (.html): then no network is needed, and --url says where the page was, if the file does not say so itself. A
file that a program for references exports (.bib, .ris, .json) may hold many sources. A source that the content has already, by its
address, DOI or ISBN, is named and not written again. --id is the id of the one source that you name; otherwise it is made from its
publisher and title.`;

const isAddress = (argument: string): boolean => /^https?:\/\//i.test(argument);
const formatOf = (file: string): BibliographyFormat | undefined =>
  (Object.keys(FORMATS) as BibliographyFormat[]).find((ending) => file.toLowerCase().endsWith(`.${ending}`));

/** What to do where a page cannot be fetched. */
const BY_HAND =
  'Open it in a browser, save it, and name the saved file: npm run source -- FILE --url ADDRESS';

const WRITE = 'Write the source by hand: npm run new -- source';

/** A page from the network. */
const fetched = async (url: string, allows: Allows): Promise<{ html: string; url: string }> => {
  const page = await pageAt(url, allows).catch((error: unknown) => {
    if (error instanceof Private)
      throw new EditorError(`${url} ${error.message}. If you know it and mean it, add --private.`);
    if (error instanceof Unread) throw new EditorError(`${url} ${error.message}. ${WRITE}`);
    throw new EditorError(`${url} could not be reached (${reasonOf(error)}). ${BY_HAND}`);
  });
  if (page.status < 200 || page.status >= 300)
    throw new EditorError(`${url} answers with the error ${page.status}. ${BY_HAND}`);
  const type = page.contentType || 'text/html';
  if (!/html|xml/i.test(type))
    throw new EditorError(
      `${url} is not a web page but ${type.split(';')[0] ?? type}. ${WRITE} --url ${url}`,
    );
  return { html: decodeHtml(page.bytes, type), url: page.url };
};

/** What an argument names: one source, or many. */
const referencesIn = async (
  argument: string,
  url: string | undefined,
  context: {
    publishers: KnownPublishers;
    known: KnownSources;
    language: string;
    today: string;
    allows: Allows;
  },
): Promise<{ key?: string; reference: Reference; remarks: string[] }[]> => {
  if (isAddress(argument)) {
    // What is here already need not be asked for.
    if (context.known.find({ url: argument })) return [{ reference: { url: argument }, remarks: [] }];
    const page = await fetched(argument, context.allows);
    return [readPage(page.html, page.url, context)];
  }
  const bytes = bytesOf(argument);
  const format = formatOf(argument);
  if (format === undefined) {
    const html = decodeHtml(bytes, '');
    if (!/<(?:!doctype|html|head|meta|title|script|body|article|h1|p)\b/i.test(html))
      throw new EditorError(
        `${argument} is no saved page. Save the page in your browser, so that its name ends in .html. A brief becomes an article with npm run import.`,
      );
    return [readPage(html, url, context)];
  }
  return readBibliography(format, new TextDecoder().decode(bytes), context);
};

const say = (lines: readonly string[]): void => {
  process.stdout.write(`${lines.map((line, index) => (index === 0 ? '' : '  ') + plain(line)).join('\n')}\n`);
};

type Outcome = 'written' | 'known' | 'failed';

/** Writes one source, if the content does not have it already, and says so. */
const addSource = (
  name: string,
  { reference, remarks }: { reference: Reference; remarks: readonly string[] },
  known: KnownSources,
  publishers: KnownPublishers,
  wanted: string | undefined,
): Outcome => {
  const there = known.find(reference);
  if (there !== undefined) {
    say([
      `${name} is in the content already: ${shown(`sources/${there.id}.yaml`)}`,
      `Cite it with ${citationOf(there.reference, there.id)}`,
    ]);
    return 'known';
  }
  const file = sourceFile(reference, known.ids, site.language, wanted);
  if (file.isRefused) {
    say([`${name} was not written.`, ...file.remarks]);
    return 'failed';
  }
  writeNew({ [file.path]: file.text });
  known.add(file.id, reference);
  const { publisher = '' } = reference;
  // A page that names no publisher has its website in the place of one: whose that is, only an editor knows.
  const isHost = URL.canParse(reference.url ?? '') && publisher === hostOf(reference.url);
  const isNew = publishers.named(publisher) === undefined && publishers.at(reference.url ?? '') === undefined;
  say([
    `${shown(file.path)}: ${[publisher, reference.title, reference.date].filter(Boolean).join(', ')}`,
    `Cite it with ${citationOf(reference, file.id)}`,
    ...remarks,
    ...file.remarks,
    ...(isNew
      ? [
          isHost
            ? `The content has no publisher at ${publisher} yet. If a publisher in the content owns it, add the website to its "hosts". Otherwise write a new publisher: npm run new -- publisher --name NAME --kind KIND --hosts ${publisher}`
            : `The content has no publisher "${publisher}" yet. Write one: npm run new -- publisher --name ${JSON.stringify(publisher)} --kind KIND`,
        ]
      : []),
  ]);
  return 'written';
};

const addSources = async (
  args: readonly string[],
  url: string | undefined,
  allows: Allows,
  wanted: string | undefined,
): Promise<number> => {
  const documents = documentsOfFolder();
  const known = knownSources(documents);
  const publishers = knownPublishers(documents);
  const context = { publishers, known, language: site.language, today: todayIn(site.timeZone), allows };
  if (wanted !== undefined) chosenId(wanted, known.ids);
  const counts = { written: 0, known: 0, failed: 0 };
  for (const argument of args) {
    try {
      const references = await referencesIn(argument, url, context);
      if (wanted !== undefined && references.length > 1)
        throw new EditorError(
          `${argument} has ${references.length} sources, but --id can name only one. Leave it out.`,
        );
      for (const { key, ...found } of references) {
        const name = key === undefined ? argument : `${argument} ${key}`;
        counts[addSource(name, found, known, publishers, wanted)] += 1;
      }
    } catch (error) {
      if (!(error instanceof EditorError || error instanceof UnreadableReference)) throw error;
      counts.failed += 1;
      say([error instanceof EditorError ? error.message : `${argument}: ${error.message}`]);
    }
  }
  process.stdout.write(
    `\n${counts.written} written, ${counts.known} in the content already, ${counts.failed} not written.\n`,
  );
  return counts.failed > 0 ? 1 : 0;
};

/** @returns The exit code. */
export const run = (args: string[]): Promise<number> =>
  runCommand(USAGE, args, async () => {
    const { values, positionals } = parseArgs({
      args,
      options: {
        url: { type: 'string' },
        id: { type: 'string' },
        private: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    if (positionals.length === 0)
      throw new EditorError(`Name the address of a page, or a saved file.\n\n${USAGE}`);
    if (values.url !== undefined && (positionals.length > 1 || !isAddress(values.url)))
      throw new EditorError(
        '--url is the address of one saved page. Give one file with it, and an address that begins with https://.',
      );
    if (values.id !== undefined && positionals.length > 1)
      throw new EditorError('--id is the id of one source. Give one address or one file with it.');
    return addSources(
      positionals.map((one) => (isAddress(one) ? one : path.normalize(one))),
      values.url,
      values.private ? anyAddress : isPublic,
      values.id,
    );
  });

if (import.meta.main) await beCommand(run);
