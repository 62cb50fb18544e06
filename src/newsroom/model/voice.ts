import { fold } from '../../text/fold.ts';
import type { Document } from './document.ts';
import type { Collection } from './kinds.ts';
import type { Frontmatter } from './schema.ts';
import type { PublisherKind } from './schema/publishers.ts';

/** Whose word a source is, and what makes two words one. */
export interface Voice {
  /** As readers know it. */
  name: string;
  /** Id of its publisher, where the newsroom has one of the name. */
  publisher: string | undefined;
  /** Undefined where neither the source nor its publisher says so. */
  kind: PublisherKind | undefined;
  /** What readers are told of who published it: the outlet that prints the text of an agency stays what it is. */
  kindOfOutlet: PublisherKind | undefined;
  /** Two voices that have one of these in common are one. */
  marks: readonly string[];
}

/** What of a source its voice depends on. */
type Written = Pick<Frontmatter<'sources'>, 'publisher' | 'via' | 'kind' | 'speaksFor' | 'authors' | 'url'>;
type Publishers = ReadonlyMap<string, Frontmatter<'publishers'> & { id: string }>;

/** Of an address its host; what has no address lies on none. */
export const hostOf = (url: string | undefined): string | undefined =>
  url === undefined ? undefined : new URL(url).hostname.replace(/^www\./, '').replace(/\.$/, '');

/** A host and those that it is a part of: `news.post.example`, `post.example`. */
export const hostsAround = (host: string): string[] =>
  host
    .split('.')
    .flatMap((_, index, labels) => (index < labels.length - 1 ? [labels.slice(index).join('.')] : []));

const dataOf = <C extends Collection>(
  documents: readonly Document[],
  collection: C,
): { id: string; data: Frontmatter<C> }[] =>
  documents.flatMap(({ collection: other, id, data }) =>
    other === collection && data ? [{ id, data: data as Frontmatter<C> }] : [],
  );

/** How the sources among some documents are heard, as their publishers and topics have it. */
export const voicesIn = (documents: readonly Document[]): ((source: Written) => Voice) => {
  const publishers = dataOf(documents, 'publishers');
  const named: Publishers = new Map(
    publishers.flatMap(({ id, data }) =>
      [...data.aliases, data.name, id].map((name) => [fold(name), { ...data, id }] as const),
    ),
  );
  const housed: Publishers = new Map(
    publishers.flatMap(({ id, data }) => data.hosts.map((host) => [host, { ...data, id }] as const)),
  );
  const sides = dataOf(documents, 'topics').flatMap(({ id, data }) =>
    data.sides.map(({ actors }, index) => ({ mark: `side ${id} ${index}`, actors })),
  );
  /** Who it names, else who is at home on its host. */
  const outletOf = ({ publisher, url }: Written) =>
    named.get(fold(publisher)) ?? hostsAround(hostOf(url) ?? '').flatMap((host) => housed.get(host) ?? [])[0];
  return (source) => {
    const { publisher, via, kind, authors } = source;
    const outlet = outletOf(source);
    // The agency whose text it carries.
    const by = via === undefined ? outlet : named.get(fold(via));
    const name = by?.name ?? via ?? publisher;
    // The text of an agency is not the word of who owns the outlet that prints it.
    const party = (via === undefined ? source.speaksFor : undefined) ?? by?.speaksFor;
    return {
      name,
      publisher: by?.id,
      kind: kind ?? by?.kind,
      kindOfOutlet: kind ?? outlet?.kind,
      marks: [
        fold(name),
        ...(party === undefined ? [] : [fold(party)]),
        ...sides
          .filter(({ actors }) => party !== undefined && actors.includes(party))
          .map(({ mark }) => mark),
        ...(by?.owner === undefined ? [] : [`owner ${fold(by.owner)}`]),
        ...authors.map((author) => `by ${fold(author)}`),
      ],
    };
  };
};
