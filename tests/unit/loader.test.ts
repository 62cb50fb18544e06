import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { documents, pictures } from '../../src/files/loader.ts';
import { listContent } from '../../src/files/content-folder.ts';
import { readDocument } from '../../src/newsroom/reading/read-document.ts';
import { WORLD, worldWith } from './a-folder.ts';

vi.mock(import('../../src/newsroom/reading/read-document.ts'), { spy: true });

interface Entry {
  id: string;
  digest?: string;
  data: unknown;
}

/** Astro's data store and its file watcher, as far as the loader knows them. */
const astro = (watched = false) => {
  const entries = new Map<string, Entry>();
  const listeners = new Map<string, (file: string) => void>();
  const store = {
    get: (id: string) => entries.get(id),
    set: (entry: Entry) => entries.set(entry.id, entry),
    delete: (id: string) => entries.delete(id),
    keys: () => [...entries.keys()],
  };
  const watcher = {
    add: () => undefined,
    on: (event: string, listen: (file: string) => void) => listeners.set(event, listen),
  };
  const context = { store, ...(watched && { watcher }) } as unknown as LoaderContext;
  return { entries, context, happened: (event: string, file: string) => listeners.get(event)?.(file) };
};

/** Files that were read since the last time this was asked. */
const read = (): string[] => {
  const paths = vi.mocked(readDocument).mock.calls.map(([, file]) => file);
  vi.mocked(readDocument).mockClear();
  return paths;
};

const ALL = listContent(WORLD)
  .files.filter(({ collection }) => collection === 'articles')
  .map((file) => file.path);
const FIRST = 'articles/dam-gates-opened.mdx';
const SECOND = 'articles/water-agreement.mdx';
/** All but these. */
const without = (...files: string[]) => ALL.filter((file) => !files.includes(file));

describe('the loader of the articles', () => {
  let folder = '';
  const load = ({ context }: ReturnType<typeof astro>) => documents('articles').load(context);
  const write = (file: string) =>
    writeFileSync(
      path.join(folder, file),
      readFileSync(path.join(WORLD, SECOND), 'utf8').replace('each morning', 'each evening'),
    );

  beforeEach(() => {
    folder = worldWith();
    vi.stubEnv('CONTENT_DIR', folder);
    vi.mocked(readDocument).mockClear();
  });
  afterEach(() => vi.unstubAllEnvs());

  it('reads every article once, and nothing else', async () => {
    const site = astro();
    await load(site);
    expect(read()).toEqual(ALL);
    expect([...site.entries.keys()]).toEqual(ALL);
    expect(site.entries.get(FIRST)?.data).toMatchObject({
      id: 'dam-gates-opened',
      path: FIRST,
      // It is answered in the file, which the check reads later.
      problems: [{ code: 'unaccounted' }],
    });
  });

  it('does not read again what has not changed', async () => {
    const site = astro();
    await load(site);
    read();
    const before = new Map(site.entries);
    await load(site);
    expect(read()).toEqual([]);
    expect(site.entries).toEqual(before);
  });

  it('reads again what has changed', async () => {
    const site = astro();
    await load(site);
    read();
    write(SECOND);
    await load(site);
    expect(read()).toEqual([SECOND]);
    expect(JSON.stringify(site.entries.get(SECOND)?.data)).toContain('such a gauge each evening');
  });

  it('reads all again when the site has another language', async () => {
    const site = astro();
    await load(site);
    read();
    const settings = path.join(folder, 'site.yaml');
    writeFileSync(settings, readFileSync(settings, 'utf8').replace('language: en-GB', 'language: fr'));
    await load(site);
    expect(read()).toEqual(ALL);
    expect(JSON.stringify(site.entries.get(FIRST)?.data)).toContain('«\u202fheard nothing\u202f»');
  });

  it('forgets what is gone, and reads what is new', async () => {
    const site = astro();
    await load(site);
    read();
    rmSync(path.join(folder, FIRST));
    write('articles/another.mdx');
    await load(site);
    expect(read()).toEqual(['articles/another.mdx']);
    expect([...site.entries.keys()].sort()).toEqual(['articles/another.mdx', ...without(FIRST)]);
  });

  it('keeps a file with mistakes, and its problems with it', async () => {
    writeFileSync(path.join(folder, FIRST), 'no frontmatter');
    const site = astro();
    await load(site);
    expect(site.entries.get(FIRST)?.data).toMatchObject({ problems: [{ code: 'no-frontmatter' }] });
  });

  it('stores plain data, which survives a cache on disk', async () => {
    const site = astro();
    await load(site);
    const entries = [...site.entries.values()];
    expect(JSON.parse(JSON.stringify(entries))).toEqual(entries);
  });

  it('follows what happens to its files while somebody writes, and to no others', async () => {
    const site = astro(true);
    await load(site);
    read();
    write(SECOND);
    site.happened('change', path.join(folder, 'actors/water-board.mdx'));
    expect(read()).toEqual([]);
    site.happened('change', path.join(folder, SECOND));
    expect(read()).toEqual([SECOND]);
    rmSync(path.join(folder, SECOND));
    site.happened('unlink', path.join(folder, SECOND));
    expect([...site.entries.keys()]).toEqual(without(SECOND));
    write(SECOND);
    site.happened('add', path.join(folder, SECOND));
    expect(read()).toEqual([SECOND]);
  });
});

it('the loader of the pictures follows what is put into their folder and taken out', async () => {
  const folder = worldWith();
  vi.stubEnv('CONTENT_DIR', folder);
  const site = astro(true);
  await pictures().load(site.context);
  expect(site.entries.get('gauge.png')?.data).toMatchObject({ picture: { width: 600 }, problems: [] });
  const gauge = path.join(folder, 'images/gauge.png');
  writeFileSync(gauge, 'no picture');
  site.happened('change', gauge);
  await vi.waitFor(() =>
    expect(site.entries.get('gauge.png')?.data).toMatchObject({ problems: [{ code: 'bad-picture' }] }),
  );
  rmSync(gauge);
  site.happened('unlink', gauge);
  await vi.waitFor(() => expect([...site.entries.keys()]).toEqual(['dam-gates.jpg']));
  vi.unstubAllEnvs();
});
