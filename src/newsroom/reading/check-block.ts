import type { z } from 'zod';
import type { MdxNode } from './mdx.ts';
import type { Position } from '../model/position.ts';
import { allOf, oneOf } from '../../text/nearest.ts';
import { attributePosition } from './mdx-nodes.ts';
import { askedBy, choicesOf } from './fields/schema-issues.ts';
import { exampleOf, shapeOf } from '../model/field-reference.ts';
import { problem, type Problem } from '../model/problems.ts';
import { bare, metaOf, type AnySchema } from '../model/schema-walk.ts';
import type { Collection } from '../model/kinds.ts';
import { KNOWN_BLOCKS, vocabulary, type BlockName, type BlockRule } from '../model/vocabulary.ts';

/** A file, its text, and where in it a block stands. */
interface Place {
  file: string;
  source: string;
  collection: Collection;
  /** Names of the blocks around, the innermost last. */
  blocks: readonly string[];
  at: Position;
}

export interface CheckedBlock {
  /** Missing when the vocabulary has no such block. */
  name?: BlockName;
  attributes: Record<string, string>;
  /** What is wrong with the block as such: its name, its place, its attributes. */
  problems: Problem[];
}

const isKnown = (name: string): name is BlockName => Object.hasOwn(vocabulary, name);

/** A tag against the vocabulary. */
export const checkBlock = (node: MdxNode, place: Place): CheckedBlock => {
  const name = node.name ?? '';
  const { values: attributes, problems } = readAttributes(node, place);
  if (!isKnown(name)) {
    const unknown = problem('unknown-element', place.file, place.at, { name, known: KNOWN_BLOCKS });
    return { attributes, problems: [unknown, ...problems] };
  }
  const rule: BlockRule = vocabulary[name];
  return {
    name,
    attributes,
    problems: [
      ...checkPlace(name, rule, node, place),
      ...problems,
      ...checkAttributes(name, rule.attributes, attributes, node, place),
    ],
  };
};

/** Whether a block of the vocabulary may stand where it does. */
const checkPlace = (name: string, rule: BlockRule, node: MdxNode, place: Place): Problem[] => {
  const { file, collection, blocks, at } = place;
  const holdsText = (node.children ?? []).some(
    (child) => child.type !== 'text' || child.value?.trim() !== '',
  );
  const wrong: [boolean, sentence: string, hint: string][] = [
    [
      !rule.collections.includes(collection),
      `<${name}> cannot stand in a file of the folder ${collection}.`,
      `It belongs in ${allOf(rule.collections)}.${name === 'Claim' ? ' Here, cite the source directly after the sentence.' : ''}`,
    ],
    [
      rule.inside !== undefined && !blocks.includes(rule.inside),
      `<${name}> stands outside <${rule.inside ?? ''}>.`,
      `Put it inside a <${rule.inside ?? ''}>.`,
    ],
    [
      rule.apart === true && node.type === 'mdxJsxTextElement',
      `<${name}> stands in the middle of a paragraph.`,
      'Put it on lines of its own, with empty lines around it.',
    ],
    [
      blocks.includes(name),
      `<${name}> stands inside another <${name}>.`,
      'Close the first one before the second begins.',
    ],
    [
      rule.empty === true && holdsText,
      `<${name}> cannot have text in it.`,
      `Write <${name} /> and put the text after it.`,
    ],
  ];
  return wrong.flatMap(([is, sentence, hint]) =>
    is ? [problem('misplaced-block', file, at, { sentence, hint })] : [],
  );
};

interface ReadAttributes {
  values: Record<string, string>;
  problems: Problem[];
}

/** The literal attributes of a tag. Anything that would have to be computed is code, and refused. */
const readAttributes = (node: MdxNode, { file, source, at }: Place): ReadAttributes => {
  const values = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { type, name = '', value } of node.attributes ?? []) {
    if (type !== 'mdxJsxAttribute') {
      problems.push(problem('code-in-content', file, at, { what: `{${value as string}} in a tag` }));
    } else if (value !== null && typeof value === 'object') {
      const where = attributePosition(source, node, name);
      problems.push(problem('code-in-content', file, where, { attribute: name }));
    } else if (values.has(name)) {
      const about = { field: name, value: value ?? '', is: 'is written twice', expected: 'it only once' };
      problems.push(problem('wrong-value', file, at, about));
    } else values.set(name, value ?? '');
  }
  // From entries every name becomes a field of its own, also `__proto__`.
  return { values: Object.fromEntries(values), problems };
};

/** How to write an attribute that is missing. */
const howToAdd = (attribute: string, schema: AnySchema): string => {
  const { options } = bare(schema);
  if (options) return `Add ${attribute}="..." with ${oneOf(options)}.`;
  return shapeOf(schema) === 'text'
    ? `Add ${attribute}="...".`
    : `Add it, for example ${attribute}="${String(exampleOf(schema))}".`;
};

/** The attributes of a block against its rule. */
const checkAttributes = (
  block: string,
  schema: z.ZodObject,
  values: Record<string, string>,
  node: MdxNode,
  { file, source, at }: Place,
): Problem[] => {
  const known = Object.keys(schema.shape);
  const result = schema.safeParse(values);
  const explained = new Set<string>();
  return (result.success ? [] : result.error.issues).flatMap((issue): Problem[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((attribute) => {
        const where = attributePosition(source, node, attribute);
        return problem('unknown-attribute', file, where, { block, attribute, known });
      });
    }
    const attribute = String(issue.path[0] ?? '');
    // A value may break several rules for its form. It is reported once.
    if (explained.has(attribute)) return [];
    explained.add(attribute);
    const value = values[attribute];
    if (value === undefined) {
      const missing = schema.shape[attribute] as AnySchema;
      const description = metaOf(missing, 'description') ?? '';
      const how = howToAdd(attribute, missing);
      return [problem('missing-attribute', file, at, { block, attribute, description, how })];
    }
    const about = {
      field: attribute,
      value,
      ...(issue.code === 'invalid_value'
        ? choicesOf(schema.shape[attribute] as AnySchema, issue.values.map(String))
        : { expected: issue.message }),
    };
    return [
      {
        ...problem('wrong-value', file, attributePosition(source, node, attribute), about),
        ...askedBy(schema.shape[attribute] as AnySchema, value),
      },
    ];
  });
};
