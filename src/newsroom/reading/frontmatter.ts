import { isMap, isPair, isScalar, LineCounter, parseDocument, visit, type ErrorCode, type Node } from 'yaml';
import type { z } from 'zod';
import type { Kind } from '../model/kinds.ts';
import type { Position } from '../model/position.ts';
import type { Reference } from '../model/document.ts';
import { oneOf } from '../../text/nearest.ts';
import { problem, type Problem } from '../model/problems.ts';
import { entity } from '../model/schema.ts';
import { bare, type AnySchema } from '../model/schema-walk.ts';

/**
 * Frontmatter: YAML with positions, checked against a schema. The `yaml` package is used, and not the
 * faster one that Astro has, because it knows where each value stands.
 */

type Path = readonly (string | number)[];

export interface Split {
  yaml: string;
  /** Lines before the YAML. */
  yamlLine: number;
  /** The body, with empty lines in place of the frontmatter, so that its line numbers are the file's. */
  body: string;
}

/** Takes a file apart. Without frontmatter the result is a problem. */
export const splitFrontmatter = (file: string, text: string): Split | Problem => {
  const lines = text.split('\n');
  if (lines[0]?.trimEnd() !== '---') return problem('no-frontmatter', file, undefined, { open: false });
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end === -1) return problem('no-frontmatter', file, undefined, { open: true });
  return {
    yaml: lines.slice(1, end).join('\n'),
    yamlLine: 1,
    body: '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n'),
  };
};

/** What the yaml package reports, in an editor's words, where its own are a programmer's. */
const IN_ENGLISH: Partial<Record<ErrorCode, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a second ": " stands on this line.',
  DUPLICATE_KEY: 'this field is there twice.',
  MULTILINE_IMPLICIT_KEY: 'a line without "field:" stands here.',
  MULTIPLE_DOCS: 'it ends before this line, at "---" or "...".',
  TAB_AS_INDENT: 'a tab stands at the beginning of the line, where spaces belong.',
  TAG_RESOLVE_FAILED: 'a tag ("!name") stands before a text.',
};

export interface Read<T> {
  /** Missing when anything is wrong. */
  data?: T;
  /** The fields that are right by themselves, so that one mistake does not hide those in the others. */
  sound: Partial<T>;
  /** Names of the fields that are there and wrong: what they should say is not missing. */
  wrong: ReadonlySet<string>;
  references: Reference[];
  problems: Problem[];
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
  const place = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + yamlLine, column: col };
  };
  const at = (path: Path): Position => {
    const start = startOf(document.contents, path);
    return start === undefined ? { line: 1, column: 1 } : place(start);
  };

  const problems = [...document.errors, ...document.warnings].map(({ code, message, pos }) =>
    problem('yaml-syntax', file, place(pos[0]), {
      message: IN_ENGLISH[code] ?? `${message.split('\n')[0] ?? code}.`,
    }),
  );
  const refuse = (node: Node | null, message: string) =>
    problems.push(problem('yaml-syntax', file, place(node?.range?.[0] ?? 0), { message }));
  visit(document, {
    Alias: (_, node) => void refuse(node, 'an alias ("*name") stands for a text.'),
    Pair: (_, { key }) =>
      void (isScalar(key) || refuse(key as Node | null, 'the name of a field must be a word.')),
    Node: (_, node) => {
      if ('anchor' in node && node.anchor !== undefined)
        refuse(node, 'an anchor ("&name") stands before a text.');
    },
  });
  if (problems.length === 0 && !isMap(document.contents)) {
    problems.push(
      problem('yaml-syntax', file, { line: 1 + yamlLine, column: 1 }, { message: 'there are no fields.' }),
    );
  }
  if (problems.length > 0) return { sound: {}, wrong: new Set(), references: [], problems, at };

  const input: unknown = document.toJS();
  const result = schema.safeParse(input);
  const references: Reference[] = [];
  collectReferences(schema, input, [], (path, kind, id) => references.push({ kind, id, at: at(path) }));
  if (!result.success) {
    const explained = new Set<string>();
    for (const issue of result.error.issues) {
      // A text that has the wrong form fails what is asked of its form, too: that is one mistake.
      const where = JSON.stringify(issue.path);
      if (issue.code === 'custom' && explained.has(where)) continue;
      explained.add(where);
      problems.push(...explain(file, issue, schema, input, at));
    }
  }
  const sound = result.success ? result.data : soundFields(schema, input as Record<string, unknown>);
  const wrong = new Set(Object.keys(input as object).filter((key) => !Object.hasOwn(sound, key)));
  return { ...(result.success && { data: result.data }), sound, wrong, references, problems, at };
};

const soundFields = <S extends z.ZodObject>(schema: S, input: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(schema.shape).flatMap(([key, field]) => {
      const result = (field as z.ZodType).safeParse(input[key]);
      return result.success && result.data !== undefined ? [[key, result.data]] : [];
    }),
  ) as Partial<z.output<S>>;

/** Offset at which the key of a path begins, or the nearest thing around it that is there. */
function startOf(node: unknown, path: Path): number | undefined {
  if (path.length === 0) return (node as Node | null)?.range?.[0];
  const [step, ...rest] = path;
  if (isMap(node)) {
    const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === step);
    if (!pair) return node.range?.[0];
    if (rest.length === 0) return (pair.key as Node).range?.[0];
    return startOf(pair.value, rest) ?? (pair.key as Node).range?.[0];
  }
  const items = (node as { items?: unknown[] } | null)?.items;
  const item = Array.isArray(items) && typeof step === 'number' ? items[step] : undefined;
  return item === undefined ? (node as Node | null)?.range?.[0] : startOf(item, rest);
}

const descriptionOf = (schema: AnySchema | undefined): string => schema?.meta()?.description ?? '';

const schemaAt = (schema: AnySchema, path: Path): AnySchema | undefined =>
  path.reduce<AnySchema | undefined>((current, step) => {
    if (!current) return undefined;
    const inner = bare(current);
    return typeof step === 'number' ? inner.element : inner.shape?.[step];
  }, schema);

const valueAt = (input: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | undefined)?.[step],
    input,
  );

function collectReferences(
  schema: AnySchema,
  value: unknown,
  path: Path,
  found: (path: Path, kind: Kind, id: string) => void,
): void {
  const inner = bare(schema);
  if (Array.isArray(value) && inner.element) {
    for (const [index, item] of value.entries())
      collectReferences(inner.element, item, [...path, index], found);
  } else if (value !== null && typeof value === 'object' && inner.shape) {
    for (const [key, field] of Object.entries(inner.shape)) {
      collectReferences(field, (value as Record<string, unknown>)[key], [...path, key], found);
    }
  } else if (typeof value === 'string' && schemaAccepts(inner, value)) {
    const refers = inner.meta()?.['refers'];
    if (refers === 'entity') {
      const { kind, id } = entity.parse(value);
      found(path, kind, id);
    } else if (typeof refers === 'string') found(path, refers as Kind, value);
  }
}

const schemaAccepts = (schema: AnySchema, value: string): boolean => schema.safeParse(value).success;

const KINDS_OF_VALUE: Record<string, string> = {
  array: 'a list, like [one, two]',
  string: 'a text',
  object: 'a group of fields, each on its own line',
};

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : Array.isArray(value) ? 'a list' : 'a group of fields';

function explain(
  file: string,
  issue: z.core.$ZodIssue,
  schema: AnySchema,
  input: unknown,
  at: (path: Path) => Position,
): Problem[] {
  const path = issue.path as Path;
  const field = [...path].reverse().find((step) => typeof step === 'string') ?? 'frontmatter';
  if (issue.code === 'unrecognized_keys') {
    const owner = schemaAt(schema, path);
    const known = Object.keys((owner && bare(owner).shape) ?? {});
    return issue.keys.map((key) => problem('unknown-field', file, at([...path, key]), { field: key, known }));
  }
  const value = valueAt(input, path);
  if (value === undefined) {
    const description = descriptionOf(schemaAt(schema, path));
    return [problem('missing-field', file, at(path), { field: String(field), description })];
  }
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String);
    return [
      problem('wrong-value', file, at(path), { field, value: shown(value), expected: oneOf(known), known }),
    ];
  }
  const expected =
    issue.code === 'invalid_type' ? (KINDS_OF_VALUE[issue.expected] ?? issue.expected) : issue.message;
  return [problem('wrong-value', file, at(path), { field, value: shown(value), expected })];
}
