import type { Claim } from '../../model/document.ts';
import type { Article } from '../../model/newsroom.ts';
import type { Position } from '../../model/position.ts';
import { problem, type Problem } from '../../model/problems.ts';
import { beginsLarge, wordsIn } from '../../naming/words-in-text.ts';
import { datesIn } from '../../../searching/dates-in-text.ts';
import { searchLanguageOf } from '../../../searching/language.ts';
import { fold, plainDigits } from '../../../text/fold.ts';
import { languageOf } from '../../../text/language/language.ts';
import type { Figure } from '../../../text/language/language-rules.ts';
import { contentRule, type Content } from '../rules/content-rule.ts';
import { ordinaryWords } from './names-in-content.ts';

/** One word in so many of the shorter sentence may be missing from the other. */
const STRAY = 5;
const MANY = 10;
const NEAR = 0.15;

/** A sentence that says how many there are of something. */
interface Count {
  figure: Figure;
  /** What may be counted, in one form for all forms of a word, with the words as they are written up to there. */
  kinds: ReadonlyMap<string, string>;
  /** Every number of the sentence: "three of five" says either. */
  values: readonly number[];
  /** What the sentence tells: its words that are no numbers and say something. */
  words: ReadonlySet<string>;
  /** Who, where, and when: its names, days and other numbers. */
  marks: ReadonlySet<string>;
  /** The claim that it stands in, or the claims that it rests on. */
  claim: Claim | undefined;
  restsOn: readonly string[];
  what: string;
  at: Position | undefined;
}

/** What an article says, part by part, without disputes: their sides may count otherwise. */
const partsOf = (
  { path, headline, description, keyPoints, whyItMatters, background, body }: Article,
  { positionOf }: Content,
) => [
  ...[
    { text: headline, key: 'headline', what: 'the headline', restsOn: [] },
    { text: description, key: 'description', what: 'the description', restsOn: [] },
    ...keyPoints.map(({ id, text, restsOn }) => ({
      ...{ text, restsOn },
      key: `keyPoints.${id}`,
      what: `the key point "${id}"`,
    })),
    ...(whyItMatters ? [{ ...whyItMatters, key: 'whyItMatters', what: '"whyItMatters"' }] : []),
    ...(background ? [{ ...background, key: 'background', what: '"background"' }] : []),
  ].map(({ key, ...part }) => ({ ...part, claim: undefined, at: positionOf(path, key) })),
  ...body.claims
    .filter(({ standing }) => standing !== 'disputed')
    .map((claim) => ({
      ...{ text: claim.text, restsOn: [], claim, at: claim.at },
      what: `the claim "${claim.id}"`,
    })),
];

const countsOf = (article: Article, content: Content, isOrdinary: (word: string) => boolean): Count[] => {
  const language = languageOf(content.language);
  const search = searchLanguageOf(content.language);
  const figuresIn = language.wording?.figuresIn;
  if (!figuresIn) return [];
  const same = (word: string) => search.stem(fold(word));
  const countsIn = (sentence: string): Omit<Count, 'claim' | 'restsOn' | 'what' | 'at'>[] => {
    const text = plainDigits(sentence);
    const dates = datesIn(text, search, article.asOf);
    const figures = figuresIn(text).filter(
      ({ from }) => !dates.some((date) => date.from <= from && from < date.to),
    );
    const counts = figures
      .filter(({ counted }) => counted.length > 0)
      .map((figure) => ({
        figure,
        kinds: new Map(figure.counted.map(({ word, to }) => [same(word), sentence.slice(figure.from, to)])),
      }));
    const words = wordsIn(text).filter((word) => !search.isStopWord(word.same));
    return counts
      .filter(
        (count) =>
          // Two of one kind are a change, a range or a list.
          count.figure.isWhole &&
          !counts.some((other) => other !== count && kindOf(other, count) !== undefined),
      )
      .map((count) => {
        const [own] = [...count.kinds.values()];
        const isOwn = ({ from }: { from: number }) =>
          count.figure.from <= from && from < count.figure.from + (own?.length ?? 0);
        const others = words.filter((word) => !isOwn(word));
        return {
          ...count,
          values: figures.map(({ value }) => value),
          words: new Set(others.filter(({ text: word }) => !/\d/.test(word)).map((word) => same(word.text))),
          marks: new Set([
            ...others
              .filter(({ text: word }) => /\d/.test(word) || (beginsLarge(word) && !isOrdinary(word)))
              .map((word) => same(word.text)),
            ...dates.flatMap((date) => date.dates),
          ]),
        };
      });
  };
  return partsOf(article, content).flatMap(({ text, ...part }) =>
    language
      .sentencesOf(text)
      .flatMap((sentence) => countsIn(sentence.text).map((count) => ({ ...count, ...part }))),
  );
};

/** What both count: what stands first behind the one figure, and somewhere behind the other. */
const kindOf = (one: Pick<Count, 'kinds'>, other: Pick<Count, 'kinds'>): string | undefined => {
  const [[first], [second]] = [[...one.kinds.keys()], [...other.kinds.keys()]];
  return [first, second].find((kind) => kind !== undefined && one.kinds.has(kind) && other.kinds.has(kind));
};

/** Whether the one is what the other becomes by a slip: eleven for twelve, 30,000 for 3,000. Of small numbers there are many. */
const isSlip = ({ value: one }: Figure, { value: other }: Figure): boolean => {
  const [less, more] = [Math.min(one, other), Math.max(one, other)];
  return more === 10 * less || (less >= MANY && more - less <= NEAR * more);
};

/** Whether two sentences tell the same: of one of them almost every word, and every name and day, stand in the other. */
const tellSame = (one: Count, other: Count): boolean => {
  const shared = one.words.intersection(other.words).size;
  if (one.claim && other.claim) {
    // Two voices may count otherwise, and so may they at two events.
    if (one.claim.by !== other.claim.by) return false;
    const [first, second] = [new Set(one.claim.tells), new Set(other.claim.tells)];
    if (first.size > 0 && second.size > 0 && first.isDisjointFrom(second)) return false;
  }
  if (isSlip(one.figure, other.figure)) return shared > 0 || !one.claim || !other.claim;
  if (!one.marks.isSubsetOf(other.marks) && !other.marks.isSubsetOf(one.marks)) return false;
  const [few, many] =
    one.words.size <= other.words.size ? [one.words, other.words] : [other.words, one.words];
  const strays = few.difference(many).size;
  const least = other.claim && one.restsOn.includes(other.claim.id) ? 1 : 2;
  return few.size - strays >= least && strays <= Math.floor(few.size / STRAY);
};

const differing = (counts: readonly Count[], path: string): Problem<'two-figures'>[] => {
  /** What a claim below says as well differs, if at all, there. */
  const restsOnFigure = ({ restsOn, figure }: Count) =>
    counts.some(({ claim, values }) => claim && restsOn.includes(claim.id) && values.includes(figure.value));
  return counts.flatMap((one, index) => {
    if (restsOnFigure(one)) return [];
    const other = counts
      .slice(index + 1)
      .find(
        (two) =>
          kindOf(one, two) !== undefined &&
          (one.figure.most < two.figure.least || two.figure.most < one.figure.least) &&
          !one.values.includes(two.figure.value) &&
          !two.values.includes(one.figure.value) &&
          tellSame(one, two),
      );
    const kind = other && kindOf(one, other);
    if (other === undefined || kind === undefined) return [];
    const [written, otherWritten] = [one, other].map(({ kinds }) => kinds.get(kind) ?? '');
    return [
      problem('two-figures', path, other.at, {
        ...{ what: other.what, written: otherWritten ?? '' },
        ...{ otherWhat: one.what, other: written ?? '' },
      }),
    ];
  });
};

/** What an article counts, it counts in one way. It guesses whether two sentences tell the same. */
export const sameFigures = contentRule(['two-figures'], (content) => {
  const isOrdinary = ordinaryWords(content);
  return content.newsroom.articles.list.flatMap((article) =>
    differing(countsOf(article, content, isOrdinary), article.path),
  );
});
