import { isDraft } from '../model/schema/publication.ts';
import type { Document } from '../model/document.ts';
import { figureOf, LEAD } from '../model/pictures/figure.ts';
import type { Collection } from '../model/kinds.ts';
import { withoutWithdrawnText } from '../model/lifecycle.ts';
import { confirmedBy } from '../model/standing.ts';
import { soundsLikeOffice } from '../model/source.ts';
import { voicesIn } from '../model/voice.ts';
import { isEarth } from '../model/schema/entities.ts';
import { fold } from '../../text/fold.ts';
import { eventsInOrder } from '../model/time/events-in-order.ts';
import { NO_TABLE } from '../model/data/table.ts';
import { languageOf } from '../../text/language/language.ts';
import type { Picture } from '../model/pictures/picture.ts';
import {
  entriesOf,
  type Article,
  type Entries,
  type Location,
  type Newsroom,
  type Source,
} from '../model/newsroom.ts';

/**
 * Documents to newsroom. Files whose fields have mistakes are not in it: it is only to be shown when the check
 * finds no error.
 *
 * @param language Of the texts, BCP 47: it says in which order names stand.
 */
export const assemble = (
  documents: readonly Document[],
  language: string,
  pictures: readonly Picture[] = [],
): Newsroom => {
  const { compare: compareNames, typeset } = languageOf(language);
  const byName = (a: { name: string }, b: { name: string }) => compareNames(a.name, b.name);
  const of = <C extends Collection>(collection: C) =>
    documents.filter((one): one is Document & Document<C> => one.collection === collection);
  const voiceOf = voicesIn(documents);
  /** Whose names no person has. */
  const bodies = new Set(
    [...of('publishers'), ...of('actors').filter(({ data }) => data?.type !== 'person')].flatMap(
      ({ data }) => (data ? fold(data.name) : []),
    ),
  );
  const isOffice = (author: string): boolean => bodies.has(fold(author)) || soundsLikeOffice(author);
  const sources = inOrder(
    of('sources')
      .flatMap(entry)
      .map((source) => ({ ...source, voice: voiceOf(source), offices: source.authors.filter(isOffice) })),
    (a, b) => compare(a.id, b.id),
  );
  const articles = inOrder(
    of('articles')
      .flatMap(entry)
      .map((article) => withoutWithdrawnText(withLeadPicture(withVoices(article, sources), typeset))),
    (a, b) => compare(b.asOf, a.asOf) || compare(b.datePublished, a.datePublished),
  );
  return Object.freeze({
    articles,
    actors: inOrder(of('actors').flatMap(entry), byName),
    locations: inOrder(of('locations').flatMap(located), byName),
    terms: inOrder(of('terms').flatMap(entry), byName),
    events: entriesOf(eventsInOrder(of('events').flatMap(entry), articles.list)),
    topics: inOrder(of('topics').flatMap(entry), byName),
    data: inOrder(
      of('data').flatMap((document) =>
        entry(document).map((one) => ({ ...one, table: document.table ?? NO_TABLE })),
      ),
      (a, b) => compare(a.id, b.id),
    ),
    sources,
    publishers: inOrder(of('publishers').flatMap(entry), byName),
    people: inOrder(of('people').flatMap(entry), byName),
    pages: inOrder(of('pages').flatMap(entry), (a, b) => compare(a.title, b.title)),
    retired: inOrder(of('retired').flatMap(entry), (a, b) => compare(b.date, a.date)),
    pictures: entriesOf(pictures),
  });
};

/** The files that readers may see the contents of. */
export const publicOf = (documents: readonly Document[], today: string): Document[] =>
  documents.filter(({ publication }) => !isDraft(publication, today));

type Read<D> = Pick<Document, 'id' | 'path' | 'body' | 'references' | 'links'> & { data?: D | undefined };

/** What the newsroom has of a file: nothing, if its fields have mistakes. */
const entry = <D extends object>({ id, path, body, references, links, data }: Read<D>) =>
  data ? [{ ...data, id, path, body, references, links }] : [];

/** Whose word the claims of an article are. */
const withVoices = <A extends Pick<Article, 'body'>>(article: A, sources: Entries<Source>): A => {
  const claims = article.body.claims.map((claim) => ({
    ...claim,
    ...confirmedBy(claim.standing, sources.getAll(claim.citations)),
  }));
  return { ...article, body: { ...article.body, claims } };
};

/** The picture of an article is the first thing of its text. */
const withLeadPicture = <A extends Pick<Article, 'picture' | 'body'>>(
  article: A,
  typeset: (text: string) => string,
): A => {
  const { picture, body } = article;
  if (!picture) return article;
  const lead = figureOf(LEAD, picture, picture.sources, typeset);
  return { ...article, body: { ...body, tree: [lead, ...body.tree] } };
};
/** What the file calls `body` is the celestial body: the body of a document is its text. */
const located = (document: Document & Document<'locations'>): Location[] =>
  entry(document).map((location) => {
    const celestialBody = document.data?.body;
    const isElsewhere = celestialBody !== undefined && !isEarth(celestialBody);
    return { ...location, ...(isElsewhere && { celestialBody }) };
  });

const inOrder = <T extends { id: string }>(
  entries: readonly T[],
  order: (a: T, b: T) => number,
): Entries<T> => entriesOf(entries.toSorted((a, b) => order(a, b) || compare(a.id, b.id)));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
