import { pageOfAddress } from '../model/addresses.ts';
import type { Document } from '../model/document.ts';
import { KIND_OF, type Collection, type Kind } from '../model/kinds.ts';
import { schemas } from '../model/schema.ts';
import { bare, metaOf, type AnySchema } from '../model/schema-walk.ts';
import type { Node } from '../model/tree.ts';
import { vocabulary } from '../model/vocabulary.ts';
import { isEntity } from './field-words.ts';

/** What became of the names of files between two states, as the retirements of the later one say. */
export interface Moves {
  /** What tells a file from all others: under the name that it has, then under each that it had before. */
  keysOf: (document: Document) => string[];
  /** A file of an earlier state, but naming each file by the name that it has now: to readers that is the same. */
  withNewNames: (document: Document) => Document;
  /** A file as it was among those that were published, by their keys, with new names. */
  asPublished: (document: Document, published: ReadonlyMap<string, Document>) => Document | undefined;
  /** Whether a retirement says what became of an address, or of the page that it is on. */
  isRetired: (address: string) => boolean;
}

/** What tells a file from all others. */
export const keyOf = ({ collection, id }: Document): string => `${collection}/${id}`;

/** `/actors/water-board/`. */
const PAGE_OF_FILE = /^\/([a-z]+)\/([^/#]+)\/$/;

export const movesIn = (documents: readonly Document[]): Moves => {
  const retired = documents.flatMap(({ data }) => (data && 'address' in data ? [data] : []));
  const addresses = new Set(retired.map(({ address }) => address));
  const former = new Map<string, string[]>();
  /** Of the kind and the id that a file had, the id that it has. */
  const ids = new Map<string, string>();
  const pages = new Map<string, string>();
  for (const { kind, address, successor = '' } of retired) {
    const [[, folder = '', was = ''], [, newFolder = '', is = '']] = [
      PAGE_OF_FILE.exec(address) ?? [],
      PAGE_OF_FILE.exec(successor) ?? [],
    ];
    if (kind !== 'moved' || was === '' || is === '') continue;
    const key = `${newFolder}/${is}`;
    former.set(key, [...(former.get(key) ?? []), `${folder}/${was}`]);
    pages.set(address, successor);
    if (folder === newFolder) ids.set(`${KIND_OF[folder as Collection]}:${was}`, is);
  }

  const idOf = (kind: Kind, id: string): string => ids.get(`${kind}:${id}`) ?? id;
  const addressOf = (url: string): string => {
    const page = pageOfAddress(url);
    return (pages.get(page) ?? page) + url.slice(page.length);
  };
  /** Fields or attributes with the ids of now. */
  const inFields = (schema: AnySchema, value: unknown): unknown => {
    const refers = metaOf(schema, 'refers');
    if (isEntity(value)) return { ...value, id: idOf(value.kind as Kind, value.id) };
    if (typeof value === 'string') {
      if (refers !== undefined && refers !== 'entity') return idOf(refers, value);
      if (metaOf(schema, 'lists') !== 'entity') return value;
      return value.replace(
        /(actor|location):([a-z0-9-]+)/g,
        (_, kind: Kind, id: string) => `${kind}:${idOf(kind, id)}`,
      );
    }
    const { element, shape } = bare(schema);
    if (element && Array.isArray(value)) return value.map((one) => inFields(element, one));
    if (!shape || typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        name,
        shape[name] ? inFields(shape[name], inner) : inner,
      ]),
    );
  };
  const inText = <N extends Node>(nodes: readonly N[]): N[] =>
    nodes.map((node: Node) => {
      if (typeof node === 'string') return node;
      const children = 'children' in node && { children: inText<Node>(node.children) };
      if (node.type === 'mention') return { ...node, id: idOf(node.kind, node.id), ...children };
      if (node.type === 'link') return { ...node, url: addressOf(node.url), ...children };
      if (node.type === 'block')
        return { ...node, attributes: inFields(vocabulary[node.name].attributes, node.attributes) };
      return { ...node, ...children };
    }) as N[];

  const withNewNames = (document: Document): Document => {
    if (pages.size === 0) return document;
    const { collection, data, body } = document;
    return {
      ...document,
      data: data && inFields(schemas[collection], data),
      body: {
        ...body,
        tree: inText(body.tree),
        claims: body.claims.map((claim) =>
          claim.by === undefined ? claim : { ...claim, by: idOf('actor', claim.by) },
        ),
      },
    } as Document;
  };

  const keysOf = (document: Document): string[] => [keyOf(document), ...(former.get(keyOf(document)) ?? [])];
  return {
    keysOf,
    withNewNames,
    asPublished: (document, published) => {
      const key = keysOf(document).find((one) => published.has(one)) ?? '';
      const found = published.get(key);
      return found === undefined || found === document ? found : withNewNames(found);
    },
    isRetired: (address) => addresses.has(address) || addresses.has(pageOfAddress(address)),
  };
};
