import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { documentsAt } from '../../src/files/documents-at.ts';
import { filesAt, proposedFrom } from '../../src/files/git.ts';
import { readHistories } from '../../src/files/histories.ts';
import { publishedFrom } from '../../src/newsroom/model/addresses.ts';
import { copy } from '../copy.ts';
import { TODAY } from './a-check.ts';
import { documentsIn, folderWith, problemsIn, said, temporary, WORLD } from './a-folder.ts';

/** Git as newsrooms have it: what the history pages and a comparison make of each of its ways. */

const FILE = 'articles/dam.mdx';
const article = (words: string) => `---
headline: The dam opens
kind: explainer
description: Two gates stood open.
datePublished: 2023-03-01
asOf: 2023-03-01
status: settled
keyPoints:
  - { id: point, text: Two gates were opened., restsOn: [gates] }
---

<Claim id="gates" standing="reported">${words} [Post](source:post)</Claim>
`;
const WHO = { name: 'Editor', email: 'editor@wherefore.example' };

/** A repository with a content folder in it. The article has been written on 6 March. */
class Repository {
  readonly root: string;
  readonly content: string;

  constructor(root = temporary(), content = 'content') {
    this.root = root;
    this.content = path.join(root, content);
    this.git('init', '-q', '-b', 'main');
    this.write('One gate stood open.');
    this.commit('2023-03-06');
  }

  git(...args: string[]): string {
    return this.as(WHO, '2023-03-30', ...args);
  }

  as({ name, email }: typeof WHO, day: string, ...args: string[]): string {
    const date = `${day}T12:00:00Z`;
    const who = {
      ...{ GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_AUTHOR_DATE: date },
      ...{ GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email, GIT_COMMITTER_DATE: date },
    };
    const config = ['-c', 'commit.gpgsign=false', '-c', 'protocol.file.allow=always'];
    return execFileSync('git', ['-C', this.root, ...config, ...args], {
      env: { ...process.env, ...who },
      stdio: 'pipe',
      encoding: 'utf8',
    });
  }

  write(words: string, file = FILE): void {
    mkdirSync(path.dirname(path.join(this.content, file)), { recursive: true });
    writeFileSync(path.join(this.content, file), article(words));
  }

  commit(day: string, who = WHO): void {
    this.git('add', '-A');
    this.as(who, day, 'commit', '-q', '--allow-empty', '-m', `As of ${day}`);
  }
}

/** What the history page of the article tells: the day and the kind of each version, the newest first. */
const told = (content: string, file = FILE): string[] | undefined => {
  const words = {
    language: 'en-GB',
    names: new Set<string>(),
    namesOf: new Map<string, Set<string>>(),
    retired: [],
  };
  return readHistories(content, temporary(), words, TODAY, () => undefined)
    ?.get(file)
    ?.map(({ day, kind }) => `${day} ${kind}`);
};

const TWICE = ['2023-03-08 change', '2023-03-06 publication'];
const changedTwice = (): Repository => {
  const repository = new Repository();
  repository.write('Two gates stood open.');
  repository.commit('2023-03-08');
  return repository;
};

describe('the history of an article', () => {
  it('is the same on a detached head, in a worktree, in a submodule, and told by a hook', () => {
    const repository = changedTwice();
    expect(told(repository.content)).toEqual(TWICE);

    const worktree = path.join(temporary(), 'tree');
    repository.git('worktree', 'add', '-q', '--detach', worktree);
    expect(told(path.join(worktree, 'content'))).toEqual(TWICE);

    const around = new Repository();
    around.git('submodule', '--quiet', 'add', repository.root, 'newsroom');
    around.commit('2023-03-09');
    expect(told(path.join(around.root, 'newsroom/content'))).toEqual(TWICE);

    // What git sets for a hook, which runs in the root of the repository.
    vi.stubEnv('GIT_DIR', '.git');
    vi.stubEnv('GIT_INDEX_FILE', '.git/index');
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(told(repository.content)).toEqual(TWICE);
  });

  it('is refused of a shallow clone, which would tell the last version as the first', () => {
    const repository = changedTwice();
    const clone = temporary();
    repository.git('clone', '-q', '--depth', '1', `file://${repository.root}`, clone);
    expect(() => told(path.join(clone, 'content'))).toThrow(/shallow clone.*git fetch --unshallow/s);
  });

  it('has one version for what was merged, with the day of the merge', () => {
    const repository = new Repository();
    repository.git('switch', '-q', '-c', 'proposal');
    repository.write('Two gates stood open.');
    repository.commit('2023-03-07');
    repository.write('Two gates stood wide open.');
    repository.commit('2023-03-08');
    repository.git('switch', '-q', 'main');
    repository.as(WHO, '2023-03-10', 'merge', '-q', '--no-ff', '-m', 'Merged', 'proposal');
    expect(told(repository.content)).toEqual(['2023-03-10 change', '2023-03-06 publication']);
    // The same, squashed.
    repository.git('reset', '-q', '--hard', 'HEAD~1');
    repository.git('merge', '-q', '--squash', 'proposal');
    repository.commit('2023-03-11');
    expect(told(repository.content)).toEqual(['2023-03-11 change', '2023-03-06 publication']);
  });

  it('goes forward in time: a commit that was rebased is no earlier than the one before it', () => {
    const repository = changedTwice();
    repository.write('Two gates stood wide open.');
    repository.commit('2023-03-07');
    expect(told(repository.content)).toEqual([
      '2023-03-08 change', // The last of its day.
      '2023-03-06 publication',
    ]);
  });

  it('does not reach into the future, where a clock was wrong', () => {
    const repository = new Repository();
    repository.write('Two gates stood open.');
    repository.commit('2037-01-01');
    expect(told(repository.content)).toEqual([`${TODAY} change`, '2023-03-06 publication']);
    repository.write('Two gates stood open, and two were shut.');
    repository.commit('2023-03-20');
    expect(told(repository.content)).toEqual(['2023-03-20 change', '2023-03-06 publication']);
  });

  it('follows a file that is renamed or moved, within the content folder and with it', () => {
    const repository = changedTwice();
    mkdirSync(path.join(repository.content, 'articles/2023'));
    renameSync(path.join(repository.content, FILE), path.join(repository.content, 'articles/2023/gates.mdx'));
    repository.commit('2023-03-09');
    expect(told(repository.content, 'articles/2023/gates.mdx')).toEqual(TWICE);

    const mine = path.join(repository.root, 'newsrooms/mine');
    mkdirSync(path.dirname(mine));
    renameSync(repository.content, mine);
    repository.commit('2023-03-10');
    expect(told(mine, 'articles/2023/gates.mdx')).toEqual(TWICE);

    // What stays behind in another folder is no article of this one.
    repository.write('No gate stood open.', 'articles/other.mdx');
    repository.commit('2023-03-11');
    expect(told(mine, 'articles/other.mdx')).toBeUndefined();
    expect(told(repository.content, 'articles/other.mdx')).toEqual(['2023-03-11 publication']);
  });

  it('goes on where a file that was removed is put back under its address', () => {
    const repository = changedTwice();
    rmSync(path.join(repository.content, FILE));
    repository.commit('2023-03-09');
    repository.write('Three gates stood open.');
    repository.commit('2023-03-10');
    expect(told(repository.content)).toEqual(['2023-03-10 change', ...TWICE]);
  });

  it('is told whatever the names of those who wrote it, and whatever the user has set for git', () => {
    const repository = new Repository();
    for (const [index, name] of ['محمد العلي', '阿勒颇', 'Ж\u0301 "\'`$(id)` <', '👨‍👩‍👧 %H'].entries()) {
      repository.write(`Gate ${index + 2} stood open.`);
      repository.commit(`2023-03-1${index}`, { ...WHO, name });
    }
    const set = {
      'log.showSignature': 'true',
      'log.follow': 'true',
      'diff.renames': 'false',
      'color.ui': 'always',
    };
    Object.entries({ ...set, 'core.quotePath': 'true', 'diff.relative': 'true' }).forEach(([key, value]) =>
      repository.git('config', key, value),
    );
    expect(told(repository.content)).toHaveLength(5);
  });

  it('is empty before the first commit, and none where there is no git', () => {
    const folder = folderWith({ [FILE]: article('One gate stood open.') });
    expect(
      readHistories(
        folder,
        temporary(),
        { language: 'en-GB', names: new Set(), namesOf: new Map(), retired: [] },
        TODAY,
        () => undefined,
      ),
    ).toBeUndefined();
    execFileSync('git', ['-C', folder, 'init', '-q']);
    expect(told(folder)).toBeUndefined();
  });
});

/** Why a folder is compared with nothing. */
const refusalOf = (folder: string): string => {
  try {
    proposedFrom(folder, 'main');
  } catch (error) {
    return String(error);
  }
  return '';
};

describe('a comparison with a commit', () => {
  const FOUR = '2023-03-09';

  it('is one with that commit where this one has grown from it', () => {
    const repository = changedTwice();
    const id = (ref: string) => repository.git('rev-parse', ref).trim();
    expect(proposedFrom(repository.content, 'HEAD~1')).toEqual({ commit: id('HEAD~1') });
    repository.git('tag', 'last');
    repository.write('Two gates stood wide open.');
    repository.commit(FOUR);
    expect(proposedFrom(repository.content, 'last')).toEqual({ commit: id('last') });
  });

  it('is one with the last commit in common, and says which; or that nothing is in common', () => {
    const repository = changedTwice();
    const id = (ref: string) => repository.git('rev-parse', ref).trim();
    repository.git('switch', '-q', '-c', 'proposal', 'HEAD~1');
    repository.write('No gate stood open.');
    repository.commit(FOUR);
    const { commit, said } = proposedFrom(repository.content, 'main');
    expect(commit).toBe(id('main~1'));
    expect(said).toMatch(
      /^Compared with commit [\da-f]{7,} of 2023-\d\d-\d\d, the last one that this proposal has in common with "main"\. /,
    );
    repository.git('switch', '-q', '--orphan', 'anew');
    repository.write('One gate stood open.');
    for (let commits = 0; commits < 2; commits++) {
      const apart = proposedFrom(repository.content, 'main');
      expect(apart.commit).toBe(id('main'));
      expect(apart.said).toMatch(/^"main" and what is checked out have no commit in common here/);
      repository.commit(FOUR);
    }
    expect(documentsAt(repository.content, 'main', 'en-GB')).toHaveLength(1);
  });

  it('where there is no checkout says how to make one, and what it says makes one', () => {
    const content = temporary();
    writeFileSync(path.join(content, 'site.yaml'), 'name: Post');
    const [, ...asked] = /run "git (.*)", "git (.*)" and "git (.*)"/.exec(refusalOf(content)) ?? [];
    expect(asked).toHaveLength(3);
    for (const one of asked)
      execFileSync('git', [
        '-C',
        content,
        '-c',
        `user.name=${WHO.name}`,
        '-c',
        `user.email=${WHO.email}`,
        ...one.split(' '),
      ]);
    expect(filesAt(content, proposedFrom(content, 'main').commit)).toEqual(['site.yaml']);
  });

  it('with what is no commit is a sentence', () => {
    const { content } = new Repository();
    for (const ref of [
      'nonsense',
      '',
      '--all',
      'HEAD:content',
      'HEAD..main',
      ':/As of',
      '@{upstream}',
      'a b',
    ])
      for (const ask of [filesAt, proposedFrom])
        expect(() => ask(content, ref)).toThrow(`git knows no commit, branch or tag "${ref}" here.`);
  });
});

it('a checkout with line ends of Windows is the same newsroom, and differs from no commit', () => {
  const repository = new Repository();
  copy(WORLD, repository.content);
  rmSync(path.join(repository.content, FILE));
  const plain = said(problemsIn(repository.content));
  const before = documentsIn(repository.content);
  repository.commit('2023-03-07');
  repository.git('config', 'core.autocrlf', 'true');
  repository.git('rm', '-q', '-r', '--cached', '.');
  repository.git('reset', '-q', '--hard');
  const [file = ''] = before.map((document) => document.path);
  expect(readFileSync(path.join(repository.content, file), 'utf8')).toContain('\r\n');
  expect(said(problemsIn(repository.content))).toBe(plain);
  expect(documentsIn(repository.content)).toEqual(before);
  expect(documentsAt(repository.content, 'HEAD', 'en-GB')).toEqual(before);
  expect(publishedFrom('/articles/dam/\r\n/about/\r\n')).toEqual(['/articles/dam/', '/about/']);
});
