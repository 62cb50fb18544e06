import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { filesIn, read, readPage, readPages } from '../content/pages.ts';
import { createProject, type Project } from '../project.ts';
import { builtWorld, type Fixture } from '../sites.ts';

/** Newsrooms that are set up otherwise than most: at an address with a path, without some parts, with nothing in them. */

const HOME = 'https://hillpost.example';
const projects: Project[] = [];
const kept = (project: Project): Project => {
  projects.push(project);
  return project;
};
const newProject = (fixture: Fixture): Project => kept(createProject(fixture));
afterAll(() => {
  for (const project of projects) project.remove();
});

/** @param base The path that the site lives under, or nothing. */
const settle = ({ content, write }: Project, base: string, ...lines: string[]): void => {
  const text = readFileSync(path.join(content, 'site.yaml'), 'utf8');
  write('site.yaml', [text.replace(/^url: .*$/m, `url: ${HOME}${base}`), ...lines, ''].join('\n'));
};

/** Every address that a page or a file for programs names, as it stands there. */
const addressesIn = (file: string, text: string): string[] =>
  file.endsWith('.html')
    ? [...text.matchAll(/(?:href|src|srcset|action|content)="(?:0; url=)?([^"]*)"/g)].flatMap(
        ([attribute, found = '']) =>
          attribute.startsWith('srcset') ? found.split(',').map((one) => one.replace(/ .*/, '')) : [found],
      )
    : [...text.matchAll(/https:\/\/hillpost\.example[^\s"<)\\]*/g)].map(([found]) => found);

/** Addresses of the site that lead out of its path, or to nothing. */
const astray = ({ dist }: Project, base: string): string[] => {
  const files = new Set(filesIn(dist));
  const texts = [...files].filter((file) => /\.(?:html|xml|json|md|webmanifest|txt)$/.test(file));
  return texts.flatMap((file) =>
    addressesIn(file, readFileSync(path.join(dist, file), 'utf8'))
      .map((address) => (address.startsWith(HOME) ? address.slice(HOME.length) || '/' : address))
      .filter((address) => address.startsWith('/'))
      .filter((address) => {
        const [page = ''] = address.split(/[?#]/);
        const within = page.slice(base.length + 1);
        return (
          page !== base &&
          (!page.startsWith(`${base}/`) ||
            !(files.has(within) || files.has(within === '' ? 'index.html' : `${within}index.html`)))
        );
      })
      .map((address) => `${file}: ${address}`),
  );
};

test('everything on a site that lives under a path leads into it and to something', async () => {
  const project = kept(builtWorld());
  settle(
    project,
    '/project',
    "accent: { light: '#7a1f2b', dark: '#ffb4ab' }",
    'profiles: [https://social.example/@hillpost]',
  );
  project.write(
    'retired/old-point.yaml',
    "address: '/articles/dam-gates-opened/#old-point'\ndate: 2023-08-15\nkind: retired\nreason: It was told twice.\n",
  );
  project.write(
    'locations/moon.mdx',
    '---\nname: Moon\ndescription: It circles the Earth.\ntype: celestial-body\n---\n',
  );
  project.write(
    'locations/rille.mdx',
    '---\nname: Rille\ndescription: A valley.\ntype: site\nbody: moon\npartOf: moon\n---\n',
  );
  expect(await project.build()).toMatchObject({ status: 0 });
  expect(astray(project, '/project')).toEqual([]);
  const pages = readPages(project.dist);
  const home = pages.find((page) => page.path === '/');
  expect(home?.document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(`${HOME}/project/`);
  expect(pages.map(({ path }) => path)).toContain('/articles/dam-gates-opened/key-points/old-point/');
  const spans = pages
    .filter(({ path }) => path.startsWith('/actors/'))
    .map(({ document }) =>
      [...document.querySelectorAll('.head .figures time')].map((time) => time.textContent),
    );
  expect(spans.filter(({ length }) => length === 1)).not.toEqual([]);
  expect(spans.filter(([first, last]) => last !== undefined && first === last)).toEqual([]);
  const whereIs = (id: string) =>
    pages.find((page) => page.path === `/locations/${id}/`)?.document.getElementById('page-whereabouts')
      ?.textContent;
  expect(whereIs('moon')).toContain('Rille');
  expect(whereIs('moon')).not.toContain('coordinates');
  expect(whereIs('rille')).toContain('No coordinates are recorded.');
  expect(home?.html).toContain('"sameAs":["https://social.example/@hillpost"]');
  expect(home?.html).toContain('--color-accent:light-dark(#7a1f2b,#ffb4ab)');
  expect(readFileSync(path.join(project.dist, 'robots.txt'), 'utf8')).toContain(`${HOME}/project/sitemap`);
});

test('what a site does without is not made, and nothing leads to it; its country has other digits, and its words are its own', async () => {
  const project = newProject('arabic');
  settle(project, '', 'without: [search, key-points, feeds, cards]');
  project.edit('site.yaml', 'language: ar\nnumerals: arab', 'language: ar-MA');
  project.edit('site.yaml', '  - { name: البحث, address: /search/ }\n', '');
  project.write('words.yaml', 'pages.actors: من هم\n');
  expect(await project.build()).toMatchObject({ status: 0 });
  const made = filesIn(project.dist);
  expect(made.filter((file) => /search|key-points|feed|rss|card/.test(file))).toEqual([]);
  expect(astray(project, '')).toEqual([]);
  const document = (address: string) => readPage(project.dist, address).document;
  const article = document('/articles/jisr-closed/');
  expect(article.documentElement.lang).toBe('ar-MA');
  expect(read(article.querySelector('.text sup')?.textContent)).toMatch(/^[0-9 ]+$/);
  expect(read(document('/actors/').querySelector('h1')?.textContent)).toBe('من هم');
});

test('a language that the interface has no words in is told with those it has, in one sentence', async () => {
  const project = newProject('arabic');
  project.edit('site.yaml', 'language: ar\n', 'language: sw\n');
  const { status, stdout, stderr } = await project.check();
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toContain('site.yaml:');
  expect(stdout).toContain('ar, en, es, fa, fr or zh');
});

test('a folder with nothing but its settings is a site', async () => {
  const project = newProject('world');
  const env = { CONTENT_DIR: 'newsroom' };
  expect(
    await project.run('editor/new.ts', ['newsroom', 'newsroom', '--name', 'Le Puy: éclairé'], env),
  ).toMatchObject({
    status: 0,
  });
  // Its blanks stop nothing, and are told until they are filled: six texts, and two addresses that are nobody's.
  const { status, stdout } = await project.check(env);
  expect({ status, blanks: stdout.match(/unfinished-text/g)?.length }).toEqual({ status: 0, blanks: 8 });
  expect(await project.build(env)).toMatchObject({ status: 0 });
  const home = readPages(project.dist).find((page) => page.path === '/');
  expect(read(home?.document.querySelector('h1')?.textContent)).toBe('Le Puy: éclairé');
  expect(read(home?.document.querySelector('main')?.textContent)).toContain('No explainer yet.');
  // What is there is never written over.
  expect(await project.run('editor/new.ts', ['newsroom', 'newsroom'], env)).toMatchObject({ status: 2 });
});
