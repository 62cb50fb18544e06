import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from './records.ts';

/** Where the site puts what is to be found. It is only for this build, and gone when it ends. */
const RECORDS = 'search/records.json';
/** The folder of the index, as src/components/search/index-file.ts reads it. */
const INDEX = 'pagefind';
/** Of Pagefind's own files we serve those that search; its interfaces are left out. */
const NEEDED = /^(fragment|index|filter)\/|^pagefind(-entry)?\.js(on)?$|\.pf_meta$/;

/**
 * Writes the index of the search when a site is built. Pagefind searches all that it knows of a record but
 * its address, so the address carries what a result shows (as JSON, with the real address in it): else every
 * claim would be found by the headline over it, and every confirmed one by the word "confirmed".
 *
 * @param language Language of the site: it decides how word endings are cut.
 */
export const searchIndex = (language: string): AstroIntegration => ({
  name: 'wherefore-search-index',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const dist = fileURLToPath(dir);
      const file = path.join(dist, RECORDS);
      const records: SearchRecord[] = JSON.parse(readFileSync(file, 'utf8'));
      rmSync(file);
      const code = language.split('-')[0] ?? language;
      for (const { path: name, content } of await filesOf(records, code)) {
        if (!NEEDED.test(name) && name !== `wasm.${code}.pagefind`) continue;
        const to = path.join(dist, INDEX, name);
        mkdirSync(path.dirname(to), { recursive: true });
        writeFileSync(to, content);
      }
      logger.info(`${records.length} passages can be searched.`);
    },
  },
});

const filesOf = async (records: readonly SearchRecord[], language: string) => {
  try {
    const { index, errors } = await createIndex({ forceLanguage: language });
    if (!index) throw failed(errors);
    for (const { shown, content, best, filters } of records) {
      const added = await index.addCustomRecord({
        url: JSON.stringify(shown),
        content,
        language,
        filters,
        // Pagefind ranks what stands in a title above what stands in a text.
        ...(best !== undefined && { meta: { title: best } }),
      });
      if (added.errors.length > 0) throw failed(added.errors);
    }
    const { files, errors: unwritten } = await index.getFiles();
    if (unwritten.length > 0) throw failed(unwritten);
    return files;
  } finally {
    await close();
  }
};

const failed = (errors: readonly string[]): Error =>
  new Error(`The index of the search could not be made: ${errors.join(' ')}`);
