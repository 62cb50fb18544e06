import { isMap, isScalar, isSeq, parseDocument, type ParsedNode } from 'yaml';
import { isData, type Collection, type Kind } from '../newsroom/model/kinds.ts';
import { schemas } from '../newsroom/model/schema.ts';
import { bare, metaOf, schemaAt, type AnySchema, type Path } from '../newsroom/model/schema-walk.ts';
import { vocabulary, type BlockName, type BlockRule } from '../newsroom/model/vocabulary.ts';
import { splitFrontmatter } from '../newsroom/reading/fields/frontmatter.ts';

/** What may be written at a place. */
export type Wanted =
  /** An id of a file; of an `entity` with its kind before it. */
  | { is: 'id'; of: Kind | 'entity' }
  /** An id of a claim of this article. */
  | { is: 'claim' }
  /** What a link may lead to: a kind of page, with a colon after it. */
  | { is: 'link' }
  /** One of some words. */
  | { is: 'word'; of: readonly string[]; description: string }
  /** The name of a field, of an attribute or of a block. */
  | { is: 'name'; of: Readonly<Record<string, string>>; after: string };

/** A place in a text. Both ends are offsets into it; the text between them is what stands there already. */
export interface Place {
  start: number;
  end: number;
  wanted: Wanted;
}

/** What may be written at an offset of a content file, as far as the newsroom's rules say so. */
export const placeAt = (collection: Collection, text: string, offset: number): Place | undefined => {
  if (isData(collection)) return placeInFields(schemas[collection], text, offset);
  const split = splitFrontmatter('', text);
  if ('code' in split) return undefined;
  const start = text.indexOf('\n') + 1;
  if (offset < start) return undefined;
  const inFields = offset - start;
  if (inFields > split.yaml.length) return placeInBody(collection, text, offset);
  const place = placeInFields(schemas[collection], split.yaml, inFields);
  return place && { ...place, start: place.start + start, end: place.end + start };
};

const wantedOf = (schema: AnySchema, path: Path): Wanted | undefined => {
  if (path.includes('restsOn')) return { is: 'claim' };
  const refers = metaOf(schema, 'refers') ?? metaOf(schema, 'lists');
  if (refers !== undefined) return { is: 'id', of: refers };
  const { options } = bare(schema);
  return options && { is: 'word', of: options, description: metaOf(schema, 'description') ?? '' };
};

const describedFields = (shape: Record<string, AnySchema>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(shape).map(([name, field]) => [name, metaOf(field, 'description') ?? '']),
  );

/** Where a scalar or nothing stands, and the names and numbers that lead to it. `name` of the name of a field. */
interface Found {
  path: Path;
  start: number;
  end: number;
  name: boolean;
}

const nothingAt = (offset: number, path: Path, name = false): Found => ({
  path,
  start: offset,
  end: offset,
  name,
});

const endOf = (node: ParsedNode | null): number => node?.range[1] ?? -1;

/** Looks for what stands at an offset. Between things it is nothing, where an entry or a name may begin. */
const find = (node: ParsedNode | null, yaml: string, offset: number, path: Path): Found | undefined => {
  if (isMap(node)) {
    const pair = node.items.findLast(({ key }) => key.range[0] <= offset);
    if (!pair) return undefined;
    const [start, end] = pair.key.range;
    if (offset <= end) return { path, start, end, name: true };
    const onNewLine = yaml.slice(endOf(pair.value) === -1 ? end : Math.max(end, endOf(pair.value)), offset);
    const indent = start - (yaml.lastIndexOf('\n', start) + 1);
    const column = offset - (yaml.lastIndexOf('\n', offset - 1) + 1);
    if (onNewLine.includes('\n') && column <= indent)
      return column === indent ? nothingAt(offset, path, true) : undefined;
    return find(pair.value, yaml, offset, [...path, String(isScalar(pair.key) ? pair.key.value : '')]);
  }
  if (isSeq(node)) {
    const index = node.items.findLastIndex((item) => item.range[0] <= offset);
    const item = node.items[index];
    const within = item && (offset <= item.range[1] || !node.flow);
    return within
      ? find(item, yaml, offset, [...path, index])
      : nothingAt(offset, [...path, Math.max(index + 1, 0)]);
  }
  const start = node?.range[0] ?? offset;
  // Nothing stands right after the colon; the cursor stands behind the space.
  if (start === endOf(node) || node === null) return nothingAt(offset, path);
  return offset >= start && offset <= endOf(node)
    ? { path, start, end: endOf(node), name: false }
    : undefined;
};

const placeInFields = (schema: AnySchema, yaml: string, offset: number): Place | undefined => {
  const document = parseDocument(yaml, { schema: 'failsafe', prettyErrors: false });
  const found = find(document.contents, yaml, offset, []);
  if (!found) return undefined;
  const { path, start, end, name } = found;
  const field = schemaAt(schema, path);
  if (!field) return undefined;
  const { element, shape } = bare(field);
  if (shape && (name || start === end))
    return { start, end, wanted: { is: 'name', of: describedFields(shape), after: ': ' } };
  // A list that has not been begun: its first entry is typed without brackets.
  const wanted = wantedOf(element ?? field, path);
  return wanted && { start, end, wanted };
};

/** Letters that are looked at before the cursor. A longer tag than this nobody writes. */
const BEFORE = 2000;

const LINK = /\]\((?:(?<kind>actor|location|term|topic|article|page|source):)?(?<id>[a-z0-9-]*)$/;
const VALUE = /<(?<block>[A-Z]\w*)\s(?:[^<>"]|"[^"]*")*?\b(?<name>\w+)="(?<value>[^"]*)$/;
const ATTRIBUTE = /<(?<block>[A-Z]\w*)\s(?:[^<>"]|"[^"]*")*?(?<name>\w*)$/;
const BLOCK = /<(?<name>[A-Z]?\w*)$/;

const isBlock = (name: string): name is BlockName => Object.hasOwn(vocabulary, name);

const placeInBody = (collection: Collection, text: string, offset: number): Place | undefined => {
  const before = text.slice(Math.max(0, offset - BEFORE), offset);
  const rest = (sign: RegExp) => offset + (sign.exec(text.slice(offset, offset + BEFORE))?.[0].length ?? 0);
  const link = LINK.exec(before)?.groups;
  if (link) {
    const { kind, id = '' } = link;
    const wanted: Wanted = kind === undefined ? { is: 'link' } : { is: 'id', of: kind as Kind };
    return { start: offset - id.length, end: rest(/^[a-z0-9-]*/), wanted };
  }
  const value = VALUE.exec(before)?.groups;
  if (value) {
    const attribute = attributesOf(value['block'])[value['name'] ?? ''];
    const typed = /[^ ]*$/.exec(value['value'] ?? '')?.[0] ?? '';
    const wanted = attribute && wantedOf(attribute, []);
    return wanted && { start: offset - typed.length, end: rest(/^[^ "<>\n]*/), wanted };
  }
  const attribute = ATTRIBUTE.exec(before)?.groups;
  if (attribute) {
    const of = describedFields(attributesOf(attribute['block']));
    const start = offset - (attribute['name'] ?? '').length;
    return { start, end: rest(/^\w*/), wanted: { is: 'name', of, after: '=' } };
  }
  const block = BLOCK.exec(before)?.groups;
  if (!block) return undefined;
  const of = Object.entries<BlockRule>(vocabulary)
    .filter(([, { collections }]) => collections.includes(collection))
    .map(([name, { describe }]) => [name, describe] as const);
  const start = offset - (block['name'] ?? '').length;
  return { start, end: rest(/^\w*/), wanted: { is: 'name', of: Object.fromEntries(of), after: '' } };
};

const attributesOf = (block = ''): Record<string, AnySchema> =>
  isBlock(block) ? vocabulary[block].attributes.shape : {};
