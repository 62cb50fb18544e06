import type { Actor, Article, Location, Newsroom } from '../model/newsroom.ts';
import { pathOf } from '../model/paths.ts';
import type { Change } from '../model/schema.ts';

/** A ledger entry with the page it belongs to. */
export interface Correction {
  change: Change;
  /** Name of the page. */
  title: string;
  path: string;
  /** The same for the same entry for ever, and never of two: what a feed reader knows it by. */
  id: string;
}

const ledgerOf = (kind: 'article' | 'actor' | 'location', entry: Article | Actor | Location): Correction[] =>
  entry.changes.map((change) => {
    const path = pathOf(kind, entry.id);
    const sameDay = entry.changes.filter(({ date, kind }) => date === change.date && kind === change.kind);
    return {
      change,
      title: 'headline' in entry ? entry.headline : entry.name,
      path,
      id: changeId(change, sameDay.indexOf(change)),
    };
  });

/** Fragment id of a ledger entry on its page: its date and kind, and a number when a day has two of a kind. */
const changeId = ({ date, kind }: Change, index: number): string =>
  `page-${kind}-${date}${index === 0 ? '' : `-${index + 1}`}`;

/** Every correction and withdrawal of the site, the newest first. */
export const correctionsOf = (newsroom: Newsroom): Correction[] =>
  ledgers(newsroom).filter(({ change }) => change.kind === 'correction' || change.kind === 'withdrawal');

/** A page's own ledger, the newest first. */
export const changesOf = (
  kind: 'article' | 'actor' | 'location',
  entry: Article | Actor | Location,
): Correction[] => ledgerOf(kind, entry).sort(newestFirst);

const ledgers = (newsroom: Newsroom): Correction[] =>
  [
    ...newsroom.articles.list.flatMap((article) => ledgerOf('article', article)),
    ...newsroom.actors.list.flatMap((actor) => ledgerOf('actor', actor)),
    ...newsroom.locations.list.flatMap((location) => ledgerOf('location', location)),
  ].sort(newestFirst);

const newestFirst = (a: Correction, b: Correction): number =>
  a.change.date === b.change.date
    ? a.path.localeCompare(b.path, 'en')
    : a.change.date < b.change.date
      ? 1
      : -1;
