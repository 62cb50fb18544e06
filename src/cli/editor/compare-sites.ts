import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import {
  pageDifference,
  type ChangedPage,
  type PageDifferences,
} from '../../newsroom/changes/page-differences.ts';
import type { Language } from '../../text/language/language.ts';

/** All files of a built site, with `/`. */
const filesIn = (folder: string): string[] =>
  globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));

const bytesIn = (folder: string, file: string): Buffer | undefined => {
  const name = path.join(folder, file);
  return existsSync(name) ? readFileSync(name) : undefined;
};

/** As `articles/dam/index.html` is asked for. */
const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

/** As a host that compresses well sends it. */
const compressedSize = async (bytes: Buffer): Promise<number> => {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return (await promisify(brotliCompress)(bytes, { params })).length;
};

/**
 * Compares two built sites, file by file.
 *
 * @param before The folder of the one, `after` that of the other.
 */
export const compareSites = async (
  before: string,
  after: string,
  language: Language,
): Promise<PageDifferences> => {
  const changed: ChangedPage[] = [];
  const rerendered: string[] = [];
  const files = { new: 0, changed: 0, gone: 0, unchanged: 0 };
  let unchanged = 0;
  for (const file of new Set([...filesIn(before), ...filesIn(after)])) {
    const [was, is] = [bytesIn(before, file), bytesIn(after, file)];
    const isPage = file.endsWith('.html');
    const isSame = was !== undefined && is !== undefined && was.equals(is);
    if (!isPage) files[isSame ? 'unchanged' : !was ? 'new' : !is ? 'gone' : 'changed']++;
    else if (isSame) unchanged++;
    else {
      const address = addressOf(file);
      const difference = pageDifference(was?.toString(), is?.toString(), language);
      if (difference)
        changed.push({
          address,
          ...difference,
          bytes: {
            ...(was && { before: await compressedSize(was) }),
            ...(is && { after: await compressedSize(is) }),
          },
        });
      else rerendered.push(address);
    }
  }
  const inOrder = (one: string, other: string) => (one < other ? -1 : 1);
  return {
    changed: changed.sort((one, other) => inOrder(one.address, other.address)),
    rerendered: rerendered.sort(inOrder),
    unchanged,
    files,
  };
};
