import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type Locator, type Page } from '@playwright/test';
import sharp from 'sharp';
import { writeAdmin } from '../../admin/admin-files.ts';
import { contentFolder, listContent } from '../../files/content-folder.ts';
import { report } from '../../newsroom/checking/report.ts';
import { base, site } from '../../site.ts';
import { escapeHtml } from '../../text/escape-html.ts';
import { knownBrowser } from '../browser.ts';
import { EditorError } from '../editor/command.ts';
import { callOut } from './callouts.ts';
import { answersIn, exampleIn, type Example } from './example.ts';
import { MOST_BYTES, PICTURES, PICTURE_NAMES, PROJECT, type PictureName } from './linked.ts';

/**
 * The pictures of the editors' guide: the site as it was built, the editor at /admin/, and what the check answers to the guide's
 * example. None of it asks the network.
 */

/** What is shown of the site: an explainer, a claim of it that has a short card, and one that was corrected. */
const ARTICLE = 'why-the-ecb-cut-rates';
const MARKED = 'the-pause';
const CORRECTED = 'fastest';

const WINDOW = { width: 1280, height: 1100 };
/** Of a picture: the guide is read in columns of some 830 pixels. */
const WIDEST = 1000;
/** No port: nothing is served, each request is answered from the disk. */
const ORIGIN = 'http://localhost';
const GAP = 14;
const BETWEEN = '#8a8a86';

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Takes a part of the window. */
const take = (page: Page, area: Area): Promise<Buffer> =>
  page.screenshot({ clip: area, animations: 'disabled' });

const boxOf = async (part: Locator): Promise<Area> => {
  const box = await part.boundingBox();
  if (!box) throw new Error(`There is nothing to see of ${part.toString()} on ${part.page().url()}.`);
  return box;
};

/** From the top of the first part to the bottom of the last one, over the whole width or a part of it. */
const across = async (first: Locator, last: Locator, width = WINDOW.width, room = 20): Promise<Area> => {
  const top = Math.max(0, Math.round((await boxOf(first)).y) - room);
  const { y, height } = await boxOf(last);
  return { x: 0, y: top, width, height: Math.round(y + height) + room - top };
};

/** Answers a page from a folder, and everything else with nothing. */
const answerFrom = (context: BrowserContext, folder: string, under: string): Promise<unknown> =>
  context.route('**', (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const file = path.join(folder, pathname.slice(under.length).replace(/\/$/, '/index.html'));
    return origin === ORIGIN && existsSync(file) ? route.fulfill({ path: file }) : route.abort();
  });

const visit = async (context: BrowserContext, address: string, point = ''): Promise<Page> => {
  const page = await context.newPage();
  const file = path.join(PROJECT, 'dist', address, 'index.html');
  if (!existsSync(file))
    throw new EditorError(
      `There is no ${path.relative(PROJECT, file)} to take a picture of. Run "npm run build" first, with the content folder of the project and its git history.`,
    );
  await page.goto(`${ORIGIN}${base}/${address}/${point}`);
  return page;
};

/** Brings a part to so many pixels under the top of the window. */
const bring = (part: Locator, top: number): Promise<void> =>
  part.evaluate((element, room) => scrollBy(0, element.getBoundingClientRect().top - room), top);

const explainer = async (context: BrowserContext): Promise<Buffer[]> => {
  const page = await visit(context, `articles/${ARTICLE}`);
  const head = page.locator('header:has(> h1)');
  const points = page.locator('#page-points li');
  const actors = page.locator('#page-actors');
  await bring(head, 30);
  const upper = await across(head, points.first(), WINDOW.width, 8);
  await callOut(page, [
    { part: points.first(), name: 'Key point', at: 'above', end: 'right' },
    { part: actors, name: 'Sidebar: who acts, as of the day', at: 'above', end: 'right' },
  ]);
  const above = await take(page, upper);

  const below = await visit(context, `articles/${ARTICLE}`);
  const claim = below.locator(`#${MARKED}`);
  await bring(claim, 130);
  const mark = claim.locator('.standing');
  await mark.hover();
  const card = below.locator('.card');
  await card.waitFor();
  const lower = await across(claim, card, WINDOW.width, 34);
  await callOut(below, [
    { part: claim, name: 'Claim, with the numbers of its sources', at: 'above', end: 'right' },
    { part: mark, name: 'Mark', at: 'above' },
    { part: card, name: 'Card of the mark: who says so', at: 'below' },
  ]);
  return [above, await take(below, lower)];
};

const history = async (context: BrowserContext): Promise<Buffer[]> => {
  const WIDTH = 850;
  const article = await visit(context, `articles/${ARTICLE}`, `#${CORRECTED}`);
  const claim = article.locator(`#${CORRECTED}`);
  await bring(claim, 130);
  const lines = await across(claim, claim, WIDTH, 34);
  await callOut(article, [{ part: claim, name: 'The claim as it reads now', at: 'above', end: 'right' }]);
  const said = await take(article, lines);

  const page = await visit(context, `articles/${ARTICLE}/history`);
  const about = page.locator(`p:has(> a[href$="#${CORRECTED}"])`).first();
  await bring(about, 300);
  const beside = (axis: 'preceding' | 'following', nth: number) =>
    about.locator(`xpath=${axis}-sibling::p[${nth}]`);
  const entry = await across(beside('preceding', 2), beside('following', 2), WIDTH, 10);
  await callOut(page, [
    { part: beside('preceding', 1), name: 'The note in the ledger', at: 'above', end: 'right' },
  ]);
  return [said, await take(page, entry)];
};

/** What the check answers where the ledger was forgotten, as in a terminal. */
const check = async (context: BrowserContext, example: Example): Promise<Buffer[]> => {
  const { problems } = answersIn(contentFolder(), example, site.language)('without the entry');
  const page = await context.newPage();
  await page.setContent(
    `<pre style="box-sizing: border-box; width: 1000px; margin: 0; padding: 20px 24px; background: #fdfdfb; color: #1b1b19;
      border: 1px solid ${BETWEEN}; font: 16px/1.5 monospace; white-space: pre-wrap">${escapeHtml(
        `$ npm run check -- --base main\n\n${report('text', problems, 'content')}`,
      )}</pre>`,
  );
  return [await take(page, await boxOf(page.locator('pre')))];
};

/** The editor at /admin/ with the example's file, on the browser's private disk, which stands for that of an editor. */
const editor = async (context: BrowserContext, example: Example): Promise<Buffer[]> => {
  const files = listContent(contentFolder()).files.map(({ path: file, absolute }) => ({
    file,
    text: readFileSync(absolute, 'utf8'),
  }));
  const page = await context.newPage();
  await page.setViewportSize({ width: 1000, height: 640 });
  await page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
  await page.goto(`${ORIGIN}/admin/`);
  await page.evaluate(async (contents) => {
    const root = await navigator.storage.getDirectory();
    await root.getDirectoryHandle('.git', { create: true });
    for (const { file, text } of contents) {
      const folders = ['content', ...file.split('/')];
      const name = folders.pop() ?? '';
      let within = root;
      for (const folder of folders) within = await within.getDirectoryHandle(folder, { create: true });
      const written = await (await within.getFileHandle(name, { create: true })).createWritable();
      await written.write(text);
      await written.close();
    }
  }, files);
  await page.getByRole('button', { name: 'Work with Local Repository' }).click();
  const [, collection, id] = /([^/]+)\/([^/]+)\.\w+$/.exec(example.file) ?? [];
  // It has read the repository when it lists something.
  await page.getByRole('grid').waitFor();
  await page.goto(`${ORIGIN}/admin/#/collections/${collection}/entries/${id}`);
  // The form has only what is in the window: one goes to the list of facts, and it makes the first one.
  await page.locator('[data-key-path="facts"]').scrollIntoViewIfNeeded();
  const fact = page.locator('[data-key-path="facts.0.text"] textarea');
  await fact.waitFor();
  if (!example.before.endsWith(await fact.inputValue()))
    throw new EditorError(
      `The picture of the editor shows the first fact of ${example.file}, which is not that of the guide's example.`,
    );
  const toTheMiddle = async () => {
    await fact.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    // The pointer waits until nothing moves.
    await fact.hover();
  };
  await toTheMiddle();
  // What stands beside it is made when it is near, and moves it.
  await toTheMiddle();
  await callOut(page, [
    { part: fact, name: 'The fact', at: 'above', end: 'right' },
    { part: page.getByRole('button', { name: 'Save' }), name: 'Proposes it', at: 'below', end: 'right' },
  ]);
  return [await take(page, { x: 0, y: 0, width: 1000, height: 640 })];
};

/** The best first; with the last one, text is still sharp. */
const QUALITIES = [50, 45, 40, 35, 30];

/** @throws EditorError When the picture weighs too much at any quality. */
const small = async (picture: Buffer): Promise<Buffer> => {
  for (const quality of QUALITIES) {
    const file = await sharp(picture).webp({ quality, effort: 6, smartSubsample: true }).toBuffer();
    if (file.length <= MOST_BYTES) return file;
  }
  throw new EditorError(
    `A picture of the guide weighs more than ${MOST_BYTES} bytes. Show less of the page.`,
  );
};

/** Pieces one under the other, in few bytes. */
const joined = async (pieces: readonly Buffer[]): Promise<Buffer> => {
  const sizes = await Promise.all(pieces.map((piece) => sharp(piece).metadata()));
  const width = Math.max(...sizes.map((size) => size.width));
  const tops = sizes.map((_, index) =>
    sizes.slice(0, index).reduce((sum, size) => sum + size.height + GAP, 0),
  );
  const last = sizes.length - 1;
  const height = (tops[last] ?? 0) + (sizes[last]?.height ?? 0);
  const whole = await sharp({ create: { width, height, channels: 3, background: BETWEEN } })
    .composite(pieces.map((input, index) => ({ input, left: 0, top: tops[index] ?? 0 })))
    .png()
    .toBuffer();
  return small(await sharp(whole).resize({ width: WIDEST, withoutEnlargement: true }).png().toBuffer());
};

const TAKEN: Record<PictureName, (context: BrowserContext, example: Example) => Promise<Buffer[]>> = {
  'explainer.webp': explainer,
  'check.webp': check,
  'history.webp': history,
  'editor.webp': editor,
};

/**
 * Takes all pictures of the guide anew.
 *
 * @throws EditorError When there is no built site to look at, or no example in the guide.
 */
export const takePictures = async (guide: string): Promise<void> => {
  const example = exampleIn(guide);
  if (!example) throw new EditorError('The guide has no "Your first change" to take pictures of.');
  const browser = await chromium.launch(knownBrowser());
  const built = mkdtempSync(path.join(tmpdir(), 'wherefore-guide-'));
  try {
    const options = {
      viewport: WINDOW,
      locale: site.language,
      colorScheme: 'light',
      bypassCSP: true,
    } as const;
    const pages = await browser.newContext(options);
    await answerFrom(pages, path.join(PROJECT, 'dist'), base);
    // The editor speaks English as it is written in America, and asks a network of copies for any other.
    const admin = await browser.newContext({ ...options, locale: 'en-US' });
    await writeAdmin(
      built,
      { repository: 'owner/name', branch: 'main', forge: 'github', folder: 'content' },
      site,
    );
    await answerFrom(admin, built, '');
    mkdirSync(path.join(PROJECT, PICTURES), { recursive: true });
    for (const name of PICTURE_NAMES) {
      const picture = await joined(await TAKEN[name](name === 'editor.webp' ? admin : pages, example));
      writeFileSync(path.join(PROJECT, PICTURES, name), picture);
      console.log(`${PICTURES}/${name}: ${Math.ceil(picture.length / 1000)} kB`);
    }
  } finally {
    await browser.close();
    rmSync(built, { recursive: true, force: true });
  }
};
