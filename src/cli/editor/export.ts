import { parseArgs } from 'node:util';
import { FORMATS, risOf, type BibliographyFormat } from '../../citing/bibliographies.ts';
import { assemble } from '../../newsroom/checking/assemble.ts';
import { articleSources } from '../../newsroom/questions/sources/article-uses.ts';
import { bibliography, bodyUses, type Bibliography } from '../../newsroom/questions/sources/bibliography.ts';
import type { Newsroom } from '../../newsroom/model/newsroom.ts';
import { sourcesBibtex, sourcesCsl } from '../../publishing/source-references.ts';
import { encodeJson } from '../../text/encode.ts';
import { meant } from '../../text/nearest.ts';
import { site } from '../../site.ts';
import { beCommand, EditorError, runCommand } from './command.ts';
import { documentsOfFolder } from './content-folder.ts';

/** `npm run export`: the sources of an article or a topic for programs that manage references. */

const USAGE = `npm run export -- ARTICLE|TOPIC [--format ${Object.keys(FORMATS).join('|')}]
Prints the sources of an article, or of a topic with its articles and events: as BibTeX (bib), RIS (ris) or CSL-JSON (json).
The id is the name of the file without its ending. Zotero and similar programs read all three. To write them into a file:
npm run -s export -- ID --format ris > sources.ris`;

const isFormat = (format: string): format is BibliographyFormat => format in FORMATS;

/** What the texts of a topic cite, each source once. */
const topicSources = (newsroom: Newsroom, id: string): Bibliography | undefined => {
  const topic = newsroom.topics.get(id);
  if (!topic) return undefined;
  const events = newsroom.events.list.filter(({ topics }) => topics.includes(id));
  const articles = newsroom.articles.list.filter(({ topics }) => topics.includes(id));
  return bibliography(newsroom, [
    ...bodyUses(topic.body),
    ...articles.map((article) => ({ sources: [...articleSources(newsroom, article).keys()] })),
    ...events.flatMap((event) => [{ sources: event.sources }, ...bodyUses(event.body)]),
  ]);
};

const WRITERS: Record<BibliographyFormat, (sources: Bibliography) => string> = {
  bib: sourcesBibtex,
  // JSON drops what is undefined, which the writer of RIS would take for a value.
  ris: (sources) => risOf(JSON.parse(JSON.stringify(sourcesCsl(sources))) as { type: string }[]),
  json: (sources) => encodeJson(sourcesCsl(sources), 2),
};

/** @returns The exit code. */
export const run = (args: string[]): Promise<number> =>
  runCommand(USAGE, args, () => {
    const { values, positionals } = parseArgs({
      args,
      options: { format: { type: 'string', default: 'bib' } },
      allowPositionals: true,
    });
    const [id, ...rest] = positionals;
    if (id === undefined || rest.length > 0)
      throw new EditorError(`Name one article or one topic.\n\n${USAGE}`);
    const { format } = values;
    if (!isFormat(format))
      throw new EditorError(
        `There is no format "${format}". Write --format ${Object.keys(FORMATS).join(' or --format ')}.`,
      );
    const newsroom = assemble(documentsOfFolder(), site.language);
    const article = newsroom.articles.get(id);
    const sources = article ? articleSources(newsroom, article) : topicSources(newsroom, id);
    if (!sources) {
      const known = [...newsroom.articles.list, ...newsroom.topics.list].map((one) => one.id);
      throw new EditorError(
        `No article and no topic is called "${id}". ${meant(id, known, 'Write the name of its file without the ending.')}`,
      );
    }
    process.stdout.write(WRITERS[format](sources));
    return 0;
  });

if (import.meta.main) await beCommand(run);
