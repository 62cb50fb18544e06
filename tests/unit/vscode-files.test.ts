import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { listContent } from '../../src/files/content-folder.ts';
import { vscodeFiles } from '../../src/language-server/vscode-files.ts';
import { COLLECTIONS, isData } from '../../src/newsroom/model/kinds.ts';
import { splitFrontmatter } from '../../src/newsroom/reading/fields/frontmatter.ts';
import { WORLD } from './a-folder.ts';
import { ROOT } from './check-command.ts';

const made = vscodeFiles();
const ajv = new Ajv2020({ strictTypes: false, formats: { email: true, uri: true } });
const schemaOf = Object.fromEntries(
  [...COLLECTIONS, 'site'].map((name) => [
    name,
    ajv.compile(JSON.parse(made[`schemas/${name}.json`] ?? '') as object),
  ]),
);
/** What an editor's program without our rules makes of a file's fields: `2024` is a number, `true` is none of our words. */
const fieldsOf = (file: string): unknown => {
  const text = readFileSync(file, 'utf8');
  const split = file.endsWith('.yaml') ? { yaml: text } : splitFrontmatter('', text);
  return parse('yaml' in split ? split.yaml : '');
};

describe('the files of Visual Studio Code', () => {
  it('are what "npm run guide" prints', () => {
    const there = (file: string) => readFileSync(path.join(ROOT, '.vscode', file), 'utf8');
    expect(Object.fromEntries(Object.keys(made).map((file) => [file, there(file)]))).toEqual(made);
    const schemas = globSync('schemas/*', { cwd: path.join(ROOT, '.vscode') });
    expect(schemas.filter((file) => !(file.replaceAll(path.sep, '/') in made))).toEqual([]);
  });

  it('name a schema for each kind of file that has fields only', () => {
    const settings = JSON.parse(readFileSync(path.join(ROOT, '.vscode/settings.json'), 'utf8')) as {
      'yaml.schemas': Record<string, string>;
    };
    const expected = [...COLLECTIONS.filter(isData), 'site'].map((name) => `./.vscode/schemas/${name}.json`);
    expect(Object.keys(settings['yaml.schemas']).sort()).toEqual(expected.sort());
  });

  it('find nothing wrong with what the check finds right', () => {
    const wrong = listContent(WORLD).files.flatMap(({ collection, absolute, path: file }) => {
      const isRight = schemaOf[collection];
      return isRight?.(fieldsOf(absolute)) ? [] : [[file, isRight?.errors]];
    });
    expect(wrong).toEqual([]);
    expect(schemaOf['site']?.(fieldsOf(path.join(WORLD, 'site.yaml')))).toBe(true);
  });

  it.each([
    ['a field that is not there', { publisher: 'Hill Post', titel: 'x' }],
    ['a word that is none of the choice', { publisher: 'Hill Post', type: 'webpage' }],
    ['an address that is none', { publisher: 'Hill Post', url: 'post.example' }],
    ['a field that is missing', { url: 'https://post.example/' }],
  ])('find %s', (_, fields) => {
    expect(schemaOf['sources']?.(fields)).toBe(false);
  });
});
