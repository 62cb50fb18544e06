import { globSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { contentFolder, listContent } from '../files/content-folder.ts';
import { readContent } from '../files/read-content.ts';
import { isText } from './headers.ts';
import { HOST_WRITERS } from './hosts.ts';
import { adminHeaderPolicy } from './policy.ts';
import type { Served } from './served.ts';
import { assemble, publicOf } from '../newsroom/checking/assemble.ts';
import { formerPages } from '../newsroom/model/addresses.ts';
import type { Host } from '../newsroom/model/settings.ts';
import { base, has, site, todayIn } from '../site.ts';

/** What a server must know of the site. */
const served = (): Served => {
  const { files } = listContent(contentFolder());
  const documents = files.map((file) => readContent(file, site.language));
  const former = formerPages(
    assemble(publicOf(documents, todayIn(site.timeZone)), site.language),
    has('key-points'),
  );
  return {
    base,
    httpsOnly: site.https === 'only',
    ...(site.editor && { adminPolicy: adminHeaderPolicy(site.editor.forge) }),
    moved: former.flatMap(({ kind, address, successor }) =>
      kind === 'moved' && successor !== undefined ? [{ from: address, to: successor }] : [],
    ),
    gone: former.filter(({ kind }) => kind === 'retired').map(({ address }) => address),
  };
};

/** Both compress as well as they can: a file is compressed once and sent often. */
const COMPRESSORS = [
  [
    '.br',
    (bytes: Buffer) =>
      promisify(brotliCompress)(bytes, {
        params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
      }),
  ],
  ['.gz', (bytes: Buffer) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION })],
] as const;

/** Files that are compressed at a time. */
const TOGETHER = 16;

/** Puts a `.br` and a `.gz` beside every text that they make smaller. */
const compress = async (folder: string): Promise<void> => {
  const texts = globSync('**/*', { cwd: folder }).filter(isText);
  while (texts.length > 0)
    await Promise.all(
      texts.splice(0, TOGETHER).map(async (name) => {
        const file = path.join(folder, name);
        const bytes = await readFile(file);
        for (const [ending, compressor] of COMPRESSORS) {
          const smaller = await compressor(bytes);
          if (smaller.length < bytes.length) await writeFile(file + ending, smaller);
        }
      }),
    );
};

/**
 * Writes the files that a host reads into a built site, and compressed copies if it takes them.
 *
 * @param folder The built site.
 */
export const writeHostFiles = async (folder: string, host: Host): Promise<void> => {
  const { files, compressed } = HOST_WRITERS[host];
  for (const { name, text } of files(served())) writeFileSync(path.join(folder, name), text);
  if (compressed) await compress(folder);
};
