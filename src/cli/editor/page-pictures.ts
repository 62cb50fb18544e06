import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { diffArrays } from 'diff';
import sharp from 'sharp';
import type { ChangedPage, PagePicture, PagePictures } from '../../newsroom/changes/page-differences.ts';
import { EditorError } from './command.ts';
import type { BuiltSite } from './two-sites.ts';

/** Pictures of pages of two built sites, as a browser shows them without a network. */

/** In pixels: a phone and a laptop. */
const WIDTHS = [360, 1280];
/** In pixels. Of a longer page, a picture shows what differs and what stands around it, and no more than this. */
const TALLEST = 4000;
const AROUND = 300;
/** In pixels, between two parts of a page, and its colour. */
const GAP = 12;
const BETWEEN = '#767676';
/** How many pages are shown: those of which most words changed. */
const MOST_PAGES = 20;

/** Nobody's: all that a page asks for comes from the folder of its site. */
const ORIGIN = 'https://site.invalid';

const MARKS = { before: '#b00020', after: '#00691c' } as const;
type State = keyof typeof MARKS;
const STATES = ['before', 'after'] as const;

/** Answers what pages ask for from the folder of their site, and nothing else. */
const answerFrom = async (context: BrowserContext, { folder, base }: BuiltSite): Promise<void> => {
  await context.route('**/*', async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const named = path.posix.normalize(decodeURIComponent(pathname)).slice(base.length);
    const file = path.join(folder, named.endsWith('/') ? `${named}index.html` : named);
    if (origin !== ORIGIN || !existsSync(file)) return route.abort();
    if (!file.endsWith('.html')) return route.fulfill({ path: file });
    // A picture of a whole page does not scroll to what is loaded late.
    const body = readFileSync(file, 'utf8').replaceAll(' loading="lazy"', '');
    return route.fulfill({ body, contentType: 'text/html; charset=utf-8' });
  });
};

/** The texts that a page shows, in their order, and the elements that have them. Runs in the browser. */
const TEXTS = `[...(function* (walker) { while (walker.nextNode()) yield walker.currentNode; })(
  document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT))]
  .filter((node) => node.data.trim() !== '' && node.parentElement.checkVisibility())`;

const textsOf = (page: Page): Promise<string[]> =>
  page.evaluate(`${TEXTS}.map((node) => node.data.replace(/\\s+/g, ' ').trim())`);

interface Part {
  top: number;
  height: number;
}

/** Frames what differs, and says where it is. */
const frame = (page: Page, places: readonly number[], colour: string): Promise<Part[]> =>
  page.evaluate(`(() => {
    const texts = ${TEXTS};
    return ${JSON.stringify(places)}.map((place) => {
      const element = texts[place].parentElement;
      element.style.outline = '3px solid ${colour}';
      const { top, height } = element.getBoundingClientRect();
      return { top: top + scrollY, height };
    });
  })()`);

/** What is shown of a page: all of it, or what stands around the places that differ, or its beginning. */
const partsOf = (pageHeight: number, places: readonly Part[]): Part[] => {
  if (pageHeight <= TALLEST || places.length === 0)
    return [{ top: 0, height: Math.min(pageHeight, TALLEST) }];
  const parts: { top: number; end: number }[] = [];
  for (const place of places.toSorted((one, other) => one.top - other.top)) {
    const top = Math.max(0, Math.floor(place.top - AROUND));
    const end = Math.min(pageHeight, Math.ceil(place.top + place.height + AROUND));
    const last = parts.at(-1);
    if (last && top <= last.end) last.end = Math.max(last.end, end);
    else parts.push({ top, end });
  }
  let left = TALLEST;
  return parts.flatMap(({ top, end }) => {
    const height = Math.min(end - top, left);
    left -= height;
    return height > 0 ? [{ top, height }] : [];
  });
};

/** The places in each list of what is not in the other one. */
const differing = (before: string[], after: string[]): Record<State, number[]> => {
  const places: Record<State, number[]> = { before: [], after: [] };
  const at: Record<State, number> = { before: 0, after: 0 };
  for (const { added, removed, count } of diffArrays(before, after)) {
    for (let index = 0; index < count; index++) {
      if (removed) places.before.push(at.before + index);
      if (added) places.after.push(at.after + index);
    }
    if (!added) at.before += count;
    if (!removed) at.after += count;
  }
  return places;
};

const shoot = async (
  page: Page,
  places: readonly Part[],
  folder: string,
  file: string,
): Promise<PagePicture> => {
  const pageHeight = await page.evaluate<number>('document.documentElement.scrollHeight');
  const { width = 0 } = page.viewportSize() ?? {};
  const parts = partsOf(pageHeight, places);
  const pictures: { input: Buffer; top: number; left: number }[] = [];
  let height = -GAP;
  for (const { top, height: own } of parts) {
    const clip = { x: 0, y: top, width, height: own };
    pictures.push({ input: await page.screenshot({ fullPage: true, clip }), top: height + GAP, left: 0 });
    height += GAP + own;
  }
  await sharp({ create: { width, height, channels: 3, background: BETWEEN } })
    .composite(pictures)
    .webp({ quality: 70 })
    .toFile(path.join(folder, file));
  return { file, height, parts, pageHeight };
};

/** `articles-dam` for `/articles/dam/`. */
const nameOf = (address: string): string => address.replace(/^\/|\/$/g, '').replaceAll('/', '-') || 'front';

/** Of many pages those with most words that changed, in the order in which they are given. */
export const pagesToShow = (changed: readonly ChangedPage[]): ChangedPage[] => {
  const weight = ({ words: { added, removed } }: ChangedPage) => added + removed;
  const most = new Set(changed.toSorted((a, b) => weight(b) - weight(a)).slice(0, MOST_PAGES));
  return changed.filter((page) => most.has(page));
};

/**
 * Takes pictures of changed pages, before and after, and puts them into a folder. What differs is framed.
 *
 * @param changed All changed pages. Of many, those with most words that changed are shown.
 * @param folder The folder of the review. The pictures lie in `pictures/`.
 * @returns The pictures, or a sentence: why there are none.
 */
export const takePictures = async (
  sites: Record<State, BuiltSite>,
  changed: readonly ChangedPage[],
  folder: string,
): Promise<PagePictures | string> => {
  const shown = pagesToShow(changed);
  const pictures: PagePictures = { pages: [], leftOut: changed.length - shown.length };
  if (shown.length === 0) return pictures;
  // Playwright is among the packages for development, and takes a while to load.
  const { browserHere } = await import('../browser.ts');
  const { chromium } = await import('@playwright/test');
  const launch = await browserHere();
  if (!launch)
    return 'There are no pictures, because no Chromium starts here. "npm run browsers" looks for one and installs it. If you have one elsewhere, name it in the variable CHROMIUM_PATH.';
  mkdirSync(path.join(folder, 'pictures'), { recursive: true });
  const browser = await chromium.launch(launch);
  try {
    const pageAt = async (width: number, state: State): Promise<Page> => {
      // As everybody can read it: what scripts add depends on who has read what.
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        javaScriptEnabled: false,
        colorScheme: 'light',
      });
      await answerFrom(context, sites[state]);
      return context.newPage();
    };
    const windows = await Promise.all(
      WIDTHS.map(async (width) => ({
        width,
        before: await pageAt(width, 'before'),
        after: await pageAt(width, 'after'),
      })),
    );
    const pairOf = async (page: ChangedPage, { width, ...tabs }: (typeof windows)[number]) => {
      const there = STATES.filter((state) => page.bytes[state] !== undefined);
      const texts: Record<State, string[]> = { before: [], after: [] };
      for (const state of there) {
        const address = `${ORIGIN}${sites[state].base}${page.address}`;
        const opened = await tabs[state].goto(address).catch(() => null);
        if (!opened?.ok())
          throw new EditorError(`The browser cannot open ${page.address} of the built site.`);
        texts[state] = await textsOf(tabs[state]);
      }
      const places =
        page.state === 'changed' ? differing(texts.before, texts.after) : { before: [], after: [] };
      const pair: PagePictures['pages'][number]['pairs'][number] = { width };
      for (const state of there) {
        const framed = await frame(tabs[state], places[state], MARKS[state]);
        pair[state] = await shoot(
          tabs[state],
          framed,
          folder,
          `pictures/${nameOf(page.address)}-${width}-${state}.webp`,
        );
      }
      return pair;
    };
    for (const page of shown) {
      const pairs = await Promise.all(windows.map((window) => pairOf(page, window)));
      pictures.pages.push({ address: page.address, title: page.title, pairs });
    }
  } finally {
    await browser.close();
  }
  return pictures;
};
