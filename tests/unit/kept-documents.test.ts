import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { listContent } from '../../src/files/content-folder.ts';
import { copy } from '../copy.ts';
import { temporary, WORLD, worldWith } from './a-folder.ts';

vi.mock(import('../../src/newsroom/reading/read-document.ts'), { spy: true });
// A file before this one may have loaded what reads documents, without the spy.
vi.resetModules();
const { readDocuments } = await import('../../src/files/documents.ts');
const { readDocument } = await import('../../src/newsroom/reading/read-document.ts');

/** Paths of the files that were read since the last time this was asked. */
const read = (): string[] => {
  const paths = vi.mocked(readDocument).mock.calls.map(([, file]) => file);
  vi.mocked(readDocument).mockClear();
  return paths;
};

const ALL = listContent(WORLD).files.map((file) => file.path);
const FIRST = 'articles/dam-gates-opened.mdx';
const SECOND = 'articles/water-agreement.mdx';

describe('documents that are read again', () => {
  let folder = '';
  let cache = '';
  const documents = (language = 'en-GB') => readDocuments(listContent(folder).files, language, cache);
  /** From now on as another process would, which has only what lies on the disk. */
  const elsewhere = () => {
    const other = temporary();
    copy(cache, other);
    cache = other;
  };
  const write = (file: string) =>
    writeFileSync(
      path.join(folder, file),
      readFileSync(path.join(WORLD, SECOND), 'utf8').replace('each morning', 'each evening'),
    );

  beforeEach(() => {
    [folder, cache] = [worldWith(), temporary()];
    vi.mocked(readDocument).mockClear();
  });

  it('are all read once, and are what was read, in the order of the files', () => {
    const first = documents();
    expect(read()).toEqual(ALL);
    expect(first.map((one) => one.path)).toEqual(ALL);
    expect(documents()).toEqual(first);
    elsewhere();
    expect(documents()).toEqual(first);
    expect(read()).toEqual([]);
  });

  it('are read again where the file has changed, and nowhere else', () => {
    documents();
    elsewhere();
    read();
    write(SECOND);
    const found = documents().find((one) => one.path === SECOND);
    expect(read()).toEqual([SECOND]);
    expect(JSON.stringify(found)).toContain('such a gauge each evening');
    elsewhere();
    documents();
    expect(read()).toEqual([]);
  });

  it('are read again where the figures beside the file have changed', () => {
    documents();
    read();
    writeFileSync(path.join(folder, 'data/river-level.csv'), 'day,darabrud\n2023-03-01,1\n');
    documents();
    expect(read()).toEqual(['data/river-level.yaml']);
  });

  it('are all read again when the site has another language', () => {
    documents();
    read();
    const found = documents('fr').find((one) => one.path === FIRST);
    expect(read()).toEqual(ALL);
    expect(JSON.stringify(found)).toContain('«\u202fheard nothing\u202f»');
  });

  it('are forgotten where the file is gone, and read where it is new', () => {
    documents();
    elsewhere();
    read();
    rmSync(path.join(folder, FIRST));
    write('articles/another.mdx');
    const paths = documents().map((one) => one.path);
    expect(read()).toEqual(['articles/another.mdx']);
    expect(paths.toSorted()).toEqual(
      [...ALL.filter((file) => file !== FIRST), 'articles/another.mdx'].toSorted(),
    );
  });

  it.each([
    ['is cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['is of another kind', () => Buffer.from('{}')],
  ])('are read from their files where what was kept %s', (_, spoil) => {
    const first = documents();
    elsewhere();
    read();
    const kept = path.join(cache, 'articles');
    writeFileSync(kept, spoil(readFileSync(kept)));
    expect(documents()).toEqual(first);
    expect(read()).toEqual(ALL.filter((file) => file.startsWith('articles/')));
  });
});
