import type { GetICUArgs } from '@schummar/icu-type-parser';
import type { Direction } from '../drawing/map/direction.ts';
import type { DisputeKind } from '../drawing/map/disputed.ts';
import type { Actor, Location } from '../newsroom/model/newsroom.ts';
import type { ChangeKind } from '../newsroom/model/schema/ledger.ts';
import type { DocumentType } from '../newsroom/model/source.ts';
import type { PublisherKind } from '../newsroom/model/schema/publishers.ts';
import type { Name } from '../newsroom/model/schema/entities.ts';
import type { RelationFamily, RelationKind } from '../newsroom/model/schema/relations.ts';
import type { Standing } from '../newsroom/model/schema/evidence.ts';
import type { Status } from '../newsroom/model/schema/articles.ts';
import type { Fit } from '../searching/fit.ts';
import type { Filter, Shown } from '../searching/shown.ts';
import { ownWords } from '../files/own-settings.ts';
import { languageFor } from '../newsroom/model/languages.ts';
import { locale, site } from '../site.ts';
import { compileAll } from './messages/compile.ts';
import { dictionaries } from './messages/dictionaries.ts';
import type { en } from './messages/en.ts';
import { said, type Sentence } from './messages/message.ts';

type Filling<T extends string> = GetICUArgs<T, { ICUArgument: string; ICUNumberArgument: number }>;
type Said<T extends string> = keyof Filling<T> extends never ? string : Sentence<Filling<T>>;

/** What can be said: a string, or for a message with gaps a function of what fills them. */
export type Words<T = typeof en> = {
  readonly [K in keyof T as T[K] extends boolean ? never : K]: T[K] extends string ? Said<T[K]> : Words<T[K]>;
};

/** Messages by the kinds that the newsroom knows: a kind without its words does not compile. */
interface Kinds {
  standings: Record<Standing, string>;
  standingMeans: Record<Standing, string>;
  statuses: Record<Status, string>;
  statusMeans: Record<Status, string>;
  changes: { kinds: Record<ChangeKind, string>; kindMeans: Record<ChangeKind, string> };
  actorTypes: Record<Actor['type'], string>;
  locationTypes: Record<Location['type'], string>;
  titled: Record<Actor['type'] | Location['type'] | 'topic', string>;
  relations: {
    kinds: Record<RelationKind, Record<'out' | 'in', Record<'lasting' | 'over', string>>>;
    sentences: Record<RelationKind, Record<'lasting' | 'over', string>>;
    edges: Record<RelationKind, Record<'lasting' | 'over', string>>;
    families: Record<RelationFamily, string>;
  };
  sources: {
    types: Record<DocumentType, string>;
    kinds: Record<PublisherKind, string>;
    kindMeans: Record<PublisherKind, string>;
  };
  names: { kinds: Record<Name['kind'], string> };
  whereabouts: { precisions: Record<NonNullable<Location['coordinates']>['precision'], string> };
  map: Record<'pins' | 'part', Record<Direction | 'middle' | 'polar', string>> & {
    outside: Record<Direction, string>;
    disputeKinds: Record<DisputeKind, string>;
  };
  results: {
    found: Record<Fit, string>;
    filters: Record<Filter, string>;
    kinds: Record<Shown['kind'], string>;
  };
}

const dictionary = dictionaries[languageFor(site.language) ?? 'en'];

/** Whether a native speaker has reviewed the words of the site's language. */
export const isReviewed = dictionary.reviewed;

/** The messages of the site, compiled: what the browser needs of them is put into its scripts. */
export const messages = compileAll(dictionary satisfies Kinds, ownWords);

export const words = said(messages, locale) as Words;
