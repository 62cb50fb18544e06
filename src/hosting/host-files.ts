import { globSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib';
import { contentFolder, listContent } from '../files/content-folder.ts';
import { readContent } from '../files/read-content.ts';
import { isText } from './headers.ts';
import { HOST_WRITERS, type Encoding } from './hosts.ts';
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

/** Each compresses as well as it can: a file is compressed once and sent often. On these texts Brotli is the smallest, by an eighth. */
const COMPRESSORS: Record<Encoding, (bytes: Buffer) => Promise<Buffer>> = {
  '.br': (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
    }),
  // More takes more memory where it is read, and saves nothing.
  '.zst': (bytes) => promisify(zstdCompress)(bytes, { params: { [constants.ZSTD_c_compressionLevel]: 19 } }),
  '.gz': (bytes) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
};

/** Files that are compressed at a time. */
const TOGETHER = 16;

/** Puts compressed copies beside every text that they make smaller. */
const compress = async (folder: string, encodings: readonly Encoding[]): Promise<void> => {
  const texts = globSync('**/*', { cwd: folder }).filter(isText);
  while (texts.length > 0)
    await Promise.all(
      texts.splice(0, TOGETHER).map(async (name) => {
        const file = path.join(folder, name);
        const bytes = await readFile(file);
        await Promise.all(
          encodings.map(async (ending) => {
            const smaller = await COMPRESSORS[ending](bytes);
            if (smaller.length < bytes.length) await writeFile(file + ending, smaller);
          }),
        );
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
  if (compressed.length > 0) await compress(folder, compressed);
};
