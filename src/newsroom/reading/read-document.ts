import { NO_BODY, type Document } from '../model/document.ts';
import { extensionOf, isData, type Collection } from '../model/kinds.ts';
import { TAKEN_FOR_BUTTONS } from '../model/paths.ts';
import { positionAt } from '../model/position.ts';
import { problem, type Problem } from '../model/problems.ts';
import { schemas, type Fields } from '../model/schema.ts';
import type { Publication } from '../model/schema/publication.ts';
import { SLUG } from '../model/schema/values.ts';
import { ownText, pinpointText, plainText } from '../model/tree.ts';
import { languageOf } from '../../text/language/language.ts';
import { withoutComments } from './comments.ts';
import { tooMuchMarkup } from './markup-limits.ts';
import { readBody } from './read-body.ts';
import { checkWords } from './lost-words.ts';
import { splitRead, wordsOfMarkdown } from './written-words.ts';
import { checkDeception, textsOf } from './deceptive-text.ts';
import { FILE_RULES } from './file-rules.ts';
import { readFrontmatter, splitFrontmatter, type Read } from './fields/frontmatter.ts';
import { tablePath } from '../model/data/table.ts';
import { readTable } from './read-table.ts';
import { textOf } from './text-of-bytes.ts';
import { checkSeenText, mergeConflictIn } from './visible-syntax.ts';

/**
 * Bytes. A long explainer has 20,000. The parser's time grows with the square of some hostile inputs, so what
 * is far beyond that is not given to it.
 */
export const LARGEST_FILE = 100_000;

/**
 * One content file, read and checked by itself: everything that can be said without looking at another.
 *
 * @param path Path within the content folder, with `/`; the file's name without its ending is its id.
 * @param language Of the texts, BCP 47: they are typeset as it has it.
 * @param beside Of a dataset the bytes of its figures, which are in the file of the same name that ends in `.csv`.
 */
export const readDocument = <C extends Collection>(
  collection: C,
  path: string,
  bytes: Uint8Array,
  language: string,
  beside?: Uint8Array,
): Document<C> => {
  const id = (path.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '');
  // Entries of sources stand on the pages of articles under this id.
  const isId = SLUG.test(id) && !(collection === 'sources' && TAKEN_FOR_BUTTONS.test(id));
  const problems: Problem[] = isId
    ? []
    : [problem('bad-id', path, undefined, { id, ending: extensionOf(collection) })];
  const unread = (reason: Problem): Document<C> => ({
    collection,
    id,
    path,
    publication: {},
    body: NO_BODY,
    references: [],
    links: [],
    positions: {},
    problems: [...problems, reason],
    whole: false,
  });
  if (bytes.length > LARGEST_FILE) {
    const about = { size: bytes.length, limit: LARGEST_FILE };
    return unread(problem('file-too-large', path, undefined, about));
  }
  const text = textOf(bytes);
  if (text === undefined) return unread(problem('not-utf8', path, undefined, {}));
  const conflict = mergeConflictIn(path, text);
  if (conflict) return unread(conflict);
  const split = isData(collection) ? { yaml: text, yamlLine: 0, body: '' } : splitFrontmatter(path, text);
  if ('code' in split) return unread(split);
  const excess = tooMuchMarkup(path, split.body);
  if (excess) return unread(excess);
  const source = withoutComments(split.body);
  const rules = languageOf(language);
  const fields = readFrontmatter(path, split.yaml, split.yamlLine, schemas[collection]);
  const { body, references, links, problems: inBody } = readBody(path, collection, source, rules);
  const figures =
    collection === 'data' ? readTable(tablePath(path), beside, columnsOf(fields.validFields)) : undefined;
  const file = { ...fields, collection, id, path, body, source, language: rules };
  const told = textsOf(fields.validFields, fields.at);
  const found = [
    ...problems,
    ...fields.problems,
    ...inBody,
    ...(figures?.problems ?? []),
    // What an error is about is not read, and said already.
    ...(hasError(inBody)
      ? []
      : checkWords(
          path,
          source,
          (index) => positionAt(source, index),
          wordsOfMarkdown(source),
          splitRead(plainText(body.tree, (node) => ownText(node) + pinpointText(node))),
        )),
    ...checkDeception(path, text, [
      ...told,
      { text: body.text, at: positionAt(source, source.search(/\S|$/)) },
    ]),
    ...told
      .filter(({ text }) => !/^https?:/.test(text))
      .flatMap(({ text, at }) => checkSeenText(path, { text, at: () => at })),
  ];
  return {
    collection,
    id,
    path,
    ...(fields.data && { data: fields.data }),
    publication: publicationOf(fields),
    ...(fields.answers && { answers: fields.answers }),
    body,
    ...(figures && { table: figures.table }),
    references: [...fields.references, ...references],
    links,
    positions: positionsOf(fields),
    // A rule looks at what was read, and at all of it.
    problems: [...found, ...FILE_RULES.flatMap(({ find }) => find(file))],
    whole: !hasError(found),
  };
};

const hasError = (problems: readonly Problem[]): boolean =>
  problems.some(({ severity }) => severity === 'error');

const publicationOf = ({ validFields: { draft, publishOn } }: Read<Fields>): Publication => ({
  ...(draft !== undefined && { draft }),
  ...(publishOn !== undefined && { publishOn }),
});

const columnsOf = ({ columns }: Fields): Fields['columns'] => columns;

/** The lists of whose entries problems speak that take more than one file to find. */
const LISTS = ['facts', 'relations', 'keyPoints', 'changes', 'checked'] as const;

const positionsOf = ({ data, at }: Read<Fields>): Document['positions'] =>
  Object.fromEntries([
    ...Object.keys(data ?? {}).map((field) => [field, at([field])]),
    ...LISTS.flatMap((list) =>
      (data?.[list] ?? []).map((entry, index) => [
        `${list}.${'id' in entry ? entry.id : index}`,
        at([list, index]),
      ]),
    ),
  ]);
