/** What the picture of a shared link says, for those who see no more of a page. */
export interface CardText {
  site: string;
  headline: string;
  /** A line under the headline. */
  line: string;
  /** In a word or two. */
  status?: string | undefined;
  /** In large figures. */
  year?: string | undefined;
}

export const CARD_SIZE = { width: 1200, height: 630 } as const;

/**
 * The year of a day that is more than a year past: then what was news is history, and who sees it shared
 * must see so at once.
 *
 * @param today `YYYY-MM-DD`.
 */
export const pastYear = (day: string, today: string): string | undefined =>
  `${Number(today.slice(0, 4)) - 1}${today.slice(4)}` > day ? day.slice(0, 4) : undefined;
