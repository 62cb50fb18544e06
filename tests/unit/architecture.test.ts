import { existsSync, globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

/** A row of the table of rooms in src/README.md. */
interface Room {
  /** Folders, which end in `/`, and files; the longest that a path begins with says where it belongs. */
  holds: string[];
  /** Rooms, `Node` and `Astro`. */
  imports: string[];
}

const src = path.resolve(import.meta.dirname, '../../src');
const packages = new Set(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }));

const namesIn = (cell: string): string[] => cell.replaceAll('`', '').split(', ');

/** The table between its head and the next empty line, from the ground up. */
const rooms: Room[] = (
  /\| room \|.*\n.*\n((?:\|.*\n)+)/.exec(readFileSync(path.join(src, 'README.md'), 'utf8'))?.[1] ?? ''
)
  .trimEnd()
  .split('\n')
  .map((row) => {
    const [names = '', , imports = ''] = row.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, ''));
    return { holds: namesIn(names), imports: namesIn(imports).filter((name) => name !== '-') };
  });

/** Place in the table; -1 for a file that belongs to no room. */
const roomOf = (file: string): number => {
  const length = ({ holds }: Room) =>
    Math.max(0, ...holds.filter((start) => file.startsWith(start)).map((start) => start.length));
  const longest = Math.max(...rooms.map(length));
  return longest === 0 ? -1 : rooms.findIndex((room) => length(room) === longest);
};

/** Why a file (its path under src/) may not import this, in a sentence; nothing if it may. */
function wrongArrow(file: string, specifier: string): string | undefined {
  const from = roomOf(file);
  const room = rooms[from];
  if (!room) return `src/${file} belongs to no room: add a row to the table in src/README.md.`;
  const allowed = room.imports.length > 0 ? room.imports.join(', ') : 'nothing of ours';
  const refused = `src/${file} may not import ${specifier}: ${room.holds[0]} may import ${allowed}.`;
  if (specifier.startsWith('.')) {
    const target = path.posix.join(path.posix.dirname(file), specifier.replace(/\?.*$/, ''));
    const to = roomOf(target);
    return to === from || rooms[to]?.holds.some((name) => room.imports.includes(name)) ? undefined : refused;
  }
  if (specifier === 'astro:content')
    return `src/${file} may not import ${specifier}: content is read once, in src/content.ts.`;
  if (isBuiltin(specifier)) return room.imports.includes('Node') ? undefined : refused;
  if (/^astro([:/]|$)/.test(specifier)) return room.imports.includes('Astro') ? undefined : refused;
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

test('every file imports what it may, by its whole name', () => {
  const faults = files.flatMap((file) => {
    const specifiers = importsOf(file, readFileSync(path.join(src, file), 'utf8'));
    const absent = specifiers
      .filter((specifier) => specifier.startsWith('.'))
      .filter((specifier) => !existsSync(path.join(src, path.dirname(file), specifier.replace(/\?.*$/, ''))))
      .map((specifier) => `src/${file} imports ${specifier}: no file has that name, ending included.`);
    return [...absent, ...specifiers.flatMap((specifier) => wrongArrow(file, specifier) ?? [])];
  });
  expect(faults).toEqual([]);
});

test('each index of the newsroom has a name of its own', () => {
  // By it a build asks what a page of the last one looked up.
  const names = files.flatMap((file) =>
    Array.from(
      readFileSync(path.join(src, file), 'utf8').matchAll(/\bindexed\(\s*'([^']*)'/g),
      ([, name]) => name,
    ),
  );
  expect(names.length).toBeGreaterThan(10);
  expect(names.toSorted()).toEqual([...new Set(names)].sort());
});

describe('the table of rooms', () => {
  const names = rooms.flatMap(({ holds }) => holds);

  test('is the tree of folders: each row is there, each code file has a row', () => {
    expect(rooms.length).toBeGreaterThan(10);
    expect(names.filter((name) => !existsSync(path.join(src, name)))).toEqual([]);
    expect(
      names.filter((name) => !files.some((file) => file.startsWith(name)) && name !== 'styles/'),
    ).toEqual([]);
    expect(files.filter((file) => roomOf(file) === -1)).toEqual([]);
  });

  test('has no arrow that runs up, and so no circle', () => {
    const up = rooms.flatMap(({ holds, imports }, place) =>
      imports
        .filter((name) => name !== 'Node' && name !== 'Astro')
        .filter((name) => {
          const to = rooms.findIndex((room) => room.holds.includes(name));
          return to === -1 || to >= place;
        })
        .map((name) => `${holds[0]} -> ${name}`),
    );
    expect(up).toEqual([]);
  });

  test('allows nothing that nobody uses', () => {
    const used = new Set(
      files.flatMap((file) =>
        importsOf(file, readFileSync(path.join(src, file), 'utf8')).flatMap((specifier) => {
          const from = roomOf(file);
          if (!specifier.startsWith('.'))
            return isBuiltin(specifier)
              ? `${from} Node`
              : /^astro([:/]|$)/.test(specifier)
                ? `${from} Astro`
                : [];
          const target = path.posix.join(path.posix.dirname(file), specifier.replace(/\?.*$/, ''));
          return (rooms[roomOf(target)]?.holds ?? []).map((name) => `${from} ${name}`);
        }),
      ),
    );
    const idle = rooms.flatMap(({ holds, imports }, place) =>
      imports.filter((name) => !used.has(`${place} ${name}`)).map((name) => `${holds[0]} -> ${name}`),
    );
    expect(idle.filter((arrow) => !arrow.endsWith('Astro'))).toEqual([]);
  });

  test('each room says in three to eight lines what lives there', () => {
    const folders = [...names.filter((name) => name.endsWith('/')), 'newsroom/'];
    const lines = (folder: string) => {
      // A README.md among the pages would be a page.
      const file = path.join(src, folder, folder === 'pages/' ? '_README.md' : 'README.md');
      return existsSync(file)
        ? readFileSync(file, 'utf8')
            .split('\n')
            .filter((line) => line.trim() !== '').length
        : 0;
    };
    expect(folders.filter((folder) => lines(folder) < 3 || lines(folder) > 8)).toEqual([]);
  });
});

/** More than this and a newcomer cannot see what belongs to what: make rooms of it. */
const MOST_FILES = 24;

test('no folder has more files than one can overlook', () => {
  const counts = new Map<string, number>();
  for (const file of files) {
    const folder = path.posix.dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  expect([...counts].filter(([, count]) => count > MOST_FILES)).toEqual([]);
});

describe('a wrong arrow is caught', () => {
  test.each([
    [
      'newsroom/questions/sidebar.ts',
      '../../words/words.ts',
      'may import newsroom/model/, newsroom/changes/, newsroom/naming/.',
    ],
    [
      'newsroom/questions/sidebar.ts',
      '../checking/check.ts',
      'may import newsroom/model/, newsroom/changes/, newsroom/naming/.',
    ],
    ['newsroom/changes/ledger.ts', '../questions/sidebar.ts', 'may import text/, newsroom/model/.'],
    ['newsroom/model/newsroom.ts', '../reading/read-body.ts', 'may import text/.'],
    ['text/fold.ts', '../newsroom/model/kinds.ts', 'may import nothing of ours.'],
    ['newsroom/questions/sidebar.ts', 'node:fs', 'may not import node:fs'],
    ['newsroom/questions/sidebar.ts', 'fs/promises', 'may not import fs/promises'],
    ['newsroom/questions/sidebar.ts', 'astro/loaders', 'may not import astro/loaders'],
    ['newsroom/questions/sidebar.ts', 'astro:content', 'content is read once'],
    ['publishing/sitemap.ts', '../searching/records.ts', 'may not import'],
    ['pages/index.astro', 'astro:content', 'content is read once'],
    ['components/Share.astro', '../content.ts', 'may not import'],
    ['components/Share.astro', 'node:fs', 'may not import'],
    ['components/blocks/Timeline.astro', '../../files/documents.ts', 'may not import'],
    ['layouts/Page.astro', '../pages/index.astro', 'may not import'],
    ['pages/index.astro', '../../tests/fixtures/world.ts', 'may not import'],
    ['files/documents.ts', '../content.ts', 'may not import'],
    ['drawing/pictures.ts', '../words/words.ts', 'may not import'],
    ['components/Share.astro', '../drawing/pictures.ts', 'may not import'],
    ['words/words.ts', '../components/Share.astro', 'may not import'],
    ['cli/check.ts', '../content.ts', 'may not import'],
    ['scripts/cards.ts', '../newsroom/questions/sidebar.ts', 'may not import'],
    ['scripts/cards.ts', '../site.ts', 'may not import'],
    ['services/articles.ts', '../newsroom/model/newsroom.ts', 'belongs to no room'],
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
