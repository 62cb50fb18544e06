import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { readHistories } from '../../src/files/histories.ts';
import type { Document } from '../../src/newsroom/model/document.ts';
import { TODAY } from './a-check.ts';
import { retirement } from './a-document.ts';
import { folderWith, temporary } from './a-folder.ts';

const article = (words: string) => `---
headline: The dam opens
kind: explainer
description: Two gates stood open.
datePublished: 2023-03-06
asOf: 2023-03-05
status: settled
keyPoints:
  - { id: point, text: Two gates were opened., restsOn: [gates] }
---

<Claim id="gates" standing="reported">${words} [Post](source:post)</Claim>
`;

/** A folder with an article in it that has changed once, in a git of its own. */
const checkout = (first: string, then: string): { folder: string; file: string } => {
  const file = 'articles/dam.mdx';
  const folder = folderWith({ [file]: article(first) });
  const git = (...args: string[]) => execFileSync('git', ['-C', folder, ...args], { stdio: 'pipe' });
  const commit = (day: string) => {
    const who = ['user.name=Editor', 'user.email=editor@wherefore.example', 'commit.gpgsign=false'];
    git('add', '.');
    git(...who.flatMap((one) => ['-c', one]), 'commit', '-q', '-m', day, '--date', `${day}T12:00:00Z`);
  };
  git('init', '-q');
  commit('2023-03-06');
  writeFileSync(path.join(folder, file), article(then));
  commit('2023-03-07');
  return { folder, file };
};
const WORDS = {
  language: 'en-GB',
  names: new Set<string>(),
  namesOf: new Map<string, Set<string>>(),
  retired: [],
};

it('A history is read anew when the names or the language are others, by which a misspelling is told from a name', () => {
  const { folder, file } = checkout('Rivver walls broke.', 'River walls broke.');
  const cache = temporary();
  const kindIn = (language: string, names: string[]) =>
    readHistories(folder, cache, { ...WORDS, language, names: new Set(names) }, TODAY, () => undefined)?.get(
      file,
    )?.[0]?.kind;
  expect(kindIn('en-GB', [])).toBe('copy-edit');
  expect(kindIn('en-GB', [])).toBe('copy-edit');
  expect(kindIn('en-GB', ['River'])).toBe('change');
  expect(kindIn('fa', [])).toBe('change');
});

it('that a file has moved is no change of an article that names it, as in the check, also once a history is kept', () => {
  const { folder, file } = checkout('The [board](actor:old-board) met.', 'The [board](actor:board) met.');
  const cache = temporary();
  const move = retirement(
    'address: /actors/old-board/\ndate: 2023-03-07\nkind: moved\nreason: A shorter name.\nsuccessor: /actors/board/\n',
  );
  const kindsWith = (...retired: Document[]) =>
    readHistories(folder, cache, { ...WORDS, retired }, TODAY, () => undefined)
      ?.get(file)
      ?.map(({ kind }) => kind);
  expect(kindsWith()).toEqual(['change', 'publication']);
  expect(kindsWith(move)).toEqual(['publication']);
});

it('what is kept of a history is not read when it was cut, and where nothing can be kept it is read from git', () => {
  const { folder, file } = checkout('One gate stood open.', 'Two gates stood open.');
  const cache = temporary();
  const read = (from = cache) => readHistories(folder, from, WORDS, TODAY, () => undefined)?.get(file);
  const whole = read();
  expect(whole).toHaveLength(2);
  const [name = ''] = readdirSync(cache);
  const bytes = readFileSync(path.join(cache, name));
  writeFileSync(path.join(cache, name), bytes.subarray(0, bytes.length / 2));
  expect(read()).toEqual(whole);
  expect(readFileSync(path.join(cache, name))).toEqual(bytes);
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  // A file stands where the folder would be.
  expect(read(path.join(cache, name))).toEqual(whole);
  expect(warn).toHaveBeenCalledWith(expect.stringMatching(/^Nothing can be kept in /));
});

it('a checkout that git does not read is an error that says what to do, and no site without histories', () => {
  const { folder } = checkout('One gate stood open.', 'Two gates stood open.');
  const read = () => readHistories(folder, temporary(), WORDS, TODAY, () => undefined);
  // What git asks itself when a folder belongs to somebody else: its own tests do the same.
  vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
  expect(read).toThrow(/belongs to another user. To allow it, run git config --global --add safe.directory/);
  vi.unstubAllEnvs();
  vi.stubEnv('PATH', temporary());
  expect(read).toThrow(
    'git is not installed. Install it, then try again. To build without the pages of history, write HISTORY=off before',
  );
  vi.stubEnv('HISTORY', 'off');
  expect(read()).toBeUndefined();
  vi.unstubAllEnvs();
});

it('there is none where the folder is in no checkout, and that is said', () => {
  const said: string[] = [];
  expect(
    readHistories(folderWith({}), temporary(), WORDS, TODAY, (reason) => said.push(reason)),
  ).toBeUndefined();
  expect(said).toEqual([
    'The content is not in a git checkout: the articles are built without their history pages.',
  ]);
});

it('a shallow clone is an error that says how to go on', () => {
  const { folder } = checkout('One gate stood open.', 'Two gates stood open.');
  const shallow = temporary();
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${folder}`, shallow], { stdio: 'pipe' });
  expect(() => readHistories(shallow, temporary(), WORDS, TODAY, () => undefined)).toThrow(
    /^This is a shallow clone, .*fetch-depth: 0.* HISTORY=off before the command\.$/,
  );
});
