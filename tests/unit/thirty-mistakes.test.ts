import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Code } from '../../src/newsroom/model/problems.ts';
import { worldWith } from './a-folder.ts';
import { check } from './a-command.ts';

/** Mistakes by file: its code, what stood there, what stands there now, and what begins the line it is in. */
const MISTAKES: Record<string, [code: Code, was: string, is: string, line?: string][]> = {
  'articles/dam-gates-opened.mdx': [
    ['wrong-value', 'kind: explainer', 'kind: explaner'],
    ['unknown-field', 'reviewBy:', 'reviewBye:'],
    ['unknown-claim', '[gates-opened, no-warning]', '[gates-opend, no-warning]'],
    ['incomplete-correction', 'was: a day later', '# a day later', 'kind: correction'],
    ['who-claims', ' by="water-board"', '', '<Claim id="board-reason"'],
    ['unknown-reference', 'actor:nadia-tarvani', 'actor:nadia-tarwani'],
    ['one-sided', 'source:gazette-council', 'source:bulletin-treaty', '<Claim id="who-ordered"'],
    ['heading-level', '## The fields', '#### The fields'],
    ['unsourced-with-citation', 'to be lost.', 'to be lost. [Post](source:post-gates)'],
    ['unsafe-link', 'https://board.example/basin', 'javascript:alert(1)'],
  ],
  'articles/water-agreement.mdx': [
    ['no-successor', 'status: settled', 'status: superseded'],
    ['not-independent', 'source:bulletin-treaty', 'source:post-gates', '<Claim id="warning-rule"'],
    ['broken-link', '/dam-gates-opened/#', '/dam-gates-opend/#'],
  ],
  'articles/who-controls-the-orun.mdx': [
    ['change-before-publication', 'date: 2023-03-10', 'date: 2023-03-01'],
    ['code-in-content', 'answers to nobody', 'answers to {nobody}'],
    ['bad-anchor', '{#day-by-day}', '{#Day_by_day}'],
    ['unknown-element', '<Timeline />', '<Timline />'],
  ],
  'actors/water-board.mdx': [
    ['missing-field', 'description: Runs the dam on the Orun.', '# Runs the dam on the Orun.', 'name: '],
    ['duplicate-id', 'id: says-safe', 'id: sole-say', 'id: sole-say\n    text: The board says'],
  ],
  'actors/nadia-tarvani.mdx': [['date-order', 'validUntil: 2023-06-10', 'validUntil: 2020-06-10']],
  'actors/farmers-league.mdx': [['unknown-attribute', '<Note>', '<Note colour="red">']],
  'locations/orun-dam.mdx': [['wrong-value', "'32.5'", "'325'"]],
  'locations/tel-marun.mdx': [['empty-link', '[dam](location', '[](location']],
  'locations/darabrud.mdx': [['yaml-syntax', 'name: Darabrud', 'name: Darabrud: a city']],
  'events/gates-open.mdx': [['no-frontmatter', '---\ntitle', 'title']],
  'events/fields-flooded.mdx': [['date-order', 'endDate: 2023-03-05', 'endDate: 2023-03-01']],
  'events/talks-begin.mdx': [['unknown-reference', 'by: water-board', 'by: water-bord']],
  'topics/orun-river.mdx': [['mdx-syntax', '</Note>', '', '<Note>']],
  'sources/ledger-league.yaml': [['not-utf8', 'Valley Ledger', 'Vall\u00e9y Ledger', 'publisher']],
  'topics/Dry Season.mdx': [['bad-id', '', '---\nname: Dry\ndescription: No rain.\n---\n', '---']],
};

it('Thirty different mistakes in a folder are all reported in one run, each with its file and line', async () => {
  const folder = worldWith();
  const expected: string[] = [];
  for (const [file, mistakes] of Object.entries(MISTAKES)) {
    const place = path.join(folder, file);
    const isNew = mistakes[0]?.[1] === '';
    let text = isNew ? '' : readFileSync(place, 'utf8');
    for (const [code, was, is] of mistakes) {
      expect(text, `${code} in ${file}`).toContain(was);
      text = text.replace(was, is);
    }
    writeFileSync(place, text, file === 'sources/ledger-league.yaml' ? 'latin1' : 'utf8');
    for (const [code, , is, line = is] of mistakes) {
      expect(text, `${code} in ${file}`).toContain(line);
      expected.push(`${file}:${text.slice(0, text.indexOf(line)).split('\n').length} ${code}`);
    }
  }
  expect(expected).toHaveLength(30);

  const { status, stdout } = await check(folder, ['--format', 'json']);
  const problems = JSON.parse(stdout) as { file: string; line: number; code: string }[];
  const reported = problems.map(
    ({ file, line, code }) => `${file.split('/').slice(-2).join('/')}:${line} ${code}`,
  );
  expect(reported.sort()).toEqual(expected.sort());
  expect(status).toBe(1);
});
