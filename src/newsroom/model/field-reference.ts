import { stringify } from 'yaml';
import { bare, metaOf, type AnySchema } from './schema-walk.ts';

/** What editors are told of a field: in the guide, and in the comments of a new file. */

/** Stands in a new file in place of what the editor still has to write. The check never takes it for the editor's own words. */
export const TO_WRITE = 'TODO';

/** The plural of what a field holds. A choice in code marks stays as it is. */
const plural = (what: string): string =>
  what.endsWith('`')
    ? what
    : what
        .split(' or ')
        .map((one) => (one.endsWith('`') ? one : `${one}${one.endsWith('s') ? 'es' : 's'}`))
        .join(' or ');

/** What a field holds, in the words of the editors' guide. */
export const shapeOf = (schema: AnySchema): string => {
  const inner = bare(schema);
  if (inner.element) {
    const item = bare(inner.element);
    return item.shape ? 'list of groups' : `list of ${plural(shapeOf(item).replace(/^an? /, ''))}`;
  }
  if (inner.shape) return 'group';
  if (inner.options) return inner.options.map((option) => `\`${option}\``).join(', ');
  const refers = metaOf(schema, 'refers');
  if (refers === 'entity') return 'an `actor:` or `location:` id';
  if (refers !== undefined) return `${/^[aeiou]/.test(refers) ? 'an' : 'a'} ${refers} id`;
  return metaOf(schema, 'written') ?? 'text';
};

/**
 * What an editor may write for a field. A list has one item, a group all its fields, a choice its first option.
 *
 * @throws When a field has no example.
 */
export const exampleOf = (schema: AnySchema): unknown => {
  const inner = bare(schema);
  if (inner.element) return [exampleOf(inner.element)];
  if (inner.shape)
    return Object.fromEntries(Object.entries(inner.shape).map(([name, field]) => [name, exampleOf(field)]));
  const example = metaOf(schema, 'example') ?? inner.options?.[0];
  if (example === undefined) throw new Error('A field of the schema has no example.');
  return example;
};

/** A text or a list of texts as it stands in the frontmatter, in one line. */
export const inYaml = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.map(inYaml).join(', ')}]`
    : stringify(value, { schema: 'failsafe', lineWidth: 0 }).trim();
