import { diffLines } from 'diff';
import { hiddenIn } from '../../text/hidden-characters.ts';
import { mixedWordsIn } from '../../text/lookalikes.ts';
import { catalogue } from '../model/problems.ts';
import { exampleOf, inYaml, shapeOf } from '../model/field-reference.ts';
import { bare, metaOf, type AnySchema } from '../model/schema-walk.ts';
import { COLLECTIONS } from '../model/kinds.ts';
import { PUBLISHER_KINDS } from '../model/schema/publishers.ts';
import { schemas } from '../model/schema.ts';
import { SETTINGS, settingsSchema } from '../model/settings.ts';
import { vocabulary, type BlockRule } from '../model/vocabulary.ts';

/**
 * The reference parts of the editors' guide, printed from the schemas, the vocabulary and the catalogue of problems, so that
 * the guide cannot say something else than the check.
 */

/** A table cell keeps to one line and has no bars. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const rows = (schema: AnySchema, prefix = ''): string[] =>
  Object.entries(bare(schema).shape ?? {}).flatMap(([name, field]) => {
    const needed = field.safeParse(undefined).success ? '' : 'yes';
    const about = cell(metaOf(field, 'description') ?? '');
    const inner = bare(field);
    const nested = inner.element ? bare(inner.element) : inner;
    // The fields of a group have examples of their own.
    const example = nested.shape ? '' : cell(`\`${inYaml(exampleOf(field))}\``);
    return [
      `| \`${prefix}${name}\` | ${needed} | ${cell(shapeOf(field))} | ${about} | ${example} |`,
      ...(nested.shape ? rows(nested, `${prefix}${name}.`) : []),
    ];
  });

const table = (name: string, schema: AnySchema): string =>
  [
    `### ${name}`,
    '',
    '| field | needed | what | meaning | example |',
    '| --- | --- | --- | --- | --- |',
    ...rows(schema),
  ].join('\n');

const fields = (): string =>
  [
    table(SETTINGS, settingsSchema),
    ...COLLECTIONS.map((collection) => table(collection, schemas[collection])),
  ].join('\n\n');

const kinds = (): string =>
  [
    '| kind | what it is |',
    '| --- | --- |',
    ...Object.entries(PUBLISHER_KINDS).map(([kind, means]) => `| \`${kind}\` | ${cell(means)} |`),
  ].join('\n');

const blocks = (): string =>
  Object.entries<BlockRule>(vocabulary)
    .map(([name, rule]) => {
      const attributes = Object.keys(rule.attributes.shape);
      const attributesTable = [
        '| attribute | needed | what | meaning | example |',
        '| --- | --- | --- | --- | --- |',
        ...rows(rule.attributes),
        '',
      ];
      return [
        `### ${name}`,
        '',
        `${rule.describe} Allowed in ${rule.collections.join(', ')}.`,
        '',
        ...(attributes.length > 0 ? attributesTable : []),
        '```mdx',
        rule.example,
        '```',
      ].join('\n');
    })
    .join('\n\n');

/** Texts of files by their paths within the content folder. */
type Files = ReadonlyMap<string, string>;

/** Files with a mistake, and the same files without it, by the code of the problem. */
export type Mistakes = ReadonlyMap<string, { mistake: Files; mending: Files }>;

const LONGEST_LINE = 200;
/** Lines of a file that a mending adds; of a longer one the name is enough. */
const LONGEST_FILE = 6;

const codes = (characters: string): string =>
  [...characters]
    .map((one) => `[U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`)
    .join('');

/** A line of a file, with the code of each character that is not what it seems. */
const visible = (line: string): string => {
  const deceptive = [
    ...hiddenIn(line).map(({ characters }) => characters),
    ...mixedWordsIn(line).flatMap(({ strangers }) => strangers),
  ];
  const shown = deceptive.reduce((text, one) => text.replace(one, codes), line);
  return shown.length > LONGEST_LINE ? `${shown.slice(0, LONGEST_LINE)}\u2026` : shown;
};

const linesOf = (text: string): string[] => text.replace(/\n$/, '').split('\n');
const marked = (sign: '-' | '+' | ' ', lines: readonly string[]): string[] =>
  lines.map((line) => `${sign} ${visible(line)}`.trimEnd());

/** The lines that differ, with a minus before those of the mistake and a plus before those that mend it. */
const changedLines = (mistake: string, mending: string): string[] =>
  diffLines(mistake, mending).flatMap(({ added, removed, value }, index, parts) => {
    if (!added && !removed) return [];
    const before = parts[index - 1];
    // Where lines are only put in or only taken out, the one before them says where.
    const alone = before && !before.added && !before.removed && !(removed && parts[index + 1]?.added);
    return [
      ...(alone ? marked(' ', linesOf(before.value).slice(-1)) : []),
      ...marked(added ? '+' : '-', linesOf(value)),
    ];
  });

const sideBySide = (mistake: Files, mending: Files): string[] => {
  const gone = [...mistake.keys()].filter((path) => !mending.has(path));
  const isShort = (text: string) => gone.length === 0 && linesOf(text).length <= LONGEST_FILE;
  return [
    ...gone.map((path) => `- ${path}`),
    ...[...mending].flatMap(([path, text]) => {
      const before = mistake.get(path);
      if (before === undefined)
        return isShort(text) ? [`# ${path}`, ...marked('+', linesOf(text))] : [`+ ${path}`];
      return before === text ? [] : [`# ${path}`, ...changedLines(before, text)];
    }),
  ];
};

const problems = (mistakes: Mistakes): string =>
  Object.entries(catalogue)
    .map(([code, rule]) => {
      const { mistake, mending } = mistakes.get(code) ?? { mistake: new Map(), mending: new Map() };
      return [
        `### ${code}`,
        '',
        `${rule.severity === 'error' ? 'Error' : 'Warning'}. ${rule.meaning}`,
        '',
        '```diff',
        ...sideBySide(mistake, mending),
        '```',
      ].join('\n');
    })
    .join('\n\n');

/**
 * The guide with its reference parts printed anew. A part stands between `<!-- fields: printed by "npm run guide" -->` and
 * `<!-- /fields -->`.
 *
 * @throws When the guide has no place for a part.
 */
export const withReference = (guide: string, mistakes: Mistakes): string =>
  Object.entries({ kinds: kinds(), fields: fields(), blocks: blocks(), problems: problems(mistakes) }).reduce(
    (text, [name, printed]) => {
      const place = new RegExp(`(<!-- ${name}: [^>]*-->\\n)[\\s\\S]*?(<!-- /${name} -->)`);
      if (!place.test(text)) throw new Error(`The guide has no place for "${name}".`);
      return text.replace(place, (_, begin: string, end: string) => `${begin}\n${printed}\n\n${end}`);
    },
    guide,
  );
