import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { copy } from '../copy.ts';
import { temporary, WORLD } from './a-folder.ts';
import { ROOT } from './check-command.ts';

/** The commands of the workflows as the workflows have them, with a GitHub of our own. */

interface Step {
  name?: string;
  run?: string;
}

const commandOf = (workflow: string, name: string): string => {
  const text = readFileSync(path.join(ROOT, '.github/workflows', workflow), 'utf8');
  const { jobs } = parse(text) as { jobs: Record<string, { steps: Step[] }> };
  const step = Object.values(jobs)
    .flatMap(({ steps }) => steps)
    .find((one) => one.name === name);
  return step?.run ?? `echo "There is no step: ${name}"; exit 1`;
};

const runStep = (workflow: string, name: string, env: Record<string, string>, cwd = ROOT) =>
  new Promise<{ status: number; stderr: string }>((resolve) => {
    const options = {
      cwd,
      env: { ...process.env, PATH: `${path.dirname(process.execPath)}:${process.env['PATH'] ?? ''}`, ...env },
    };
    execFile('sh', ['-e', '-c', commandOf(workflow, name)], options, (error, _, stderr) =>
      resolve({ status: error === null ? 0 : Number(error.code), stderr }),
    );
  });

const git = (folder: string, ...args: string[]) =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args]);

const committed = (folder: string): void => {
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '--message', 'The world');
};

/** Answers by method and path, and keeps what it was told to write. */
const gitHub = async (answers: Record<string, unknown>) => {
  const told: { what: string; body: Record<string, string> }[] = [];
  const server = createServer((asked, response) => {
    const what = `${asked.method ?? ''} ${(asked.url ?? '').replace('/repos/hill/post', '')}`;
    let text = '';
    asked.on('data', (data) => (text += String(data)));
    asked.on('end', () => {
      if (text !== '') told.push({ what, body: JSON.parse(text) as Record<string, string> });
      const answer = asked.method === 'GET' ? answers[what] : {};
      response.writeHead(answer === undefined ? 404 : 200).end(JSON.stringify(answer ?? {}));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const temp = temporary();
  const env = {
    GITHUB_API_URL: address,
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_REPOSITORY: 'hill/post',
    GH_TOKEN: 'x',
    RUNNER_TEMP: temp,
  };
  return { told, temp, env };
};

describe('the comment with the review', () => {
  const PULL = { 'GET /pulls/7': { head: { sha: 'abc' } } };
  const COMMENTS = 'GET /issues/7/comments?per_page=100';
  const comment = async (review: string | undefined, answers: Record<string, unknown>, number = '7\n') => {
    const { told, temp, env } = await gitHub(answers);
    mkdirSync(path.join(temp, 'review'));
    writeFileSync(path.join(temp, 'review/number'), number);
    if (review === undefined) symlinkSync('/etc/hostname', path.join(temp, 'review/review.md'));
    else writeFileSync(path.join(temp, 'review/review.md'), review);
    const ended = await runStep('review.yml', 'Put it into the comment', {
      ...env,
      HEAD_SHA: 'abc',
      RUN: '12',
    });
    return { ...ended, told };
  };

  it('is made once, and is brought up to date from then on', async () => {
    const body = '<!-- review -->\n# What readers will notice\n';
    const first = await comment('# What readers will notice\n', { ...PULL, [COMMENTS]: [] });
    expect(first).toMatchObject({ status: 0, told: [{ what: 'POST /issues/7/comments', body: { body } }] });
    const there = [
      { id: 1, body, user: { type: 'User' } },
      { id: 2, body, user: { type: 'Bot' } },
    ];
    const second = await comment('# What readers will notice\n', { ...PULL, [COMMENTS]: there });
    expect(second.told).toMatchObject([{ what: 'PATCH /issues/comments/2', body: { body } }]);
  });

  it('has the review as it is written', async () => {
    const temp = temporary();
    const world = path.join(temp, 'world');
    copy(WORLD, world);
    committed(world);
    const article = path.join(world, 'articles/dam-gates-opened.mdx');
    const text = readFileSync(article, 'utf8').replace(
      'opened two gates of',
      'opened \\[x\\] 1 \\< 3 @all #1 gates of',
    );
    writeFileSync(article, text);
    const env = { CONTENT_DIR: world, BASE: 'HEAD', NUMBER: '7', RUNNER_TEMP: temp };
    const summary = path.join(temp, 'summary.md');
    const made = await runStep('test.yml', 'Say what readers will notice', {
      ...env,
      GITHUB_STEP_SUMMARY: summary,
    });
    expect(made.status).toBe(0);
    const review = readFileSync(path.join(temp, 'review/review.md'), 'utf8');
    expect(readFileSync(summary, 'utf8')).toBe(review);
    expect(review).toContain('@<!-- -->all');
    const number = readFileSync(path.join(temp, 'review/number'), 'utf8');
    const { told } = await comment(review, { ...PULL, [COMMENTS]: [] }, number);
    expect(told[0]?.body['body']).toBe(`<!-- review -->\n${review}`);
  });

  it('has what becomes of the pages', async () => {
    const temp = temporary();
    const world = path.join(temp, 'world');
    copy(WORLD, world);
    committed(world);
    // Nothing changes, so that no site is built.
    const env = { CONTENT_DIR: world, BASE: 'HEAD', RUNNER_TEMP: temp };
    mkdirSync(path.join(temp, 'review'));
    const summary = path.join(temp, 'summary.md');
    const made = await runStep('test.yml', 'Say which pages change, and show them before and after', {
      ...env,
      GITHUB_STEP_SUMMARY: summary,
    });
    expect(made).toMatchObject({ status: 0 });
    const review = readFileSync(path.join(temp, 'review/review.md'), 'utf8');
    expect(review).toMatch(/\n## Pages\n\nNo page changes/);
    expect(readFileSync(summary, 'utf8')).toBe(review.slice(review.indexOf('## Pages')));
  });

  it('leads to the pictures of the pages', async () => {
    const review = '# What readers will notice\n\nPictures show 2 of these pages, before and after.\n';
    const { told } = await comment(review, { ...PULL, [COMMENTS]: [] });
    expect(told[0]?.body['body']).toBe(
      `<!-- review -->\n${review}\nThey are in the artifact "pages" of [the run](https://github.example/hill/post/actions/runs/12).\n`,
    );
  });

  const fold = (title: string, lines: number) =>
    `<details>\n<summary>${title}</summary>\n\n${'- A claim.\n'.repeat(lines)}\n</details>\n`;

  it('keeps what is folded, and leaves out the longest of it where all would be too long', async () => {
    const bodyOf = async (review: string) =>
      (await comment(review, { ...PULL, [COMMENTS]: [] })).told[0]?.body['body'] ?? '';
    const short = `# What readers will notice\n\n${fold('The other 20 statements', 20)}\n## New problems\n`;
    expect(await bodyOf(short)).toBe(`<!-- review -->\n${short}`);
    const long = `${short}\n${fold('The other 5000 statements', 5000)}\n## Pages\n`;
    expect(await bodyOf(long)).toBe(
      `<!-- review -->\n${short}\nThe other 5000 statements: in the summary of the run.\n\n## Pages\n`,
    );
  });

  it('ends what it folds, even where it is cut', async () => {
    const { told } = await comment(`<details>\n${'x\n'.repeat(50_000)}`, { ...PULL, [COMMENTS]: [] });
    expect(told[0]?.body['body']).toMatch(/x\n<\/details>\n\nThe rest is in the summary of the run\.$/);
  });

  it('has no markup that reaches beyond it, whatever the pull request says, and an end', async () => {
    const hostile = [
      '@wherefore/engineers look at [this](https://evil.example) ![x](//evil.example/x.png) #1 GH-2',
      '<img src=x onerror=alert(1)> <a href="//evil.example">x</a> [y]: javascript:x www.evil.example a@b.example',
      '<del>old</del><ins>new</ins>',
      'long '.repeat(50_000),
    ].join('\n');
    const { told } = await comment(hostile, { ...PULL, [COMMENTS]: [] });
    const body = told[0]?.body['body'] ?? '';
    expect(body).not.toMatch(/@\w|(?<!\\)\](?=[(:])|<(?!\/?(?:del|ins)>|!-- )|:\/\/|www\.|(?:#|GH-)\d/);
    expect(body).toContain('<del>old</del><ins>new</ins>');
    expect(body.length).toBeLessThan(65_536);
    expect(body).toContain('The rest is in the summary of the run.');
  });

  it.each([
    [
      'a pull request that has another commit by now',
      'x',
      { 'GET /pulls/7': { head: { sha: 'def' } } },
      '7',
      0,
    ],
    ['a number that is none', 'x', PULL, '7/../../issues/1', 1],
    ['a pull request that is not there', 'x', {}, '7', 1],
    ['a link to another file in place of the review', undefined, PULL, '7', 0],
  ])('is not written for %s', async (_, review, answers, number, status) => {
    const ended = await comment(review, { ...answers, [COMMENTS]: [] }, number);
    expect(ended).toMatchObject({ status, told: [] });
    expect(ended.stderr).not.toMatch(/^\s+at /m);
  });
});

describe('the issue about sources that are gone', () => {
  const OPEN = 'GET /issues?state=open&labels=sources&per_page=100';
  const TITLE = 'Sources that are gone, or no longer say what is quoted';
  const issue = async (said: string, open: unknown[]) => {
    const { told, temp, env } = await gitHub({ [OPEN]: open });
    writeFileSync(path.join(temp, 'links.txt'), said);
    return { ...(await runStep('weekly.yml', 'Keep one issue about what is gone', env)), told };
  };
  const GONE =
    'content/sources/a.yaml  gone\n  https://a.example is gone.\n3 there, 0 changed, 1 gone, 0 could not be asked.\n';
  const LOST =
    '4 there, 0 changed, 0 gone, 0 could not be asked.\nQuotations: 1 there, 2 no longer there, 0 could not be compared.\n';
  const NONE = '4 there, 0 changed, 0 gone, 0 could not be asked.\n';

  it.each([
    ['is opened when a source is gone', GONE, [], ['POST /issues']],
    ['is opened when a quotation is gone', LOST, [], ['POST /issues']],
    ['is brought up to date', GONE, [{ number: 5, title: TITLE }], ['PATCH /issues/5']],
    ['is closed when nothing is gone', NONE, [{ number: 5, title: TITLE }], ['PATCH /issues/5']],
    ['is not opened when nothing is gone', NONE, [{ number: 6, title: 'Another' }], []],
  ])('%s', async (_, said, open, expected) => {
    const { status, told } = await issue(said, open);
    expect(status).toBe(0);
    expect(told.map(({ what }) => what)).toEqual(expected);
    expect(told.every(({ body }) => body['state'] === 'closed' || body['body']?.includes('\n    '))).toBe(
      true,
    );
  });

  it('is left alone by a check that did not come to its end', async () => {
    expect(await issue('Error', [])).toMatchObject({ status: 1, told: [] });
  });
});

describe('the scope of a pull request', () => {
  it.each([
    ['content/topics/a.mdx', 'content-only=true\n'],
    ['src/site.ts', ''],
  ])('with a change of %s', async (file, expected) => {
    const folder = temporary();
    for (const name of ['content/topics/a.mdx', 'src/site.ts']) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), 'before');
    }
    committed(folder);
    writeFileSync(path.join(folder, file), 'after');
    git(folder, 'checkout', '--quiet', '-b', 'proposal');
    git(folder, 'commit', '--quiet', '--all', '--message', 'A change');
    const output = path.join(temporary(), 'output');
    writeFileSync(output, '');
    const env = { BASE: 'main', CONTENT_DIR: 'content', GITHUB_OUTPUT: output };
    expect((await runStep('test.yml', 'See whether only content changes', env, folder)).status).toBe(0);
    expect(readFileSync(output, 'utf8')).toBe(expected);
  });
});
