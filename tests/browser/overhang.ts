import type { Page } from '@playwright/test';

export interface Overhang {
  /** By how many the page can be moved sideways. */
  pixels: number;
  /** The last few elements that stick out. */
  sticksOut: string[];
}

export const overhang = (page: Page): Promise<Overhang> =>
  page.evaluate(() => {
    const root = document.documentElement;
    const past = (element: Element) => {
      const { left, right } = element.getBoundingClientRect();
      return Math.max(right - root.clientWidth, root.dir === 'rtl' ? -left : 0);
    };
    const out = [...document.body.querySelectorAll('*')].filter((element) => past(element) > 1);
    const pixels = root.scrollWidth - root.clientWidth;
    return {
      pixels,
      sticksOut: pixels > 0 ? out.slice(-3).map((element) => element.outerHTML.slice(0, 80)) : [],
    };
  });

/** As a reader sets it who needs letters twice as large. A page's policy lets no style element in; a reader's browser needs none. */
export const enlarge = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':root { font-size: 200% !important }');
    document.adoptedStyleSheets.push(sheet);
  });

/** Words of headings and of lists of short lines that stand on two lines: their letters are too large, or the room beside a date or a label too little. */
export const brokenWords = (page: Page): Promise<string[]> =>
  page.locator(':is(.figures, .timeline, .names) *, h1, h2, h3').evaluateAll((all) =>
    all.flatMap((element) =>
      [...element.childNodes].flatMap((node) =>
        node instanceof Text && element.checkVisibility()
          ? [...node.data.matchAll(/(?<![@./\p{L}])\p{L}{4,12}(?![@./\p{L}]*[@/]|\.\p{L}|\p{L})/gu)].flatMap(
              ({ 0: word, index }) => {
                const range = document.createRange();
                range.setStart(node, index);
                range.setEnd(node, index + word.length);
                return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1
                  ? [word]
                  : [];
              },
            )
          : [],
      ),
    ),
  );

/** What scrolls apart from the page: a reader's wheel or finger gets caught in it. */
export const scrollsApart = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter(
        (element) =>
          ['auto', 'scroll'].includes(getComputedStyle(element).overflowY) &&
          element.scrollHeight > element.clientHeight + 1,
      )
      .map((element) => element.outerHTML.slice(0, 80)),
  );
