import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Document } from '../../newsroom/model/document.ts';
import { COLLECTIONS, extensionOf, KIND_OF, type Collection } from '../../newsroom/model/kinds.ts';
import { SOURCE_TYPES, type SourceType } from '../../newsroom/model/schema/sources.ts';
import { TRACES } from '../../newsroom/model/source.ts';
import { SETTINGS, settingsSchema } from '../../newsroom/model/settings.ts';
import { readFigures } from '../../newsroom/writing/figures.ts';
import {
  fieldsIn,
  fieldsOf,
  inGroups,
  neededFields,
  neededInGroups,
  type AskedField,
} from '../../newsroom/writing/asked-fields.ts';
import { freeId, idFrom } from '../../newsroom/writing/new-id.ts';
import { skeletonOf } from '../../newsroom/writing/skeleton.ts';
import { site, todayIn } from '../../site.ts';
import { meant, nearest, oneOf } from '../../text/nearest.ts';
import { slugOf } from '../../text/slug.ts';
import { ask, canAsk, listOf, writeInstead } from './ask.ts';
import { beCommand, bytesOf, EditorError, runCommand, WHICH_FOLDER } from './command.ts';
import { chosenId, documentsOfFolder, idsIn, shown, writeNew } from './content-folder.ts';
import { newNewsroom } from './new-newsroom.ts';

/** `npm run new`: a file that passes the check, for an editor to go on with. Nothing is overwritten. */

/**
 * The collections in which this command makes files, by the word for one file. A retirement is written when the check asks for it,
 * and a page by hand.
 */
const MADE = Object.fromEntries(
  COLLECTIONS.filter((collection) => collection !== 'pages' && collection !== 'retired').map((collection) => [
    KIND_OF[collection],
    collection,
  ]),
);

const USAGE = `npm run new -- ${Object.keys(MADE).join('|')} [--FIELD VALUE ...] [--id ID]
npm run new -- newsroom FOLDER [--name NAME]
Writes a file into the content folder. The fields that you give are in it, and all others are comments that
say what they are for. It asks for what is needed and not given. A file that can be a draft is one: take out the line "draft: true" to
publish it. If you give no id, it is made from the title or the name. Write a list with commas: --topics one,two
A field of a group has the name of the group before it: --coordinates.latitude 8.5
"npm run new -- KIND --help" lists the fields of a kind. For a dataset, --table FILE names the .csv file with the figures, which is copied.
A newsroom is a content folder of your own: site.yaml, pages about the site to fill in, and the editors' guide.
${WHICH_FOLDER}`;

/** @param mark What stands before the name of a field where it is written. */
const linesOf = (fields: readonly AskedField[], isNeeded: (field: AskedField) => boolean, mark: string) =>
  fields.map((field) =>
    `  ${mark}${field.name}${field.isList && mark !== '' ? ' A,B' : ''}${isNeeded(field) ? ` (needed${field.group === undefined ? '' : ` in ${field.group}`})` : ''}\n      ${field.description} ${field.shape === 'text' ? '' : `(${field.shape})`}`.trimEnd(),
  );

const help = (collection: Collection): string => {
  const needed = neededFields(collection).map(({ name }) => name);
  return [
    USAGE,
    '',
    `The fields of ${/^[aeiou]/.test(KIND_OF[collection]) ? 'an' : 'a'} ${KIND_OF[collection]}:`,
    ...linesOf(
      fieldsOf(collection),
      ({ name, group, isNeeded }) => needed.includes(name) || (group !== undefined && isNeeded),
      '--',
    ),
  ].join('\n');
};

const helpForNewsroom = (): string =>
  [
    USAGE,
    '',
    'A newsroom is made with one field:',
    '  --name',
    '      The name of the site; without it, that of the folder.',
    '',
    `The fields of its ${SETTINGS}, which you write into that file. Its README.md tells of the menu, and shows how each is written.`,
    ...linesOf(fieldsIn(settingsSchema), ({ isNeeded }) => isNeeded, ''),
  ].join('\n');

/** The fields from which an id is made: the first of them that a file has. */
const TITLES = ['headline', 'title', 'name'];

const idsOfKind = (documents: readonly Document[], kind: string): Set<string> =>
  idsIn(documents, COLLECTIONS.find((one) => KIND_OF[one] === kind) ?? 'actors');

/** What to write in place of an id that leads to no file. */
const refusesIds = (documents: readonly Document[], field: AskedField, value: string | string[]) => {
  const { refers } = field;
  if (refers === undefined || refers === 'picture') return undefined;
  for (const written of [value].flat()) {
    const [first = '', second] = written.split(':');
    if (refers === 'entity' && second === undefined) return undefined;
    const [kind, id] = refers === 'entity' ? [first, second ?? ''] : [refers, first];
    const ids = idsOfKind(documents, kind);
    if (ids.has(id)) continue;
    // Who does not know the id writes the name.
    const near = nearest(slugOf(id), ids);
    // Where nothing is near, the field itself says best what is wrong with what can be no id.
    if (near === undefined && field.refuses(value) !== undefined) return undefined;
    return `the id of a file: no ${kind} is called "${id}". ${meant(slugOf(id), ids, `"npm run new -- ${kind}" makes one.`)}`;
  }
  return undefined;
};

/** Degrees west and south begin with the sign of an option: each is joined to the option that it is the value of. */
const withNegative = (args: readonly string[]): string[] => {
  const joined: string[] = [];
  for (const arg of args) {
    const last = joined.at(-1);
    if (/^-\d/.test(arg) && last?.startsWith('--') && !last.includes('='))
      joined[joined.length - 1] = `${last}=${arg}`;
    else joined.push(arg);
  }
  return joined;
};

/** What an editor may take from files of another kind: these say what something is. */
const ALSO_CALLED: Record<string, string> = { kind: 'type', type: 'kind' };

/** The options of the command: the fields of the collection, the id and the table. */
const optionsIn = (collection: Collection, args: string[]) => {
  const fields = fieldsOf(collection);
  const names = [...fields.map(({ name }) => name), 'id', 'table'];
  for (const arg of args) {
    const [, name = ''] = /^--([^=]*)/.exec(arg) ?? [];
    if (name !== '' && !names.includes(name)) {
      const near = names.find((known) => known === ALSO_CALLED[name]) ?? nearest(name, names);
      throw new EditorError(
        `--${name} is not an option for the kind "${KIND_OF[collection]}". ${near === undefined ? `Write ${oneOf(names.map((one) => `--${one}`))}.` : `Did you mean --${near}?`}`,
      );
    }
  }
  const { values } = parseArgs({
    args: withNegative(args),
    options: {
      ...Object.fromEntries(
        [...fields.map(({ name }) => name), 'id', 'table'].map((name) => [name, { type: 'string' }] as const),
      ),
    },
  });
  return { fields, values: values as Record<string, string | boolean | undefined> };
};

/** What an editor must write in place of a value; nothing if it may stand there. */
type Refusal = (field: AskedField, value: string | string[]) => string | undefined;

/** The fields that were given as options, and a sentence for each that cannot be what it is. */
const answersIn = (
  fields: readonly AskedField[],
  values: Readonly<Record<string, unknown>>,
  refusal: Refusal,
): { answers: Record<string, unknown>; wrong: string[] } => {
  const answers: Record<string, unknown> = {};
  const wrong: string[] = [];
  for (const field of fields) {
    const typed = values[field.name];
    if (typeof typed !== 'string') continue;
    const value = field.isList ? listOf(typed) : typed.trim();
    const instead = refusal(field, value);
    if (instead === undefined) answers[field.name] = value;
    else wrong.push(`--${field.name} cannot be "${typed}". ${writeInstead(instead)}`);
  }
  return { answers, wrong };
};

/** What finds a source of this type as well as the field does that is missing; nothing where nothing else does. */
const otherTraces = (type: SourceType = 'web', missing: string): string => {
  const others = TRACES[type].filter((trace) => !trace.some((name) => name === missing));
  return others.length === 0 || others.length === TRACES[type].length
    ? ''
    : `\n  Instead you may give ${oneOf(others.map((trace) => trace.map((name) => `--${name}`).join(' and ')))}.`;
};

const newFile = async (collection: Collection, args: string[]): Promise<number> => {
  const { fields, values } = optionsIn(collection, args);
  const documents = documentsOfFolder();
  const refusal: Refusal = (field, value) => refusesIds(documents, field, value) ?? field.refuses(value);
  const { answers, wrong } = answersIn(fields, values, refusal);
  const type = SOURCE_TYPES.find((known) => known === answers['type']);
  const given = fields.map(({ name }) => name).filter((name) => values[name] !== undefined);
  const missing = [...neededFields(collection, type, given), ...neededInGroups(fields, given)].filter(
    ({ name }) => !given.includes(name),
  );
  const table = values['table'];
  if (collection === 'data' && typeof table !== 'string')
    wrong.push(
      '--table is missing: name the .csv file with the figures, like --table level.csv. It is copied.',
    );
  if (!canAsk())
    wrong.push(
      ...missing.map(
        ({ name, description, example, options }) =>
          `--${name} is missing: ${description} ${options ? `Write ${oneOf(options)}.` : `For example: ${example}`}${collection === 'sources' ? otherTraces(type, name) : ''}`,
      ),
    );
  if (wrong.length > 0) throw new EditorError(`Nothing was written.\n${wrong.join('\n')}`);
  for (const field of missing) answers[field.name] = await ask(field, (value) => refusal(field, value));

  const figures = collection === 'data' ? readFigures(bytesOf(String(table))) : undefined;
  if (figures && 'refused' in figures) throw new EditorError(`${String(table)}: ${figures.refused}`);
  const namesake = documents.find(
    ({ collection: other, data }) =>
      other === collection && data && 'name' in data && data.name === answers['name'],
  );
  if (namesake && values['id'] === undefined)
    throw new EditorError(
      `Nothing was written.\nThere is already a file for ${JSON.stringify(answers['name'])}: ${namesake.path}. If you mean another one of the same name, give it an id of its own with --id ID.`,
    );
  const id = newId(collection, values['id'], answers, idsIn(documents, collection));
  const file = `${collection}/${id}${extensionOf(collection)}`;
  const text = skeletonOf(
    collection,
    { ...inGroups(answers), ...(figures && { columns: figures.columns }) },
    todayIn(site.timeZone),
  );
  writeNew({ [file]: text, ...(figures && { [`${collection}/${id}.csv`]: figures.csv }) });
  process.stdout.write(
    `${shown(file)} is written. Next:\n1. Open it and go on writing.\n2. npm run check says what is still missing.\n`,
  );
  return 0;
};

const newId = (
  collection: Collection,
  wanted: unknown,
  answers: Readonly<Record<string, unknown>>,
  taken: ReadonlySet<string>,
): string => {
  if (typeof wanted === 'string') return chosenId(wanted, taken);
  const title = TITLES.map((name) => answers[name]).find((value) => typeof value === 'string');
  const words =
    collection === 'sources' ? [answers['publisher'], title].filter(Boolean).join(' ') : String(title);
  return freeId(idFrom(words, KIND_OF[collection]), taken);
};

/** @returns The exit code. */
export const run = ([kind, ...args]: string[]): Promise<number> => {
  const collection = MADE[kind ?? ''];
  const usage = collection ? help(collection) : kind === 'newsroom' ? helpForNewsroom() : USAGE;
  return runCommand(usage, [kind ?? '', ...args], () => {
    if (collection !== undefined) return newFile(collection, args);
    const [folder, ...rest] = args;
    if (kind === 'newsroom' && folder !== undefined && !folder.startsWith('-')) {
      const { values } = parseArgs({ args: rest, options: { name: { type: 'string' } } });
      const next = newNewsroom(path.resolve(folder), values.name ?? path.basename(path.resolve(folder)));
      process.stdout.write(`${next}\n`);
      return 0;
    }
    const near = kind === undefined ? undefined : nearest(kind, [...Object.keys(MADE), 'newsroom']);
    const wrong =
      kind === undefined
        ? 'Say what to make, for example npm run new -- article.'
        : near === kind
          ? 'Name the new folder: npm run new -- newsroom FOLDER'
          : `There is no kind "${kind}".${near === undefined ? '' : ` Did you mean "${near}"?`}`;
    throw new EditorError(`${wrong}\n\n${USAGE}`);
  });
};

if (import.meta.main) await beCommand(run);
