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
import { calledWith, WHICH_FOLDER } from './editor/command.ts';

const USAGE = `npm run publish-addresses
Writes every address of the site into ${PUBLISHED} in the content folder. From then on the check reports each that leads nowhere while no
file says why. Run it when you publish.
${WHICH_FOLDER}`;

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
  const count = text.split('\n').length - 1;
  process.stdout.write(`${count} address${count === 1 ? '' : 'es'} written to ${PUBLISHED}.\n`);
}
