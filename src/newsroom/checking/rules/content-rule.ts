import { addressesOf } from '../../model/addresses.ts';
import { slugOf } from '../../../text/slug.ts';
import { SLUG } from '../../model/schema/values.ts';
import { isUnread, type Document, type Link, type Reference } from '../../model/document.ts';
import { isPageKind, KIND_OF } from '../../model/kinds.ts';
import type { Location, Newsroom } from '../../model/newsroom.ts';
import { pathOf } from '../../model/paths.ts';
import type { Picture } from '../../model/pictures/picture.ts';
import type { Position } from '../../model/position.ts';
import type { Code, Problem } from '../../model/problems.ts';
import type { Rule } from '../../model/rule.ts';
import type { Part, Settings } from '../../model/settings.ts';
import { assemble, publicOf } from '../assemble.ts';

/** What the check must know besides the content files. */
export interface CheckContext {
  /** Of the texts, BCP 47. */
  language: string;
  /** The text of a file; without it a finding stands where its claim or its field begins, and nothing is mended. */
  textOf?: (path: string) => string | undefined;
  /** Addresses that readers may have. */
  published: readonly string[];
  /** The file they stand in, within the content folder. */
  publishedFile: string;
  /** `YYYY-MM-DD`. */
  today: string;
  /** Whether the newsroom is for the eyes of its editors only. */
  showsDrafts?: boolean;
  /** The links of the menu and the foot of every page. */
  siteLinks?: readonly Link[];
  /** What the settings of the site name. */
  siteReferences?: readonly Reference[];
  /** Parts that the site does without. */
  without?: readonly Part[];
  /** Words that the newsroom does not use, each perhaps with one to write instead. */
  avoid?: Settings['avoid'];
  /** Of some words in small letters those that are misspelt, each with what is probably meant; without it spelling is not looked at. */
  misspellingsIn?: (language: string, words: Iterable<string>) => ReadonlyMap<string, string>;
  /** The pictures there are; without them their names are not looked at. */
  pictures?: readonly Picture[];
  /** The pictures of shared links: what the site's own says, and which letters of a text no font of theirs has. */
  cards?: { ofSite: readonly string[]; undrawn: (text: string) => readonly string[] };
  /** The country in which the point of a place lies, if that is not the one of what it is within; without it points are not looked at. */
  elsewhere?: (location: Location, within: readonly Location[]) => string | undefined;
}

/** All of the content: what a rule looks at. */
export interface Content extends CheckContext {
  documents: readonly Document[];
  /** With its drafts. */
  newsroom: Newsroom;
  /** As readers have it. */
  publicNewsroom: Newsroom;
  /** Every address that leads to content, that of drafts among them. */
  addresses: ReadonlySet<string>;
  /** Those that readers may have. */
  publicAddresses: ReadonlySet<string>;
  /** Paths of the pages of withdrawn articles, each of which explains itself and all that was on it. */
  withdrawnPages: ReadonlySet<string>;
  /** Paths of pages whose files could not be read: what they have is not known. */
  unreadPages: ReadonlySet<string>;
  /** Where a field or an entry of a list stands in the file with that path: one of `Document.positions`. */
  positionOf: (path: string, key: string) => Position | undefined;
}

/** A rule that it takes more than one file to tell, or more than files. */
export type ContentRule = Rule<Content>;

export const contentRule = <K extends Code>(
  codes: readonly K[],
  find: (content: Content) => Problem<K>[],
): ContentRule => ({ codes, find });

export const contentOf = (documents: readonly Document[], context: CheckContext): Content => {
  const newsroom = assemble(documents, context.language, context.pictures);
  const seen = publicOf(documents, context.today);
  const publicNewsroom =
    seen.length === documents.length ? newsroom : assemble(seen, context.language, context.pictures);
  const positions = new Map(documents.map((document) => [document.path, document.positions]));
  return {
    ...context,
    documents,
    newsroom,
    publicNewsroom,
    addresses: new Set(addressesOf(newsroom)),
    publicAddresses: new Set(addressesOf(publicNewsroom)),
    withdrawnPages: new Set(
      newsroom.articles.list
        .filter(({ status }) => status === 'withdrawn')
        .map(({ id }) => pathOf('article', id)),
    ),
    unreadPages: new Set(
      documents
        .filter((document) => isUnread(document) || meantId(document.id) !== document.id)
        .flatMap((document) => pageOf({ ...document, id: meantId(document.id) }) ?? []),
    ),
    positionOf: (path, key) => positions.get(path)?.[key],
  };
};

/** The path of the page that a file makes. What has none stands on those of others. */
export const pageOf = ({ collection, id }: Document): string | undefined => {
  const kind = KIND_OF[collection];
  return isPageKind(kind) ? pathOf(kind, id) : undefined;
};

/** The id of a file. One whose name can be none is told to take this one, which other files may have for it already. */
export const meantId = (id: string): string => (SLUG.test(id) ? id : slugOf(id));
