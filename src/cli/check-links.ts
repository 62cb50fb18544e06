import path from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { decodeHtml } from '../citing/decode-html.ts';
import { contentFolder, listContent } from '../files/content-folder.ts';
import { assemble } from '../newsroom/checking/assemble.ts';
import { readContent } from '../files/read-content.ts';
import { addressOf } from '../newsroom/model/source.ts';
import { visitsTo } from '../newsroom/model/tree.ts';
import { site } from '../site.ts';
import { isTooDeep } from '../text/html-tree.ts';
import { calledWith } from './editor/command.ts';
import { anyAddress, isPublic, pageAt, reasonOf, Unread } from './editor/fetch-page.ts';
import { healthOf, stillSays, type Answer } from '../newsroom/checking/source-health.ts';

const USAGE = `npm run check:links [-- --private]
Asks every source's address whether it is still there, and whether the words that texts quote from it still stand there. It needs the
network, takes minutes and changes nothing: you decide, and write "gone:" and "archiveUrl:" into the source's file.
With --private it also asks addresses of this machine and its network, which a source of somebody else's may name.
Ends with 1 when an address is gone or no longer says what is quoted.`;

const { values: options } = calledWith(USAGE, { options: { private: { type: 'boolean', default: false } } });
const WHAT_TO_DO =
  'Open each of these in a browser. If it has moved, correct "url" in the file of the source. If it is gone, write "gone" and "archiveUrl" there.';

/** At a time; the sources are spread over many hosts. */
const AT_A_TIME = 8;

/** What no reader sees. */
const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template', 'title']);

const textOf = (node: DefaultTreeAdapterTypes.Node): string => {
  if ('value' in node) return node.value;
  if (!('childNodes' in node) || UNSEEN.has(node.nodeName)) return '';
  return node.childNodes.map(textOf).join('');
};

const ask = async (url: string): Promise<Answer> => {
  try {
    const page = await pageAt(url, options.private ? anyAddress : isPublic);
    const html = decodeHtml(page.bytes, page.contentType);
    const title = /<title[^>]*>([^<]*)</i.exec(html)?.[1]?.trim();
    const isRead = /^(?:text\/|application\/xhtml)/.test(page.contentType) && !isTooDeep(html);
    return {
      status: page.status,
      url: page.url,
      ...(title && { title }),
      ...(isRead && { text: textOf(parse(html)) }),
    };
  } catch (error) {
    const failure = error instanceof Unread ? error.message : `could not be reached: ${reasonOf(error)}`;
    return { url, failure };
  }
};

const folder = contentFolder();
const documents = listContent(folder).files.map((file) => readContent(file, site.language));
/** What is quoted, by the id of its source. */
const quoted = Map.groupBy(
  documents.flatMap(({ path: file, body }) =>
    visitsTo('citations', body.tree).flatMap(({ node }) =>
      node.citations.flatMap(({ source, quotation }) =>
        quotation === undefined ? [] : [{ source, quotation, file }],
      ),
    ),
  ),
  ({ source }) => source,
);
const { list } = assemble(documents, site.language).sources;
const waiting = list.flatMap((source) => {
  const address = addressOf(source);
  return source.gone === undefined && address !== undefined ? [{ source, address }] : [];
});
const counts = { there: 0, changed: 0, gone: 0, unknown: 0 };
const quotations = { there: 0, lost: 0, unknown: 0 };

const shown = (file: string): string => path.relative(process.cwd(), path.join(folder, file));
const say = (file: string, state: string, finding: string): void => {
  process.stdout.write(`${shown(file)}  ${state}\n  ${finding}\n`);
};

const askOneByOne = async (): Promise<void> => {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { source, address } = next;
    const answer = await ask(address);
    const { state, finding } = healthOf({ url: address, title: source.title }, answer);
    counts[state]++;
    if (state !== 'there') say(source.path, state, `${address} ${finding}.`);
    for (const { quotation, file } of quoted.get(source.id) ?? []) {
      const isUnread = state === 'gone' || state === 'unknown' || answer.text === undefined;
      const found = isUnread ? 'unknown' : stillSays(answer.text ?? '', quotation) ? 'there' : 'lost';
      quotations[found]++;
      if (found === 'lost')
        say(file, 'changed', `${address} no longer says "${quotation}", which this file quotes.`);
    }
  }
};

await Promise.all(Array.from({ length: AT_A_TIME }, askOneByOne));
const { there, lost, unknown } = quotations;
process.stdout.write(
  `${counts.there} there, ${counts.changed} changed, ${counts.gone} gone, ${counts.unknown} could not be checked.\n` +
    (quoted.size === 0
      ? ''
      : `Quotations: ${there} there, ${lost} no longer there, ${unknown} could not be compared.\n`) +
    (counts.changed + counts.gone + counts.unknown + lost === 0 ? '' : `${WHAT_TO_DO}\n`),
);
process.exitCode = counts.gone + lost > 0 ? 1 : 0;
