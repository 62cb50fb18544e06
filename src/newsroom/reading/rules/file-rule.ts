import type { Body } from '../../model/document.ts';
import type { Collection } from '../../model/kinds.ts';
import type { Code, Problem } from '../../model/problems.ts';
import type { Rule } from '../../model/rule.ts';
import type { Fact, Relation } from '../../model/schema/entities.ts';
import type { Fields, Frontmatter } from '../../model/schema.ts';
import type { Path } from '../../model/schema-walk.ts';
import type { Language } from '../../../text/language/language.ts';
import type { Read } from '../fields/frontmatter.ts';

/** One file, as far as it could be read: what a rule looks at. */
export interface ReadFile<C extends Collection = Collection> extends Pick<
  Read<Frontmatter<C>>,
  'validFields' | 'invalidFields' | 'at'
> {
  collection: C;
  id: string;
  path: string;
  body: Body;
  /** The body as it was written. */
  source: string;
  language: Language;
}

/** A rule that can be told from one file alone. */
export interface FileRule extends Rule<ReadFile> {
  /** Those whose files it looks at. */
  collections: readonly Collection[];
}

export const fileRule = <C extends Collection, K extends Code>(
  collections: readonly C[],
  codes: readonly K[],
  find: (file: ReadFile<C>) => Problem<K>[],
): FileRule => {
  const applies = (file: ReadFile): file is ReadFile<C> => collections.some((one) => one === file.collection);
  return { collections, codes, find: (file) => (applies(file) ? find(file) : []) };
};

/** The facts and relations of a file, each with the path of its fields. */
export const datedEntries = (fields: Fields): { entry: Fact | Relation; path: Path }[] =>
  (['facts', 'relations'] as const).flatMap((list) =>
    (fields[list] ?? []).map((entry, index) => ({ entry, path: [list, index] })),
  );
