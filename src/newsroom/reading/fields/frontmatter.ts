import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import type { Kind } from '../../model/kinds.ts';
import type { Position } from '../../model/position.ts';
import type { Reference } from '../../model/document.ts';
import { problem, type Problem } from '../../model/problems.ts';
import { answer, type Answer } from '../../model/schema/ledger.ts';
import { entity } from '../../model/schema/values.ts';
import { bare, metaOf, type AnySchema, type Path } from '../../model/schema-walk.ts';
import { startOf, syntaxProblems } from './yaml-syntax.ts';
import { checkWords } from '../lost-words.ts';
import { splitValue, wordsOfYaml } from '../written-words.ts';
import { isGroup, schemaProblems } from './schema-issues.ts';

/**
 * Frontmatter: YAML with positions, checked against a schema. The `yaml` package is used, and not the
 * faster one that Astro has, because it knows where each value stands.
 */

export interface Split {
  yaml: string;
  /** Lines before the YAML. */
  yamlLine: number;
  /** The body, with empty lines in place of the frontmatter, so that its line numbers are the file's. */
  body: string;
}

/** Takes a file apart. Without frontmatter the result is a problem. */
export const splitFrontmatter = (file: string, text: string): Split | Problem => {
  if (text.trim() === '') return problem('no-frontmatter', file, undefined, { found: 'nothing' });
  const lines = text.split('\n');
  if (lines[0]?.trimEnd() !== '---')
    return problem('no-frontmatter', file, undefined, { found: 'no beginning' });
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end === -1) return problem('no-frontmatter', file, undefined, { found: 'no end' });
  return {
    yaml: lines.slice(1, end).join('\n'),
    yamlLine: 1,
    body: '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n'),
  };
};

/** Fields as far as they could be read. */
export interface Read<T> {
  /** Missing when anything is wrong. */
  data?: T;
  /** The fields that are right by themselves, so that one mistake does not hide those in the others. */
  validFields: Partial<T>;
  /** Names of the fields that are there and wrong: what they should say is not missing. */
  invalidFields: ReadonlySet<string>;
  /** The answers under `checked` that are right by themselves; missing when nobody knows which there are. */
  answers?: Answer[];
  references: Reference[];
  problems: Problem[];
  /** Where a field stands: its name, or the nearest thing around it that is there. */
  at: (path: Path) => Position;
}

/** Reads YAML and checks it, collecting every problem and every id that names another file. */
export const readFrontmatter = <S extends z.ZodObject>(
  file: string,
  yaml: string,
  yamlLine: number,
  schema: S,
): Read<z.output<S>> => {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { schema: 'failsafe', lineCounter, prettyErrors: false });
  const positionOf = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + yamlLine, column: col };
  };
  const at = (path: Path): Position => {
    const start = startOf(document.contents, path);
    return start === undefined ? { line: 1, column: 1 } : positionOf(start);
  };

  const lines = yaml.split('\n');
  const lineOf = (path: Path): string => lines[at(path).line - 1 - yamlLine] ?? '';

  const problems = syntaxProblems(file, document, yaml, positionOf);
  const isReadable = problems.every(({ code }) => code === 'cut-text') && isMap(document.contents);
  const input: unknown = isReadable ? withoutEmpty(schema, document.contents, document.toJS()) : undefined;
  if (problems.length === 0 && !isGroup(input)) {
    problems.push(problem('no-frontmatter', file, { line: 1 + yamlLine, column: 1 }, { found: 'no fields' }));
  }
  if (problems.length === 0) {
    const { words, places } = scalarsOf(document);
    problems.push(...checkWords(file, yaml, positionOf, wordsOfYaml(yaml, places), words));
  }
  if (!isGroup(input)) return { validFields: {}, invalidFields: new Set(), references: [], problems, at };

  const result = schema.safeParse(input);
  const validFields = result.success ? result.data : validFieldsOf(schema, input);
  return {
    ...(result.success && { data: result.data }),
    validFields,
    invalidFields: new Set(Object.keys(input).filter((key) => !Object.hasOwn(validFields, key))),
    answers: answersIn(input),
    references: referencesIn(schema, input).map(({ path, ...reference }) => ({ ...reference, at: at(path) })),
    problems: [
      ...problems,
      ...(result.success ? [] : schemaProblems(file, result.error.issues, schema, input, at, lineOf)),
    ],
    at,
  };
};

/** The words of all names and values of fields, in their order, and from where to where each of these stands. */
const scalarsOf = (document: Document) => {
  const words: string[] = [];
  const places: [from: number, to: number][] = [];
  visit(document, {
    Scalar: (_, { value, range }) => {
      words.push(...splitValue(String(value ?? '')));
      if (range) places.push([range[0], range[1]]);
    },
  });
  return { words, places };
};

/** What YAML means by nothing, as other programs write it. */
const NOTHING = /^(?:|~|null|Null|NULL)$/;

/** In quotation marks "null" is a word. */
const isNothing = (value: unknown, node: unknown): boolean =>
  value === '' || (isScalar(node) && node.type === 'PLAIN' && NOTHING.test(String(value)));

/** The fields without those that may be left out and have nothing in them, and lists without empty entries: some editors write these, too. */
const withoutEmpty = (schema: AnySchema, node: unknown, value: unknown): unknown => {
  const { element, shape } = bare(schema);
  if (element && Array.isArray(value) && isSeq(node))
    return value.flatMap((item, index) =>
      isNothing(item, node.items[index]) ? [] : [withoutEmpty(element, node.items[index], item)],
    );
  if (!shape || !isGroup(value) || !isMap(node)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => {
      const field = Object.hasOwn(shape, key) ? shape[key] : undefined;
      const inner = node.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.value;
      if (!field) return [[key, item]];
      return isNothing(item, inner) && field.safeParse(undefined).success
        ? []
        : [[key, withoutEmpty(field, inner, item)]];
    }),
  );
};

/** The cast is the one place where fields that were parsed one by one become those of their collection. */
const validFieldsOf = <S extends z.ZodObject>(schema: S, input: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries<AnySchema>(schema.shape).flatMap(([key, field]) => {
      const result = field.safeParse(input[key]);
      return result.success && result.data !== undefined ? [[key, result.data]] : [];
    }),
  ) as Partial<z.output<S>>;

const answersIn = ({ checked }: Record<string, unknown>): Answer[] =>
  (Array.isArray(checked) ? checked : []).flatMap((entry) => answer.safeParse(entry).data ?? []);

interface Found {
  kind: Kind;
  id: string;
  isUnseen?: true;
  path: Path;
}

/** The ids of other files in a value, as far as they have the form of an id. */
const referencesIn = (schema: AnySchema, value: unknown, path: Path = []): Found[] => {
  const inner = bare(schema);
  const { element, shape } = inner;
  if (element && Array.isArray(value))
    return value.flatMap((item, index) => referencesIn(element, item, [...path, index]));
  if (shape && isGroup(value))
    return Object.entries(shape).flatMap(([key, field]) => referencesIn(field, value[key], [...path, key]));
  const refers = inner.meta()?.refers;
  if (refers === undefined || typeof value !== 'string' || !inner.safeParse(value).success) return [];
  const named = refers === 'entity' ? entity.parse(value) : { kind: refers, id: value };
  return [{ ...named, ...(metaOf(schema, 'unseen') && { isUnseen: true }), path }];
};
