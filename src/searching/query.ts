import { fold } from '../text/fold.ts';
import { datesIn } from './dates-in-text.ts';
import type { SearchLanguage } from './language.ts';
import { wordsOf, type Part, type Word } from './tokens.ts';

/** One thing that is looked for. */
export interface Unit {
  /** As the reader wrote it. */
  text: string;
  /** Its place among the words of the query. */
  at?: number;
  /** Terms that stand together, each so many places after the first. */
  terms: { term: string; after: number }[];
  /** All of them in one: `ceasefire` of `cease-fire`. */
  joined?: string;
  /** Whether other forms of a word are something else: so with numbers, dates, and what stands in quotation marks. */
  isExact: boolean;
}

const QUOTED =
  /["\u201c\u201d\u201e\u00ab\u00bb]([^"\u201c\u201d\u201e\u00ab\u00bb]+)["\u201c\u201d\u00ab\u00bb]/g;

/** Wide and narrow letters as usual ones, and all digits as 0 to 9. */
export const plainly = (query: string): string => query.normalize('NFKC').replace(/\p{Nd}+/gu, fold);

/** What a query looks for, without its stop words and what makes a question of it. Empty if it has nothing else. */
export const unitsOf = (query: string, language: SearchLanguage): Unit[] => {
  const written = plainly(query);
  const units: Unit[] = [];
  const add = (unit: Unit) => {
    const same = (other: Unit) => JSON.stringify(other.terms) === JSON.stringify(unit.terms);
    if (unit.terms.length > 0 && !units.some(same)) units.push(unit);
  };
  const plain = written.replace(QUOTED, (all, quoted: string) => {
    const parts = wordsOf(quoted, language).flatMap((word) => word.parts);
    add({ text: quoted.trim(), terms: termsOf(parts).terms, isExact: true });
    return ' '.repeat(all.length);
  });
  const dates = datesIn(plain, language);
  for (const { from, to, dates: days } of dates)
    for (const term of days) add({ text: plain.slice(from, to), terms: [{ term, after: 0 }], isExact: true });
  const words = wordsOf(plain, language).filter(
    (word) => !dates.some(({ from, to }) => word.from < to && from < word.to),
  );
  for (const word of asked(words, language)) add(unitOf(word, plain));
  return units;
};

const termsOf = (parts: readonly Part[]): Pick<Unit, 'terms' | 'at'> => {
  const kept = parts.filter(({ isStopWord }) => !isStopWord);
  const at = kept[0]?.at ?? 0;
  return { at, terms: kept.map((part) => ({ term: part.term, after: part.at - at })) };
};

/** In a question, the words that only go with it are left out, unless there are no others. */
const asked = (words: readonly Word[], language: SearchLanguage): readonly Word[] => {
  const termOf = ({ parts }: Word) => parts[0]?.term ?? '';
  if (!words.some((word) => language.isAsking(termOf(word)))) return words;
  const others = words.filter((word) => !language.isAsked(termOf(word)));
  return others.some(({ parts }) => parts.some(({ isStopWord }) => !isStopWord)) ? others : words;
};

const unitOf = ({ parts, joined, from, to }: Word, query: string): Unit => {
  const text = query.slice(from, to);
  const [first] = parts;
  const isNumber = /^\d/.test(joined ?? first?.term ?? '');
  // A percentage is no number of other things.
  if (joined?.endsWith('%')) return { text, terms: [{ term: joined, after: 0 }], isExact: true };
  return {
    text,
    ...termsOf(parts),
    ...(joined !== undefined && { joined }),
    isExact: isNumber && parts.length === 1,
  };
};

/** What a word may be without what its script puts before or after it: articles, prepositions, particles. */
const ATTACHED: RegExp[] = [
  /^[وفبكل](?=\p{sc=Arab}{3})/u,
  /^[והבכלמש](?=\p{sc=Hebr}{3})/u,
  /(?<=\p{sc=Hang}{2})(?:에서는|에서도|으로부터|에서|에게|께서|한테|으로|로서|로써|까지|부터|마저|조차|처럼|보다|이나|이라|은|는|이|가|을|를|의|에|로|와|과|도|만|나|라)$/u,
];

/**
 * What to look for in place of something that is nowhere: a word without what is put to it; the words of a run of
 * letters that has no spaces.
 */
export const insteadOf = (unit: Unit, language: SearchLanguage): Unit[] => {
  const bare = ATTACHED.reduce((text, attached) => text.replace(attached, ''), unit.text);
  if (bare !== unit.text) return unitsOf(bare, language);
  if (unit.terms.length < 3 || /[\s-]/.test(unit.text)) return [];
  const segments = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(unit.text)];
  return segments.length < 2 ? [] : segments.flatMap(({ segment }) => unitsOf(segment, language));
};

/** Two words side by side that may have been written as one: `air strikes` for `airstrikes`. */
export const pairsFor = ({ text, terms, isExact }: Unit): Unit[] => {
  const [{ term } = { term: '' }, ...others] = terms;
  if (isExact || others.length > 0) return [];
  const cuts = Array.from(
    { length: Math.max(0, term.length - 2 * LEAST_HALF + 1) },
    (_, at) => at + LEAST_HALF,
  );
  return cuts.map((cut) => ({
    text,
    terms: [
      { term: term.slice(0, cut), after: 0 },
      { term: term.slice(cut), after: 1 },
    ],
    isExact: false,
  }));
};
const LEAST_HALF = 3;
