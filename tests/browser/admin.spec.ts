import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { writeAdmin } from '../../src/admin/admin-files.ts';
import { listContent } from '../../src/files/content-folder.ts';
import { settingsIn } from '../../src/files/settings.ts';

/**
 * The editor at /admin/ with the repository on the editor's own disk. The browser's private disk stands for it: the folder that the
 * editor would pick is the root of that disk.
 */

const WORLD = path.resolve('tests/fixtures/world');
const SITE = 'http://localhost';
const ARTICLE = 'articles/how-the-crater-got-its-name.mdx';
const EDITOR = {
  repository: 'hill-post/explained',
  branch: 'main',
  forge: 'github',
  folder: 'content',
} as const;

// The program has no British English with it, and must not look for it.
test.use({ locale: 'en-GB' });

test('an editor without git opens an article, changes its headline and saves it; nothing else changes', async ({
  page,
}, testInfo) => {
  const built = testInfo.outputPath();
  await writeAdmin(built, EDITOR, settingsIn(WORLD).settings);
  const asked: string[] = [];
  await page.route('**', (route) => {
    const { origin, pathname } = new URL(route.request().url());
    if (origin === SITE)
      return route.fulfill({ path: path.join(built, pathname.replace(/\/$/, '/index.html')) });
    asked.push(origin);
    return route.abort();
  });
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text());
  });

  await page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
  await page.goto(`${SITE}/admin/`);
  const files = listContent(WORLD).files.map(({ path: file, absolute }) => ({
    file,
    text: readFileSync(absolute, 'utf8'),
  }));
  await page.evaluate(async (contents) => {
    const root = await navigator.storage.getDirectory();
    await root.getDirectoryHandle('.git', { create: true });
    const content = await root.getDirectoryHandle('content', { create: true });
    for (const { file, text } of contents) {
      const [folder = '', name = ''] = file.split('/');
      const within = await content.getDirectoryHandle(folder, { create: true });
      const written = await (await within.getFileHandle(name, { create: true })).createWritable();
      await written.write(text);
      await written.close();
    }
  }, files);
  const onDisk = (file: string) =>
    page.evaluate(async (place) => {
      const [folder = '', name = ''] = place.split('/');
      const root = await navigator.storage.getDirectory();
      const within = await (await root.getDirectoryHandle('content')).getDirectoryHandle(folder);
      return (await (await within.getFileHandle(name)).getFile()).text();
    }, file);

  await page.getByRole('button', { name: 'Work with Local Repository' }).click();
  await page.getByText('How a crater gets a name').click();
  const headline = page.getByRole('textbox', { name: 'Headline' });
  await expect(headline).toHaveValue('How a crater gets a name');
  await headline.fill('How a crater got "its" name: 2 reasons');
  await page.getByRole('button', { name: 'Save' }).click();

  const before = files.find(({ file }) => file === ARTICLE)?.text ?? '';
  await expect
    // While it is being saved it cannot be read.
    .poll(() => onDisk(ARTICLE).catch(() => ''))
    .toBe(before.replace('How a crater gets a name', '\'How a crater got "its" name: 2 reasons\''));

  // Its fonts are asked for at a network of copies too, which the policy refuses; the state of the service is no secret.
  expect(refused.every((message) => message.includes('font-src'))).toBe(true);
  expect(new Set(asked)).toEqual(new Set(['https://www.githubstatus.com']));
});
