import type { Answer, PageFound } from '../../searching/answer.ts';
import type { FoundPassage } from '../../searching/directory.ts';
import { markedOf, marker, type Piece } from '../../searching/marks.ts';
import type { KnownSubject } from '../../searching/open-index.ts';
import { passageOf } from '../../searching/postings.ts';
import { isPlainDate } from '../../newsroom/model/time/partial-date.ts';
import { dateInText, shortDate, words } from './words.ts';
import { inSentence } from '../../words/names-in-text.ts';
import { element } from './element.ts';
import { index } from './index-file.ts';
import { isolated } from './isolated.ts';
import { href } from '../../site.ts';

const draw = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));

/** A page of which something was found: its name, its best passage, and the others folded. */
export const drawPage = async (
  { page: number, passages }: PageFound,
  { found }: Answer,
): Promise<HTMLElement> => {
  const [page, names] = await Promise.all([index.page(number), index.names()]);
  const mark = marker(found, names, index.language);
  const date = page.passages[0]?.date;
  const [first, ...others] = passages.map((key) => {
    const passage = page.passages[passageOf(key)] as FoundPassage;
    return drawPassage(page.path, passage, markedOf(passage, key, found, mark));
  });
  const rest = element(
    'details',
    {},
    element('summary', { class: 'micro' }, words.results.moreHere({ count: others.length })),
    element('ul', {}, ...others.map((passage) => element('li', {}, ...passage))),
  );
  return element(
    'li',
    { class: 'glossed' },
    element(
      'p',
      { class: 'gloss' },
      element('b', {}, words.results.kinds[page.kind]),
      ...(date === undefined ? [] : [sinceWhen(date)]),
    ),
    element(
      'div',
      {},
      element(
        'h2',
        {},
        element('a', { href: href(page.path), dir: 'auto' }, ...draw(mark(page.title).pieces)),
      ),
      ...(first ?? []),
      ...(others.length > 0 ? [rest] : []),
    ),
  );
};

type Marked = ReturnType<typeof markedOf>;

/** A passage: where on the page it stands, its standing and date, and its words, which lead to it. */
const drawPassage = (path: string, passage: FoundPassage, marked: Marked): HTMLElement[] => {
  const { title, section, excerpt, isOfDate, through } = marked;
  // An event is called by its title, any other passage by its words, and what has none by the heading over it.
  const [name = [], ...rest] = [title, excerpt, section].filter((pieces) => pieces.length > 0);
  const meta = metaOf(passage, rest.includes(section) ? section : [], isOfDate);
  const leads = passage.path !== '';
  return [
    ...(meta.length > 0 ? [element('p', { class: 'meta' }, ...meta)] : []),
    element(
      'p',
      {},
      ...(leads ? [element('a', { href: href(path + passage.path) }, ...draw(name))] : draw(name)),
    ),
    ...(rest.includes(excerpt) ? [element('p', {}, ...draw(excerpt))] : []),
    ...through.map(({ subject, name }) => element('p', { class: 'note' }, linkedThrough(subject, name))),
  ];
};

const metaOf = (passage: FoundPassage, section: readonly Piece[], isOfDate: boolean): Node[] => {
  const { kind, standing, by, date } = passage;
  const { standings, claimedBy, attributed } = words;
  const mark =
    standing === undefined
      ? []
      : [
          element(
            'span',
            { class: `standing ${standing}` },
            ...(by === undefined
              ? [standings[standing]]
              : attributed.parts<Node>({
                  standing: standings[standing],
                  claimant: element('i', { dir: 'auto' }, claimedBy({ name: inSentence(by) })),
                })),
          ),
        ];
  // That of an article stands beside its headline.
  const dated = date !== undefined && (kind === 'fact' || kind === 'event');
  const day = dated
    ? [kind === 'event' ? element('span', {}, timeOf(date, shortDate(date))) : sinceWhen(date)]
    : [];
  return [
    ...mark,
    ...(section.length > 0 ? [element('span', {}, ...draw(section))] : []),
    ...day.map((one) => (isOfDate ? element('mark', {}, one) : one)),
  ];
};

const timeOf = (date: string, said: string): HTMLElement =>
  isPlainDate(date) ? element('time', { datetime: date }, said) : element('span', {}, said);

/** "As of 1 Dec 2024". */
const sinceWhen = (date: string): HTMLElement =>
  element('span', {}, ...words.dates.asOf.parts<Node>({ date: timeOf(date, dateInText(date)) }));

/** Why a passage was found that does not say the name. */
const linkedThrough = ({ kind, name: whole }: KnownSubject, name: string): string => {
  const { source, linked, linkedAs } = words.results;
  if (kind === 'publisher') return source({ name: isolated(whole) });
  return name === whole
    ? linked({ name: isolated(whole) })
    : linkedAs({ name: isolated(whole), asked: isolated(name) });
};

/** A publisher has no page here, but what it is the source of. */
export const drawPublisher = ({ name }: KnownSubject, { count, pages }: Answer): HTMLElement =>
  element(
    'li',
    { class: 'glossed' },
    element('p', { class: 'gloss' }, element('b', {}, words.results.publisher)),
    element(
      'div',
      {},
      element('h2', {}, element('bdi', {}, name)),
      element('p', {}, words.results.cited({ results: count, pages: pages.length })),
    ),
  );
