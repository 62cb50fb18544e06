import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { filesIn } from './pages.ts';
import { createProject, type Project } from './project.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const SECRET = 'home-of-the-build-machine';
const ARTICLE = 'articles/dam-gates-opened.mdx';

let project: Project;
let home: string;
let trace: string;
let env: Record<string, string>;
beforeAll(() => {
  project = createProject();
  home = path.join(project.folder, SECRET);
  trace = path.join(project.folder, 'trace');
  env = { HOME: home, USERPROFILE: home };
  mkdirSync(home);
  // Whatever loads this leaves a trace.
  writeFileSync(
    path.join(project.folder, 'intruder.mjs'),
    `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(trace)}, 'run');\nexport default 'run';\n`,
  );
});
beforeEach(() => project.restore());
afterAll(() => project.remove());

/** Puts a line at the end of the article's text, or another at the top of its fields, and says which line it is. */
const smuggle = (line: string, frontmatter: boolean): number => {
  const file = path.join(project.content, ARTICLE);
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const at = frontmatter ? 1 : lines.length + 1;
  lines.splice(at, 0, ...(frontmatter ? [line] : ['', line]));
  writeFileSync(file, `${lines.join('\n')}\n`);
  return lines.indexOf(line) + 1;
};

test.each([
  ['an import', `import intruder from '../../intruder.mjs'`],
  ['an import by its whole path', `import '/intruder.mjs'`],
  ['an export that imports', `export const intruder = await import('../../intruder.mjs')`],
  ['an expression', '{process.env.HOME}'],
  ['an expression that imports', `{await import('../../intruder.mjs')}`],
  ['an expression as an attribute', '<Claim id={process.env.HOME} standing="unsourced">It is said.</Claim>'],
  ['a spread attribute', '<Claim {...process.env}>It is said.</Claim>'],
  ['a script', `<script>import '../../intruder.mjs'</script>`],
  ['a handler', '<img src="x" onerror="alert(1)" />'],
  ['a component', '<Intruder />'],
  ['a javascript: link', '[Read on](javascript:alert%281%29)'],
  ['a data: link', '[Read on](data:text/html,hello)'],
  ['a layout', 'layout: ../../intruder.mjs', true],
])('%s in an article fails check and build with file and line, and nothing of it runs', async (...given) => {
  const [, line, frontmatter = false] = given;
  const at = smuggle(line, frontmatter);
  for (const { status, stdout, stderr } of await Promise.all([project.check(env), project.build(env)])) {
    expect(status).toBe(1);
    expect(stdout + stderr).toContain(`\ncontent/${ARTICLE}:${at}:`.trimStart());
    expect((stdout + stderr).replaceAll(project.folder, '')).not.toContain(SECRET);
  }
  expect(existsSync(trace)).toBe(false);
  expect(existsSync(path.join(project.dist, 'index.html'))).toBe(false);
});

test('without intruders the same build succeeds, and nothing of the machine is in its pages', async () => {
  expect(await project.build(env)).toMatchObject({ status: 0 });
  const told = filesIn(project.dist).filter((file) =>
    [SECRET, project.folder].some((secret) =>
      readFileSync(path.join(project.dist, file), 'latin1').includes(secret),
    ),
  );
  expect(told).toEqual([]);
});

test('a module that leaves a trace leaves it when it is run', async () => {
  await import(path.join(project.folder, 'intruder.mjs'));
  expect(readFileSync(trace, 'utf8')).toBe('run');
});
