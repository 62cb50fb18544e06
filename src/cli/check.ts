import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder, listContent } from '../content-folder.ts';
import { buildNewsroom } from '../newsroom/build.ts';
import { readDocument } from '../newsroom/document.ts';
import { FORMATS, hasErrors, report, type Format } from '../newsroom/report.ts';

const USAGE = `npm run check [-- --format ${FORMATS.join('|')}]
Reads every file of the content folder (CONTENT_DIR, else content) and reports all that is wrong with it.
Ends with 1 when something is an error, with 2 when the command itself is wrong.`;

const options = () => {
  try {
    const { values } = parseArgs({ options: { format: { type: 'string', default: 'text' }, help: { type: 'boolean' } } });
    const format = FORMATS.find((known) => known === values.format);
    if (format || values.help) return { format: format ?? 'text', help: values.help };
  } catch {
    // Said below, with the usage.
  }
  return undefined;
};

const check = (format: Format): number => {
  const folder = contentFolder();
  const { files, problems: strays } = listContent(folder);
  const documents = files.map((file) => readDocument(file.collection, file.path, readFileSync(file.absolute)));
  const problems = [...strays, ...buildNewsroom(documents).problems];
  const shown = path.relative(process.cwd(), folder) || '.';
  const output = report(format, problems, shown);
  if (output) process.stdout.write(`${output}\n`);
  if (format === 'text') process.stdout.write(`${files.length} files read.\n`);
  return hasErrors(problems) ? 1 : 0;
};

const asked = options();
if (asked && !asked.help) process.exitCode = check(asked.format);
else {
  (asked ? process.stdout : process.stderr).write(`${USAGE}\n`);
  process.exitCode = asked ? 0 : 2;
}
