import { exampleOf, shapeOf, TO_WRITE } from '../model/field-reference.ts';
import { isData, type Collection } from '../model/kinds.ts';
import { schemas } from '../model/schema.ts';
import { bare, metaOf, type AnySchema } from '../model/schema-walk.ts';
import { LATER } from './asked-fields.ts';
import { yamlOf } from './yaml.ts';

/** Letters in a line of a comment. */
const WIDTH = 110;

const comment = (text: string): string[] => {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`# ${word}`);
  }
  return lines;
};

const explained = (name: string, schema: AnySchema, ...more: readonly string[]): string[] => {
  const shape = shapeOf(schema);
  const what = shape === 'text' || shape === 'group' ? '' : ` (${shape})`;
  return comment([`${metaOf(schema, 'description') ?? name}${what}`, ...more].join(' '));
};

/**
 * A field that is still to be written, all fields of a group in it, each explained. Its example stands in the comment: in the field it
 * would be told to readers as true, once forgotten.
 */
const linesToWrite = (name: string, schema: AnySchema): string[] => {
  const inner = bare(schema);
  const item = inner.element && bare(inner.element);
  const group = inner.shape ?? item?.shape;
  if (group) {
    const indent = (index: number, line: string): string => {
      if (!item) return '  ';
      if (index > 0) return '    ';
      return line.startsWith('#') ? '  ' : '  - ';
    };
    const lines = Object.entries(group).flatMap(([field, within], index) =>
      linesToWrite(field, within).map((line) => `${indent(index, line)}${line}`),
    );
    return [...explained(name, schema), `${name}:`, ...lines];
  }
  const isChoice = (item ?? inner).options !== undefined;
  const example = [exampleOf(schema)].flat().join(', ');
  return [
    ...explained(name, schema, ...(isChoice ? [] : [`For example: ${example}`])),
    `${name}: ${item ? `[${TO_WRITE}]` : TO_WRITE}`,
  ];
};

/**
 * The fields of a new file: first those that are known, then as comments all others that it may have. Each is explained from the
 * schema. One of the others becomes a field when the "#" before its name is taken out.
 */
export const explainedFields = (
  collection: Collection,
  values: Readonly<Record<string, unknown>>,
): string => {
  const shape = Object.entries<AnySchema>(schemas[collection].shape).filter(
    ([name]) => !LATER.includes(name),
  );
  const isKnown = (name: string) => values[name] !== undefined;
  const known = shape
    .filter(([name]) => isKnown(name))
    .flatMap(([name, schema]) => [...explained(name, schema), yamlOf({ [name]: values[name] }).trimEnd()]);
  const others = shape
    .filter(([name]) => !isKnown(name))
    .flatMap(([name, schema]) =>
      linesToWrite(name, schema).map((line) => (line.startsWith('#') ? line : `#${line}`)),
    );
  const head = comment(
    `Further fields. To use one, take out the "#" before its name, and of a group before each line. Write your own words in place of ${TO_WRITE}, and delete what you do not need of a group.`,
  );
  return [...known, ...(others.length === 0 ? [] : ['', ...head, '', ...others]), ''].join('\n');
};

const ARTICLE = `## ${TO_WRITE} {#first-section}

<Claim id="first-claim" standing="unsourced">${TO_WRITE}: one statement of fact, with its sources in place of "unsourced".</Claim>
`;

/** The fields that the skeleton fills in itself. */
const filledIn = (collection: Collection, today: string): Readonly<Record<string, unknown>> => {
  if (collection === 'articles')
    return {
      kind: 'explainer',
      datePublished: today,
      asOf: today,
      status: 'developing',
      keyPoints: [{ id: 'first-point', text: `${TO_WRITE}: one sentence.`, restsOn: ['first-claim'] }],
    };
  return {};
};

/**
 * A new file that passes the check with warnings at most, with its fields explained in comments. A file that can be a draft is one.
 *
 * @param values The fields that an editor gave: texts, and lists of texts.
 * @param today `YYYY-MM-DD`.
 */
export const skeletonOf = (
  collection: Collection,
  values: Readonly<Record<string, unknown>>,
  today: string,
): string => {
  const isDraft = 'draft' in schemas[collection].shape;
  const fields = explainedFields(collection, {
    ...filledIn(collection, today),
    ...values,
    ...(isDraft && { draft: 'true' }),
  });
  if (isData(collection)) return fields;
  return `---\n${fields}---\n${collection === 'articles' ? `\n${ARTICLE}` : ''}`;
};
