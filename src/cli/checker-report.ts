import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A message of the Nu HTML checker, as far as it is used here. */
interface Message {
  /** `error`, `non-document-error` when a file could not be checked at all, or `info`, which warnings are too. */
  type: string;
  url?: string;
  lastLine?: number;
  lastColumn?: number;
  message: string;
  extract?: string;
}

export interface Findings {
  errors: string[];
  warnings: string[];
}

/** An error is to be mended wherever it is; of a warning some places show what is meant. */
const SHOWN_OF_A_WARNING = 3;

/**
 * What it says without knowing: of every file that it was not asked to check; of CSS that is younger than its list, which the bundler has
 * read; and of the policy, since it reads files, of which none has the site's origin (a browser looks at that in `npm test`).
 */
const UNKNOWING =
  /^File was not checked\.|^CSS: (?:“[\w-]+”: Property “[\w-]+” doesn't exist\.|Unrecognized at-rule )|violates Content Security Policy/;

/** A message with the places it is about, and how many more there are. */
const listed = (folder: string, messages: readonly Message[], most = Infinity): string[] =>
  [...Map.groupBy(messages, ({ message }) => message)].map(([message, alike]) => {
    const places = alike.map((one) => placeOf(folder, one)).filter(Boolean);
    const more = places.splice(most).length;
    return [message, ...places, ...(more > 0 ? [`and ${more} more`] : [])].join('\n  ');
  });

function placeOf(folder: string, { url, lastLine, lastColumn, extract }: Message): string {
  const file = url === undefined ? '' : path.relative(folder, fileURLToPath(url));
  const place = [file, lastLine, lastColumn].filter((part) => part !== undefined).join(':');
  return extract === undefined ? place : `${place}  ${extract.replace(/\s+/g, ' ')}`;
}

/**
 * What the checker found in a built site. It is content with a folder that is not there, so a page that it
 * does not list among those it has checked is an error too.
 * @param folder the built site
 * @param pages the files that must have been checked, relative to the folder
 * @param report what it wrote as JSON
 * @param checked the names of the files that it has checked, a line each
 */
export function findingsOf(
  folder: string,
  pages: readonly string[],
  report: string,
  checked: string,
): Findings {
  const { messages } = JSON.parse(report) as { messages: Message[] };
  const [warnings, errors] = [true, false].map((mild) =>
    messages.filter(({ type, message }) => (type === 'info') === mild && !UNKNOWING.test(message)),
  );
  const seen = new Set(
    checked.split(/\r?\n/).map((file) => path.relative(folder, path.resolve(folder, file))),
  );
  const unseen = pages.filter((page) => !seen.has(path.normalize(page)));
  return {
    errors: [...listed(folder, errors ?? []), ...unseen.map((page) => `${page} was not checked.`)],
    warnings: listed(folder, warnings ?? [], SHOWN_OF_A_WARNING),
  };
}
