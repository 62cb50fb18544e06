import {
  COLLECTIONS,
  KIND_OF,
  extensionOf,
  isData,
  type Collection,
  type Kind,
} from '../newsroom/model/kinds.ts';
import { schemas } from '../newsroom/model/schema.ts';
import { bare, metaOf, type AnySchema } from '../newsroom/model/schema-walk.ts';
import { TEXT } from './formats.ts';
import type { Settings } from '../newsroom/model/settings.ts';

/**
 * What Sveltia CMS must know of a newsroom, made from the schemas: a form for each kind of file. The shape of the configuration is
 * that of https://sveltiacms.app/en/docs/config-basics.
 */

interface Field {
  name: string;
  label: string;
  widget: 'string' | 'text' | 'select' | 'relation' | 'list' | 'object';
  hint?: string | undefined;
  required?: boolean;
  pattern?: [expression: string, message: string];
  options?: string[];
  collection?: Collection;
  value_field?: string;
  display_fields?: string[];
  search_fields?: string[];
  multiple?: boolean;
  collapsed?: boolean;
  field?: Field;
  fields?: Field[];
}

/** The field by which editors know a file of a collection. */
const titleOf = (collection: Collection): string =>
  ['headline', 'title', 'name', 'address'].find((name) => name in schemas[collection].shape) ?? 'publisher';

const collectionOf = (kind: Kind | 'entity' | undefined): Collection | undefined =>
  COLLECTIONS.find((collection) => KIND_OF[collection] === kind);

/** `datePublished` as words: "Date published". */
const labelOf = (name: string): string => {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.slice(0, 1).toUpperCase() + words.slice(1);
};

/** It fits no expression of the schemas, so that each says what it wants. */
const NO_TEXT = '\0';
/** An expression without flags, as the program takes it; another is left to the check. */
const WITHOUT_FLAGS = /^\/([^]*)\/$/;

/** The expression that a text must fit, and what to say of one that does not. */
const patternOf = (schema: AnySchema): Field['pattern'] => {
  const issue = schema.safeParse(NO_TEXT).error?.issues.find(({ code }) => code === 'invalid_format');
  const [, expression] =
    issue?.code === 'invalid_format' ? (WITHOUT_FLAGS.exec(issue.pattern ?? '') ?? []) : [];
  return issue && expression !== undefined ? [expression, `Write ${issue.message}.`] : undefined;
};

/** Letters of an example: a longer one has a field of several lines. */
const LINE = 60;

const shapeOf = (schema: AnySchema): Omit<Field, 'name' | 'label'> => {
  const inner = bare(schema);
  if (inner.element) {
    const refers = collectionOf(metaOf(inner.element, 'refers'));
    const item = fieldOf('item', inner.element);
    if (refers) return { ...shapeOf(inner.element), multiple: true };
    return item.fields ? { widget: 'list', fields: item.fields } : { widget: 'list', field: item };
  }
  if (inner.shape) return { widget: 'object', collapsed: true, fields: fieldsOf(inner.shape) };
  if (inner.options) return { widget: 'select', options: inner.options };
  const collection = collectionOf(metaOf(schema, 'refers'));
  if (collection) {
    const title = titleOf(collection);
    return {
      widget: 'relation',
      collection,
      value_field: '{{slug}}',
      display_fields: [title],
      search_fields: [title],
    };
  }
  const pattern = patternOf(schema);
  if (pattern) return { widget: 'string', pattern };
  return { widget: (metaOf(schema, 'example') ?? '').length > LINE ? 'text' : 'string' };
};

const fieldOf = (name: string, schema: AnySchema): Field => ({
  name,
  label: labelOf(name),
  hint: metaOf(schema, 'description'),
  required: !schema.safeParse(undefined).success,
  ...shapeOf(schema),
});

const fieldsOf = (shape: Record<string, AnySchema>): Field[] =>
  Object.entries(shape).map(([name, schema]) => fieldOf(name, schema));

/** What stands under the fields of a file with a text. */
const BODY = { name: TEXT, label: 'Text', widget: 'text', required: false };

const collectionFor = (collection: Collection, folder: string) => ({
  name: collection,
  label: labelOf(collection),
  label_singular: labelOf(KIND_OF[collection]),
  folder: `${folder}/${collection}`,
  extension: extensionOf(collection).slice(1),
  format: isData(collection) ? 'newsroom-fields' : 'newsroom-frontmatter',
  identifier_field: titleOf(collection),
  slug: { template: `{{${titleOf(collection)}}}`, editable: ['create'] },
  delete: false,
  editor: { preview: false },
  fields: [...fieldsOf(schemas[collection].shape), ...(isData(collection) ? [] : [BODY])],
});

export type Editor = NonNullable<Settings['editor']>;

/** The whole configuration. */
export const configurationFor = (
  { repository, branch, forge, folder }: Editor,
  { name, url }: Pick<Settings, 'name' | 'url'>,
) => ({
  load_config_file: false,
  app_title: name,
  site_url: url,
  backend: { name: forge, repo: repository, branch, auth_methods: ['token'] },
  publish_mode: 'editorial_workflow',
  media_folder: `${folder}/images`,
  public_folder: '/',
  slug: { encoding: 'ascii', clean_accents: true },
  output: { omit_empty_optional_fields: true },
  collections: COLLECTIONS.map((collection) => collectionFor(collection, folder)),
});
