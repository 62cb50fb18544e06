import type { Page } from '@playwright/test';

/** How far a mark may be from its claim, in lines: letters of another size do not stand quite at the same height. */
const SLACK = 0.25;

export interface Margin {
  /** Marks in the margin, and in the line. */
  beside: number;
  inLine: number;
  /** What is wrong with those in the margin. */
  away: string[];
}

/**
 * Which marks of standings hang in the margin, and which of these not beside their claim: they begin within its lines, at
 * most one after its first, and end at most one after its last.
 */
export const marginOf = (page: Page): Promise<Margin> =>
  page.evaluate((slack) => {
    const margin: Margin = { beside: 0, inLine: 0, away: [] };
    for (const claim of document.querySelectorAll('.claim')) {
      const mark = claim.querySelector('a.standing');
      if (!mark) continue;
      const { float, position } = getComputedStyle(mark);
      if (float === 'none' && position === 'static') {
        margin.inLine += 1;
        continue;
      }
      margin.beside += 1;
      const shown = { mark: [] as DOMRect[], words: [] as DOMRect[] };
      const texts = document.createTreeWalker(claim, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const parent = text.parentElement;
        // What only a screen reader says, and what stands higher or lower than the words.
        if (!parent || parent.closest('sup, small, .share') || getComputedStyle(parent).fontSize === '0px')
          continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        shown[mark.contains(text) ? 'mark' : 'words'].push(...range.getClientRects());
      }
      const line = Number.parseFloat(getComputedStyle(claim).lineHeight);
      const middles = (rects: DOMRect[]) => rects.map(({ top, height }) => (top + height / 2) / line);
      const [first, last] = [Math.min(...middles(shown.words)), Math.max(...middles(shown.words))];
      const begins = Math.min(...middles(shown.mark));
      // Its lines are closer than those of the text.
      const half = Number.parseFloat(getComputedStyle(mark).lineHeight) / line / 2;
      const ends = Math.max(...middles(shown.mark)) + half - 0.5;
      if (begins < first - slack || begins > Math.min(first + 1, last) + slack || ends > last + 1 + slack)
        margin.away.push(
          `${claim.id}: the claim has the lines 0 to ${(last - first).toFixed(1)}, its mark ${(begins - first).toFixed(1)} to ${(ends - first).toFixed(1)}`,
        );
    }
    return margin;
  }, SLACK);
