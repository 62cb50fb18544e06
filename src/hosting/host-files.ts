import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentFolder, listContent } from '../files/content-folder.ts';
import { readContent } from '../files/read-content.ts';
import { compress } from './compress.ts';
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
