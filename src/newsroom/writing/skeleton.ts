import { exampleOf, shapeOf } from '../model/field-reference.ts';
import { isData, type Collection } from '../model/kinds.ts';
import { schemas } from '../model/schema.ts';
import { metaOf, type AnySchema } from '../model/schema-walk.ts';
import { LATER } from './asked-fields.ts';
import { yamlOf } from './yaml.ts';

/** Letters of a line of explanation. */
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

const explained = (name: string, schema: AnySchema): string[] => {
  const shape = shapeOf(schema);
  const what = shape === 'text' || shape === 'group' ? '' : ` (${shape})`;
  return comment(`${metaOf(schema, 'description') ?? name}${what}`);
};

/**
 * The fields of a new file: those that are known, and as comments all others that it may have, each with what the schema says of it
 * and an example. Without the "#" before its name an example is a field.
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
    .flatMap(([name, schema]) => [
      ...explained(name, schema),
      ...yamlOf({ [name]: exampleOf(schema) })
        .trimEnd()
        .split('\n')
        .map((line) => `#${line}`),
    ]);
  const head =
    '# What else it may say. To use one, take away the "#" before its name and write your own words.';
  return [...known, ...(others.length === 0 ? [] : ['', head, '', ...others]), ''].join('\n');
};

/** What an editor finds in place of a text that is still to be written: the check reminds of it. */
const TO_WRITE = 'TODO';

const ARTICLE = `## ${TO_WRITE} {#first-section}

<Claim id="first-claim" standing="unsourced">${TO_WRITE}: one statement of fact, with its sources in place of "unsourced".</Claim>
`;

/** What the skeleton says itself in place of the editor. */
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
 * A new file that passes the check with warnings at most, its fields explained in comments. What can be a draft is one.
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
