import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentFolder } from './src/files/content-folder.ts';
import { followEdits, SAY_WHEN_ASKED } from './src/files/follow-edits.ts';
import * as own from './src/files/own-settings.ts';
import { LICENCES, licencesOfOthers } from './src/hosting/licences.ts';
import { MARK, OWN_WORDS, SETTINGS } from './src/newsroom/model/settings.ts';
import { base, has, site } from './src/site.ts';
import { messages } from './src/words/words.ts';

const OWN_SETTINGS = fileURLToPath(new URL('src/files/own-settings.ts', import.meta.url)).replaceAll(
  path.sep,
  '/',
);

const SEAM = fileURLToPath(new URL('src/content.ts', import.meta.url)).replaceAll(path.sep, '/');

/** The settings as they are now, in place of the module that reads them from the disk. */
const settings = {
  name: 'settings',
  enforce: 'pre',
  load: (id) =>
    id === OWN_SETTINGS
      ? Object.entries(own)
          .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
          .join('')
      : undefined,
};

/** The dev server begins anew when the settings have changed, and its pages say when they were asked for. */
const watchSettings = {
  name: 'settings',
  hooks: {
    'astro:config:setup': ({ addWatchFile, command, injectScript }) => {
      if (command === 'dev') injectScript('page', SAY_WHEN_ASKED);
      for (const file of [SETTINGS, OWN_WORDS, ...Object.values(MARK)])
        addWatchFile(path.join(contentFolder(), file));
    },
  },
};

/** Puts the licences of everything that is not a package before those that the bundler has found. */
const licences = {
  name: 'licences',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const file = bundle[LICENCES];
      if (file)
        file.source = `${licencesOfOthers(site.editor !== undefined)}\n${file.source.replace(/^#[^]*?(?=^## )/m, '')}`;
    },
  },
};

const { results, standings, claimedBy, attributed, pages, dates } = messages;
const { asOf, decade, theDecade, century, centuryBefore, theCentury } = dates;
/** What components/search/words.ts says is there. */
const wordsOfSearch = {
  results,
  standings,
  claimedBy,
  attributed,
  pages: { search: pages.search },
  dates: { asOf, decade, theDecade, century, centuryBefore, theCentury },
};

/** A sentence with a gap as a string with `{}` in it: scripts/words.ts. */
const withGap = (_, message) =>
  Array.isArray(message) ? message.map((part) => (typeof part === 'string' ? part : '{}')).join('') : message;

export default defineConfig({
  site: new URL(site.url).origin,
  base,
  trailingSlash: 'always',
  // Astro's own default drops line breaks between inline elements: "Orun" and "dam" became "Orundam".
  compressHTML: true,
  prefetch: false,
  devToolbar: { enabled: false },
  // A page is one request. Building several pages at a time keeps the disk busy.
  build: { inlineStylesheets: 'always', concurrency: 16 },
  integrations: [watchSettings],
  vite: {
    plugins: [tailwindcss(), settings, followEdits(SEAM), licences],
    // Scripts carry their own words (src/scripts/words.ts), and are files: a page does not carry them.
    define: {
      WORDS_OF_SCRIPTS: JSON.stringify(messages.scripts, withGap),
      WORDS_OF_SEARCH: JSON.stringify(wordsOfSearch),
    },
    build: { assetsInlineLimit: 0, license: { fileName: LICENCES } },
    // Each page names its script: by its hash alone, which no compression shortens more.
    environments: {
      client: { build: { rolldownOptions: { output: { entryFileNames: '_astro/[hash].js' } } } },
    },
  },
});
