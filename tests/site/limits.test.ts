import { globSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { LIMITS } from '../../src/newsroom/questions/archive/limits.ts';
import { writeCorpus } from '../bench/write-corpus.ts';
import { createProject } from '../project.ts';

/** As in tests/content/weight.test.ts: what a server sends before it waits for an answer. */
const FIRST_ROUND = 14_000;
/**
 * So many made-up articles fill their topics with as many events as a page shows whole, and their actors with more mentions than it
 * shows. With more articles no page has more of a list: at 1,000 the heaviest topic has 11,200 bytes, and here 12,400.
 */
const ARTICLES = 60;
/** So many actors state a relation to one and the same. */
const RELATIONS = 150;
const LEADING =
  '{index.html,{actors,locations,topics,terms,people,open,corrections}/**/index.html,articles/{index.html,2*/**/index.html}}';

test(`with lists as long as a page shows them no page that leads to others weighs more than ${FIRST_ROUND} bytes`, async () => {
  const project = createProject();
  try {
    rmSync(project.content, { recursive: true });
    await writeCorpus(ARTICLES, project.content);
    project.write(
      'actors/known-to-all.mdx',
      '---\nname: Known to All\ntype: state\ndescription: A state.\n---\n',
    );
    const [cited = ''] = globSync('*.yaml', { cwd: path.join(project.content, 'sources') }).map(
      (file) => path.parse(file).name,
    );
    for (let at = 0; at < RELATIONS; at += 1) {
      project.write(
        `actors/ally-${at}.mdx`,
        `---\nname: Ally ${at}\ntype: state\ndescription: A state.\nrelations:\n  - { id: backs, kind: backs, to: known-to-all, asOf: 2023, sources: [${cited}] }\n---\n`,
      );
    }
    expect(await project.build()).toMatchObject({ status: 0 });
    const pages = globSync(LEADING, { cwd: project.dist }).map((file) => {
      const html = readFileSync(path.join(project.dist, file));
      const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
      return { file, html: html.toString(), bytes: brotliCompressSync(html, { params }).length };
    });
    const events = pages
      .filter(({ file }) => file.startsWith('topics/'))
      .map(({ html }) => html.match(/<li id="event-/g)?.length ?? 0);
    expect(Math.max(...events)).toBe(LIMITS.chronicle.whole);
    expect(pages.map(({ file }) => file)).toContainEqual(expect.stringMatching(/^actors\/.*\/mentions\//));
    const known = pages.find(({ file }) => file === 'actors/known-to-all/index.html');
    expect(known?.html.match(/<li id="page-relation-/g)).toHaveLength(RELATIONS);
    expect(pages.flatMap(({ file, bytes }) => (bytes > FIRST_ROUND ? [`${file}: ${bytes}`] : []))).toEqual(
      [],
    );
  } finally {
    project.remove();
  }
});
