import { readFileSync } from 'node:fs';
import path from 'node:path';
import { contentFolder, listContent } from '../files/content-folder.ts';
import { assemble } from '../newsroom/checking/assemble.ts';
import { readDocument } from '../newsroom/reading/read-document.ts';
import { site } from '../site.ts';
import { healthOf, type Answer } from '../newsroom/checking/source-health.ts';

/**
 * Asks every source's address whether it is still there. Needs the network, takes minutes, changes nothing:
 * an editor decides, and writes `gone:` and `archiveUrl:` into the source's file.
 */

const PATIENCE = 20_000;
/** At a time; the sources are spread over many hosts. */
const AT_A_TIME = 8;

const ask = async (url: string): Promise<Answer> => {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(PATIENCE),
      headers: { accept: 'text/html' },
    });
    const title = /<title[^>]*>([^<]*)</i.exec(await response.text())?.[1]?.trim();
    return { status: response.status, url: response.url, ...(title && { title }) };
  } catch (error) {
    const cause =
      error instanceof Error ? ((error.cause as Error | undefined)?.message ?? error.message) : String(error);
    return { url, failure: cause };
  }
};

const folder = contentFolder();
const documents = listContent(folder).files.map((file) =>
  readDocument(file.collection, file.path, readFileSync(file.absolute), site.language),
);
const waiting = assemble(documents, site.language).sources.list.filter((source) => source.gone === undefined);
const counts = { there: 0, changed: 0, gone: 0, unknown: 0 };

const askOneByOne = async (): Promise<void> => {
  for (let source = waiting.shift(); source; source = waiting.shift()) {
    const { state, finding } = healthOf(source, await ask(source.url));
    counts[state]++;
    if (state !== 'there') {
      const file = path.relative(process.cwd(), path.join(folder, source.path));
      process.stdout.write(`${file}  ${state}\n  ${source.url} ${finding}.\n`);
    }
  }
};

await Promise.all(Array.from({ length: AT_A_TIME }, askOneByOne));
process.stdout.write(
  `${counts.there} there, ${counts.changed} changed, ${counts.gone} gone, ${counts.unknown} could not be asked.\n`,
);
process.exitCode = counts.gone > 0 ? 1 : 0;
