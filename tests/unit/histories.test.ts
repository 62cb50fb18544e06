import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readHistories } from '../../src/files/histories.ts';
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

it('A history is read anew when the names or the language are others, by which a misspelling is told from a name', () => {
  const file = 'articles/dam.mdx';
  const folder = folderWith({ [file]: article('Rivver walls broke.') });
  const git = (...args: string[]) => execFileSync('git', ['-C', folder, ...args], { stdio: 'pipe' });
  const commit = (day: string) => {
    const who = [
      '-c',
      'user.name=Editor',
      '-c',
      'user.email=editor@wherefore.example',
      '-c',
      'commit.gpgsign=false',
    ];
    git('add', '.');
    git(...who, 'commit', '-q', '-m', day, '--date', `${day}T12:00:00Z`);
  };
  git('init', '-q');
  commit('2023-03-06');
  writeFileSync(path.join(folder, file), article('River walls broke.'));
  commit('2023-03-07');
  const cache = temporary();
  const kindIn = (language: string, names: string[]) =>
    readHistories(folder, cache, { language, names: new Set(names) }, () => undefined)?.get(file)?.[0]?.kind;
  expect(kindIn('en-GB', [])).toBe('copy-edit');
  expect(kindIn('en-GB', [])).toBe('copy-edit');
  expect(kindIn('en-GB', ['River'])).toBe('change');
  expect(kindIn('fa', [])).toBe('change');
});
