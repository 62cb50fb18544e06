import { isCollection, isMap, isNode, isScalar, isSeq, visit, type Document, type Scalar } from 'yaml';
import type { Position } from '../../model/position.ts';
import { problem, type Problem } from '../../model/problems.ts';
import type { Path } from '../../model/schema-walk.ts';
import {
  endsAtComma,
  restOfLine,
  sayOfYaml,
  startsWithSign,
  TOO_DEEP,
  UNKNOWN_SPACE,
  type SaidOfYaml,
} from './yaml-errors.ts';

/**
 * What nobody would read as YAML does, or not read at all. The first mistake of a line makes the others doubtful, and one that shifts
 * the lines below it those in them, to the next field of the file.
 */
export const syntaxProblems = (
  file: string,
  document: Document,
  yaml: string,
  positionOf: (offset: number) => Position,
): Problem[] => {
  const problems: Problem[] = [];
  /** Where what shifts the lines below it stands. */
  const shifting = new Map<Problem, number>();
  const refuse = (offset: number, { shifts, ...said }: SaidOfYaml) => {
    const found = problem('yaml-syntax', file, positionOf(offset), said);
    problems.push(found);
    if (shifts) shifting.set(found, offset);
  };
  const startOfNode = (node: unknown) => startOf(node, []) ?? 0;
  const much = tooMuch(yaml);
  if (much) return [problem('yaml-syntax', file, positionOf(much.offset), much.said)];
  for (const { index } of yaml.matchAll(SPACE_OF_ANOTHER_KIND)) refuse(index, UNKNOWN_SPACE);
  // A line that is read as a part of the text before is the reason for a second ": ".
  const errors = [...document.errors, ...document.warnings].toSorted(
    (a, b) =>
      a.pos[0] - b.pos[0] ||
      Number(b.code === 'MULTILINE_IMPLICIT_KEY') - Number(a.code === 'MULTILINE_IMPLICIT_KEY'),
  );
  for (const error of errors)
    refuse(
      /^Missing closing|^Flow/.test(error.message) ? openingOf(document, error.pos[0]) : error.pos[0],
      sayOfYaml(error, yaml),
    );
  visit(document, {
    Alias: (_, node) => void refuse(startOfNode(node), startsWithSign('*')),
    Pair: (_, { key, value }, path) => {
      if (value === null && isFlow(path.at(-1)))
        refuse(startOfNode(key), endsAtComma(String(isScalar(key) ? key.value : '')));
      else if (value === null || !isScalar(key)) refuse(startOfNode(key), startsWithSign('?'));
    },
    Node: (_, node) => {
      if ('anchor' in node && node.anchor !== undefined) refuse(startOfNode(node), startsWithSign('&'));
      if (node.tag === '!') refuse(startOfNode(node), startsWithSign('!'));
      const cut = isScalar(node) ? commentAfter(node, yaml) : undefined;
      if (cut) problems.push(problem('cut-text', file, positionOf(startOfNode(node)), cut));
    },
  });
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  let next = 0;
  return problems.filter((found, index) => {
    if (problems[index - 1]?.line === found.line || found.line < next) return false;
    const from = shifting.get(found);
    if (from !== undefined) {
      const field = yaml.slice(from).search(/(?<=\n)[A-Za-z]/);
      next = field === -1 ? Infinity : positionOf(from + field).line;
    }
    return true;
  });
};

/** Brackets that may be open at once. Each walk over the tree takes the square of its depth. */
const MOST_OPEN = 50;
/** The parser takes the square of names given to values and of references to them, which no text needs. */
const MOST_NAMES = 1000;
const NAMED = /(?<=^|[\s,[{])[&*](?=\w)/gm;

/** What the parser would take long for. Signs in a text in quotation marks count, too: who has so many of them? */
const tooMuch = (yaml: string): { offset: number; said: SaidOfYaml } | undefined => {
  let open = 0;
  for (const { 0: bracket, index } of yaml.matchAll(/[[\]{}]/g)) {
    open = bracket === '[' || bracket === '{' ? open + 1 : Math.max(0, open - 1);
    if (open > MOST_OPEN) return { offset: index, said: TOO_DEEP };
  }
  const named = [...yaml.matchAll(NAMED)];
  const [first] = named;
  return first && named.length > MOST_NAMES
    ? { offset: first.index, said: startsWithSign(first[0]) }
    : undefined;
};

/** As word processors and web pages have it, before a field or an entry. */
const SPACE_OF_ANOTHER_KIND = /^ *[\u00a0\u2000-\u200a\u202f\u3000]+\s*(?=- |[A-Za-z]+:)/gm;

/** Where the text or the list begins that nothing closes. */
const openingOf = (document: Document, end: number): number => {
  let opening = end;
  visit(document, {
    Node: (_, node) => {
      const { range } = node;
      const opens = isScalar(node) ? node.type?.startsWith('QUOTE') : isFlow(node);
      if (opens && range && range[0] < end && end <= range[2]) opening = range[0];
    },
  });
  return opening;
};

const isFlow = (node: unknown): boolean => isCollection(node) && node.flow === true;

/** A comment behind a text of several words, or one that begins like a number or a tag: what follows " #" was meant to be read. */
const commentAfter = (
  { type, value, range }: Scalar,
  yaml: string,
): { kept: string; lost: string } | undefined => {
  if (type !== 'PLAIN' || typeof value !== 'string' || !range) return undefined;
  const behind = restOfLine(yaml, range[1]);
  const lost = (/\s/.test(value) ? /^\s+(#.*)$/ : /^\s*(#[^\s#].*)$/).exec(behind)?.[1];
  return lost === undefined ? undefined : { kept: value, lost };
};

/** Offset at which the key of a path begins, or the nearest thing around it that is there. */
export const startOf = (node: unknown, [step, ...rest]: Path): number | undefined => {
  if (!isNode(node)) return undefined;
  const start = node.range?.[0];
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
    if (!pair) return start;
    const key = startOf(pair.key, []);
    return rest.length === 0 ? key : (startOf(pair.value, rest) ?? key);
  }
  const item = isSeq(node) && typeof step === 'number' ? node.items[step] : undefined;
  return item === undefined ? start : startOf(item, rest);
};
