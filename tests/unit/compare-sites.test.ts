import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { compareSites } from '../../src/cli/editor/compare-sites.ts';
import { pagesToShow } from '../../src/cli/editor/page-pictures.ts';
import { readPage, type ChangedPage } from '../../src/newsroom/changes/page-differences.ts';
import { pagesText } from '../../src/newsroom/changes/review-pages.ts';
import { languageOf } from '../../src/text/language/language.ts';
import { folderWith } from './a-folder.ts';

const ENGLISH = languageOf('en-GB');
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>The dam</title>${head}</head><body>${body}</body></html>`;

const compared = (before: Record<string, string>, after: Record<string, string>, language = ENGLISH) =>
  compareSites(folderWith(before), folderWith(after), language);

const BEFORE = {
  'index.html': page('<p>The river rose.</p>'),
  '404.html': page('<p>Nothing.</p>'),
  'articles/dam/index.html': page('<p>Two gates of the dam were opened on 2 March.</p>'),
  'articles/comma/index.html': page('<p>Slowly, it fell.</p>'),
  'articles/link/index.html': page('<p>See <a href="/a/">the board</a>.</p>'),
  'articles/picture/index.html': page('<img src="/a.webp" alt="A dam.">'),
  'articles/old/index.html': page('<p>An old story.</p>'),
  'articles/same/index.html': page('<p>As before.</p>'),
  'feed.xml': '<feed/>',
  'data/gone.json': '{}',
  'mark.svg': '<svg/>',
};
const { 'articles/old/index.html': _page, 'data/gone.json': _file, ...KEPT } = BEFORE;
const AFTER = {
  ...KEPT,
  'index.html': page('<p>The river rose.</p>', '<script type="application/ld+json">{"day":2}</script>'),
  'articles/dam/index.html': page('<p>Three gates of the old dam were opened on 3 March.</p>'),
  'articles/comma/index.html': page('<p>Slowly it fell.</p>'),
  'articles/link/index.html': page('<p>See <a href="/b/">the board</a>.</p>'),
  'articles/picture/index.html': page('<img src="/b.webp" alt="A dam.">'),
  'articles/new/index.html': page('<p>A new story.</p>'),
  'feed.xml': '<feed>1</feed>',
  'data/new.json': '{}',
};

it('tells pages that change from those of which only the bytes do', async () => {
  const { changed, ...rest } = await compared(BEFORE, AFTER);
  expect(rest).toEqual({
    rerendered: ['/'],
    unchanged: 2,
    files: { new: 1, changed: 1, gone: 1, unchanged: 1 },
  });
  const of = ({ address, state, differs, words }: ChangedPage) => ({ address, state, differs, words });
  const none = { added: 0, removed: 0 };
  expect(changed.map(of)).toEqual([
    { address: '/articles/comma/', state: 'changed', differs: 'punctuation', words: none },
    { address: '/articles/dam/', state: 'changed', differs: 'words', words: { added: 3, removed: 2 } },
    { address: '/articles/link/', state: 'changed', differs: 'links', words: none },
    { address: '/articles/new/', state: 'new', differs: 'words', words: { added: 5, removed: 0 } },
    { address: '/articles/old/', state: 'gone', differs: 'words', words: { added: 0, removed: 5 } },
    { address: '/articles/picture/', state: 'changed', differs: 'links', words: none },
  ]);
  const size = (html: string) => brotliCompressSync(html).length;
  expect(changed.map(({ bytes }) => bytes)[1]).toEqual({
    before: size(BEFORE['articles/dam/index.html']),
    after: size(AFTER['articles/dam/index.html']),
  });
  expect(changed.map(({ bytes }) => Object.keys(bytes)).slice(3, 5)).toEqual([['after'], ['before']]);
});

it('reads what a reader gets: names of pictures and controls, words without script, no script', () => {
  const read = readPage(
    page(`<script>one</script><style>two</style><noscript>Without <b>scr</b>ipt</noscript>
      <ul><li>first</li><li>second</li></ul><button aria-label="Close"></button><img src="/a.webp" alt="A dam.">`),
  );
  expect(read).toEqual({
    title: 'The dam',
    text: 'The dam Without script first second Close A dam.',
    targets: ['/a.webp'],
  });
});

it('counts words where no spaces part them', async () => {
  const { changed } = await compared(
    { 'index.html': page('<p>東京に行きました</p>') },
    { 'index.html': page('<p>大阪に行きました</p>') },
    languageOf('ja'),
  );
  expect(changed.map(({ words }) => words)).toEqual([{ added: 1, removed: 1 }]);
});

const one = (address: string, bytes: ChangedPage['bytes'], rest: Partial<ChangedPage> = {}): ChangedPage => ({
  address,
  title: 'The dam',
  state: 'changed',
  differs: 'words',
  words: { added: 1, removed: 0 },
  bytes,
  ...rest,
});
const FILES = { new: 0, changed: 2, gone: 0, unchanged: 3 };

it('says it in Markdown', () => {
  const differences = {
    changed: [
      one('/articles/dam/', { before: 1000, after: 1010 }),
      one('/articles/new/', { after: 1500 }, { state: 'new', words: { added: 300, removed: 0 } }),
      one('/articles/old/', { before: 500 }, { state: 'gone', words: { added: 0, removed: 1 } }),
      one('/articles/link/', { before: 9, after: 9 }, { differs: 'links' }),
    ],
    rerendered: ['/', '/search/'],
    unchanged: 1200,
    files: FILES,
  };
  const pictures = { pages: [{ address: '/articles/dam/', title: 'The dam', pairs: [] }], leftOut: 3 };
  expect(pagesText({ differences, pictures }).join('\n')).toMatchInlineSnapshot(`
    "
    ## Pages

    1 new, 2 changed, 1 gone; 2 made anew, in which readers see no change; 1,200 as before. Pages of history are left out.

    | page | what differs | bytes before | bytes after |
    | --- | --- | ---: | ---: |
    | \`/articles/dam/\` | 1 word new, 0 gone | 1,000 | 1,010 |
    | \`/articles/new/\` | new page, 300 words |  | 1,500 |
    | \`/articles/old/\` | page gone, 1 word | 500 |  |
    | \`/articles/link/\` | links or pictures | 9 | 9 |
    | all of these |  | 1,509 | 2,519 |

    Bytes are those of the compressed page (Brotli), as it is sent.

    Made anew, and to readers the same: \`/\`, \`/search/\`.

    Other files, such as feeds, data and the search: 0 new, 2 changed, 0 gone, 3 as before.

    Pictures show 1 of these pages, before and after. 3 more, of which fewer words changed, are left out."
  `);
});

it('lists no more pages than a comment has room for, and sums up all of them', () => {
  const changed = Array.from({ length: 60 }, (_, index) =>
    one(`/articles/${index}/`, { before: 1, after: 2 }),
  );
  const text = pagesText({ differences: { changed, rerendered: [], unchanged: 0, files: FILES } }).join('\n');
  expect(text.match(/`\/articles\//g)).toHaveLength(50);
  expect(text).toContain('| and 10 more |');
  expect(text).toContain('| all of these |  | 60 | 120 |');
});

it('says why there are no pages, or no pictures', () => {
  const text = pagesText({ differences: 'No page changes.', pictures: 'There are no pictures.' }).join('\n');
  expect(text).toBe('\n## Pages\n\nNo page changes.\n\nThere are no pictures.');
});

it('shows those of many pages of which most words changed', () => {
  const changed = Array.from({ length: 30 }, (_, index) =>
    one(`/${index}/`, { before: 1 }, { words: { added: index % 15, removed: 1 } }),
  );
  const shown = pagesToShow(changed).map(({ address }) => Number(address.slice(1, -1)));
  expect(shown).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29]);
});
