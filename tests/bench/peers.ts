import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { corpusOf, type CorpusFile } from './corpus.ts';

/** Other generators, as bare as they come, that build the articles, actors and locations of the same made-up newsroom. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const packages = fileURLToPath(new URL('node_modules', import.meta.url));

export interface Peer {
  name: string;
  /** Where pages are written, with their ending. */
  pages: string;
  ending: string;
  /** Fields that each page has. */
  fields: string;
  /** What else there is in its folder, by path. */
  files: Record<string, string>;
  command: [string, ...string[]];
}

export const PEERS: readonly Peer[] = [
  {
    name: 'Eleventy',
    pages: 'src',
    ending: '.md',
    fields: 'layout: page.njk',
    files: {
      'src/_includes/page.njk':
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title></head><body><h1>{{ title }}</h1>{{ content | safe }}</body></html>\n',
      'eleventy.config.js':
        "export default () => ({ dir: { input: 'src', output: 'dist' }, markdownTemplateEngine: false });\n",
    },
    command: [process.execPath, path.join(packages, '@11ty/eleventy/cmd.cjs'), '--quiet'],
  },
  {
    name: '@astrojs/mdx',
    pages: 'src/pages',
    ending: '.mdx',
    fields: 'layout: ../../layouts/Page.astro',
    files: {
      'src/layouts/Page.astro':
        '---\nconst { title } = Astro.props.frontmatter;\n---\n\n<!doctype html>\n<html lang="en"><head><meta charset="utf-8" /><title>{title}</title></head><body><h1>{title}</h1><slot /></body></html>\n',
      'astro.config.mjs': "import mdx from '@astrojs/mdx';\n\nexport default { integrations: [mdx()] };\n",
      'package.json': '{ "type": "module" }\n',
    },
    command: [process.execPath, path.join(root, 'node_modules/astro/bin/astro.mjs'), 'build'],
  },
];

const SHOWN = /^(articles|actors|locations)\//;

/** A file of the newsroom in Markdown that any generator understands: headings, paragraphs, lists and links. */
const plainOf = ({ path: file, text }: CorpusFile): { title: string; body: string } => {
  const [, yaml = '', body = ''] = text.split(/^---\n/m);
  const fields = parse(yaml) as {
    headline?: string;
    name?: string;
    keyPoints?: { text: string }[];
    facts?: { text: string }[];
  };
  const listed = [...(fields.keyPoints ?? []), ...(fields.facts ?? [])]
    .map((one) => `- ${one.text}`)
    .join('\n');
  const plain = body
    .replace(/<(?:Chart|Figure)[^>]*\/>/g, '')
    .replace(/<\/?(?:Claim|Side|Note|Question)[^>]*>/g, '')
    .replace(/ \{#[^}]*\}$/gm, '')
    .replace(/\]\((actor|location|term|source|article):([^)]*)\)/g, '](/$1s/$2/)');
  return { title: fields.headline ?? fields.name ?? file, body: `${listed}\n\n${plain}` };
};

/** Makes the folder of a peer anew. */
export const preparePeer = (peer: Peer, articles: number, folder: string): void => {
  rmSync(folder, { recursive: true, force: true });
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  for (const [file, text] of Object.entries(peer.files)) write(file, text);
  symlinkSync(packages, path.join(folder, 'node_modules'), 'junction');
  for (const file of corpusOf(articles)) {
    if (!SHOWN.test(file.path)) continue;
    const { title, body } = plainOf(file);
    const page = path.join(peer.pages, file.path.replace('.mdx', peer.ending));
    write(page, `---\ntitle: ${JSON.stringify(title)}\n${peer.fields}\n---\n\n${body}\n`);
  }
};
