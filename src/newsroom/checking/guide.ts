import { catalogue } from '../model/problems.ts';
import { bare, type AnySchema } from '../model/schema-walk.ts';
import { COLLECTIONS } from '../model/kinds.ts';
import { schemas } from '../model/schema.ts';
import { vocabulary, type BlockRule } from '../model/vocabulary.ts';

/**
 * The reference parts of the editors' guide, printed from the schemas, the vocabulary and the catalogue of
 * problems, so that the guide cannot say something else than the check.
 */

/** A table cell keeps to one line and has no bars. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const shapeOf = (schema: AnySchema): string => {
  const inner = bare(schema);
  if (inner.element) {
    const item = bare(inner.element);
    return item.shape ? 'list of groups' : `list of ${shapeOf(item).replace(/^an? /, '')}s`;
  }
  if (inner.shape) return 'group';
  if (inner.options) return inner.options.map((option) => `\`${option}\``).join(', ');
  const refers = inner.meta()?.refers;
  if (refers === 'entity') return 'an `actor:` or `location:` id';
  if (refers !== undefined) return `${/^[aeiou]/.test(refers) ? 'an' : 'a'} ${refers} id`;
  return (schema.meta() ?? inner.meta())?.written ?? 'text';
};

const rows = (schema: AnySchema, prefix = ''): string[] =>
  Object.entries(bare(schema).shape ?? {}).flatMap(([name, field]) => {
    const needed = field.safeParse(undefined).success ? '' : 'yes';
    const about = cell(field.meta()?.description ?? '');
    const inner = bare(field);
    const nested = inner.element ? bare(inner.element) : inner;
    return [
      `| \`${prefix}${name}\` | ${needed} | ${cell(shapeOf(field))} | ${about} |`,
      ...(nested.shape ? rows(nested, `${prefix}${name}.`) : []),
    ];
  });

const fields = (): string =>
  COLLECTIONS.map((collection) =>
    [
      `### ${collection}`,
      '',
      '| field | needed | what | meaning |',
      '| --- | --- | --- | --- |',
      ...rows(schemas[collection]),
    ].join('\n'),
  ).join('\n\n');

const blocks = (): string =>
  Object.entries<BlockRule>(vocabulary)
    .map(([name, rule]) => {
      const attributes = Object.keys(rule.attributes.shape);
      const table = [
        '| attribute | needed | what | meaning |',
        '| --- | --- | --- | --- |',
        ...rows(rule.attributes),
        '',
      ];
      return [
        `### ${name}`,
        '',
        `${rule.describe} Allowed in ${rule.collections.join(', ')}.`,
        '',
        ...(attributes.length > 0 ? table : []),
        '```mdx',
        rule.example,
        '```',
      ].join('\n');
    })
    .join('\n\n');

const problems = (): string =>
  Object.entries(catalogue)
    .map(
      ([code, rule]) => `### ${code}\n\n${rule.severity === 'error' ? 'Error' : 'Warning'}. ${rule.meaning}`,
    )
    .join('\n\n');

const PARTS: Record<string, () => string> = { fields, blocks, problems };

/**
 * The guide with its reference parts printed anew. A part stands between `<!-- fields: printed by "npm run
 * guide" -->` and `<!-- /fields -->`.
 *
 * @throws When the guide has no place for a part.
 */
export const withReference = (guide: string): string =>
  Object.entries(PARTS).reduce((text, [name, print]) => {
    const place = new RegExp(`(<!-- ${name}: [^>]*-->\\n)[\\s\\S]*?(<!-- /${name} -->)`);
    if (!place.test(text)) throw new Error(`The guide has no place for "${name}".`);
    return text.replace(place, (_, begin: string, end: string) => `${begin}\n${print()}\n\n${end}`);
  }, guide);
