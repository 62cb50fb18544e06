import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };

interface Job {
  'timeout-minutes'?: number;
  strategy?: { matrix: { include: { script: string }[] } };
  steps: { run?: string }[];
}
interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

const folder = path.resolve(import.meta.dirname, '../../.github/workflows');

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

  test('runs scripts that package.json has', () => {
    const scripts = jobs.flatMap(({ steps, strategy }) => [
      ...(strategy?.matrix.include ?? []).map(({ script }) => script),
      ...steps.flatMap(({ run = '' }) =>
        Array.from(run.matchAll(/npm (?:run )?(?!run\b)([a-z][\w:-]*)/g), ([, script]) => script),
      ),
    ]);
    expect(scripts).not.toEqual([]);
    expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining(scripts));
  });
});
