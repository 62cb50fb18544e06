import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { site } from './src/site.config.ts';
import { words } from './src/words/words.ts';

// Links on pages begin with "/": under a path they would lead out of the site.
const { origin } = new URL(site.url);
if (origin !== site.url) {
  const error = new Error(
    `The address of the site cannot be ${site.url}: pages can only lie at the root of a host. Write url: '${origin}' in src/site.config.ts, and publish under a domain of its own.`,
  );
  error.stack = '';
  throw error;
}

export default defineConfig({
  site: site.url,
  trailingSlash: 'always',
  // Astro's own default drops line breaks between inline elements: "Assad" and "Iran" became "AssadIran".
  compressHTML: true,
  prefetch: false,
  devToolbar: { enabled: false },
  // A page is one request. Building several pages at a time keeps the disk busy.
  build: { inlineStylesheets: 'always', concurrency: 16 },
  // For src/pages/*.mdx. Content does not pass through it: src/files/loader.ts reads that as data.
  integrations: [mdx()],
  vite: {
    plugins: [tailwindcss()],
    // Scripts carry their own words (src/scripts/words.ts), and are files: a page does not carry them.
    define: { WORDS_OF_SCRIPTS: JSON.stringify(words.scripts) },
    build: { assetsInlineLimit: 0 },
  },
});
