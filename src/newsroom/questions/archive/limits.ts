/** How much of a long list stands where. */
export interface Limit {
  /** A list of so many entries stands whole on the page of its subject. */
  whole: number;
  /** Of a longer one only so many of the newest do. */
  newest: number;
  /** So many stand on a page of its archive. */
  page: number;
  /** Whether short years share a page of it. Not where entries have their address there: they would move more often. */
  joined?: boolean;
}

/**
 * A page that lists things is to weigh 14,000 bytes at most, which a server sends before it waits for an answer (RFC 6928). Head,
 * styles and foot take some 4,000, an entry of each list what stands beside it: brotli, as measured on built pages.
 */
export const LIMITS = {
  /** 110 bytes: headline, description, day, status. */
  explainers: { whole: 30, newest: 8, page: 60, joined: true },
  /** 500: the headline, and each sentence with its standing; in the archive 110, as above. */
  mentions: { whole: 12, newest: 6, page: 60, joined: true },
  /** 300: the title, its sources and what tells it. */
  events: { whole: 16, newest: 6, page: 20, joined: true },
  /** 500: its text as well. Where it stands whole, the topic of a war keeps its chronicle in one piece. */
  chronicle: { whole: 40, newest: 6, page: 16 },
  /** 120: the question, and the headline of its explainer. */
  questions: { whole: 60, newest: 20, page: 60 },
  /** 130: what was wrong, both wordings, and where; some have much to say. */
  corrections: { whole: 48, newest: 20, page: 48 },
  /** 60: headline and day; in the archive 110, as above. */
  works: { whole: 60, newest: 20, page: 60, joined: true },
  /** 80: name, native name, kind, description. */
  names: { whole: 100, newest: 0, page: 80 },
  /** 350: with its latest explainers. */
  topics: { whole: 24, newest: 0, page: 24 },
} as const satisfies Record<string, Limit>;

/** Of an actor, 150 bytes each with its sources: of more, those that others state are names, 30 bytes each. */
export const MOST_WHOLE_RELATIONS = 30;
/** Of a topic: a line each. Another page has all questions, and the archive of its events all turning points. */
export const MOST_QUESTIONS = 8;
export const MOST_TURNING_POINTS = 12;
