import { parse } from 'yaml';
import { yamlOf } from '../newsroom/writing/yaml.ts';

/**
 * How the editor at /admin/ reads and writes files; it runs there, in the browser. As in the rest of the project every value of a field
 * is a text: the editor's own reading takes `36.20` for the number 36.2, and `-0430` for -430.
 */

/** The name in a form of what stands under the fields. Locations have a field `body`. */
export const TEXT = 'text';

/** What stands between two lines of `---`, the first of them the first line of the file. */
const FRONTMATTER = /^---[^\S\n]*\n([^]*?)(?<=\n)---[^\S\n]*(?:\n|$)/;

/** A file has the line ends of the system that wrote it; the editor writes `\n`. */
const lines = (file: string): string => file.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

const fieldsIn = (yaml: string): object => parse(yaml, { schema: 'failsafe' }) ?? {};

/** Files that have fields alone. */
export const dataFormat = {
  fromFile: (file: string): object => fieldsIn(lines(file)),
  toFile: (fields: object): string => yamlOf(fields),
};

/** Files that have a text under their fields. */
export const textFormat = {
  fromFile: (file: string): object => {
    const [head = '', yaml = ''] = FRONTMATTER.exec(lines(file)) ?? [];
    return { ...fieldsIn(yaml), [TEXT]: lines(file).slice(head.length).trim() };
  },
  toFile: ({ [TEXT]: text = '', ...fields }: { [TEXT]?: string }): string =>
    `---\n${yamlOf(fields)}---\n${text === '' ? '' : `\n${text}\n`}`,
};
