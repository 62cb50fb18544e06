import { readDocument } from '../newsroom/reading/read-document.ts';
import { schemas } from '../newsroom/model/schema.ts';
import { freeId, idFrom } from '../newsroom/writing/new-id.ts';
import { yamlOf } from '../newsroom/writing/yaml.ts';
import type { Reference } from './reference.ts';

/** Words of the title that are in an id. */
const IN_ID = 5;

/** A new file of `sources/`. */
export interface SourceFile {
  id: string;
  /** Path within the content folder. */
  path: string;
  text: string;
  /** Sentences to the editor: which fields were left out, and what the check would refuse. */
  remarks: string[];
  /** Whether the check would refuse the file, so that it must not be written. */
  isRefused: boolean;
}

/** The fields in the order in which they are written. */
const order = Object.keys(schemas.sources.shape);
const schemaOf = (name: string) =>
  Object.entries(schemas.sources.shape).find(([known]) => known === name)?.[1];

/**
 * A reference as a file of `sources/`. Values that cannot stand in one are left out, and `remarks` say which.
 *
 * @param wanted The id that the editor has chosen.
 */
export const sourceFile = (
  reference: Reference,
  taken: ReadonlySet<string>,
  language: string,
  wanted?: string,
): SourceFile => {
  const remarks: string[] = [];
  const fields = Object.entries(reference)
    .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .filter(([name, value]) => {
      const error = schemaOf(name)?.safeParse(value).error;
      if (error)
        remarks.push(
          `"${name}" is left out, because it cannot be "${String(value)}". Write ${error.issues[0]?.message ?? 'another value'}.`,
        );
      return !error;
    });
  const { publisher = '', title = '' } = reference;
  const words = title.split(/\s+/).slice(0, IN_ID).join(' ');
  const id = wanted ?? freeId(idFrom(`${publisher} ${words}`, 'web'), taken);
  const path = `sources/${id}.yaml`;
  const text = yamlOf(Object.fromEntries(fields));
  const errors = readDocument('sources', path, new TextEncoder().encode(text), language).problems.filter(
    ({ severity }) => severity === 'error',
  );
  return {
    id,
    path,
    text,
    remarks: [...remarks, ...errors.map(({ sentence, hint = '' }) => `${sentence} ${hint}`.trim())],
    isRefused: errors.length > 0,
  };
};
