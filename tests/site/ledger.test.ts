import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { shortDate } from '../../src/words/dates.ts';
import { words } from '../../src/words/words.ts';
import { read, readPage } from '../content/pages.ts';
import type { Project } from '../project.ts';
import { builtWorld } from '../sites.ts';
import { check } from '../unit/a-command.ts';
import type { Problem } from '../../src/newsroom/model/problems.ts';

/** What a reader and a feed see of a change, from the editor's file to the built page, with a git of its own. */

const ARTICLE = 'articles/dam-gates-opened.mdx';
const PAGE = 'articles/dam-gates-opened';
/** As the renamed one, but older than the correction; an editor has looked at one of them since. */
const UNSEEN = 'articles/unseen';
const LOOKED_AT = 'articles/looked-at';
const RENAMED = 'articles/water-agreement';
const WITHDRAWN = 'articles/who-controls-the-orun';

let project: Project;

const git = (...args: string[]) => execFileSync('git', ['-C', project.folder, ...args], { stdio: 'pipe' });
const commit = (day: string) => {
  const date = `${day}T12:00:00Z`;
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  const who = [
    '-c',
    'user.name=Editor',
    '-c',
    'user.email=editor@wherefore.example',
    '-c',
    'commit.gpgsign=false',
  ];
  execFileSync('git', ['-C', project.folder, 'add', 'content'], { stdio: 'pipe' });
  execFileSync('git', ['-C', project.folder, ...who, 'commit', '-q', '-m', `Content of ${day}`], {
    env,
    stdio: 'pipe',
  });
};
const built = (file: string) => readFileSync(path.join(project.dist, file), 'utf8');
const jsonLd = (page = PAGE) =>
  JSON.parse(
    /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(built(`${page}/index.html`))?.[1] ?? '{}',
  );
const checkAgainst = (ref: string) => check(project.content, ['--base', ref, '--format', 'json']);
/**
 * Paths are those within the content folder. What a correction asks an editor to look at again
 * is left out: it has files of its own in tests/fixtures/broken.
 */
const problems = (output: string) =>
  (JSON.parse(output) as Problem[])
    .filter(({ code }) => code !== 'resting-unchanged' && code !== 'other-wording')
    .map((one) => ({ ...one, file: path.relative(project.content, path.resolve(one.file)) }));
const codes = (output: string) => problems(output).map(({ code }) => code);
const build = async () => {
  const { status, stdout, stderr } = await project.build();
  expect(status, stdout + stderr).toBe(0);
  return stdout + stderr;
};

/** The small world, committed, and nothing else. */
const startAnew = () => {
  project.restore();
  rmSync(path.join(project.folder, '.git'), { recursive: true, force: true });
  git('init', '-q', '-b', 'main');
  commit('2023-03-10');
};

const changeFigure = () =>
  project.edit(ARTICLE, 'on 2 March 2023. [River Gazette]', 'on 3 March 2023. [River Gazette]');
const recordCorrection = (...about: string[]) =>
  project.edit(
    ARTICLE,
    'changes:\n',
    `changes:\n  - { date: 2023-04-01, kind: correction, ${about.length === 0 ? '' : `about: [${about.join(', ')}], `}note: The day of the opening was wrong., was: on 2 March, is: on 3 March }\n`,
  );
/** Corrections of a relation and of an event, which stand on several pages. */
const correctBesideText = () => {
  const entry = (about: string) =>
    `changes:\n  - { date: 2023-04-01, kind: correction${about}, note: The day was wrong., was: on 1 March, is: on 2 March }\n`;
  project.edit(
    'actors/water-board.mdx',
    'relations:\n',
    `${entry(', about: [cooperates-with-council]')}relations:\n`,
  );
  project.edit('actors/water-board.mdx', 'share a flood', 'have a flood');
  project.edit(
    'events/gates-open.mdx',
    'date: 2023-03-02\n',
    `date: 2023-03-02\nendDate: 2023-03-03\n${entry('')}`,
  );
};
const renameClaim = () => {
  project.edit(ARTICLE, '<Claim id="no-warning"', '<Claim id="warning"');
  project.edit(ARTICLE, 'no-warning]', 'warning]');
};
const renameArticle = () => {
  renameSync(
    path.join(project.content, `${RENAMED}.mdx`),
    path.join(project.content, 'articles/water-rules.mdx'),
  );
  project.edit(ARTICLE, 'successor: water-agreement', 'successor: water-rules');
  project.edit(ARTICLE, '(article:water-agreement)', '(article:water-rules)');
  project.edit('topics/orun-river.mdx', 'dam-gates-opened, water-agreement', 'dam-gates-opened, water-rules');
};
const withdraw = () => {
  project.edit(
    `${WITHDRAWN}.mdx`,
    'status: developing\n',
    'status: withdrawn\nstatusNote: The board was another one.\n',
  );
  project.edit(
    `${WITHDRAWN}.mdx`,
    'changes:\n',
    'changes:\n  - { date: 2023-04-01, kind: withdrawal, note: The board was another one. }\n',
  );
};
const retire = (file: string, address: string, successor: string) =>
  project.write(
    `retired/${file}.yaml`,
    `address: '${address}'\ndate: 2023-04-01\nkind: moved\nreason: It has a better name.\nsuccessor: '${successor}'\n`,
  );

beforeAll(() => {
  project = builtWorld();
});

beforeEach(startAnew);

afterAll(() => project.remove());

describe('a comma', () => {
  it('leaves every date, feed entry and JSON-LD date as it was', async () => {
    // Nothing has been built since this copy was made of the world.
    const before = { data: jsonLd(), feed: built('corrections.xml'), list: built('corrections/index.html') };
    project.edit(ARTICLE, 'opened two gates of the', 'opened two gates, of the');
    expect(codes((await checkAgainst('HEAD')).stdout)).toEqual([]);
    commit('2023-05-01');
    await build();
    expect({ data: jsonLd(), feed: built('corrections.xml'), list: built('corrections/index.html') }).toEqual(
      before,
    );
    expect(built(`${PAGE}/history/index.html`)).toContain('Copy-edit');
  });
});

describe('a figure', () => {
  it('cannot change without an entry in the ledger', async () => {
    changeFigure();
    const { status, stdout } = await checkAgainst('HEAD');
    expect(status).toBe(1);
    expect(codes(stdout)).toEqual(['unrecorded-change']);
  });

  it('accounts for no other claim when it is recorded', async () => {
    changeFigure();
    project.edit(ARTICLE, 'heard nothing', 'heard enough');
    recordCorrection('gates-opened');
    const { status, stdout } = await checkAgainst('HEAD');
    expect(status).toBe(1);
    expect(stdout).toContain('The claim \\"no-warning\\" changed');
    expect(codes(stdout)).toEqual(['unrecorded-change']);
  });

  it('cannot change in an event, a topic or a source either', async () => {
    project.edit('events/gates-open.mdx', 'date: 2023-03-02', 'date: 2023-03-03');
    project.edit('sources/post-gates.yaml', 'publisher: Hill Post', 'publisher: Hill Post\nvia: River Wire');
    expect(codes((await checkAgainst('HEAD')).stdout)).toEqual([
      'unlisted-publisher',
      'unrecorded-change',
      'unrecorded-change',
    ]);
  });

  it('cannot be claimed to have changed when it has not', async () => {
    recordCorrection();
    expect(codes((await checkAgainst('HEAD')).stdout)).toEqual(['empty-change']);
  });
});

describe('without an entry in the ledger', () => {
  const edits = (...list: [file: string, was: string, is: string][]) => {
    for (const edit of list) project.edit(...edit);
  };

  it('million does not become billion', async () => {
    edits([ARTICLE, 'heard nothing', 'lost a million']);
    commit('2023-03-11');
    edits([ARTICLE, 'lost a million', 'lost a billion']);
    const { status, stdout } = await checkAgainst('HEAD');
    expect(status).toBe(1);
    expect(problems(stdout)).toMatchObject([
      { code: 'unrecorded-change', file: ARTICLE, sentence: expect.stringContaining('"no-warning" changed') },
    ]);
  });

  it('the day of an event does not change, and the field is named with its line', async () => {
    edits(['events/gates-open.mdx', 'date: 2023-03-02', 'date: 2023-03-03']);
    const { status, stdout } = await checkAgainst('HEAD');
    expect(status).toBe(1);
    expect(problems(stdout)).toMatchObject([
      {
        code: 'unrecorded-change',
        file: 'events/gates-open.mdx',
        line: 3,
        sentence: expect.stringContaining('"date"'),
      },
    ]);
  });

  it('the owner of a source does not change, and the claims that it turns are named with their lines', async () => {
    edits(['sources/post-gates.yaml', 'publisher: Hill Post', 'publisher: Hill Post\nvia: Valley Wire']);
    const { status, stdout } = await checkAgainst('HEAD');
    expect(status).toBe(1);
    expect(problems(stdout)).toMatchObject([
      { code: 'not-independent', file: ARTICLE, line: 38 },
      { code: 'unrecorded-change', file: 'sources/post-gates.yaml', line: 2 },
      { code: 'evidence-turned', file: ARTICLE, line: 38, severity: 'warning' },
      { code: 'evidence-turned', file: 'events/gates-open.mdx', line: 8 },
      { code: 'evidence-turned', file: 'locations/orun-dam.mdx', line: 15 },
    ]);
  });

  it('a comma, a doubled word and a misspelling are mended in silence', async () => {
    edits([ARTICLE, 'opened two gates of the', 'opend two gates of the the']);
    commit('2023-03-11');
    edits([ARTICLE, 'opend two gates of the the', 'opened two gates, of the']);
    const { status, stdout } = await checkAgainst('HEAD');
    expect(problems(stdout)).toEqual([]);
    expect(status).toBe(0);
  });
});

/** As long as nobody has looked at what another page rests on: see the day of changes below for what readers see. */
it('a correction of what another page rests on is told by the check until an editor has looked', async () => {
  changeFigure();
  recordCorrection('gates-opened');
  project.edit(ARTICLE, 'date: 2023-04-01', 'date: 2023-07-01');
  const told = problems((await checkAgainst('HEAD')).stdout);
  expect(told).toMatchObject([{ code: 'corrected-elsewhere', file: `${RENAMED}.mdx` }]);
  project.edit(`${RENAMED}.mdx`, 'status: settled\n', 'status: settled\nreviewed: 2023-07-02\n');
  expect(codes((await checkAgainst('HEAD')).stdout)).toEqual([]);
});

describe('an address that was published must be explained', () => {
  it('when a claim loses its id', async () => {
    renameClaim();
    recordCorrection('gates', 'no-warning', 'warning');
    expect(codes((await checkAgainst('HEAD')).stdout)).toEqual(['renamed-id']);
    retire('claim', `/${PAGE}/#no-warning`, `/${PAGE}/#warning`);
    expect(codes((await checkAgainst('HEAD')).stdout)).toEqual([]);
  });

  it('when an article is renamed', async () => {
    renameArticle();
    expect(codes((await checkAgainst('HEAD')).stdout)).toContain('address-gone');
    retire('article', `/${RENAMED}/`, '/articles/water-rules/');
    expect(codes((await checkAgainst('HEAD')).stdout)).not.toContain('address-gone');
  });

  it('when an actor is deleted', async () => {
    rmSync(path.join(project.content, 'actors/tel-marun-council.mdx'));
    expect(codes((await checkAgainst('HEAD')).stdout)).toContain('address-gone');
  });

  it('when git does not go back so far, but the list of addresses has it', async () => {
    expect((await project.run('publish-addresses.ts')).status).toBe(0);
    renameClaim();
    expect((await check(project.content)).stdout).toContain(
      `/${PAGE}/#no-warning was published, and nothing is there now.`,
    );
  });
});

describe('after a day of changes to three articles', () => {
  // One build for all: each test looks at the pages of one article.
  beforeAll(async () => {
    startAnew();
    changeFigure();
    recordCorrection('gates-opened', 'gates', 'no-warning', 'warning');
    correctBesideText();
    renameClaim();
    retire('claim', `/${PAGE}/#no-warning`, `/${PAGE}/#warning`);
    // The other two articles lead to what was corrected.
    expect(codes((await checkAgainst('HEAD')).stdout)).toEqual([
      'corrected-elsewhere',
      'corrected-elsewhere',
    ]);
    renameArticle();
    retire('article', `/${RENAMED}/`, '/articles/water-rules/');
    const told = readFileSync(path.join(project.content, 'articles/water-rules.mdx'), 'utf8');
    const before = told.replaceAll('2023-06-12', '2023-03-20');
    project.write(`${UNSEEN}.mdx`, before);
    project.write(
      `${LOOKED_AT}.mdx`,
      before.replace('status: settled\n', 'status: settled\nreviewed: 2023-04-02\n'),
    );
    withdraw();
    commit('2023-04-02');
    await build();
  });

  it('what became of a retired claim is told by the history, and on the page to those who come by its old link', () => {
    const row = /<li[^>]*id="no-warning"[^>]*>[^]*?It has a better name\./.exec(built(`${PAGE}/index.html`));
    expect(row?.[0]).toContain('class="at-target"');
    expect(built(`${PAGE}/index.html`)).toMatch(/\.at-target:not\(:target\)\{display:none\}/);
    expect(built(`${PAGE}/history/index.html`)).toContain('It has a better name.');
  });

  it('a corrected figure is shown with its old and new wording everywhere', () => {
    for (const file of [`${PAGE}/index.html`, 'corrections/index.html', `${PAGE}/history/index.html`]) {
      expect(built(file), file).toContain('The day of the opening was wrong.');
      expect(built(file), file).toMatch(/<del>2<\/del>[^]*<ins>3<\/ins>/);
      const text = read(built(file).replace(/<[^>]*>/g, ' '));
      // Read aloud without the marks: one wording, then the other.
      expect(text, file).toMatch(/Was: on 2 March Is now: on 3 March/);
    }
    expect(built('corrections.xml')).toContain('The day of the opening was wrong.');
    expect(built('corrections.xml')).toMatch(/Was: <del>on 2\sMarch.*Is now: <ins>on 3\sMarch/);
    expect(jsonLd()).toMatchObject({
      dateModified: '2023-04-01T10:00:00Z',
      correction: expect.arrayContaining([
        expect.objectContaining({ '@type': 'CorrectionComment', datePublished: '2023-04-01T10:00:00Z' }),
      ]),
    });
    expect(built(`${PAGE}/index.html`)).toContain('<time datetime="2023-04-01">');
  });

  it.each([
    ['a key point', `${PAGE}`, '#gates .rests', '#page-correction-2023-04-01'],
    ['a key point by itself', `${PAGE}/key-points/gates`, 'header', `/${PAGE}/#page-correction-2023-04-01`],
    [
      'a relation',
      'actors/water-board',
      '#page-relation-water-board-cooperates-with-council',
      '#page-correction-2023-04-01',
    ],
    [
      'a relation on the page of the other actor',
      'actors/tel-marun-council',
      '#page-relation-water-board-cooperates-with-council',
      '/actors/water-board/#page-correction-2023-04-01',
    ],
    [
      'a relation on the page of a topic',
      'topics/orun-river',
      '#page-relation-water-board-cooperates-with-council',
      '/actors/water-board/#page-correction-2023-04-01',
    ],
    ['an event', 'topics/orun-river', '#event-gates-open', '#page-event-gates-open-correction-2023-04-01'],
    [
      'an event on the page of an actor',
      'actors/nadia-tarvani',
      '#event-gates-open',
      '/topics/orun-river/#page-event-gates-open-correction-2023-04-01',
    ],
    [
      'an event beside a text',
      'articles/dam-gates-opened',
      '.timeline li',
      '/topics/orun-river/#page-event-gates-open-correction-2023-04-01',
    ],
  ])('%s that was corrected has a mark that leads to the entry', (_, page, place, href) => {
    const { document } = readPage(project.dist, `/${page}/`);
    const marks = [...document.querySelectorAll(`${place} small a`)];
    expect(marks.map((mark) => [mark.textContent, mark.getAttribute('href')])).toContainEqual([
      words.changes.corrected({ date: shortDate('2023-04-01').replaceAll(' ', '\u00a0') }),
      href,
    ]);
    // Those who hear only the links of a page hear what each is about.
    for (const mark of marks) expect(mark.getAttribute('aria-label')).toMatch(/: \S/);
    const [target = '', id = ''] = href.split('#');
    expect(readPage(project.dist, target || `/${page}/`).document.getElementById(id)).not.toBeNull();
  });

  it('its entry says what it is about, by the first words of the claim with a link', () => {
    const address = `/${PAGE}/#gates-opened`;
    const first = /The water board opened two gates of the Orun dam on 3\sMarch …/;
    const link = (href: string) => new RegExp(`href="${href}">${first.source}</a>`);
    expect(built(`${PAGE}/index.html`)).toMatch(link('#gates-opened'));
    expect(built('corrections/index.html')).toMatch(link(address));
    const history = built(`${PAGE}/history/index.html`);
    expect(history).toMatch(link(address));
    expect(history).toMatch(/<\/time>: “The water board opened two gates/);
    expect(history).toMatch(/<h4>The claim “<a href="[^"]*#gates-opened">The water board[^<]*<\/a>”<\/h4>/);
    expect(history).not.toContain('"gates-opened"');
    const url = `https://[^"/]*${address}`;
    expect(built('corrections.xml').replaceAll('&quot;', '"')).toMatch(link(url));
    for (const feed of ['feed.xml', 'rss.xml']) expect(built(feed), feed).toMatch(link(url));
    expect(built(`${PAGE}.md`)).toMatch(new RegExp(`\\[${first.source}\\]\\(${url}\\)`));
    expect(jsonLd().correction[0].about).toContainEqual({
      '@type': 'CreativeWork',
      name: expect.stringMatching(first),
      url: expect.stringMatching(new RegExp(url)),
    });
    expect(JSON.parse(built(`${PAGE}.json`)).changes[0].about).toContainEqual({
      id: 'gates-opened',
      url: expect.stringMatching(new RegExp(url)),
      text: expect.stringContaining('3\u00a0March 2023.'),
    });
  });

  it('a correction of what another page rests on is told there until an editor has looked', () => {
    const entry = `href="/${PAGE}/#page-correction-2023-04-01"`;
    const tells = (page: string) => {
      const html = built(`${page}/index.html`);
      return [html.includes(entry), html.includes('Corrected elsewhere')];
    };
    expect([UNSEEN, LOOKED_AT].map(tells)).toEqual([
      [true, true],
      [false, false],
    ]);
    expect(built(`${LOOKED_AT}/index.html`).includes('<time datetime="2023-04-02">')).toBe(true);
    expect(JSON.parse(built(`${LOOKED_AT}.json`)).reviewed).toBe('2023-04-02');
    expect(built(`${LOOKED_AT}.md`)).toContain('\nreviewed: "2023-04-02"\n');
  });

  it('a claim that lost its id says where it went', () => {
    expect(built(`${PAGE}/index.html`)).toMatch(/<li id="no-warning"[^>]*>[\s\S]*It has a better name/);
  });

  it('the old address of an article leads to the new one, which keeps its history', () => {
    expect(built(`${RENAMED}/index.html`)).toContain(
      '<meta http-equiv="refresh" content="0; url=/articles/water-rules/">',
    );
    expect(built('articles/water-rules/history/index.html')).toContain('datetime="2023-03-10"');
  });

  it('a withdrawn article keeps its address and says why, and nothing of its text is on its page', () => {
    const page = built(`${WITHDRAWN}/index.html`);
    expect(page).toContain('The board was another one.');
    expect(page).toContain('Withdrawn');
    expect(page).not.toContain('answers to nobody');
    expect(built('corrections/index.html')).toContain('The board was another one.');
    expect(jsonLd(WITHDRAWN).creativeWorkStatus).toBe('withdrawn');
  });
});
