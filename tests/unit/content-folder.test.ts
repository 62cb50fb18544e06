import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { contentFolder, listContent, publishedAddresses } from '../../src/files/content-folder.ts';
import { folderWith, WORLD } from './a-folder.ts';

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
    [
      'articles/brief.docx',
      'If it is a brief, "npm run import -- FILE" makes an article of it. Otherwise move the file',
    ],
    [
      'sources/page.html',
      'If it has sources in it, "npm run source -- FILE" writes them. Otherwise move the file',
    ],
    [
      'data/figures.xlsx',
      'can only hold .yaml and .csv files. Save the sheet as CSV, and then run "npm run new -- dataset',
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
        "articles/a.md: The folder articles can only hold .mdx files. If only the name is wrong, make it end in .mdx. If it is a brief, "npm run import -- FILE" makes an article of it. Otherwise move the file out of the content folder.",
        "articles/b.MDX: The folder articles can only hold .mdx files. If only the name is wrong, make it end in .mdx. Otherwise move the file out of the content folder.",
        "articles/c.yaml: The folder articles can only hold .mdx files. If only the name is wrong, make it end in .mdx. Otherwise move the file out of the content folder.",
        "astro.config.mjs: "astro.config.mjs" does not belong in the content folder. Move it out of the content folder, or into one of its folders: articles, actors, locations, terms, events, topics, sources, publishers, data, people, pages, retired, images or brand.",
        "sources/d.yml: The folder sources can only hold .yaml files. If only the name is wrong, make it end in .yaml. Otherwise move the file out of the content folder.",
        "topics: "topics" is a file, but must be a folder. Make a folder called "topics", and put the files into it.",
      ]
    `);
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
