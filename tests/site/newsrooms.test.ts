import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesIn, read, readPages } from '../content/pages.ts';
import { createProject, type Project } from '../project.ts';

/** Newsrooms that are set up otherwise than ours: at an address with a path, without some parts, with nothing in them. */

let project: Project;
beforeAll(() => {
  project = createProject();
});
afterAll(() => project.remove());

const HOME = 'https://hillpost.example';
const settings = (...lines: string[]): void => {
  const text = readFileSync(path.join(project.content, 'site.yaml'), 'utf8');
  project.write('site.yaml', [text.replace(/^url: .*$/m, `url: ${HOME}/project`), ...lines, ''].join('\n'));
};

/** Every address that a page or a file for programs names, as it stands there. */
const addressesIn = (file: string, text: string): string[] =>
  file.endsWith('.html')
    ? [...text.matchAll(/(?:href|src|action|content)="(?:0; url=)?([^"]*)"/g)].map(([, found = '']) => found)
    : [...text.matchAll(/https:\/\/hillpost\.example[^\s"<)\\]*/g)].map(([found]) => found);

/** Addresses of the site that lead out of its path, or to nothing. */
const astray = (): string[] => {
  const files = new Set(filesIn(project.dist));
  const texts = [...files].filter((file) => /\.(?:html|xml|json|md|webmanifest|txt)$/.test(file));
  return texts.flatMap((file) =>
    addressesIn(file, readFileSync(path.join(project.dist, file), 'utf8'))
      .map((address) => (address.startsWith(HOME) ? address.slice(HOME.length) || '/' : address))
      .filter((address) => address.startsWith('/'))
      .filter((address) => {
        const [page = ''] = address.split(/[?#]/);
        const within = page.slice('/project/'.length);
        return (
          page !== '/project' &&
          (!page.startsWith('/project/') ||
            !(files.has(within) || files.has(within === '' ? 'index.html' : `${within}index.html`)))
        );
      })
      .map((address) => `${file}: ${address}`),
  );
};

test('everything on a site that lives under a path leads into it and to something', async () => {
  settings("accent: { light: '#7a1f2b', dark: '#ffb4ab' }", 'profiles: [https://social.example/@hillpost]');
  project.write(
    'retired/old-point.yaml',
    "address: '/articles/dam-gates-opened/#old-point'\ndate: 2023-08-15\nkind: retired\nreason: It was told twice.\n",
  );
  expect(await project.build()).toMatchObject({ status: 0 });
  expect(astray()).toEqual([]);
  const pages = readPages(project.dist);
  const home = pages.find((page) => page.path === '/');
  expect(home?.document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(`${HOME}/project/`);
  expect(pages.map(({ path }) => path)).toContain('/articles/dam-gates-opened/key-points/old-point/');
  expect(home?.html).toContain('"sameAs":["https://social.example/@hillpost"]');
  expect(home?.html).toContain('--color-accent:light-dark(#7a1f2b,#ffb4ab)');
  expect(readFileSync(path.join(project.dist, 'robots.txt'), 'utf8')).toContain(`${HOME}/project/sitemap`);
});

test('what a site does without is not made, and nothing leads to it', async () => {
  settings('without: [search, key-points, feeds, cards, history]');
  expect(await project.build()).toMatchObject({ status: 0 });
  expect(
    filesIn(project.dist).filter((file) => /search|key-points|feed|rss|card|history/.test(file)),
  ).toEqual([]);
  expect(astray()).toEqual([]);
});

test('a folder with nothing but its settings is a site', async () => {
  settings();
  const env = { CONTENT_DIR: 'newsroom' };
  expect(
    await project.run('editor/new.ts', ['newsroom', 'newsroom', '--name', 'Le Puy: éclairé'], env),
  ).toMatchObject({
    status: 0,
  });
  expect(await project.check(env)).toMatchObject({ status: 0, stderr: '' });
  expect(await project.build(env)).toMatchObject({ status: 0 });
  const home = readPages(project.dist).find((page) => page.path === '/');
  expect(read(home?.document.querySelector('h1')?.textContent)).toBe('Le Puy: éclairé');
  expect(read(home?.document.querySelector('main')?.textContent)).toContain('No explainer yet.');
  // What is there is never written over.
  expect(await project.run('editor/new.ts', ['newsroom', 'newsroom'], env)).toMatchObject({ status: 2 });
});
