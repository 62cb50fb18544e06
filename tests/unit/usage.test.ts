import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { asksForHelp } from '../../src/cli/editor/command.ts';
import { worldWith } from './a-folder.ts';
import { COMPILED, ROOT } from './check-command.ts';

/** Scripts whose arguments go to a program of ours. Others are those of a tool, which has its own help, or of several programs. */
const SCRIPTS = Object.entries(manifest.scripts).flatMap(([name, script]) => {
  const [, program] = /^node (?:src\/cli\/setup\.mjs )?((?:src|tests)\/\S+\.ts[^&]*)$/.exec(script) ?? [];
  return program === undefined ? [] : [{ name, args: program.split(' ') }];
});

/** Milliseconds. A command that does not answer but serves or builds does not end by itself. */
const LONGEST = 30_000;

const run = (args: readonly string[], contentDir: string) =>
  new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      args,
      {
        cwd: ROOT,
        timeout: LONGEST,
        env: { ...process.env, NODE_COMPILE_CACHE: COMPILED, CONTENT_DIR: contentDir },
      },
      (error, stdout, stderr) => resolve({ code: error ? error.code : 0, stdout, stderr }),
    );
    child.stdin?.end();
  });

/** All files with their names. */
const bytesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => name + readFileSync(path.join(parentPath, name), 'latin1'));

/** Those that npm runs without "run", and steps of the same program. */
const OWN_WORD: Record<string, string> = {
  start: 'npm start',
  test: 'npm test',
  'test:fast': 'npm test',
  'test:content': 'npm test',
};

/** How the usage of a script begins. */
const called = (name: string): RegExp => new RegExp(`^${OWN_WORD[name] ?? `npm run (?:-s )?${name}`}[ \n]`);

it('knows the programs of the scripts', () => {
  expect(SCRIPTS.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['start', 'test', 'dev', 'preview', 'publish-addresses', 'corpus', 'types']),
  );
});

it.each(SCRIPTS)(
  'npm run $name says with --help how it is called, and does nothing',
  { concurrent: true, timeout: 2 * LONGEST },
  async ({ name, args }) => {
    const folder = worldWith();
    const before = bytesIn(folder);
    const { code, stdout, stderr } = await run([...args, '--help'], folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(called(name));
    expect(stdout.trim().split('\n').length).toBeGreaterThan(1);
    expect(bytesIn(folder)).toEqual(before);
  },
);

/** The first script of each program. Programs start the language server with options of their own. */
const PROGRAMS = [...new Map(SCRIPTS.toReversed().map((script) => [script.args[0], script])).values()].filter(
  ({ name }) => name !== 'lsp',
);

it.each(PROGRAMS)(
  'npm run $name refuses an option that it does not have, in a sentence',
  { concurrent: true, timeout: 2 * LONGEST },
  async ({ args }) => {
    const { code, stdout, stderr } = await run([...args, '--no-such-option'], worldWith());
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.split('\n')[0]).toContain('--no-such-option');
    expect(stderr).toContain('npm ');
    expect(stderr).not.toContain(path.join(ROOT, 'src'));
  },
);

test('-h asks for the same', () => {
  expect(['--help', '-h', '--host'].map((option) => asksForHelp(['DIR', option]))).toEqual([
    true,
    true,
    false,
  ]);
});
