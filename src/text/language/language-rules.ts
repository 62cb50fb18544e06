/** What a language has of its own and `Intl` does not know. A second language is a second file of this type. */
export interface LanguageRules {
  /** @param before The character that stands before the text on the page; none at the beginning of a line. */
  typeset?: (text: string, before: string) => string;
  /** What a full stop shortens and does not end: titles and months, with `|` between them. */
  abbreviations?: string;
  /** What a name needs before it within a sentence. */
  articleBefore?: (name: string) => string;
  /** What stands between the parts of a list, and between parts that have such marks in them. */
  comma?: string;
  semicolon?: string;
  /**
   * How many words, as `Intl.Segmenter` has them, are read in a minute: S. Trauzettel-Klosinski and K. Dietz, "Standardized
   * Assessment of Reading Performance: The New International Reading Speed Texts IReST", IOVS 53 (2012), of reading aloud.
   */
  wordsPerMinute?: number;
  /** The piece of a name whose first letter it is looked up under, where that is not the whole: without an article. */
  lookedUp?: (name: string) => string;
  /** How a reference to a page is written. */
  citation?: CitationStyle;
  roles?: RoleGrammar;
  wording?: Wording;
}

/** Days are `YYYY-MM-DD`, as standards of citing have them. */
export interface CitationStyle {
  /** A title with its marks. */
  title: (text: string) => string;
  /** What is said of the state of the page. */
  asOf: (day: string) => string;
  updated: (day: string) => string;
  withdrawn: string;
}

/** Words at which an editor looks twice. */
export interface Wording {
  /** What is told as still to come: "is set to". With the flag `g`. */
  announced: RegExp;
  /** A word of somebody who is not named: "reportedly", "concerns grew". With the flag `g`. */
  unnamed: RegExp;
  /** Two who hold one office: "both ministers". The group `office` is one of them: "minister". */
  pair: RegExp;
  /** The figures of a sentence. */
  figuresIn: (sentence: string) => Figure[];
  /** Words that may stand twice in a row: "had had". In small letters. */
  mayStandTwice: ReadonlySet<string>;
}

/** A number, and what it counts. */
export interface Figure {
  value: number;
  /** What else may be meant by it: "more than 3,000" is 3,400, too. */
  least: number;
  most: number;
  /** Whether it may be all that there is, and not the first three of them, or another two. */
  isWhole: boolean;
  /** Where it begins in the sentence. */
  from: number;
  /** The words behind it, one of which says what it counts, or its sign; and where each ends. */
  counted: { word: string; to: number }[];
}

/** How a language says that somebody has a role. */
export interface RoleGrammar {
  /**
   * A test of sentences: does it say, in the present tense, that somebody with one of these names has the role?
   * It may guess, since what it finds is a warning.
   */
  teller: (names: readonly string[], role: string) => (sentence: string) => boolean;
  /** A description, which has no verb, as a sentence: "Director of the board". */
  sentence: (name: string, description: string) => string;
  /** What stands for an actor of whom the whole text speaks. */
  pronouns: readonly string[];
}
