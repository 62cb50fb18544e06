import type { Article } from '../../model/newsroom.ts';
import { problem, type Problem } from '../../model/problems.ts';
import { datesIn } from '../../../searching/dates-in-text.ts';
import { numberTerm, searchLanguageOf, type SearchLanguage } from '../../../searching/language.ts';
import { plainDigits } from '../../../text/fold.ts';
import { contentRule, type Content } from '../rules/content-rule.ts';
import { meantBy, namesIn } from './names-in-content.ts';

/** Something that a text says and another could say otherwise: as it is written, and in one form for all ways of writing it. */
interface Detail {
  written: string;
  same: string;
}

/** `2023-03-02`, or `--03-02` of a year that is not known. */
const WHOLE_DAY = /^(?:\d{4}|-)-\d\d-\d\d$/;

/** The days of a text, and its other numbers. */
const detailsIn = (text: string, asOf: string, language: SearchLanguage) => {
  const plain = plainDigits(text);
  const dates = datesIn(plain, language, asOf);
  const rest = dates.reduce(
    (left, { from, to }) => left.slice(0, from) + ' '.repeat(to - from) + left.slice(to),
    plain,
  );
  const number = new RegExp(`(?<![\\p{L}\\d])${language.number}(?!\\p{L})`, 'gu');
  return {
    days: dates.flatMap(({ from, to, dates: each }): Detail[] =>
      each.filter((date) => WHOLE_DAY.test(date)).map((same) => ({ written: text.slice(from, to), same })),
    ),
    numbers: [...rest.matchAll(number)].map(([written]): Detail => ({
      written,
      same: numberTerm(language, written),
    })),
  };
};

/** What an article's short texts say, each with the claims that it rests on. */
const pointsOf = ({ keyPoints, whyItMatters, background }: Article) => [
  ...keyPoints.map((point) => ({
    ...point,
    key: `keyPoints.${point.id}`,
    what: `The key point "${point.id}"`,
  })),
  ...(whyItMatters ? [{ ...whyItMatters, key: 'whyItMatters', what: '"whyItMatters"' }] : []),
  ...(background ? [{ ...background, key: 'background', what: '"background"' }] : []),
];

/**
 * Figures stand in the claims that a point rests on; a day may stand in any claim or be that of an event, since a text tells it
 * in another way ("a day later"); a year may be part of a day. A name stands somewhere in the text.
 */
const beyond = (article: Article, content: Content): Problem<'beyond-claims'>[] => {
  const { newsroom } = content;
  const { path, asOf, body } = article;
  const language = searchLanguageOf(content.language);
  const claims = new Map(body.claims.map((claim) => [claim.id, claim]));
  const events = newsroom.events.getAll([...article.events, ...body.claims.flatMap(({ tells }) => tells)]);
  const eventDays = events.flatMap(({ date, endDate }) => [date, endDate ?? date]);
  const days = [asOf, ...eventDays, ...detailsIn(body.text, asOf, language).days.map(({ same }) => same)];
  const named = new Set(body.mentions.map(({ kind, id }) => `${kind}:${id}`));
  for (const { of } of namesIn(content)(body.text)) for (const { kind, id } of of) named.add(`${kind}:${id}`);
  for (const { by } of body.claims) if (by !== undefined) named.add(`actor:${by}`);
  return pointsOf(article).flatMap(({ text, restsOn, key, what }) => {
    const resting = restsOn.flatMap((id) => claims.get(id) ?? []);
    // Of a claim that could not be read nobody knows what it says.
    if (resting.length === 0 || resting.length < restsOn.length) return [];
    const own = detailsIn(text, asOf, language);
    const said = detailsIn(
      resting.map((claim) => `${claim.label ?? ''} ${claim.text}`).join('\n'),
      asOf,
      language,
    );
    const numbers = new Set([
      ...said.numbers.map(({ same }) => same),
      ...days.flatMap((day) => day.slice(0, 4)),
    ]);
    const strange = [
      ...own.numbers.filter(({ same }) => !numbers.has(same)),
      ...own.days.filter(({ same }) => !days.some((day) => day.startsWith(same) || same.startsWith(day))),
      ...namesIn(content)(text)
        .filter((name) => {
          const known = meantBy(text, name);
          return known && known.kind !== 'term' && !named.has(`${known.kind}:${known.id}`);
        })
        .map(({ from, to }): Detail => ({ written: text.slice(from, to), same: text.slice(from, to) })),
    ];
    return [...new Map(strange.map((detail) => [detail.same, detail])).values()].map(({ written }) =>
      problem('beyond-claims', path, content.positionOf(path, key), { what, written, claims: restsOn }),
    );
  });
};

/** What stands at the head of an article has its figures, days and names from the claims below. */
export const pointsWithinClaims = contentRule(['beyond-claims'], (content) =>
  content.newsroom.articles.list.flatMap((article) => beyond(article, content)),
);
