import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { listContent } from '../../src/files/content-folder.ts';
import { copy } from '../copy.ts';
import { BROKEN, committedWorld, folderWith, gitIn, temporary, WORLD, worldWith } from './a-folder.ts';
import { check, found } from './a-command.ts';
import { checkCommand, ROOT } from './check-command.ts';

const FILES = listContent(WORLD).files.length;

/** Output with the temporary folder's name taken out. */
const without = (folder: string, output: string) =>
  output.replaceAll(path.relative(ROOT, folder), 'content').replaceAll(folder, '/content');

/** A process of its own reads the settings of such a folder before it checks it. */
const textOf = (folder: string): string => {
  const { status, stdout, stderr } = checkCommand(folder);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  return without(folder, stdout);
};

describe('npm run check', () => {
  it('ends with 0 and says so when nothing is wrong', () => {
    expect(checkCommand(WORLD)).toEqual({
      status: 0,
      signal: null,
      stdout: `no problems.\n${FILES} files read.\n`,
      stderr: '',
    });
  });

  it.each(['future-date', 'reviewed-ahead'])(
    'finds on the day of today, too, what %s is an example of',
    async (code) => {
      expect((await found(worldWith(code))).map((problem) => problem.code)).toEqual([code]);
    },
  );

  it('ends with 0 when there are only warnings', async () => {
    const { status, stdout } = await check(worldWith('heading-id'));
    expect(status).toBe(0);
    expect(stdout.endsWith(`\n1 warning.\n${FILES + 1} files read.\n`)).toBe(true);
  });

  it.each([
    [
      ['--format', 'xml'],
      'There is no format "xml". Write --format text or --format github or --format json.',
    ],
    [['--base'], '--base needs a value.'],
    [['--base', '--fix'], '--base needs a value.'],
    [['--fast'], 'There is no option --fast.'],
    [['articles'], 'The command cannot do anything with "articles".'],
  ])(
    'ends with 2, and tells what is wrong and how it is called, when it is called with %j',
    async (args, wrong) => {
      const { status, stdout, stderr } = await check(WORLD, args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr.split('\n')[0]).toBe(wrong);
      expect(stderr).toMatch(/^npm run check \[-- --format text\|github\|json/m);
    },
  );

  it('does not go without what npm has kept, since no "--" stood before it', async () => {
    vi.stubEnv('npm_config_base', 'true');
    vi.stubEnv('npm_lifecycle_event', 'check');
    const { status, stdout, stderr } = await check(WORLD, ['main']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(
      'npm has kept --base for itself. Put "--" before the options: npm run check -- --base ...\n',
    );
    vi.stubEnv('npm_config_base', 'true');
    expect((await check(WORLD, ['--base', 'nowhere'])).stderr).toContain('git knows no commit');
  });

  it('tells how it is called when it is asked', async () => {
    const { status, stdout, stderr } = await check(WORLD, ['--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('it ends with 1 if something is an error');
  });

  it('ends without a word when nobody reads on', () => {
    const command = path.join(ROOT, 'src/cli/check.ts');
    const { stderr } = spawnSync('sh', ['-c', '"$0" "$1" | true', process.execPath, command], {
      env: { ...process.env, CONTENT_DIR: WORLD },
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
  });

  it('reads the folder content when none is named, or an empty name', () => {
    const folder = temporary();
    copy(WORLD, path.join(folder, 'content'));
    expect(checkCommand(undefined, [], folder).stdout).toBe(`no problems.\n${FILES} files read.\n`);
    expect(checkCommand('', [], folder).stdout).toBe(`no problems.\n${FILES} files read.\n`);
  });

  it('names files by the folder as seen from where it runs', () => {
    const folder = temporary();
    copy(worldWith('unknown-field'), path.join(folder, 'texts'));
    const { status, stdout } = checkCommand('texts', [], folder);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^texts\/topics\/weather\.mdx:4:1 /);
    expect(checkCommand('.', [], path.join(folder, 'texts')).stdout).toMatch(
      /^\.\/topics\/weather\.mdx:4:1 /,
    );
  });

  it('annotates a pull request and says nothing else with --format github', async () => {
    const folder = worldWith('unknown-reference');
    const { status, stdout } = await check(folder, ['--format', 'github']);
    expect(status).toBe(1);
    expect(without(folder, stdout)).toBe(
      '::error file=content/events/heat.mdx,line=4,col=13,title=unknown-reference::There is no location "darabud". Did you mean "darabrud"? If not, add locations/darabud.mdx, or correct the id.\n',
    );
    expect((await check(WORLD, ['--format', 'github'])).stdout).toBe('');
  });

  it('gives programs an array with --format json', async () => {
    const folder = worldWith('unknown-reference');
    expect(JSON.parse(without(folder, (await check(folder, ['--format', 'json'])).stdout))).toEqual([
      {
        code: 'unknown-reference',
        severity: 'error',
        file: 'content/events/heat.mdx',
        line: 4,
        column: 13,
        sentence: 'There is no location "darabud".',
        hint: 'Did you mean "darabrud"? If not, add locations/darabud.mdx, or correct the id.',
      },
    ]);
  });

  it('has a sentence for a folder that is not there', () => {
    const folder = path.join(temporary(), 'nowhere');
    expect(textOf(folder)).toMatchInlineSnapshot(`
      "content:1:1  error  no-content
        There is no content folder at /content.
        To make one, run "npm run new -- newsroom FOLDER". If you have one elsewhere, write CONTENT_DIR=FOLDER before the command.

      1 error.
      0 files read.
      "
    `);
  });

  it('has a sentence for an empty folder', () => {
    expect(textOf(temporary())).toMatchInlineSnapshot(`
      "content:1:1  error  no-content
        The content folder /content has no site.yaml in it.
        To make one, run "npm run new -- newsroom FOLDER". If you have one elsewhere, write CONTENT_DIR=FOLDER before the command.

      1 error.
      0 files read.
      "
    `);
  });

  it('has a sentence for a folder that is a file', () => {
    expect(textOf(path.join(folderWith({ content: 'x' }), 'content'))).toMatchInlineSnapshot(`
      "content:1:1  error  no-content
        There is no content folder at /content.
        To make one, run "npm run new -- newsroom FOLDER". If you have one elsewhere, write CONTENT_DIR=FOLDER before the command.

      1 error.
      0 files read.
      "
    `);
  });

  it('has a sentence for a file of 5 MB', () => {
    const folder = worldWith();
    writeFileSync(path.join(folder, 'articles/long.mdx'), `---\n---\n${'It was hot. '.repeat(450_000)}`);
    expect(textOf(folder).replace(`${FILES + 1} files`, 'All files')).toMatchInlineSnapshot(`
      "content/articles/long.mdx:1:1  error  file-too-large
        The file has 5401 kB; at most 100 kB are read.
        Split the text into several articles, and keep pictures and data out of it.

      1 error.
      All files read.
      "
    `);
  });

  it('has a sentence for bytes that are no text', async () => {
    const folder = worldWith();
    writeFileSync(path.join(folder, 'articles/a.mdx'), Buffer.from([0xff, 0xfe, 0x00, 0xd8]));
    writeFileSync(path.join(folder, 'sources/b.yaml'), 'publisher: \0');
    expect((await found(folder)).map(({ code }) => code)).toEqual(['not-utf8', 'not-utf8']);
  });

  it('does not follow a link out of the folder', async () => {
    const folder = worldWith();
    const outside = folderWith({ 'secret.mdx': 'SECRET' });
    symlinkSync(path.join(outside, 'secret.mdx'), path.join(folder, 'topics/secret.mdx'));
    rmSync(path.join(folder, 'events'), { recursive: true });
    symlinkSync(outside, path.join(folder, 'events'));
    const problems = await found(folder);
    expect(JSON.stringify(problems)).not.toContain('SECRET');
    const links = problems.filter(({ code }) => code === 'stray-file');
    expect(links.map(({ file, sentence }) => [path.basename(file), sentence])).toEqual([
      ['events', 'This is not a file, but a link to one.'],
      ['secret.mdx', 'This is not a file, but a link to one.'],
    ]);
  });

  /** The world in a repository of its own. */
  it('compares with a commit when it is told which', async () => {
    const folder = committedWorld();
    const changed = 'articles/water-agreement.mdx';
    mkdirSync(path.join(folder, 'articles'), { recursive: true });
    writeFileSync(path.join(folder, changed), readFileSync(path.join(BROKEN, 'unrecorded-change', changed)));
    expect((await check(folder)).status).toBe(0);
    const { status, stdout } = await check(folder, ['--base', 'HEAD']);
    expect(status).toBe(1);
    expect(stdout).toContain(`${changed}:27:1  error  unrecorded-change`);
    // Another picture under a name that was published.
    copy(path.join(BROKEN, 'replaced-picture/images'), path.join(folder, 'images'));
    expect((await check(folder, ['--base', 'HEAD'])).stdout).toContain(
      'images/gauge.png:1:1  error  replaced-picture',
    );
    const unknown = await check(folder, ['--base', 'no-such-branch']);
    // A folder of a commit is no commit: nothing of it could be compared.
    expect((await check(folder, ['--base', 'HEAD:articles'])).stderr).toBe(
      'git knows no commit, branch or tag "HEAD:articles" here. Fetch it first (git fetch), or name another.\n',
    );
    expect(unknown).toMatchObject({ status: 2, stdout: '' });
    expect(unknown.stderr).toMatch(/^git knows no commit, branch or tag "no-such-branch" here\./);
  });

  it('does not take for lost what the branch that it names has got since', async () => {
    const folder = committedWorld();
    const git = gitIn(folder);
    git('switch', '--quiet', '-c', 'proposal');
    git('switch', '--quiet', '-c', 'later');
    const file = path.join(folder, 'articles/water-agreement.mdx');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `${text}\n## What came then {#what-came-then}\n`);
    git('commit', '--quiet', '--all', '--message', 'A section');
    git('switch', '--quiet', 'proposal');
    const { status, stdout, stderr } = await check(folder, ['--base', 'later']);
    expect(stdout).toContain('no problems');
    expect(status).toBe(0);
    expect(stderr).toMatch(
      /^Compared with commit [\da-f]+ of .+, the last one that this proposal has in common with "later"\./,
    );
    // What this branch takes away is still told.
    writeFileSync(file, text.replace(' {#what-was-signed}', ''));
    expect((await check(folder, ['--base', 'later'])).stdout).toContain('address-gone');
  });

  it('tells of a lost id once, in the file that had it, where the list has no address yet', async () => {
    const folder = committedWorld();
    const file = 'articles/water-agreement.mdx';
    const text = readFileSync(path.join(folder, file), 'utf8');
    writeFileSync(path.join(folder, file), text.replace(' {#what-was-signed}', ''));
    const { stdout } = await check(folder, ['--base', 'HEAD', '--format', 'json']);
    const gone = (JSON.parse(stdout) as { file: string; code: string }[]).filter(
      ({ code }) => code === 'address-gone',
    );
    expect(gone.map((one) => path.basename(one.file))).toEqual(['water-agreement.mdx']);
  });

  it('has nothing corrected that was never published, a draft neither', async () => {
    const folder = committedWorld();
    const file = 'articles/hot-summer.mdx';
    const text = readFileSync(path.join(BROKEN, 'never-published', file), 'utf8');
    writeFileSync(path.join(folder, file), text.replace('status:', 'draft: true\nstatus:'));
    expect((await check(folder)).stdout).not.toContain('never-published');
    const drafted = await check(folder, ['--base', 'HEAD']);
    expect(drafted.status).toBe(1);
    expect(drafted.stdout).toMatch(/hot-summer\.mdx:12:\d+ {2}error {2}never-published/);
    // What stands there by now was told before.
    const git = gitIn(folder);
    git('add', '.');
    git('commit', '--quiet', '--message', 'A draft');
    writeFileSync(path.join(folder, file), text);
    expect((await check(folder, ['--base', 'HEAD'])).stdout).not.toContain('never-published');
  });

  it('does not say of a file that cannot be read that its points are gone since that commit', async () => {
    const folder = committedWorld();
    const file = path.join(folder, 'locations/orun-dam.mdx');
    writeFileSync(file, readFileSync(file, 'utf8').replace('type: ', 'typ: '));
    const { stdout } = await check(folder, ['--base', 'HEAD']);
    expect(stdout).toContain('unknown-field');
    expect(stdout).not.toContain('address-gone');
    rmSync(file);
    expect((await check(folder, ['--base', 'HEAD'])).stdout).toContain(
      '/locations/orun-dam/ was published, and nothing is there now.',
    );
  });
});

describe('npm run check -- --fix', () => {
  it('mends what only one thing can mend, says so, and has nothing to do the second time', async () => {
    const folder = worldWith('unlinked-name');
    const file = path.join(folder, 'articles/hot-summer.mdx');
    const before = readFileSync(file, 'utf8').replace(
      'It was hot, Nadia\u0020Tarvani',
      'It was hot hot, Nadia\r\nTarvani',
    );
    writeFileSync(file, before);
    const { status, stdout, stderr } = await check(folder, ['--fix']);
    expect(readFileSync(file, 'utf8')).toBe(
      before.replace('hot hot', 'hot').replace('Nadia\r\nTarvani', '[Nadia\r\nTarvani](actor:nadia-tarvani)'),
    );
    expect(without(folder, stderr)).toBe(
      'content/articles/hot-summer.mdx:12  mended: " hot" is gone\n' +
        'content/articles/hot-summer.mdx:12  mended: "Nadia\\r\\nTarvani" is now "[Nadia\\r\\nTarvani](actor:nadia-tarvani)"\n',
    );
    expect({ status, stdout }).toEqual({ status: 0, stdout: `no problems.\n${FILES + 1} files read.\n` });
    expect(await check(folder, ['--fix'])).toMatchObject({ status: 0, stderr: '' });
  });

  it('leaves a file with an error alone', async () => {
    const folder = worldWith('unlinked-name');
    const file = path.join(folder, 'articles/hot-summer.mdx');
    const broken = readFileSync(file, 'utf8').replace('</Claim>', '</Claim>\n\n[There](/nowhere/).');
    writeFileSync(file, broken);
    expect(await check(folder, ['--fix'])).toMatchObject({ status: 1, stderr: '' });
    expect(readFileSync(file, 'utf8')).toBe(broken);
  });
});
