import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Problem } from '../../src/newsroom/model/problems.ts';
import type { Outcome, Project } from '../project.ts';
import { builtWorld } from '../sites.ts';

/** From a brief to a merged and published explainer, with the commands and messages that an editor has, and nothing else. */

const HEADLINE = 'The board tests a gate of the Orun dam';
const BRIEF = `${HEADLINE}
- The Orun Water Board opened one gate of the Orun dam for an hour on 5 July 2023.
- Darabrud was warned a day ahead.

The test

The Orun Water Board opened one gate of the Orun dam for an hour on 5 July 2023. Darabrud was warned a day ahead. The river rose by four centimetres.

What it was for

The board wanted to know how long the water takes to Darabrud. It took fifty minutes.
`;
const page = (publisher: string, host: string) =>
  `<!doctype html><html lang="en"><head><title>A gate is tested</title>
<link rel="canonical" href="https://${host}/gate-test"><meta property="og:site_name" content="${publisher}">
<meta property="og:title" content="A gate is tested"><meta property="article:published_time" content="2023-07-05"></head>
<body><article><h1>A gate is tested</h1></article></body></html>`;
const BIBLIOGRAPHY = `@report{test, title={Test of a gate}, institution={Board Bulletin}, date={2023-07-05}, url={https://board.example/gate-test}}
@article{flow, title={How fast the Orun flows}, journal={Journal of Small Craters}, date={2023-07-04}, doi={10.5555/orun.1}}
`;

const ID = 'the-board-tests-a-gate-of-the-orun-dam';
const ARTICLE = `articles/${ID}.mdx`;

let project: Project;
/** Besides those of git. */
let commands = 0;

const git = (...args: string[]): string =>
  execFileSync(
    'git',
    [
      '-c',
      'user.name=Editor',
      '-c',
      'user.email=editor@hillpost.example',
      '-c',
      'commit.gpgsign=false',
      ...args,
    ],
    { cwd: project.folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  );
const run = async (file: string, ...args: string[]): Promise<Outcome> => {
  commands += 1;
  return project.run(file, args);
};
const fileOf = (name: string) => path.join(project.content, name);
const built = (name: string) => readFileSync(path.join(project.dist, name), 'utf8');
/** What the check stops the article for. */
const mistakes = async (): Promise<Problem[]> => {
  const { stdout } = await run('check.ts', '--format', 'json');
  return (JSON.parse(stdout) as Problem[]).filter(
    ({ file, severity }) => file === `content/${ARTICLE}` && severity === 'error',
  );
};
/** The word that a message says is wrong, and the one that it offers. */
const wordsIn = ({ sentence, hint = '' }: Problem): [wrong: string, right: string] => [
  /"([^"]+)"[^"]*$/.exec(sentence)?.[1] ?? '',
  /Did you mean "([^"]+)"/.exec(hint)?.[1] ?? '',
];

beforeAll(() => {
  project = builtWorld();
});
afterAll(() => {
  project.remove();
});

test('a brief becomes a page in lists, feeds and search', async () => {
  writeFileSync(path.join(project.folder, 'brief.txt'), BRIEF);
  const said = await run('editor/import.ts', 'brief.txt');
  expect(said).toMatchObject({ status: 0, stderr: '' });

  const pages = {
    'gazette.html': page('River Gazette', 'gazette.example'),
    'post.html': page('Hill Post', 'post.example'),
    'wire.html': page('Valley Wire', 'wire.example'),
  };
  for (const [name, text] of Object.entries({ ...pages, 'refs.bib': BIBLIOGRAPHY }))
    writeFileSync(path.join(project.folder, name), text);
  const taken = await run('editor/source.ts', ...Object.keys(pages), 'refs.bib');
  expect(taken).toMatchObject({ status: 0 });
  const cited = [...taken.stdout.matchAll(/\[[^\]]+\]\(source:[^)]+\)/g)].map(([citation]) => citation);
  expect(cited).toHaveLength(5);

  // Each claim gets a source of the five, and three slips of the fingers come with them.
  let next = 0;
  const write = (text: string) => {
    writeFileSync(fileOf(ARTICLE), text);
  };
  const draft = readFileSync(fileOf(ARTICLE), 'utf8');
  write(
    draft
      .replace(/^draft: true\n/m, '')
      .replace(/standing="unsourced">(.*)<\/Claim>/g, (_, words: string) => {
        const citation = cited[next++ % cited.length] ?? '';
        return `standing="reported">${words} ${citation}</Claim>`;
      })
      .replace('standing="reported"', 'standing="reportd"')
      .replace('source:hill-post-a-gate-is-tested', 'source:hill-post-a-gate-is-testd')
      .replace('restsOn: [darabrud-warned-day-ahead-2]', 'restsOn: [darabrud-warned-day-ahed-2]'),
  );
  const found = await mistakes();
  expect(found).toHaveLength(3);
  write(
    found
      .map(wordsIn)
      .reduce((text, [wrong, right]) => text.replace(wrong, right), readFileSync(fileOf(ARTICLE), 'utf8')),
  );
  expect(await mistakes()).toEqual([]);

  git('switch', '-q', '-c', 'gate-test');
  git('add', 'content');
  git('commit', '-q', '-m', 'The board tests a gate');
  const review = await run('editor/review.ts', '--base', 'main');
  expect(review.status).toBe(0);
  for (const words of [HEADLINE, '5 claims (5 reported)', 'Key point: Darabrud was warned a day ahead.'])
    expect(review.stdout).toContain(words);
  git('switch', '-q', 'main');
  git('merge', '-q', 'gate-test');
  expect(await run('check.ts', '--base', 'HEAD~1')).toMatchObject({ status: 0 });
  expect(await run('build.ts')).toMatchObject({ status: 0 });

  const address = `/articles/${ID}/`;
  for (const name of [
    'index.html',
    'articles/index.html',
    'actors/water-board/index.html',
    'feed.xml',
    'rss.xml',
    'feed.json',
    'sitemap-0.xml',
  ])
    expect(built(name), name).toContain(address);
  const searched = readdirSync(path.join(project.dist, 'search')).filter((name) => name.endsWith('.json'));
  expect(searched.some((name) => built(`search/${name}`).includes('It took fifty minutes.'))).toBe(true);
  expect(commands).toBe(7);
});
