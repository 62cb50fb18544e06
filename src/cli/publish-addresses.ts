import { writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  contentFolder,
  besideStrays,
  listContent,
  PUBLISHED,
  publishedAddresses,
} from '../files/content-folder.ts';
import { publishedText } from '../newsroom/model/addresses.ts';
import { checkContent } from '../newsroom/checking/check.ts';
import { readContent } from '../files/read-content.ts';
import { site, todayIn } from '../site.ts';
import { hasErrors, report } from '../newsroom/checking/report.ts';
import { calledWith } from './editor/command.ts';

const USAGE = `npm run publish-addresses
Writes every address of the content folder (CONTENT_DIR, else content) into its ${PUBLISHED}. From then on the check tells when one vanishes
unexplained. Run it when you publish.`;

calledWith(USAGE, {});
const folder = contentFolder();
const published = publishedAddresses(folder);
const { files, problems: strays } = listContent(folder);
// An address that vanished must be explained before the list forgets it: the check says so.
const { newsroom, problems } = checkContent(
  files.map((file) => readContent(file, site.language)),
  {
    published,
    publishedFile: PUBLISHED,
    today: todayIn(site.timeZone),
    language: site.language,
  },
);
const all = [...strays, ...besideStrays(strays, problems)];
if (hasErrors(all)) {
  process.stderr.write(`${report('text', all, path.relative(process.cwd(), folder) || '.')}\n`);
  process.exitCode = 1;
} else {
  const text = publishedText(newsroom, published);
  writeFileSync(path.join(folder, PUBLISHED), text);
  process.stdout.write(`${text.split('\n').length - 1} addresses written to ${PUBLISHED}.\n`);
}
