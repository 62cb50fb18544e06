import { cpSync, renameSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  besideStrays,
  contentFolder,
  listContent,
  publishedAddresses,
} from '../../src/files/content-folder.ts';
import { readContent } from '../../src/files/read-content.ts';
import { allProblemsOf } from './a-check.ts';
import { documentsIn, folderWith, WORLD } from './a-folder.ts';

/** What is said of the world where nothing but its files is known: not its pictures, nor the links of its site. */
const worldsOwn = new Set(allProblemsOf(documentsIn(WORLD)).map(({ code }) => code));

const strays = (folder: string) =>
  listContent(folder)
    .problems.filter(({ code }) => code === 'stray-file')
    .map(({ file, sentence, hint }) => `${file}: ${sentence} ${hint}`);

describe('the content folder', () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each([
    [undefined, 'content'],
    ['', 'content'],
    ['texts', 'texts'],
    ['/texts', '/texts'],
  ])('with CONTENT_DIR %j is %s', (value, folder) => {
    vi.stubEnv('CONTENT_DIR', value);
    expect(contentFolder()).toBe(path.resolve(folder));
  });

  it('is listed in the same order on every machine', () => {
    const { files, problems } = listContent(WORLD);
    expect(problems).toEqual([]);
    const paths = files.map((file) => file.path);
    expect(paths).toEqual(paths.toSorted());
    expect(paths.length).toBeGreaterThan(20);
    expect(files[0]).toEqual({
      collection: 'actors',
      path: 'actors/farmers-league.mdx',
      absolute: path.join(WORLD, 'actors/farmers-league.mdx'),
    });
  });

  it('may have folders in its folders, and its README beside them', () => {
    const folder = folderWith({
      'README.md': '',
      'site.yaml': '',
      'published.txt': '',
      '.DS_Store': '',
      'articles/2023/march/dam.mdx': '',
      'articles/.draft.mdx': '',
      'sources/a.yaml': '',
      'retired/b.yaml': '',
    });
    const { files, problems } = listContent(folder);
    expect(problems).toEqual([]);
    expect(files.map((file) => file.path)).toEqual([
      'articles/2023/march/dam.mdx',
      'retired/b.yaml',
      'sources/a.yaml',
    ]);
  });

  it.each([
    ['articles/brief.docx', 'Make an article of it with "npm run import -- FILE", or move it out'],
    ['sources/page.html', 'Make sources of it with "npm run source -- FILE", or move it out'],
    [
      'data/figures.xlsx',
      'can only hold .yaml and .csv files. Save the sheet as CSV and run "npm run new -- dataset',
    ],
    ['images/dam.gif', 'Save this one again in one of these forms.'],
    ['images/dam.heic', 'Save this one again in one of these forms.'],
    ['images/Dam.jpg', 'Name the picture with small letters'],
  ])('says of %s what becomes content of it', (file, said) => {
    expect(strays(folderWith({ 'site.yaml': '', [file]: 'x' })).join()).toContain(said);
  });

  it('holds nothing else', () => {
    const folder = folderWith({
      'site.yaml': '',
      'actor/a.mdx': '',
      'articles/a.md': '',
      'articles/b.MDX': '',
      'articles/c.yaml': '',
      'astro.config.mjs': '',
      'sources/d.yml': '',
      topics: '',
    });
    expect(strays(folder)).toMatchInlineSnapshot(`
      [
        "actor: "actor" does not belong in the content folder. Did you mean "actors"? If not, move it out of the content folder, or into one of its folders: articles, actors, locations, terms, events, topics, sources, publishers, data, people, pages, retired, images or brand.",
        "articles/a.md: The folder articles can only hold .mdx files. Name it a.mdx, or make an article of it with "npm run import -- FILE", or move it out of the content folder.",
        "articles/b.MDX: The folder articles can only hold .mdx files. Name it b.mdx, or move it out of the content folder.",
        "articles/c.yaml: The folder articles can only hold .mdx files. Name it c.mdx, or move it out of the content folder.",
        "astro.config.mjs: "astro.config.mjs" does not belong in the content folder. Move it out of the content folder, or into one of its folders: articles, actors, locations, terms, events, topics, sources, publishers, data, people, pages, retired, images or brand.",
        "sources/d.yml: The folder sources can only hold .yaml files. Name it d.yaml, or move it out of the content folder.",
        "topics: "topics" is a file, but must be a folder. Make a folder called "topics", and put the files into it.",
      ]
    `);
  });

  it('has one message of a file with a wrong ending, and none of what names it', () => {
    const renamed = (from: string, to: string) => {
      const folder = folderWith({});
      cpSync(WORLD, folder, { recursive: true });
      renameSync(path.join(folder, from), path.join(folder, to));
      const { problems, files: listed } = listContent(folder);
      const following = allProblemsOf(listed.map((file) => readContent(file, 'en-GB'))).filter(
        ({ code }) => !worldsOwn.has(code),
      );
      return [...problems, ...besideStrays(problems, following)].map(({ file, hint }) => `${file}: ${hint}`);
    };
    expect(renamed('actors/water-board.mdx', 'actors/water-board.md')).toEqual([
      'actors/water-board.md: Name it water-board.mdx, or move it out of the content folder.',
    ]);
    expect(renamed('sources/post-gates.yaml', 'sources/post-gates.yml')).toEqual([
      'sources/post-gates.yml: Name it post-gates.yaml, or move it out of the content folder.',
    ]);
    expect(renamed('articles/dam-gates-opened.mdx', 'articles/dam-gates-opened.txt')).toEqual([
      'articles/dam-gates-opened.txt: Name it dam-gates-opened.mdx, or make an article of it with "npm run import -- FILE", or move it out of the content folder.',
    ]);
    expect(renamed('site.yaml', 'site.yml')).toEqual(['.: Name the file site.yml site.yaml.']);
  });

  it('does not take the place of the file that has the right ending', () => {
    const folder = folderWith({ 'site.yaml': '', 'sources/a.yaml': '', 'sources/a.yml': '' });
    expect(listContent(folder).files.map((file) => file.path)).toEqual(['sources/a.yaml']);
    expect(strays(folder).join()).toContain('files. Move it out of the content folder.');
  });

  it('holds no links to other places', () => {
    const folder = folderWith({ 'articles/a.mdx': '', 'elsewhere/b.mdx': '' });
    symlinkSync(path.join(folder, 'elsewhere'), path.join(folder, 'topics'));
    symlinkSync(path.join(folder, 'elsewhere/b.mdx'), path.join(folder, 'articles/b.mdx'));
    symlinkSync('/nowhere', path.join(folder, 'published.txt'));
    expect(listContent(folder).files.map((file) => file.path)).toEqual(['articles/a.mdx']);
    expect(strays(folder).map((stray) => stray.split(':')[0])).toEqual([
      'articles/b.mdx',
      'elsewhere',
      'published.txt',
      'topics',
    ]);
    expect(publishedAddresses(folder)).toEqual([]);
  });
});
