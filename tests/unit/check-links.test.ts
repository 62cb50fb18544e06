import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { stillSays } from '../../src/newsroom/checking/source-health.ts';
import { folderWith, WORLD } from './a-folder.ts';
import { readFileSync } from 'node:fs';
import { ROOT } from './check-command.ts';

const PAGES: Record<string, [status: number, type: string, text: string]> = {
  '/kept': [
    200,
    'text/html',
    '<title>Kept</title><p>The board &ldquo;de<b>cided&nbsp;\n today</b>&rdquo;&mdash;to cut.</p>',
  ],
  '/edited': [
    200,
    'text/html',
    '<p>The board decided yesterday.</p><script>"The board decided today"</script>',
  ],
  '/gone': [404, 'text/html', 'The board decided today'],
  '/paper.pdf': [200, 'application/pdf', '%PDF'],
  '/deep': [200, 'text/html', '<div>'.repeat(100_000)],
};

const ask = (folder: string, ...args: string[]) =>
  new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) =>
    execFile(
      process.execPath,
      [path.join(ROOT, 'src/cli/check-links.ts'), ...args],
      { cwd: ROOT, env: { ...process.env, CONTENT_DIR: folder } },
      (error, stdout, stderr) => resolve({ code: error?.code, stdout, stderr }),
    ),
  );

it('The command asks each source and says whether the words that are quoted still stand there', async () => {
  const server = createServer((request, response) => {
    const [status, type, text] = PAGES[request.url ?? ''] ?? [404, 'text/plain', ''];
    response.writeHead(status, { 'content-type': type }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const names = ['kept', 'edited', 'gone', 'paper.pdf', 'deep'];
  const idOf = (name: string) => name.replace('.', '-');
  const folder = folderWith({
    'site.yaml': readFileSync(path.join(WORLD, 'site.yaml')),
    'topics/rates.mdx': `---\nname: Rates\ndescription: d\n---\n\n${names
      .map((name) => `It cut. [B](source:${idOf(name)} "p. 1: 'The board “decided today”'")`)
      .join('\n\n')}\n`,
    'sources/book.yaml': 'type: book\npublisher: P\nisbn: 978-0-306-40615-7\n',
    ...Object.fromEntries(
      names.map((name) => [
        `sources/${idOf(name)}.yaml`,
        `publisher: P\nurl: http://127.0.0.1:${port}/${name}\n`,
      ]),
    ),
  });
  const { code, stdout } = await ask(folder, '--private');
  const at = (page: string) => `http://127.0.0.1:${port}/${page}`;
  expect(stdout).toContain(
    `topics/rates.mdx  changed\n  ${at('edited')} no longer says "The board “decided today”", which this file quotes.\n`,
  );
  expect(stdout).toContain(
    `sources/gone.yaml  gone\n  ${at('gone')} answers with the error 404: there is no such page any more.\n`,
  );
  expect(stdout).toContain('4 there, 0 changed, 1 gone, 0 could not be checked.\n');
  expect(stdout).toContain(
    'Quotations: 1 there, 1 no longer there, 3 could not be compared.\nOpen each of these in a browser. ',
  );
  expect(stdout.match(/rates\.mdx/g)).toHaveLength(1);
  expect(code).toBe(1);
});

it('Addresses of this machine and its network are not asked, which a source of somebody else may name', async () => {
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    response.end('secret');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const folder = folderWith({
    'site.yaml': readFileSync(path.join(WORLD, 'site.yaml')),
    'sources/name.yaml': `publisher: P\nurl: http://localhost:${port}/\n`,
    'sources/number.yaml': `publisher: P\nurl: http://127.0.0.1:${port}/\n`,
  });
  const { stdout } = await ask(folder);
  expect(asked).toBe(0);
  expect(stdout).toContain(`http://127.0.0.1:${port}/ is an address of this machine or its network.`);
  expect(stdout).toContain('0 there, 0 changed, 0 gone, 2 could not be checked.');
});

it.each([
  ['the same in other marks and spaces', '“We  don’t — really — cut”', "we don't - really - cut", true],
  ['pieces in their order', 'First we met. Then we cut.', 'first we [...] then we cut', true],
  ['pieces in another order', 'First we met. Then we cut.', 'we cut … first we', false],
  ['another figure', 'by 25 points', 'by 50 points', false],
])('A page still says a quotation: %s', (_, page, quotation, is) => {
  expect(stillSays(page, quotation)).toBe(is);
});
