import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { pathOf } from '../../src/newsroom/model/paths.ts';
import { createProject, type Project } from '../project.ts';

// One server for all, which never starts again: that is what is tested.
test.describe.configure({ mode: 'default' });

const ARTICLE = 'dam-gates-opened';
const FILE = `articles/${ARTICLE}.mdx`;

let project: Project;
let server: ChildProcess;
let address: string;
/** What stands in the terminal. */
let said = '';

test.beforeAll(async () => {
  project = createProject();
  const options = ['dev', '--ignore-lock', '--host', '127.0.0.1', '--port', '4690'];
  server = spawn(process.execPath, ['src/cli/astro.ts', ...options], {
    cwd: project.folder,
    // What opens files for an editor; here it does nothing.
    env: { ...project.env, LAUNCH_EDITOR: 'true' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  address = await new Promise((resolve, reject) => {
    for (const stream of [server.stdout, server.stderr]) {
      stream?.on('data', (data) => {
        said += data;
        const [url] = /http:\/\/127\.0\.0\.1:\d+(?=\/)/.exec(said) ?? [];
        if (url !== undefined) resolve(url);
      });
    }
    server.once('exit', () => reject(new Error(`The dev server ended: ${said}`)));
  });
});
test.afterEach(() => project.restore());
test.afterAll(async () => {
  if (server.exitCode === null) {
    const ended = once(server, 'exit');
    server.kill();
    await ended;
  }
  project.remove();
});

test('an edit is shown in the open page', async ({ page }) => {
  await page.goto(address + pathOf('article', ARTICLE));
  const claim = page.locator('#gates-opened');
  await expect(claim).toContainText('opened two gates');
  project.edit(FILE, 'opened two gates', 'opened both gates');
  await expect(claim).toContainText('opened both gates');
});

test('an edit is shown in a page that was loading when it was made', async ({ context, page }) => {
  // Vite itself keeps what it tells while no page at all is open.
  await (await context.newPage()).goto(address);
  const edited = Promise.withResolvers<null>();
  await page.routeWebSocket(/./, async (socket) => {
    await edited.promise;
    socket.connectToServer();
  });
  await page.goto(address + pathOf('article', ARTICLE));
  project.edit(FILE, 'opened two gates', 'opened both gates');
  await page.waitForTimeout(1000); // By now the open pages have been told.
  await expect(page.locator('#gates-opened')).toContainText('opened two gates');
  edited.resolve(null);
  await expect(page.locator('#gates-opened')).toContainText('opened both gates');
});

test('the new name of an actor is shown on pages that mention it', async ({ page }) => {
  await page.goto(address + pathOf('article', ARTICLE));
  const card = page.locator('#actor-nadia-tarvani');
  await expect(card).toContainText('Nadia Tarvani');
  project.edit('actors/nadia-tarvani.mdx', 'name: Nadia Tarvani', 'name: Nadia T. Tarvani');
  await expect(card).toContainText('Nadia T. Tarvani');
});

test('what is written while the server runs is found by the search', async ({ page }) => {
  project.edit(FILE, 'opened two gates', 'opened two floodgates');
  await expect(async () => {
    await page.goto(`${address}/search/?q=floodgates`);
    await expect(page.locator('#page-results a[href$="#gates-opened"]')).toBeVisible({ timeout: 2000 });
  }).toPass();
});

test('an article that is added has its page, and one that is removed has none', async ({ page, request }) => {
  const text = readFileSync(path.join(project.content, FILE), 'utf8');
  const statusOf = async (id: string) => (await request.get(address + pathOf('article', id))).status();
  expect(await statusOf('added')).toBe(404);
  project.write(
    'articles/added.mdx',
    text.replace(/^headline: .*/m, 'headline: Added while the server runs'),
  );
  await expect.poll(() => statusOf('added')).toBe(200);
  await page.goto(address);
  await expect(page.getByRole('heading', { name: 'Added while the server runs' })).toBeVisible();
  rmSync(path.join(project.content, 'articles/added.mdx'));
  await expect.poll(() => statusOf('added')).toBe(404);
});

test('a mistake is told in the page as the check tells it, until it is mended', async ({ page }) => {
  await page.goto(address + pathOf('article', ARTICLE));
  const before = said.length;
  project.edit(FILE, '(location:darabrud)', '(location:darabrut)');
  const { stdout, status } = await project.check();
  expect(status).toBe(1);
  const [place = '', sentence = '', hint = ''] = stdout.split('\n').map((line) => line.trim());
  expect(place).toContain(FILE);

  const overlay = page.locator('vite-error-overlay');
  for (const line of [place, sentence, hint]) await expect(overlay).toContainText(line);
  await expect(overlay.getByText('Open in editor')).toBeVisible();
  // Not of what was said before: a page of another test that closes while it is told something is an error with a trace.
  const saidOfIt = () => said.slice(before);
  await expect.poll(saidOfIt).toContain(sentence);
  expect(saidOfIt()).not.toMatch(/Stack trace|^ +at /m);
  project.restore();
  await expect(page.locator('#gates-opened')).toContainText('opened two gates');
  await expect(overlay).toHaveCount(0);
});

test('a warning stands in a corner of the page and opens its file, until it is mended', async ({ page }) => {
  await page.goto(address + pathOf('article', ARTICLE));
  const findings = page.locator('details.findings');
  await expect(findings).toHaveCount(0);
  project.edit(FILE, ' {#the-fields}', '');
  await expect(findings).toContainText('1 on this page');
  const link = findings.getByRole('link', { name: FILE });
  const answer = page.waitForResponse(/__open-in-editor/);
  // The server may load the page once more after an edit, with the list closed.
  await expect(async () => {
    if (!(await link.isVisible())) await findings.locator('summary').click();
    await link.click({ timeout: 2000 });
  }).toPass();
  expect((await answer).status()).toBe(200);
  expect(new URL((await answer).url()).searchParams.get('file')).toContain(FILE);
  await expect(page).toHaveURL(address + pathOf('article', ARTICLE));
  project.restore();
  await expect(findings).toHaveCount(0);
});

test('a file that belongs nowhere is told of when it appears, and so is an address that is gone', async ({
  page,
}) => {
  await page.goto(address + pathOf('article', ARTICLE));
  const overlay = page.locator('vite-error-overlay');
  project.write('articles/notes.txt', 'To do.');
  await expect(overlay).toContainText('articles/notes.txt');
  rmSync(path.join(project.content, 'articles/notes.txt'));
  await expect(page.locator('#gates-opened')).toBeVisible();
  await expect(overlay).toHaveCount(0);
  project.write('published.txt', '/articles/long-gone/\n');
  await expect(overlay).toContainText('/articles/long-gone/');
  rmSync(path.join(project.content, 'published.txt'));
  await expect(overlay).toHaveCount(0);
});
