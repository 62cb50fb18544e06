import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Review } from '../../src/newsroom/changes/review.ts';
import { edit } from './a-command.ts';
import { committedWorld, folderWith, temporary } from './a-folder.ts';

/** What needs no built site: tests/kills/review.test.ts builds two. */

const review = (content: string, ...args: string[]) => edit('review', ['--base', 'HEAD', ...args], content);

it('writes all formats into a folder, and again into the same one', async () => {
  const content = committedWorld();
  const out = path.join(temporary(), 'review');
  for (let times = 0; times < 2; times++) {
    expect(await review(content, '--out', out)).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readdirSync(out)).toEqual(['review.html', 'review.json', 'review.md']);
  }
  expect(readFileSync(path.join(out, 'review.md'), 'utf8')).toBe(
    '# What readers will notice\n\nNothing: no page reads differently.\n\n' +
      '## Pages\n\nNo page changes, since no file of the content does.\n',
  );
  expect(readFileSync(path.join(out, 'review.html'), 'utf8')).toContain('<h2>Pages</h2>');
});

it('builds nothing of a proposal with errors', async () => {
  const content = committedWorld();
  appendFileSync(path.join(content, 'articles/dam-gates-opened.mdx'), '\n[Nobody](actor:nobody)\n');
  const { status, stdout } = await review(content, '--pages', '--format', 'json');
  expect(status).toBe(0);
  expect((JSON.parse(stdout) as Review).pages).toEqual({
    differences:
      'The pages cannot be compared, because the proposal has errors and cannot be built. The check says what they are.',
  });
});

it('overwrites no folder that has something else', async () => {
  const out = folderWith({ 'notes.txt': 'Mine.' });
  const { status, stderr } = await review(committedWorld(), '--out', out);
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: `${out} has other files in it, so nothing was written. Name another folder with --out.\n`,
  });
  expect(readdirSync(out)).toEqual(['notes.txt']);
});

it('takes no format beside a folder', async () => {
  const out = temporary();
  const { status, stderr } = await review(committedWorld(), '--out', out, '--format', 'json');
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: '--out writes all formats. Leave out --format.\n',
  });
  expect(readdirSync(out)).toEqual([]);
});

it('prints addresses as they are, and for a comment so that none becomes a link', async () => {
  const content = committedWorld();
  const source = path.join(content, 'sources/post-gates.yaml');
  writeFileSync(source, readFileSync(source, 'utf8').replace(/^url: .*$/m, 'url: https://post.example/@new'));
  expect((await review(content)).stdout).toMatch(/https:\/\/post\.example\/.*@new/);
  expect((await review(content, '--format', 'markdown')).stdout).toMatch(
    /https:<!-- -->\/\/post\.example\/.*@<!-- -->new/,
  );
});
