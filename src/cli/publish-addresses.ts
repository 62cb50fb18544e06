import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentFolder, listContent, PUBLISHED, publishedAddresses } from '../content-folder.ts';
import { checkAddresses, publishedText } from '../newsroom/addresses.ts';
import { buildNewsroom } from '../newsroom/build.ts';
import { readDocument } from '../newsroom/document.ts';
import { hasErrors, report } from '../newsroom/report.ts';

/** Writes down every address there is, so that the check can tell when one vanishes. Run it when you publish. */
const folder = contentFolder();
const { files, problems: strays } = listContent(folder);
const { newsroom, problems } = buildNewsroom(
  files.map((file) => readDocument(file.collection, file.path, readFileSync(file.absolute))),
);
const today = new Date().toISOString().slice(0, 10);
// An address that vanished must be explained before the list forgets it.
const all = [...strays, ...problems, ...checkAddresses(newsroom, publishedAddresses(folder), PUBLISHED, today)];
if (hasErrors(all)) {
  process.stderr.write(`${report('text', all, path.relative(process.cwd(), folder) || '.')}\n`);
  process.exitCode = 1;
} else {
  const text = publishedText(newsroom);
  writeFileSync(path.join(folder, PUBLISHED), text);
  process.stdout.write(`${text.split('\n').length - 1} addresses written to ${PUBLISHED}.\n`);
}
