import { z } from 'zod';
import { COLLECTIONS } from '../newsroom/model/kinds.ts';
import { schemas } from '../newsroom/model/schema.ts';
import { bare, metaOf, type AnySchema } from '../newsroom/model/schema-walk.ts';
import { CHANGE_KINDS } from '../newsroom/model/schema/ledger.ts';
import { settingsSchema } from '../newsroom/model/settings.ts';
import { vocabulary, type BlockRule } from '../newsroom/model/vocabulary.ts';

/**
 * What Visual Studio Code reads of a newsroom's rules, made from the schemas and the vocabulary: a JSON Schema for the fields of each
 * kind of file, and snippets (https://code.visualstudio.com/docs/editing/userdefinedsnippets). `npm run guide` writes them.
 */

/** Other programs take `2024` for a number and `true` for no text; here every value is one. */
const TEXT = ['string', 'number', 'boolean'] as const;
const OWN_META = ['refers', 'lists', 'unseen', 'written', 'instead', 'example'];

/** A JSON Schema (draft 2020-12) of what an editor may write, with descriptions and examples. */
export const jsonSchemaOf = (schema: z.ZodType): object =>
  z.toJSONSchema(schema, {
    io: 'input',
    override: ({ jsonSchema: json }) => {
      if (json['example'] !== undefined) json.examples = [json['example']];
      for (const name of OWN_META) json[name] = undefined;
      if (json.type !== 'string') return;
      if (json.enum) {
        const words = json.enum.filter((word) => word === 'true' || word === 'false');
        json.enum = [...json.enum, ...words.map((word) => word === 'true')];
        delete json.type;
      } else Object.assign(json, { type: TEXT });
    },
  });

/** A place in a snippet: a choice of some words, or a text to be typed over. */
const gap = (number: number, options: readonly string[] | undefined, text = ''): string =>
  options ? `\${${number}|${options.join(',')}|}` : `\${${number}:${text.replace(/[$}\\]/g, '\\$&')}}`;

const tag = (name: string, { attributes, empty, apart }: BlockRule): string => {
  const needed = Object.entries<AnySchema>(attributes.shape).filter(
    ([, field]) => !field.safeParse(undefined).success,
  );
  const written = needed.map(
    ([attribute, field], index) =>
      ` ${attribute}="${gap(index + 1, bare(field).options, metaOf(field, 'example'))}"`,
  );
  const start = `<${name}${written.join('')}`;
  if (empty) return `${start} />`;
  return apart ? `${start}>\n\n$0\n\n</${name}>` : `${start}>$0</${name}>`;
};

interface Snippet {
  scope?: string;
  prefix: string;
  description: string;
  body: string[];
}

const snippet = (prefix: string, description: string, body: string): Snippet => ({
  scope: 'mdx,markdown',
  prefix,
  description,
  body: body.split('\n'),
});

const snippets = (): Record<string, Snippet> => ({
  ...Object.fromEntries(
    Object.entries<BlockRule>(vocabulary).map(([name, rule]) => [
      name,
      snippet(name.toLowerCase(), rule.describe, tag(name, rule)),
    ]),
  ),
  Citation: snippet('cite', 'A source of what stands before.', '[${1:Hill Post}](source:${2:post-gates})'),
  'Citation with its words': snippet(
    'cite-words',
    'A source, with the place in it and the words that stand there.',
    '[${1:Hill Post}](source:${2:post-gates} "${3:p. 2}: \'${4:They stood open.}\'")',
  ),
  Mention: snippet(
    'mention',
    'Words that lead to a page of the site.',
    '[${1:Darabrud}](${2|actor,location,term,topic,article,page|}:${3:darabrud})',
  ),
  Change: snippet(
    'change',
    'An entry of the ledger, under "changes:".',
    `- { date: $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE, kind: ${gap(1, CHANGE_KINDS)}, note: \${2:What readers should know.} }`,
  ),
});

/** The texts of the files by their paths within `.vscode/`. */
export const vscodeFiles = (): Record<string, string> => ({
  'newsroom.code-snippets': `${JSON.stringify(snippets(), null, 2)}\n`,
  ...Object.fromEntries(
    [...COLLECTIONS.map((name) => [name, schemas[name]] as const), ['site', settingsSchema] as const].map(
      ([name, schema]) => [`schemas/${name}.json`, `${JSON.stringify(jsonSchemaOf(schema), null, 1)}\n`],
    ),
  ),
});
