import { existsSync, globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

/**
 * The arrows of src/README.md. A file belongs to the first place one of whose `holds` its path begins with,
 * and may import the places in `imports`. Only places with `system` may import Node's own modules.
 */
interface Place {
  holds: string[];
  imports: string[];
  system?: true;
  because: string;
}

const shown = ['newsroom', 'words', 'brand', 'styles', 'blocks', 'components'];
const places: Record<string, Place> = {
  newsroom: {
    holds: ['newsroom/'],
    imports: ['newsroom'],
    because: 'the newsroom is pure: it knows nothing of Node, of Astro and of the rest of the code',
  },
  reading: {
    holds: ['loader.ts', 'content-folder.ts', 'reader-digest.ts', 'git.ts', 'history.ts'],
    imports: ['newsroom', 'reading'],
    system: true,
    because: 'what reads files and history hands them to the newsroom and knows nothing of pages',
  },
  declaration: {
    holds: ['content.config.ts'],
    imports: ['newsroom', 'reading'],
    because: 'the declaration of the collections names their loaders and types only',
  },
  drawing: {
    holds: ['drawing.ts'],
    imports: ['newsroom'],
    system: true,
    because: 'what draws pictures is told what they say, and knows nothing of pages',
  },
  seam: {
    holds: ['content.ts'],
    imports: ['newsroom', 'reading'],
    system: true,
    because: 'the seam makes one newsroom of what was read, and knows nothing of pages',
  },
  index: {
    holds: ['search-index.ts', 'search-index-order.ts'],
    imports: ['newsroom', 'index'],
    system: true,
    because: 'the index is made of finished records when the pages are built, and asks for no content',
  },
  output: {
    holds: ['middleware.ts'],
    imports: [],
    because: 'what passes over finished pages knows nothing of what they say',
  },
  brand: {
    holds: ['site.config.ts'],
    imports: ['newsroom'],
    because: 'the brand is data that any file may read',
  },
  words: {
    holds: ['words/'],
    imports: ['newsroom', 'words', 'brand'],
    because: 'words may be imported by anyone, so they depend on nothing that shows them',
  },
  styles: { holds: ['styles/'], imports: ['styles'], because: 'style sheets stand alone' },
  scripts: {
    holds: ['scripts/'],
    imports: ['scripts', 'styles', 'words'],
    because: 'a script runs on the reader’s machine: what it imports travels there, types excepted',
  },
  blocks: {
    holds: ['blocks/'],
    imports: shown,
    because: 'a block gets props and gives HTML: it never asks for the content itself',
  },
  components: {
    holds: ['components/'],
    imports: [...shown, 'scripts'],
    because: 'a component gets props and gives HTML: it never asks for the content itself',
  },
  layouts: {
    holds: ['layouts/'],
    imports: [...shown, 'layouts'],
    because: 'a layout gets props and gives HTML: it never asks for the content itself',
  },
  pages: {
    holds: ['pages/'],
    imports: [...shown, 'layouts', 'seam', 'drawing'],
    because: 'a page asks the newsroom and hands on props; nobody imports a page, not even another page',
  },
  commands: {
    holds: ['cli/'],
    imports: ['newsroom', 'reading', 'commands', 'brand', 'words'],
    system: true,
    because: 'a command is a thin way into the newsroom, without Astro and its pages',
  },
};

const src = path.resolve(import.meta.dirname, '../../src');
const packages = new Set(
  Object.keys({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }),
);

const placeOf = (file: string) =>
  Object.entries(places).find(([, { holds }]) => holds.some((start) => file.startsWith(start)))?.[0];

/** Why a file (its path under src/) may not import this, in a sentence; nothing if it may. */
function wrongArrow(file: string, specifier: string): string | undefined {
  const from = placeOf(file);
  if (!from) return `src/${file} belongs to no place: add it to the table in this test and to src/README.md.`;
  const { imports, system, because } = places[from] as Place;
  const refused = `src/${file} may not import ${specifier}: ${because}.`;
  if (specifier.startsWith('.')) {
    const target = path.posix.join(path.posix.dirname(file), specifier.replace(/\?.*$/, ''));
    const to = placeOf(target);
    return to && imports.includes(to) ? undefined : refused;
  }
  if (specifier === 'astro:content')
    return from === 'seam' || from === 'declaration'
      ? undefined
      : `src/${file} may not import ${specifier}: content is read once, in src/content.ts.`;
  if (isBuiltin(specifier)) return system ? undefined : refused;
  if (/^astro([:/]|$)/.test(specifier)) return from === 'newsroom' ? refused : undefined;
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  return packages.has(name) || packages.has(`@types/${name}`)
    ? undefined
    : `src/${file} imports ${specifier}, which package.json does not name: it could vanish with any update.`;
}

/** Everything a file imports: of an Astro component its code fence and its scripts, of MDX its import lines. */
function importsOf(file: string, text: string): string[] {
  const code = {
    '.astro': /^\s*---\n[^]*?\n---|<script[^>]*>[^]*?<\/script>/g,
    '.mdx': /^import .*$/gm,
  }[path.extname(file)];
  const parts = code ? Array.from(text.matchAll(code), ([part]) => part) : [text];
  const scripts = parts.map((part) => part.replace(/^\s*---|---$|^<script[^>]*>|<\/script>$/g, ''));
  return scripts.flatMap((part) =>
    ts.preProcessFile(part, true, true).importedFiles.map(({ fileName }) => fileName),
  );
}

const files = globSync('**/*.{ts,mjs,astro,mdx}', { cwd: src }).map((file) => file.replaceAll(path.sep, '/'));

test.each(files)('src/%s imports what it may, by its whole name', (file) => {
  const specifiers = importsOf(file, readFileSync(path.join(src, file), 'utf8'));
  const absent = specifiers
    .filter((specifier) => specifier.startsWith('.'))
    .filter((specifier) => !existsSync(path.join(src, path.dirname(file), specifier.replace(/\?.*$/, ''))))
    .map(
      (specifier) => `src/${file} imports ${specifier}, and there is no file of that name, ending included.`,
    );
  const wrong = specifiers.map((specifier) => wrongArrow(file, specifier)).filter(Boolean);
  expect([...wrong, ...absent]).toEqual([]);
});

describe('a wrong arrow is caught', () => {
  test.each([
    ['newsroom/cards.ts', '../words/en.ts', 'the newsroom is pure'],
    ['newsroom/cards.ts', 'node:fs', 'the newsroom is pure'],
    ['newsroom/cards.ts', 'fs/promises', 'the newsroom is pure'],
    ['newsroom/cards.ts', 'astro/loaders', 'the newsroom is pure'],
    ['newsroom/cards.ts', 'astro:content', 'content is read once'],
    ['pages/index.astro', 'astro:content', 'content is read once'],
    ['components/Share.astro', '../content.ts', 'never asks for the content'],
    ['components/Share.astro', 'node:fs', 'never asks for the content'],
    ['blocks/Timeline.astro', '../loader.ts', 'never asks for the content'],
    ['layouts/Page.astro', '../pages/index.astro', 'never asks for the content'],
    ['pages/index.astro', './404.astro', 'nobody imports a page'],
    ['pages/index.astro', '../../tests/fixtures/world.ts', 'a page asks the newsroom'],
    ['loader.ts', './content.ts', 'knows nothing of pages'],
    ['drawing.ts', './words/words.ts', 'is told what they say'],
    ['components/Share.astro', '../drawing.ts', 'never asks for the content'],
    ['words/en.ts', '../components/Share.astro', 'depend on nothing that shows them'],
    ['cli/check.ts', '../content.ts', 'without Astro and its pages'],
    ['scripts/cards.ts', '../newsroom/cards.ts', 'what it imports travels there'],
    ['scripts/cards.ts', '../site.config.ts', 'what it imports travels there'],
    ['services/articles.ts', '../newsroom/model.ts', 'belongs to no place'],
    ['cli/check.ts', 'left-pad', 'package.json does not name'],
  ])('src/%s importing %s', (file, specifier, reason) => {
    expect(wrongArrow(file, specifier)).toContain(reason);
  });

  test('in every way of writing an import', () => {
    const written = `---
import type { A } from './type.ts';
export { b } from './again.ts';
const c = await import('./later.ts');
---
<p>import nothing from './text.ts'</p>
<script>import './script.ts';</script>`;
    expect(importsOf('components/A.astro', written)).toEqual([
      './type.ts',
      './again.ts',
      './later.ts',
      './script.ts',
    ]);
    expect(importsOf('pages/a.mdx', "import A from './A.astro';\n\nText: import './text.ts'.")).toEqual([
      './A.astro',
    ]);
  });
});
