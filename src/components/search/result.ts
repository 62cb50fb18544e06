import { markedOf, type Piece } from '../../searching/marks.ts';
import type { Shown } from '../../searching/records.ts';
import { shortDate } from '../../words/dates.ts';
import { words } from '../../words/words.ts';
import { element } from './element.ts';

const list = new Intl.ListFormat(document.documentElement.lang);

const draw = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));

/** A passage that was found: its standing and date, a link that lands on it, and its words. */
export const drawResult = ({ shown, words: found }: { shown: Shown; words: number[] }): HTMLElement => {
  const { title, section, excerpt, through } = markedOf(shown, found);
  const where = section.length === 0 ? [] : [element('p', { class: 'micro' }, ...draw(section))];
  const text = excerpt.length === 0 ? [] : [element('p', {}, ...draw(excerpt))];
  const why =
    through.length === 0 ? [] : [element('p', { class: 'note' }, words.search.through(list.format(through)))];
  return element(
    'li',
    { class: 'glossed' },
    element('p', { class: 'gloss' }, ...gloss(shown)),
    element(
      'div',
      {},
      element('h2', {}, element('a', { href: shown.path, dir: 'auto' }, ...draw(title))),
      ...where,
      ...text,
      ...why,
    ),
  );
};

/** Claims have their standing and need no other name. */
const gloss = ({ kind, standing, by, date }: Shown): (Node | string)[] => {
  const { search, standings, claimedBy, dates } = words;
  const sort = kind === 'claim' ? [] : [element('b', {}, search.kinds[kind]), ' '];
  const said =
    standing === undefined
      ? []
      : [
          element(
            'span',
            { class: `standing ${standing}` },
            standings[standing],
            ...(by === undefined ? [] : [' ', element('i', { dir: 'auto' }, claimedBy(by))]),
          ),
          ' ',
        ];
  if (date === undefined) return [...sort, ...said];
  const day = element('time', { datetime: date }, shortDate(date));
  return [...sort, ...said, element('span', {}, ...(kind === 'event' ? [] : [`${dates.asOf} `]), day)];
};
